#include "payload.h"

#include <string.h>

bool is_lenient(const struct test_case *test)
{
    return json_object_get_boolean(optional_field(test, "lenient"));
}

bool start_reading(struct test_case *test, struct reading *reading)
{
    memset(reading, 0, sizeof *reading);
    return one_reply(test, bytes_field(test, "input"), &reading->view);
}

bool has_value(const struct reading *reading)
{
    return reading->result == FTP_REPLY_RESULT_OK;
}

const char *error_name(int result, const ftp_reply_error_t *error)
{
    if (result == FTP_REPLY_RESULT_PAYLOAD_ERROR || result == FTP_REPLY_RESULT_ENCODE_ERROR)
        return ftp_reply_member_name(error->set, error->kind);
    return ftp_reply_member_name(FTP_REPLY_SET_RESULT, result);
}

/* Returns the names of liberties, which are bits. */
static json_object *liberties_json(int liberties)
{
    json_object *names = json_object_new_array();
    int liberty;
    for (size_t i = 0; (liberty = ftp_reply_member_at(FTP_REPLY_SET_LIBERTY, i)) != 0; i++)
        if (liberties & liberty)
            json_object_array_add(names, member_json(FTP_REPLY_SET_LIBERTY, liberty));
    return names;
}

json_object *read_fields(struct test_case *test, const struct reading *reading, json_object *fields)
{
    if (!has_value(reading) && reading->result != FTP_REPLY_RESULT_NO_VALUE) {
        json_object_put(fields);
        return error_named(error_name(reading->result, &reading->error));
    }
    json_object *answer = ok(fields);
    return is_lenient(test) ? with(answer, "liberties", liberties_json(reading->liberties)) : answer;
}

json_object *read_value(struct test_case *test, const struct reading *reading, const char *name, json_object *value)
{
    if (!has_value(reading)) {
        json_object_put(value);
        value = NULL;
    }
    return read_fields(test, reading, with(json_object_new_object(), name, value));
}
