/*
 * Answers test vectors of the kinds `fact` and `judge`: one case a line on standard input, one answer a line
 * on standard output. `cargo xtask vectors --lang c` runs it; bindings/vectors/README.md documents both.
 */
#include <ftp_reply.h>

#include "json.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct vector {
    char *id, *kind, *lang, *command;  /* each as large as the line, which no part of it can outgrow */
    const char *raw_id;                /* the id as it stands in the line, quotes included */
    int raw_id_length;
    long code;
    bool has_code, has_lang, has_command;
};

static bool read_vector(const char *line, struct vector *vector, size_t size)
{
    struct json json = { line, false };
    char field[32];
    json_take(&json, '{');
    do {
        json_string(&json, field, sizeof field);
        json_take(&json, ':');
        if (strcmp(field, "id") == 0) {
            vector->raw_id = json.at;
            json_string(&json, vector->id, size);
            vector->raw_id_length = (int)(json.at - vector->raw_id);
        } else if (strcmp(field, "kind") == 0) {
            json_string(&json, vector->kind, size);
        } else if (strcmp(field, "code") == 0) {
            vector->code = json_number(&json);
            vector->has_code = true;
        } else if (strcmp(field, "lang") == 0) {
            json_string(&json, vector->lang, size);
            vector->has_lang = true;
        } else if (strcmp(field, "command") == 0) {
            json_string(&json, vector->command, size);
            vector->has_command = true;
        } else {
            json_skip(&json);
        }
    } while (json_take(&json, ','));
    return json_take(&json, '}') && vector->raw_id;
}

/* Prints a text as JSON, or null if there is none. */
static void print_text(const char *text)
{
    if (!text) {
        fputs("null", stdout);
        return;
    }
    putchar('"');
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\')
            printf("\\%c", byte);
        else if (byte < 0x20)
            printf("\\u%04x", byte);
        else
            putchar(byte);
    }
    putchar('"');
}

static void print_field(const char *before, const char *text)
{
    fputs(before, stdout);
    print_text(text);
}

static void print_fact(ftp_reply_code_t code, const char *tag)
{
    if (ftp_reply_class(code) == 0) {
        print_field("\"error\":", "invalid_code");
        return;
    }
    print_field("\"ok\":{\"name\":", ftp_reply_name(code));
    print_field(",\"text\":", ftp_reply_text(code, ftp_reply_lang_matching(tag)));
    print_field(",\"class\":", ftp_reply_class_name(ftp_reply_class(code)));
    print_field(",\"group\":", ftp_reply_group_name(ftp_reply_group(code)));
    print_field(",\"recovery\":", ftp_reply_recovery_name(ftp_reply_recovery(code)));
    print_field(",\"status\":", ftp_reply_code_status_name(ftp_reply_code_status(code)));
    putchar('}');
}

static void print_judgement(ftp_reply_code_t code, const char *verb)
{
    ftp_reply_command_t command = ftp_reply_command_from_name(verb);
    int verdict = ftp_reply_command_judge(command, code);
    if (command == 0) {
        print_field("\"error\":", "invalid_verb");
    } else if (verdict == 0) {
        print_field("\"error\":", "invalid_code");
    } else {
        print_field("\"ok\":{\"verdict\":", ftp_reply_verdict_name(verdict));
        putchar('}');
    }
}

static bool answer(const char *line, struct vector *vector, size_t size)
{
    if (!read_vector(line, vector, size)) {
        fprintf(stderr, "a case that is not as expected: %s\n", line);
        return false;
    }
    bool is_fact = strcmp(vector->kind, "fact") == 0;
    if (!is_fact && strcmp(vector->kind, "judge") != 0) {
        fprintf(stderr, "case \"%s\": this runner does not know the kind \"%s\"\n", vector->id, vector->kind);
        return false;
    }
    if (!vector->has_code || !(is_fact ? vector->has_lang : vector->has_command)) {
        fprintf(stderr, "case \"%s\" is no case of kind \"%s\": a field is missing\n", vector->id, vector->kind);
        return false;
    }
    /* A number that does not fit the type would be another one in it; 0 is as little a code. */
    bool fits = vector->code >= 0 && vector->code <= UINT16_MAX;
    ftp_reply_code_t code = fits ? (ftp_reply_code_t)vector->code : 0;
    printf("{\"id\":%.*s,\"lang\":\"c\",", vector->raw_id_length, vector->raw_id);
    if (is_fact)
        print_fact(code, vector->lang);
    else
        print_judgement(code, vector->command);
    puts("}");
    return true;
}

int main(void)
{
    char *line;
    while ((line = read_line(stdin)) != NULL) {
        size_t size = strlen(line) + 1;
        char *room = calloc(4, size);
        if (!room)
            return 2;
        struct vector vector = { .id = room, .kind = room + size, .lang = room + 2 * size,
                                 .command = room + 3 * size };
        bool answered = answer(line, &vector, size);
        free(room);
        free(line);
        if (!answered)
            return 1;
    }
    return 0;
}
