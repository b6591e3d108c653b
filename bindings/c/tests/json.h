/*
 * A small JSON reader for test vectors. A value is a pointer to its first character in a text that ends with
 * NUL; nothing is copied until a function needs it. Given NULL, a function returns NULL or false.
 */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Returns the first character after a value, or NULL if it is not JSON. */
const char *json_end(const char *value);

/* Returns the first element of an array, or NULL if there is none. */
const char *json_first(const char *array);

/* Returns the element after this one, or NULL if it is the last. */
const char *json_next(const char *element);

/* Returns the value of a field of an object, or NULL if the object does not have it. */
const char *json_field(const char *object, const char *name);

/* Returns a string as UTF-8, for the caller to free; NULL if the value is not a string. A NUL, which would end
 * the text, becomes the bytes C0 80, which no UTF-8 contains. */
char *json_text(const char *value);

/* Returns a string of which each character is one byte, for the caller to free, and writes its length; NULL if
 * the value is not such a string. A NUL follows the bytes. */
char *json_bytes(const char *value, size_t *length);

/* Writes a number and returns true; false if the value is not an integer from 0 to 2^64 - 1. */
bool json_unsigned(const char *value, uint64_t *number);

/* Returns true if the values are equal. The order of an object's fields makes no difference. */
bool json_equal(const char *one, const char *other);

/* Returns true if the object has every field of the other one, with an equal value. */
bool json_has_fields(const char *object, const char *fields);

/* Returns the contents of a file, for the caller to free; NULL if it cannot be read. */
char *read_file(const char *path);

/* Returns the next line without its end, however long, for the caller to free; NULL if there is none. */
char *read_line(FILE *file);

#endif
