/*
 * Compares the answers to test vectors with the expected ones. The arguments are the files, such as
 * bindings/vectors/facts.json. Each case is a test.
 */
#include "answer.h"
#include "check.h"
#include "json.h"

#include <stdbool.h>
#include <stdlib.h>

/* Returns true if the answer is as expected. A case of the kind fact can omit facts. */
static bool is_expected(const char *vector, const char *found, const char *expected)
{
    char *kind = json_text(json_field(vector, "kind"));
    const char *facts = kind && strcmp(kind, "fact") == 0 ? json_field(expected, "ok") : NULL;
    free(kind);
    return facts ? json_has_fields(json_field(found, "ok"), facts) : json_equal(found, expected);
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
