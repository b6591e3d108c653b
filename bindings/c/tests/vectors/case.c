#include "case.h"

#include <ftp_reply.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Allocated memory. The case uses what follows the link, aligned for any type. */
struct block {
    struct block *next;
    union {
        long long integer;
        long double number;
        void *pointer;
    } memory[];
};

static void *checked(void *memory)
{
    if (!memory) {
        fputs("out of memory\n", stderr);
        exit(2);
    }
    return memory;
}

void *allocate(struct test_case *test, size_t size)
{
    struct block *block = checked(calloc(1, sizeof *block + size));
    block->next = test->blocks;
    test->blocks = block;
    return block->memory;
}

void free_case(struct test_case *test)
{
    while (test->blocks) {
        struct block *next = test->blocks->next;
        free(test->blocks);
        test->blocks = next;
    }
}

json_object *field(struct test_case *test, const char *name)
{
    json_object *value = NULL;
    if (!json_object_object_get_ex(test->fields, name, &value))
        test->invalid = name;
    return value;
}

json_object *optional_field(const struct test_case *test, const char *name)
{
    return json_object_object_get(test->fields, name);
}

const char *text_of(struct test_case *test, json_object *value, const char *name)
{
    if (!json_object_is_type(value, json_type_string)) {
        test->invalid = name;
        return "";
    }
    const char *text = json_object_get_string(value);
    size_t length = (size_t)json_object_get_string_len(value);
    char *copy = allocate(test, 2 * length + 1);
    char *end = copy;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\0') {
            *end++ = '\xc0';
            *end++ = '\x80';
        } else {
            *end++ = text[i];
        }
    }
    return copy;
}

const char *text_field(struct test_case *test, const char *name)
{
    return text_of(test, field(test, name), name);
}

struct utf8 utf8_field(struct test_case *test, const char *name)
{
    struct utf8 text = { "", 0 };
    json_object *value = field(test, name);
    if (!json_object_is_type(value, json_type_string)) {
        test->invalid = name;
        return text;
    }
    text.at = json_object_get_string(value);
    text.length = (size_t)json_object_get_string_len(value);
    return text;
}

struct bytes bytes_of(struct test_case *test, json_object *value, const char *name)
{
    struct bytes bytes = { NULL, 0 };
    size_t length = json_object_is_type(value, json_type_string) ? (size_t)json_object_get_string_len(value) : 0;
    const unsigned char *text = (const unsigned char *)json_object_get_string(value);
    bytes.at = allocate(test, length + 1);
    if (!json_object_is_type(value, json_type_string))
        test->invalid = name;
    for (size_t i = 0; i < length; i++) {
        unsigned byte = text[i];
        /* C2 and C3 begin the characters from U+0080 to U+00FF, which have two bytes. */
        if (byte >= 0x80) {
            if (byte > 0xc3) {
                test->invalid = name;
                break;
            }
            byte = (byte & 3) << 6 | (text[++i] & 0x3f);
        }
        bytes.at[bytes.length++] = (char)(unsigned char)byte;
    }
    return bytes;
}

struct bytes bytes_field(struct test_case *test, const char *name)
{
    return bytes_of(test, field(test, name), name);
}

int lang_field(struct test_case *test)
{
    return ftp_reply_lang_matching(text_field(test, "lang"));
}

int code_field(struct test_case *test)
{
    /* json-c returns the nearest int for a larger number, which is not a code either. */
    return json_object_get_int(field(test, "code"));
}

bool optional_code_field(struct test_case *test, int *code)
{
    *code = code_field(test);
    return !optional_field(test, "code") || ftp_reply_class(*code) != 0;
}

int member_field(struct test_case *test, const char *name, int set)
{
    json_object *value = optional_field(test, name);
    return value ? ftp_reply_member_from_name(set, text_of(test, value, name)) : 0;
}

uint64_t number_field(const struct test_case *test, const char *name)
{
    return json_object_get_uint64(optional_field(test, name));
}

json_object *ok(json_object *value)
{
    return with(json_object_new_object(), "ok", value);
}

json_object *error_named(const char *name)
{
    return with(json_object_new_object(), "error", text_json(name));
}

json_object *text_json(const char *text)
{
    return text ? checked(json_object_new_string(text)) : NULL;
}

json_object *bytes_json(const void *bytes, size_t length)
{
    const unsigned char *from = bytes;
    char *text = checked(malloc(2 * length + 1));
    size_t size = 0;
    for (size_t i = 0; i < length; i++) {
        if (from[i] < 0x80) {
            text[size++] = (char)from[i];
        } else {
            text[size++] = (char)(0xc0 | from[i] >> 6);
            text[size++] = (char)(0x80 | (from[i] & 0x3f));
        }
    }
    json_object *string = checked(json_object_new_string_len(text, (int)size));
    free(text);
    return string;
}

json_object *member_json(int set, int member)
{
    return text_json(ftp_reply_member_name(set, member));
}

json_object *with(json_object *object, const char *name, json_object *value)
{
    if (json_object_object_add(object, name, value) != 0)
        checked(NULL);
    return object;
}
