#include "wire.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Sets an option of the case if it is there. */
static void set_limit(struct test_case *test, json_object *options, const char *name,
                      int (*set)(ftp_reply_scanner_t *, size_t), ftp_reply_scanner_t *scanner)
{
    json_object *value = json_object_object_get(options, name);
    if (value && set(scanner, (size_t)json_object_get_uint64(value)) != FTP_REPLY_RESULT_OK)
        test->invalid = name;
}

void init_receiver(struct receiver *receiver, struct test_case *test)
{
    ftp_reply_scanner_t *scanner = &receiver->scanner;
    json_object *options = optional_field(test, "options");
    json_object *terminator = json_object_object_get(options, "terminator");
    ftp_reply_scanner_init(scanner);
    set_limit(test, options, "max_line", ftp_reply_scanner_set_max_line, scanner);
    set_limit(test, options, "max_reply", ftp_reply_scanner_set_max_reply, scanner);
    set_limit(test, options, "max_lines", ftp_reply_scanner_set_max_lines, scanner);
    if (terminator) {
        int member = ftp_reply_member_from_name(FTP_REPLY_SET_TERMINATOR, text_of(test, terminator, "terminator"));
        if (ftp_reply_scanner_set_terminator(scanner, member) != FTP_REPLY_RESULT_OK)
            test->invalid = "terminator";
    }
    receiver->capacity = ftp_reply_scanner_buffer_size(scanner);
    receiver->length = 0;
    /* Not zeroed: valgrind then finds a scanner that reads more than was received. */
    receiver->buffer = malloc(receiver->capacity);
    if (!receiver->buffer) {
        fputs("out of memory\n", stderr);
        exit(2);
    }
}

void free_receiver(struct receiver *receiver)
{
    free(receiver->buffer);
}

void receive(struct receiver *receiver, const char *chunk, size_t length, event_function function, void *context)
{
    do {
        /* As recv() does: no more than there is space for. */
        size_t space = receiver->capacity - receiver->length;
        size_t part = length < space ? length : space;
        memcpy(receiver->buffer + receiver->length, chunk, part);
        receiver->length += part;
        chunk += part;
        length -= part;

        size_t start = 0;
        int result;
        do {
            ftp_reply_view_t view;
            size_t consumed = 0;
            result = ftp_reply_scanner_next(&receiver->scanner, receiver->buffer + start, receiver->length - start,
                                            &consumed, &view);
            start += consumed;
            if (result <= 0)
                function(context, receiver, result, &view);
        } while (result <= 0);
        memmove(receiver->buffer, receiver->buffer + start, receiver->length - start);
        receiver->length -= start;
    } while (length > 0);
}

bool has_chunk(const struct test_case *test, size_t index)
{
    json_object *chunks = optional_field(test, "chunks");
    return chunks && index < json_object_array_length(chunks);
}

size_t chunk_length(struct test_case *test, size_t index, size_t rest)
{
    if (!has_chunk(test, index))
        return rest;
    json_object *chunk = json_object_array_get_idx(optional_field(test, "chunks"), index);
    if (!json_object_is_type(chunk, json_type_int) || json_object_get_int64(chunk) < 0)
        test->invalid = "chunks";
    uint64_t length = json_object_get_uint64(chunk);
    return length < rest ? (size_t)length : rest;
}

bool one_reply(struct test_case *test, struct bytes input, ftp_reply_view_t *view)
{
    char *line = input.at;
    size_t length = input.length;
    if (length == 0 || line[length - 1] != '\n') {
        line = allocate(test, length + 2);
        memcpy(line, input.at, length);
        memcpy(line + length, "\r\n", 2);
        length += 2;
    }
    return ftp_reply_view_parse(line, length, view, NULL) == FTP_REPLY_RESULT_OK;
}

json_object *verb_json(ftp_reply_command_t command)
{
    char verb[8];
    ftp_reply_command_verb(command, verb, sizeof verb);
    return text_json(verb);
}
