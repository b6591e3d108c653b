/*
 * Kinds with names and paths: `feat`, `mlst` and `pwd`.
 */
#include "payload.h"

json_object *answer_pwd(struct test_case *test)
{
    struct reading reading;
    size_t length = 0;
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    /* A path is never longer than its reply. */
    size_t capacity = reading.view.raw.length + 1;
    char *path = allocate(test, capacity);
    if (is_lenient(test))
        reading.result = ftp_reply_pathname_parse_lenient(&reading.view, path, capacity, &length,
                                                          &reading.liberties, &reading.error);
    else
        reading.result = ftp_reply_pathname_parse(&reading.view, path, capacity, &length, &reading.error);
    return read_value(test, &reading, "path", bytes_json(path, length));
}

json_object *answer_feat(struct test_case *test)
{
    struct reading reading;
    ftp_reply_features_t features;
    ftp_reply_feature_t feature;
    json_object *list = json_object_new_array();
    if (!start_reading(test, &reading)) {
        json_object_put(list);
        return error_named("not_one_reply");
    }
    READ(test, &reading, ftp_reply_features_parse, &features);
    while (has_value(&reading) && ftp_reply_features_next(&features, &feature) == FTP_REPLY_RESULT_OK) {
        json_object *item = json_object_new_object();
        with(item, "name", bytes_json(feature.name.bytes, feature.name.length));
        with(item, "params", bytes_json(feature.params.bytes, feature.params.length));
        json_object_array_add(list, item);
    }
    return read_value(test, &reading, "features", list);
}

/* Returns the facts of an entry. If a name occurs twice, the first value counts. */
static json_object *facts_json(struct test_case *test, const ftp_reply_file_entry_t *entry)
{
    ftp_reply_facts_t facts;
    ftp_reply_fact_t fact;
    json_object *object = json_object_new_object();
    if (ftp_reply_file_entry_facts(entry, &facts) != FTP_REPLY_RESULT_OK)
        return object;
    while (ftp_reply_facts_next(&facts, &fact) == FTP_REPLY_RESULT_OK) {
        size_t length = ftp_reply_fact_name(&fact, NULL, 0);
        char *name = allocate(test, length + 1);
        ftp_reply_fact_name(&fact, name, length + 1);
        if (!json_object_object_get_ex(object, name, NULL))
            with(object, name, bytes_json(fact.value.bytes, fact.value.length));
    }
    return object;
}

json_object *answer_mlst(struct test_case *test)
{
    struct reading reading;
    ftp_reply_file_entry_t entry = { { NULL, 0 }, { NULL, 0 } };
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    READ(test, &reading, ftp_reply_file_entry_parse, &entry);
    json_object *fields = json_object_new_object();
    with(fields, "path", bytes_json(entry.path.bytes, entry.path.length));
    with(fields, "facts", facts_json(test, &entry));
    return read_fields(test, &reading, fields);
}
