/*
 * Every case of bindings/vectors/facts.json, whose path is the argument: what is known of a code.
 */
#include <ftp_reply.h>

#include "check.h"
#include "json.h"

#include <stdint.h>
#include <stdlib.h>

struct fact {
    bool is_code;
    bool has_name, has_text, has_group, has_status;
    char name[64], text[512], reply_class[64], group[64], recovery[64], status[64];
};

struct fact_case {
    char id[64];
    long code;
    char lang[16];
    struct fact expect;
};

static void read_values(struct json *json, struct fact *fact)
{
    char field[32];
    json_take(json, '{');
    do {
        json_string(json, field, sizeof field);
        json_take(json, ':');
        if (strcmp(field, "name") == 0)
            fact->has_name = json_string_or_null(json, fact->name, sizeof fact->name);
        else if (strcmp(field, "text") == 0)
            fact->has_text = json_string_or_null(json, fact->text, sizeof fact->text);
        else if (strcmp(field, "class") == 0)
            json_string(json, fact->reply_class, sizeof fact->reply_class);
        else if (strcmp(field, "group") == 0)
            fact->has_group = json_string_or_null(json, fact->group, sizeof fact->group);
        else if (strcmp(field, "recovery") == 0)
            json_string(json, fact->recovery, sizeof fact->recovery);
        else if (strcmp(field, "status") == 0)
            fact->has_status = json_string_or_null(json, fact->status, sizeof fact->status);
        else
            json->failed = true;
    } while (json_take(json, ','));
    if (!json_take(json, '}'))
        json->failed = true;
}

static void read_expected(struct json *json, struct fact *fact)
{
    char field[32];
    json_take(json, '{');
    json_string(json, field, sizeof field);
    json_take(json, ':');
    fact->is_code = strcmp(field, "ok") == 0;
    if (fact->is_code)
        read_values(json, fact);
    else
        json_skip(json);
    if (!json_take(json, '}'))
        json->failed = true;
}

static void read_case(struct json *json, struct fact_case *fact_case)
{
    char field[32];
    memset(fact_case, 0, sizeof *fact_case);
    json_take(json, '{');
    do {
        json_string(json, field, sizeof field);
        json_take(json, ':');
        if (strcmp(field, "id") == 0)
            json_string(json, fact_case->id, sizeof fact_case->id);
        else if (strcmp(field, "code") == 0)
            fact_case->code = json_number(json);
        else if (strcmp(field, "lang") == 0)
            json_string(json, fact_case->lang, sizeof fact_case->lang);
        else if (strcmp(field, "expect") == 0)
            read_expected(json, &fact_case->expect);
        else
            json_skip(json);
    } while (json_take(json, ','));
    if (!json_take(json, '}'))
        json->failed = true;
}

static const char *or_null(bool there, const char *text)
{
    return there ? text : NULL;
}

static void check_case(const struct fact_case *fact_case)
{
    const struct fact *expect = &fact_case->expect;
    /* A number that does not fit the type would be another one in it; it is for the program to look. */
    if (fact_case->code < 0 || fact_case->code > UINT16_MAX) {
        CHECK(!expect->is_code);
        return;
    }
    ftp_reply_code_t code = (ftp_reply_code_t)fact_case->code;
    int lang = ftp_reply_lang_matching(fact_case->lang);
    CHECK((ftp_reply_class(code) != 0) == expect->is_code);
    CHECK_TEXT(ftp_reply_name(code), or_null(expect->has_name, expect->name));
    CHECK_TEXT(ftp_reply_text(code, lang), or_null(expect->has_text, expect->text));
    CHECK_TEXT(ftp_reply_class_name(ftp_reply_class(code)), or_null(expect->is_code, expect->reply_class));
    CHECK_TEXT(ftp_reply_group_name(ftp_reply_group(code)), or_null(expect->has_group, expect->group));
    CHECK_TEXT(ftp_reply_recovery_name(ftp_reply_recovery(code)), or_null(expect->is_code, expect->recovery));
    CHECK_TEXT(ftp_reply_code_status_name(ftp_reply_code_status(code)),
               or_null(expect->has_status, expect->status));
}

int main(int argc, char **argv)
{
    char *text = argc == 2 ? read_file(argv[1]) : NULL;
    if (!text) {
        fprintf(stderr, "usage: %s FACTS.JSON (and the file must be readable)\n", argv[0]);
        return 2;
    }
    struct json json = { text, false };
    json_take(&json, '[');
    do {
        struct fact_case fact_case;
        read_case(&json, &fact_case);
        if (json.failed)
            break;
        check_case(&fact_case);
        report(fact_case.id);
    } while (json_take(&json, ','));
    if (!json_take(&json, ']')) {
        fprintf(stderr, "%s: not the JSON expected near: %.40s\n", argv[1], json.at);
        free(text);
        return 2;
    }
    free(text);
    return finish();
}
