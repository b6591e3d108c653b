/*
 * Answers test vectors: reads one case per line from standard input and prints one answer per line.
 * `cargo xtask vectors --lang c` runs it; bindings/vectors/README.md documents both.
 */
#define _POSIX_C_SOURCE 200809L

#include "answer.h"

#include <stdio.h>
#include <stdlib.h>

/* Answers the case in a line. Returns false if there is no answer, after a line on standard error. */
static bool answer_line_of_input(const char *line)
{
    json_object *fields = json_tokener_parse(line);
    json_object *result = fields ? answer(fields) : NULL;
    if (!fields)
        fputs("a line is not JSON\n", stderr);
    if (result) {
        with(result, "id", json_object_get(json_object_object_get(fields, "id")));
        with(result, "lang", text_json("c"));
        puts(json_object_to_json_string_ext(result, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
    }
    bool is_answered = result != NULL;
    json_object_put(result);
    json_object_put(fields);
    return is_answered;
}

int main(void)
{
    char *line = NULL;
    size_t size = 0;
    bool is_complete = true;
    while (is_complete && getline(&line, &size, stdin) > 0)
        is_complete = answer_line_of_input(line);
    free(line);
    return is_complete ? 0 : 1;
}
