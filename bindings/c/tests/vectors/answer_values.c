/*
 * Kinds with one value: `list150`, `mark`, `mdtm`, `minutes`, `size`, `stou` and `syst`.
 */
#include "payload.h"

json_object *answer_size(struct test_case *test)
{
    struct reading reading;
    uint64_t size = 0;
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    READ(test, &reading, ftp_reply_file_size_parse, &size);
    return read_value(test, &reading, "size", json_object_new_uint64(size));
}

json_object *answer_list150(struct test_case *test)
{
    struct reading reading;
    uint64_t size = 0;
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    READ(test, &reading, ftp_reply_transfer_size_parse, &size);
    return read_value(test, &reading, "size", json_object_new_uint64(size));
}

json_object *answer_mdtm(struct test_case *test)
{
    struct reading reading;
    ftp_reply_file_time_t time = { 0 };
    char text[40] = "";
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    READ(test, &reading, ftp_reply_file_time_parse, &time);
    ftp_reply_file_time_text(&time, text, sizeof text);
    return read_value(test, &reading, "time", text_json(text));
}

/* The reply has no lenient form. */
json_object *answer_minutes(struct test_case *test)
{
    struct reading reading;
    uint32_t minutes = 0;
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    reading.result = ftp_reply_expected_delay_parse(&reading.view, &minutes, &reading.error);
    return read_value(test, &reading, "minutes", json_object_new_uint64(minutes));
}

json_object *answer_stou(struct test_case *test)
{
    struct reading reading;
    ftp_reply_bytes_t name = { NULL, 0 };
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    READ(test, &reading, ftp_reply_unique_name_parse, &name);
    return read_value(test, &reading, "name", bytes_json(name.bytes, name.length));
}

json_object *answer_syst(struct test_case *test)
{
    struct reading reading;
    ftp_reply_bytes_t name = { NULL, 0 };
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    READ(test, &reading, ftp_reply_system_type_parse, &name);
    return read_value(test, &reading, "system", bytes_json(name.bytes, name.length));
}

/* The reply has no lenient form. */
json_object *answer_mark(struct test_case *test)
{
    struct reading reading;
    ftp_reply_restart_marker_t marker = { 0 };
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    reading.result = ftp_reply_restart_marker_parse(&reading.view, &marker, &reading.error);
    json_object *fields = json_object_new_object();
    with(fields, "sender", bytes_json(marker.sender.bytes, marker.sender.length));
    with(fields, "receiver", bytes_json(marker.receiver.bytes, marker.receiver.length));
    return read_fields(test, &reading, fields);
}
