/*
 * Kinds `reply` and `display`.
 */
#include "answer.h"
#include "wire.h"

/* Adds the diagnostics of the last reply or fault if there are any. */
static void add_diagnostics(json_object *event, const ftp_reply_scanner_t *scanner)
{
    ftp_reply_diagnostic_t found[FTP_REPLY_LIMIT_DIAGNOSTICS];
    size_t count = ftp_reply_scanner_diagnostics(scanner, found, FTP_REPLY_LIMIT_DIAGNOSTICS);
    uint64_t omitted = ftp_reply_scanner_diagnostics_omitted(scanner);
    json_object *list = count > 0 ? json_object_new_array() : NULL;
    for (size_t i = 0; i < count; i++) {
        json_object *diagnostic = json_object_new_object();
        with(diagnostic, "kind", member_json(FTP_REPLY_SET_DIAGNOSTIC, found[i].kind));
        with(diagnostic, "offset", json_object_new_uint64(found[i].offset));
        json_object_array_add(list, diagnostic);
    }
    if (list)
        with(event, "diagnostics", list);
    if (omitted > 0)
        with(event, "omitted", json_object_new_uint64(omitted));
}

json_object *lines_json(const ftp_reply_view_t *view)
{
    json_object *list = json_object_new_array();
    ftp_reply_lines_t lines;
    ftp_reply_line_t line;
    if (ftp_reply_view_lines(view, &lines) != FTP_REPLY_RESULT_OK)
        return list;
    while (ftp_reply_lines_next(&lines, &line) == FTP_REPLY_RESULT_OK)
        json_object_array_add(list, bytes_json(line.text.bytes, line.text.length));
    return list;
}

static void add_event(void *events, const struct receiver *receiver, int result, const ftp_reply_view_t *view)
{
    json_object *event = json_object_new_object();
    if (result == FTP_REPLY_RESULT_OK) {
        with(event, "code", json_object_new_int(view->code));
        with(event, "lines", lines_json(view));
        with(event, "raw_len", json_object_new_uint64(view->raw.length));
    } else {
        ftp_reply_error_t fault;
        ftp_reply_scanner_fault(&receiver->scanner, view, &fault);
        with(event, "fault", member_json(FTP_REPLY_SET_FAULT, -result));
        with(event, "offset", json_object_new_uint64(fault.offset));
        with(event, "code", fault.code ? json_object_new_int(fault.code) : NULL);
    }
    add_diagnostics(event, &receiver->scanner);
    json_object_array_add(events, event);
}

json_object *answer_reply(struct test_case *test)
{
    struct bytes input = bytes_field(test, "input");
    struct receiver receiver;
    json_object *events = json_object_new_array();
    init_receiver(&receiver, test);
    for (size_t i = 0; ; i++) {
        size_t length = chunk_length(test, i, input.length);
        receive(&receiver, input.at, length, add_event, events);
        if (!has_chunk(test, i))
            break;
        input.at += length;
        input.length -= length;
    }
    bool is_clean = ftp_reply_scanner_finish(&receiver.scanner) == FTP_REPLY_RESULT_OK;
    free_receiver(&receiver);
    json_object *end = is_clean ? text_json("clean") : member_json(FTP_REPLY_SET_FAULT, FTP_REPLY_FAULT_UNEXPECTED_EOF);
    return with(with(json_object_new_object(), "events", events), "end", end);
}

json_object *answer_display(struct test_case *test)
{
    ftp_reply_view_t view;
    if (!one_reply(test, bytes_field(test, "input"), &view))
        return error_named("not_one_reply");
    size_t length = ftp_reply_view_display(&view, NULL, 0);
    char *text = allocate(test, length + 1);
    ftp_reply_view_display(&view, text, length + 1);
    return ok(with(json_object_new_object(), "text", text_json(text)));
}
