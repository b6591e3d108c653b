/*
 * Fields of a test vector, and JSON for answers. json-c reads and writes the JSON: its strings have a length, so a
 * U+0000 in a byte string survives, and its integers reach 2^64 - 1.
 */
#ifndef CASE_H
#define CASE_H

#include <json-c/json.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A case that is being answered. */
struct test_case {
    json_object *fields;
    /* Name of a field that is missing or invalid; NULL if there is none. */
    const char *invalid;
    /* Memory that is freed after the answer. */
    struct block *blocks;
};

/* Bytes in memory of the case. A NUL follows them. */
struct bytes {
    char *at;
    size_t length;
};

/* A text with its length in bytes. */
struct utf8 {
    const char *at;
    size_t length;
};

/* Returns zeroed memory that is freed after the answer. It ends the program if there is none: a test has nothing
 * better to do. */
void *allocate(struct test_case *test, size_t size);

/* Frees the memory of the case. */
void free_case(struct test_case *test);

/* Returns a field that the case must have. */
json_object *field(struct test_case *test, const char *name);

/* Returns a field, or NULL if the case does not have it or it is null. */
json_object *optional_field(const struct test_case *test, const char *name);

/* Returns a text that the case must have; an empty one if it is missing. A U+0000, which would end the text, becomes
 * the bytes C0 80, which no UTF-8 contains. */
const char *text_field(struct test_case *test, const char *name);

/* Returns a text that the case must have as UTF-8, in which U+0000 is a NUL. It is valid as long as the case. */
struct utf8 utf8_field(struct test_case *test, const char *name);

/* Returns the text in a value like text_field(). */
const char *text_of(struct test_case *test, json_object *value, const char *name);

/* Returns the bytes of a byte string that the case must have. */
struct bytes bytes_field(struct test_case *test, const char *name);

/* Returns the bytes of a value of the field `name`: one byte for each character. */
struct bytes bytes_of(struct test_case *test, json_object *value, const char *name);

/* Returns the language of the field `lang`. */
int lang_field(struct test_case *test);

/* Returns the number of the field `code`, which need not be a code. */
int code_field(struct test_case *test);

/* Returns true if the number of the field `code` is a code, or if it is null, which stands for a line that is not a
 * reply and becomes 0. */
bool optional_code_field(struct test_case *test, int *code);

/* Returns the member of a set that an optional field names; 0 if there is none. */
int member_field(struct test_case *test, const char *name, int set);

/* Returns an optional number, or 0. */
uint64_t number_field(const struct test_case *test, const char *name);

/* Returns the result fields {"ok": value}. */
json_object *ok(json_object *value);

/* Returns the result fields {"error": name}. */
json_object *error_named(const char *name);

/* Returns a string, or null for NULL. */
json_object *text_json(const char *text);

/* Returns a byte string: one character for each byte. */
json_object *bytes_json(const void *bytes, size_t length);

/* Returns the name of a member of a set, or null. */
json_object *member_json(int set, int member);

/* Adds a field to an object and returns the object. */
json_object *with(json_object *object, const char *name, json_object *value);

#endif
