/*
 * Compares the answers to test vectors with the expected ones. The arguments are the files, such as
 * bindings/vectors/facts.json. Each case is a test.
 */
#include "answer.h"
#include "check.h"
#include "json.h"

#include <stdbool.h>
#include <stdlib.h>

/* Returns true if each expected code is among the first three that were found. */
static bool has_codes(const char *found, const char *expected)
{
    for (const char *code = json_first(expected); code; code = json_next(code)) {
        const char *candidate = json_first(found);
        for (int i = 0; i < 2 && candidate && !json_equal(candidate, code); i++)
            candidate = json_next(candidate);
        if (!candidate || !json_equal(candidate, code))
            return false;
    }
    return true;
}

/* Returns true if the answer is as expected. A case of the kind fact can omit facts, and one of the kind search names
 * codes that must be among the first three. */
static bool is_expected(const char *vector, const char *found, const char *expected)
{
    char *kind = json_text(json_field(vector, "kind"));
    const char *ok = json_field(expected, "ok");
    bool is_fact = kind && strcmp(kind, "fact") == 0;
    bool is_search = kind && strcmp(kind, "search") == 0;
    free(kind);
    if (ok && is_fact)
        return json_has_fields(json_field(found, "ok"), ok);
    if (ok && is_search)
        return has_codes(json_field(json_field(found, "ok"), "codes"), json_field(ok, "first_three"));
    return json_equal(found, expected);
}

static void check_vector(const char *vector)
{
    const char *expected = json_field(vector, "expect");
    const char *end = json_end(expected);
    char *id = json_text(json_field(vector, "id"));
    char *fields = answer(vector);
    size_t size = fields ? strlen(fields) + sizeof "{}" : sizeof "{}";
    char *found = malloc(size);
    if (found)
        snprintf(found, size, "{%s}", fields ? fields : "");
    bool is_right = fields && found && is_expected(vector, found, expected);
    CHECK(is_right);
    if (found && !is_right)
        printf("# found %s, expected %.*s\n", found, expected ? (int)(end - expected) : 0,
               expected ? expected : "");
    report(id ? id : "a case without an id");
    free(found);
    free(fields);
    free(id);
}

/* Checks every case of a file. Returns false if the file is not a file of vectors. */
static bool check_file(const char *path)
{
    char *text = read_file(path);
    const char *end = json_end(text);
    if (!end || !json_first(text)) {
        fprintf(stderr, "%s: not a readable JSON array of cases\n", path);
        free(text);
        return false;
    }
    for (const char *vector = json_first(text); vector; vector = json_next(vector))
        check_vector(vector);
    free(text);
    return true;
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
