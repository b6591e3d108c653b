/*
 * Kinds `command` and `encode`.
 */
#include "answer.h"
#include "payload.h"

json_object *answer_command(struct test_case *test)
{
    ftp_reply_command_t command = ftp_reply_command_from_name(text_field(test, "verb"));
    struct bytes argument = { NULL, 0 };
    ftp_reply_error_t error;
    size_t length = 0;
    if (optional_field(test, "argument"))
        argument = bytes_field(test, "argument");
    int result = ftp_reply_command_encode(command, argument.at, argument.length, NULL, 0, &length, &error);
    size_t capacity = length + 1;
    char *line = allocate(test, capacity);
    if (result == FTP_REPLY_RESULT_OK)
        result = ftp_reply_command_encode(command, argument.at, argument.length, line, capacity, &length, &error);
    if (result != FTP_REPLY_RESULT_OK)
        return error_named(error_name(result, &error));
    return ok(with(json_object_new_object(), "bytes", bytes_json(line, length)));
}

json_object *answer_encode(struct test_case *test)
{
    json_object *list = field(test, "lines");
    int code = code_field(test);
    int style = member_field(test, "style", FTP_REPLY_SET_ENCODE_STYLE);
    size_t count = json_object_is_type(list, json_type_array) ? json_object_array_length(list) : 0;
    ftp_reply_bytes_t *lines = allocate(test, count * sizeof *lines);
    for (size_t i = 0; i < count; i++) {
        struct bytes line = bytes_of(test, json_object_array_get_idx(list, i), "lines");
        lines[i].bytes = line.at;
        lines[i].length = line.length;
    }
    ftp_reply_error_t error;
    size_t length = 0;
    int result = ftp_reply_encode(code, lines, count, style, NULL, 0, &length, &error);
    size_t capacity = length + 1;
    char *reply = allocate(test, capacity);
    if (result == FTP_REPLY_RESULT_OK)
        result = ftp_reply_encode(code, lines, count, style, reply, capacity, &length, &error);
    if (result != FTP_REPLY_RESULT_OK)
        return error_named(error_name(result, &error));
    return ok(with(json_object_new_object(), "bytes", bytes_json(reply, length)));
}
