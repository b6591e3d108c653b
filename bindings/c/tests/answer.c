#include "answer.h"

#include <ftp_reply.h>

#include "json.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A text that grows as it is written. */
struct output {
    char *text;
    size_t length, size;
};

/* Ends the program if there is no memory: a test has nothing better to do. */
static void *checked(void *memory)
{
    if (!memory) {
        fputs("out of memory\n", stderr);
        exit(2);
    }
    return memory;
}

static void write_bytes(struct output *output, const char *bytes, size_t length)
{
    if (output->size - output->length <= length) {
        output->size = 2 * (output->size + length + 1);
        output->text = checked(realloc(output->text, output->size));
    }
    memcpy(output->text + output->length, bytes, length);
    output->length += length;
    output->text[output->length] = '\0';
}

static void write_text(struct output *output, const char *text)
{
    write_bytes(output, text, strlen(text));
}

static void write_number(struct output *output, int number)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", number);
    write_text(output, digits);
}

/* Writes a string as JSON, or null. */
static void write_string(struct output *output, const char *string)
{
    if (!string) {
        write_text(output, "null");
        return;
    }
    write_text(output, "\"");
    for (; *string; string++) {
        char escape[8];
        unsigned char byte = (unsigned char)*string;
        if (byte == '"' || byte == '\\')
            snprintf(escape, sizeof escape, "\\%c", byte);
        else if (byte < 0x20)
            snprintf(escape, sizeof escape, "\\u%04x", byte);
        else
            snprintf(escape, sizeof escape, "%c", byte);
        write_text(output, escape);
    }
    write_text(output, "\"");
}

static void write_field(struct output *output, const char *before, const char *string)
{
    write_text(output, before);
    write_string(output, string);
}

/* Writes the verb of a command: the letters of its number. */
static void write_verb(struct output *output, const char *before, ftp_reply_command_t command)
{
    char verb[] = { (char)(command >> 24), (char)(command >> 16 & 0xff), (char)(command >> 8 & 0xff),
                    (char)(command & 0xff), '\0' };
    write_field(output, before, verb);
}

static void write_error(struct output *output, const char *error)
{
    write_field(output, "\"error\":", error);
}

/* A case, and whether a field that it needs was missing. */
struct vector {
    const char *fields;
    const char *missing;
};

/* Returns a text that the case must have, for the caller to free; an empty one if it is missing. */
static char *text_of(struct vector *vector, const char *name)
{
    char *text = json_text(json_field(vector->fields, name));
    if (!text) {
        vector->missing = name;
        text = checked(calloc(1, 1));
    }
    return text;
}

static int lang_of(struct vector *vector)
{
    char *tag = text_of(vector, "lang");
    int lang = ftp_reply_lang_matching(tag);
    free(tag);
    return lang;
}

/* Returns the code of the case, or 0 if it is missing or does not fit the type, which is not a code either. */
static ftp_reply_code_t code_of(const struct vector *vector)
{
    uint64_t number;
    bool fits = json_unsigned(json_field(vector->fields, "code"), &number) && number <= INT_MAX;
    return fits ? (ftp_reply_code_t)number : 0;
}

static void require(struct vector *vector, const char *name)
{
    if (!json_field(vector->fields, name))
        vector->missing = name;
}

static void answer_fact(struct vector *vector, struct output *output)
{
    ftp_reply_code_t code = code_of(vector);
    int lang = lang_of(vector);
    require(vector, "code");
    if (ftp_reply_class(code) == 0) {
        write_error(output, "invalid_code");
        return;
    }
    write_field(output, "\"ok\":{\"name\":", ftp_reply_name(code));
    write_field(output, ",\"text\":", ftp_reply_text(code, lang));
    write_field(output, ",\"detail\":", ftp_reply_detail(code, lang));
    write_field(output, ",\"explain\":", ftp_reply_explain(code, lang));
    write_text(output, ",\"causes\":[");
    for (size_t i = 0; i < ftp_reply_cause_count(code); i++)
        write_field(output, i == 0 ? "" : ",", ftp_reply_cause(code, i, lang));
    write_text(output, "]");
    write_field(output, ",\"class\":", ftp_reply_member_name(FTP_REPLY_SET_CLASS, ftp_reply_class(code)));
    write_field(output, ",\"group\":", ftp_reply_member_name(FTP_REPLY_SET_GROUP, ftp_reply_group(code)));
    write_field(output, ",\"recovery\":",
                ftp_reply_member_name(FTP_REPLY_SET_RECOVERY, ftp_reply_recovery(code)));
    write_field(output, ",\"status\":", ftp_reply_member_name(FTP_REPLY_SET_STATUS, ftp_reply_code_status(code)));
    write_text(output, "}");
}

static void answer_judge(struct vector *vector, struct output *output)
{
    char *verb = text_of(vector, "command");
    ftp_reply_command_t command = ftp_reply_command_from_name(verb);
    int verdict = ftp_reply_command_judge(command, code_of(vector));
    require(vector, "code");
    free(verb);
    if (command == 0) {
        write_error(output, "invalid_verb");
    } else if (verdict == 0) {
        write_error(output, "invalid_code");
    } else {
        write_field(output, "\"ok\":{\"verdict\":", ftp_reply_member_name(FTP_REPLY_SET_VERDICT, verdict));
        write_text(output, "}");
    }
}

/* Returns the situation of the case as bits, or -1 if one of its names is unknown. */
static int situation_of(struct vector *vector)
{
    int situation = 0;
    require(vector, "situation");
    for (const char *item = json_first(json_field(vector->fields, "situation")); item; item = json_next(item)) {
        char *name = json_text(item);
        int member = ftp_reply_member_from_name(FTP_REPLY_SET_SITUATION, name);
        free(name);
        if (member == 0)
            return -1;
        situation |= member;
    }
    return situation;
}

static void answer_advice(struct vector *vector, struct output *output)
{
    char *verb = text_of(vector, "command");
    ftp_reply_command_t command = ftp_reply_command_from_name(verb);
    ftp_reply_code_t code = code_of(vector);
    int situation = situation_of(vector);
    require(vector, "code");
    free(verb);
    if (command == 0) {
        write_error(output, "invalid_verb");
    } else if (ftp_reply_class(code) == 0) {
        write_error(output, "invalid_code");
    } else if (situation < 0) {
        write_error(output, "unknown_situation");
    } else {
        int recovery = ftp_reply_advice_recovery(command, code, situation);
        write_field(output, "\"ok\":{\"recovery\":", ftp_reply_member_name(FTP_REPLY_SET_RECOVERY, recovery));
        write_field(output, ",\"text\":", ftp_reply_advice_text(command, code, situation, FTP_REPLY_LANG_EN));
        write_text(output, ",\"try\":[");
        ftp_reply_command_t other;
        for (size_t i = 0; (other = ftp_reply_advice_command(command, code, situation, i)) != 0; i++)
            write_verb(output, i == 0 ? "" : ",", other);
        write_text(output, "]}");
    }
}

/* Returns true if the code of the case is a code, or null, which stands for a line that is not a reply. */
static bool has_optional_code(struct vector *vector, ftp_reply_code_t *code)
{
    const char *field = json_field(vector->fields, "code");
    require(vector, "code");
    *code = code_of(vector);
    return ftp_reply_class(*code) != 0 || (field && strncmp(field, "null", 4) == 0);
}

static void answer_hint(struct vector *vector, struct output *output)
{
    const ftp_reply_hint_t *hints[16];
    size_t found = 0;
    ftp_reply_code_t code;
    char *text = text_of(vector, "text");
    if (!has_optional_code(vector, &code)) {
        write_error(output, "invalid_code");
    } else {
        ftp_reply_hints(code, text, strlen(text), hints, sizeof hints / sizeof *hints, &found);
        write_text(output, "\"ok\":{\"hints\":[");
        for (size_t i = 0; i < found && i < sizeof hints / sizeof *hints; i++)
            write_field(output, i == 0 ? "" : ",", ftp_reply_hint_name(hints[i]));
        write_text(output, "]}");
    }
    free(text);
}

static void answer_explain(struct vector *vector, struct output *output)
{
    ftp_reply_explanation_t explanation;
    ftp_reply_code_t code;
    char *text = text_of(vector, "text");
    int lang = lang_of(vector);
    if (!has_optional_code(vector, &code)) {
        write_error(output, "invalid_code");
    } else {
        ftp_reply_explain_reply(code, text, strlen(text), 0, 0, lang, &explanation);
        write_field(output, "\"ok\":{\"headline\":", explanation.headline);
        write_field(output, ",\"cause\":", explanation.cause_count > 0 ? explanation.causes[0] : NULL);
        write_field(output, ",\"next_step\":", explanation.next_step);
        write_text(output, "}");
    }
    free(text);
}

static void answer_search(struct vector *vector, struct output *output)
{
    ftp_reply_code_t codes[8];
    size_t found = 0;
    char *words = text_of(vector, "words");
    ftp_reply_search(words, lang_of(vector), codes, sizeof codes / sizeof *codes, &found);
    free(words);
    write_text(output, "\"ok\":{\"codes\":[");
    for (size_t i = 0; i < found && i < sizeof codes / sizeof *codes; i++) {
        write_text(output, i == 0 ? "" : ",");
        write_number(output, codes[i]);
    }
    write_text(output, "]}");
}

static void answer_line(struct vector *vector, struct output *output)
{
    size_t length = 0;
    char *line = json_bytes(json_field(vector->fields, "input"), &length);
    ftp_reply_code_t code = ftp_reply_from_line(line, length);
    if (!line)
        vector->missing = "input";
    free(line);
    if (code == 0) {
        write_error(output, "malformed");
    } else {
        write_text(output, "\"ok\":{\"code\":");
        write_number(output, code);
        write_text(output, "}");
    }
}

static void answer_lang(struct vector *vector, struct output *output)
{
    char *tag = text_of(vector, "tag");
    write_field(output, "\"ok\":{\"tag\":", ftp_reply_lang_tag(ftp_reply_lang_matching(tag)));
    write_text(output, "}");
    free(tag);
}

static void answer_set(struct vector *vector, struct output *output)
{
    char *name = text_of(vector, "set");
    int set = ftp_reply_set_from_name(name);
    int lang = lang_of(vector);
    free(name);
    if (set == 0) {
        write_error(output, "unknown_set");
        return;
    }
    write_text(output, "\"ok\":{\"members\":[");
    /* The members are in the order of their numbers. The constants of flags are bits, not the numbers. */
    for (int number = 1;; number++) {
        int member = ftp_reply_member_at(set, (size_t)number - 1);
        if (member == 0)
            break;
        write_text(output, number == 1 ? "{\"number\":" : ",{\"number\":");
        write_number(output, number);
        write_field(output, ",\"name\":", ftp_reply_member_name(set, member));
        write_field(output, ",\"text\":", ftp_reply_member_text(set, member, lang));
        write_text(output, "}");
    }
    write_text(output, "]}");
}

/* Returns the member of a set that a field of the case names; 0 if there is none. */
static int member_of(const struct vector *vector, const char *field, int set)
{
    char *name = json_text(json_field(vector->fields, field));
    int member = ftp_reply_member_from_name(set, name);
    free(name);
    return member;
}

/* Returns the set of an error: its name is the error's, or the error's and "_error". */
static int set_of_error(struct vector *vector)
{
    char *error = text_of(vector, "error");
    size_t size = strlen(error) + sizeof "_error";
    char *name = checked(malloc(size));
    snprintf(name, size, "%s_error", error);
    int set = ftp_reply_set_from_name(name);
    if (set == 0)
        set = ftp_reply_set_from_name(error);
    free(name);
    free(error);
    return set;
}

static void answer_message(struct vector *vector, struct output *output)
{
    ftp_reply_error_t error = { 0 };
    int lang = lang_of(vector);
    char *hole = json_text(json_field(vector->fields, "hole"));
    require(vector, "error_kind");
    error.set = set_of_error(vector);
    error.kind = member_of(vector, "error_kind", error.set);
    error.code = code_of(vector);
    error.expected = member_of(vector, "expected", FTP_REPLY_SET_EXPECTATION);
    if (hole) {
        error.hole.bytes = hole;
        error.hole.length = strlen(hole);
    }
    /* A field that does not apply is absent and stays 0. */
    json_unsigned(json_field(vector->fields, "offset"), &error.offset);
    json_unsigned(json_field(vector->fields, "line"), &error.line);
    json_unsigned(json_field(vector->fields, "needed"), &error.needed);

    size_t length = ftp_reply_error_message(&error, lang, NULL, 0);
    if (length == 0) {
        write_error(output, "unknown_kind");
    } else {
        char *message = checked(malloc(length + 1));
        ftp_reply_error_message(&error, lang, message, length + 1);
        write_field(output, "\"ok\":{\"text\":", message);
        write_text(output, "}");
        free(message);
    }
    free(hole);
}

static const struct {
    const char *kind;
    void (*answer)(struct vector *vector, struct output *output);
} kinds[] = {
    { "advice", answer_advice }, { "explain", answer_explain }, { "fact", answer_fact },
    { "hint", answer_hint },     { "judge", answer_judge },     { "lang", answer_lang },
    { "line", answer_line },     { "message", answer_message }, { "search", answer_search },
    { "set", answer_set },
};

char *answer(const char *fields)
{
    struct vector vector = { fields, NULL };
    struct output output = { NULL, 0, 0 };
    char *id = json_text(json_field(fields, "id"));
    char *kind = text_of(&vector, "kind");
    bool is_known = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].kind, kind) == 0) {
            kinds[i].answer(&vector, &output);
            is_known = true;
        }
    if (vector.missing)
        fprintf(stderr, "case \"%s\": missing or invalid field \"%s\"\n", id ? id : "", vector.missing);
    else if (!is_known)
        fprintf(stderr, "case \"%s\": unsupported kind \"%s\"\n", id ? id : "", kind);
    free(kind);
    free(id);
    if (!vector.missing && is_known)
        return output.text;
    free(output.text);
    return NULL;
}
