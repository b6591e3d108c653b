/*
 * Kinds `adat` and `protected`.
 */
#include "payload.h"

json_object *answer_adat(struct test_case *test)
{
    struct reading reading;
    size_t length = 0;
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    /* The data are never longer than their reply. */
    size_t capacity = reading.view.raw.length + 1;
    char *data = allocate(test, capacity);
    if (is_lenient(test))
        reading.result = ftp_reply_security_data_parse_lenient(&reading.view, data, capacity, &length,
                                                               &reading.liberties, &reading.error);
    else
        reading.result = ftp_reply_security_data_parse(&reading.view, data, capacity, &length, &reading.error);
    return read_value(test, &reading, "data", bytes_json(data, length));
}

/* The reply has no lenient form. The security mechanism of the vectors protects nothing, so the decoded bytes are the
 * reply. */
json_object *answer_protected(struct test_case *test)
{
    struct reading reading;
    ftp_reply_protected_reply_t fragments;
    ftp_reply_view_t inner = { 0 };
    size_t length = 0, part = 0;
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    ftp_reply_view_t *view = &reading.view;
    /* Decoded bytes are fewer than the bytes of the reply, and there can be two more for a missing line end. */
    size_t capacity = view->raw.length + 3;
    char *buffer = allocate(test, capacity);
    reading.result = ftp_reply_protected_reply_parse(view, &fragments, &reading.error);
    while (has_value(&reading)) {
        reading.result = ftp_reply_protected_reply_next(&fragments, buffer + length, capacity - length, &part,
                                                        &reading.error);
        if (has_value(&reading))
            length += part;
    }
    if (reading.result == FTP_REPLY_RESULT_NO_VALUE)
        reading.result = ftp_reply_protected_reply_open(view->code, buffer, length, capacity, NULL, &inner,
                                                        &reading.error);
    json_object *fields = json_object_new_object();
    with(fields, "code", json_object_new_int(inner.code));
    with(fields, "lines", lines_json(&inner));
    return read_fields(test, &reading, fields);
}
