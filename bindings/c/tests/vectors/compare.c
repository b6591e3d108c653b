/*
 * Compares the answers to test vectors with the expected ones. The arguments are the files, such as
 * bindings/vectors/facts.json. Each case is a test.
 */
#include "../check.h"
#include "answer.h"

/* Returns true if each expected code is among the first three that were found. */
static bool has_codes(json_object *found, json_object *expected)
{
    for (size_t i = 0; i < json_object_array_length(expected); i++) {
        bool is_found = false;
        for (size_t j = 0; j < 3 && j < json_object_array_length(found); j++)
            is_found |= json_object_equal(json_object_array_get_idx(found, j),
                                          json_object_array_get_idx(expected, i)) != 0;
        if (!is_found)
            return false;
    }
    return true;
}

/* Returns true if the object has every field of the other one, with an equal value. */
static bool has_fields(json_object *object, json_object *fields)
{
    json_object_object_foreach(fields, name, value) {
        json_object *found = NULL;
        if (!json_object_object_get_ex(object, name, &found) || !json_object_equal(found, value))
            return false;
    }
    return true;
}

/* Returns true if the answer is as expected. A case of the kind fact can omit facts, and one of the kind search names
 * codes that must be among the first three. */
static bool is_expected(json_object *vector, json_object *found, json_object *expected)
{
    const char *kind = json_object_get_string(json_object_object_get(vector, "kind"));
    json_object *ok_found = json_object_object_get(found, "ok");
    json_object *ok_expected = json_object_object_get(expected, "ok");
    if (ok_found && ok_expected && strcmp(kind, "fact") == 0)
        return has_fields(ok_found, ok_expected);
    if (ok_found && ok_expected && strcmp(kind, "search") == 0)
        return has_codes(json_object_object_get(ok_found, "codes"),
                         json_object_object_get(ok_expected, "first_three"));
    return json_object_equal(found, expected);
}

static void check_vector(json_object *vector)
{
    json_object *expected = json_object_object_get(vector, "expect");
    json_object *found = answer(vector);
    bool is_right = found && is_expected(vector, found, expected);
    CHECK(is_right);
    if (found && !is_right)
        printf("# found %s, expected %s\n", json_object_to_json_string(found), json_object_to_json_string(expected));
    report(json_object_get_string(json_object_object_get(vector, "id")));
    json_object_put(found);
}

/* Checks every case of a file. Returns false if the file is not a file of vectors. */
static bool check_file(const char *path)
{
    json_object *file = json_object_from_file(path);
    if (!json_object_is_type(file, json_type_array) || json_object_array_length(file) == 0) {
        fprintf(stderr, "%s: not a readable JSON array of cases\n", path);
        json_object_put(file);
        return false;
    }
    for (size_t i = 0; i < json_object_array_length(file); i++)
        check_vector(json_object_array_get_idx(file, i));
    json_object_put(file);
    return true;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: %s VECTORS.JSON...\n", argv[0]);
        return 2;
    }
    /* What answer() writes to standard error is then next to its test. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    for (int i = 1; i < argc; i++)
        if (!check_file(argv[i]))
            return 2;
    return finish();
}
