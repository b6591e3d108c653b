/*
 * A reader of JSON as small as the test vectors allow: values one after the other, no tree.
 */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct json {
    const char *at;  /* the next character */
    bool failed;     /* what came was not what was asked for; every later call does nothing */
};

/* Takes one of []{}:, if it is the next thing, and says whether it was. */
bool json_take(struct json *json, char punctuation);

/* Reads a string into text, cut off at size; its escapes are undone, the result is UTF-8. A NUL, which
 * would end the text, becomes the bytes C0 80, which no text has. */
void json_string(struct json *json, char *text, size_t size);

/* As json_string, but a null is allowed and gives false. */
bool json_string_or_null(struct json *json, char *text, size_t size);

/* Reads a whole number. */
long json_number(struct json *json);

/* Reads any value and forgets it. */
void json_skip(struct json *json);

/* The whole of a file, to be freed; NULL if it cannot be read. */
char *read_file(const char *path);

/* The next line without its end, however long, to be freed; NULL if there is none. */
char *read_line(FILE *file);

#endif
