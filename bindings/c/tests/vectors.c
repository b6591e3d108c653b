/*
 * Test vectors of the kinds `fact` and `judge`; the arguments are the files, such as
 * bindings/vectors/facts.json. Each case is a test.
 */
#include <ftp_reply.h>

#include "check.h"
#include "json.h"

#include <stdint.h>
#include <stdlib.h>

struct fact {
    bool has_name, has_text, has_group, has_status;
    char name[64], text[512], reply_class[64], group[64], recovery[64], status[64];
};

struct vector {
    char id[64], kind[16];
    long code;
    char lang[16], command[16];
    bool ok;             /* the case expects an answer, not an error */
    char error[32];
    struct fact fact;
    char verdict[32];
};

/* Reads the fields of an answer, of either kind. */
static void read_answer(struct json *json, struct vector *vector)
{
    struct fact *fact = &vector->fact;
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
        else if (strcmp(field, "verdict") == 0)
            json_string(json, vector->verdict, sizeof vector->verdict);
        else
            json->failed = true;
    } while (json_take(json, ','));
    if (!json_take(json, '}'))
        json->failed = true;
}

static void read_expected(struct json *json, struct vector *vector)
{
    char field[32];
    json_take(json, '{');
    json_string(json, field, sizeof field);
    json_take(json, ':');
    vector->ok = strcmp(field, "ok") == 0;
    if (vector->ok)
        read_answer(json, vector);
    else
        json_string(json, vector->error, sizeof vector->error);
    if (!json_take(json, '}'))
        json->failed = true;
}

static void read_vector(struct json *json, struct vector *vector)
{
    char field[32];
    memset(vector, 0, sizeof *vector);
    json_take(json, '{');
    do {
        json_string(json, field, sizeof field);
        json_take(json, ':');
        if (strcmp(field, "id") == 0)
            json_string(json, vector->id, sizeof vector->id);
        else if (strcmp(field, "kind") == 0)
            json_string(json, vector->kind, sizeof vector->kind);
        else if (strcmp(field, "code") == 0)
            vector->code = json_number(json);
        else if (strcmp(field, "lang") == 0)
            json_string(json, vector->lang, sizeof vector->lang);
        else if (strcmp(field, "command") == 0)
            json_string(json, vector->command, sizeof vector->command);
        else if (strcmp(field, "expect") == 0)
            read_expected(json, vector);
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

static void check_fact(ftp_reply_code_t code, const struct vector *vector)
{
    const struct fact *fact = &vector->fact;
    int lang = ftp_reply_lang_matching(vector->lang);
    CHECK((ftp_reply_class(code) != 0) == vector->ok);
    CHECK_TEXT(ftp_reply_name(code), or_null(fact->has_name, fact->name));
    CHECK_TEXT(ftp_reply_text(code, lang), or_null(fact->has_text, fact->text));
    CHECK_TEXT(ftp_reply_class_name(ftp_reply_class(code)), or_null(vector->ok, fact->reply_class));
    CHECK_TEXT(ftp_reply_group_name(ftp_reply_group(code)), or_null(fact->has_group, fact->group));
    CHECK_TEXT(ftp_reply_recovery_name(ftp_reply_recovery(code)), or_null(vector->ok, fact->recovery));
    CHECK_TEXT(ftp_reply_code_status_name(ftp_reply_code_status(code)),
               or_null(fact->has_status, fact->status));
}

static void check_verdict(ftp_reply_code_t code, const struct vector *vector)
{
    ftp_reply_command_t command = ftp_reply_command_from_name(vector->command);
    CHECK((command == 0) == (strcmp(vector->error, "invalid_verb") == 0));
    CHECK_TEXT(ftp_reply_verdict_name(ftp_reply_command_judge(command, code)),
               or_null(vector->ok, vector->verdict));
}

static void check_vector(const struct vector *vector)
{
    /* A number that does not fit the type would be another one in it; it is for the program to look. */
    if (vector->code < 0 || vector->code > UINT16_MAX)
        CHECK_TEXT(vector->error, "invalid_code");
    else if (strcmp(vector->kind, "fact") == 0)
        check_fact((ftp_reply_code_t)vector->code, vector);
    else if (strcmp(vector->kind, "judge") == 0)
        check_verdict((ftp_reply_code_t)vector->code, vector);
    else
        CHECK_TEXT(vector->kind, "fact or judge");
}

/* Checks every case of a file; false if the file is not one of vectors. */
static bool check_file(const char *path)
{
    char *text = read_file(path);
    if (!text) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return false;
    }
    struct json json = { text, false };
    struct vector vector;
    json_take(&json, '[');
    do {
        read_vector(&json, &vector);
        if (!json.failed) {
            check_vector(&vector);
            report(vector.id);
        }
    } while (json_take(&json, ','));
    bool whole = json_take(&json, ']');
    if (!whole)
        fprintf(stderr, "%s: not the JSON expected near: %.40s\n", path, json.at);
    free(text);
    return whole;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: %s VECTORS.JSON...\n", argv[0]);
        return 2;
    }
    for (int i = 1; i < argc; i++)
        if (!check_file(argv[i]))
            return 2;
    return finish();
}
