/*
 * Kind `packed`. The library has no packed buffers, because a C program reads views without copying. This file packs
 * what the scanner finds, so the cases check offsets and indices of the views. The documentation of
 * ftp_reply::bulk::PackedParser has the layout.
 */
#include "answer.h"
#include "wire.h"

#include <stdio.h>
#include <string.h>

/* Numbers of one table. */
struct words {
    uint32_t *at;
    size_t count, capacity;
};

/* The buffer of one chunk. */
struct packed {
    struct test_case *test;
    struct words events, diagnostics, lines;
    /* First byte of the window that is scanned: bytes held back, then the chunk. */
    const char *window;
    size_t held_length;
    /* Held bytes that events refer to. */
    size_t used_start, used_end;
};

static void add_word(struct packed *packed, struct words *words, uint64_t word)
{
    if (words->count == words->capacity) {
        const uint32_t *before = words->at;
        words->capacity = 2 * words->capacity + 64;
        words->at = allocate(packed->test, words->capacity * sizeof *words->at);
        if (before)
            memcpy(words->at, before, words->count * sizeof *words->at);
    }
    words->at[words->count++] = (uint32_t)word;
}

static void add_offset(struct packed *packed, struct words *words, uint64_t offset)
{
    add_word(packed, words, offset & UINT32_MAX);
    add_word(packed, words, offset >> 32);
}

/* Adds an event whose bytes are `length` from `start` on. */
static void add_event(struct packed *packed, const ftp_reply_scanner_t *scanner, uint64_t kind_and_code, size_t start,
                      size_t length, size_t line_count, uint64_t offset)
{
    ftp_reply_diagnostic_t found[FTP_REPLY_LIMIT_DIAGNOSTICS];
    size_t count = ftp_reply_scanner_diagnostics(scanner, found, FTP_REPLY_LIMIT_DIAGNOSTICS);
    if (start < packed->held_length && length > 0) {
        size_t end = start + length;
        if (packed->used_end == packed->used_start)
            packed->used_start = start;
        packed->used_end = end < packed->held_length ? end : packed->held_length;
    }
    add_word(packed, &packed->events, kind_and_code);
    add_word(packed, &packed->events, start);
    add_word(packed, &packed->events, length);
    add_word(packed, &packed->events, line_count);
    add_offset(packed, &packed->events, offset);
    add_word(packed, &packed->events, count);
    add_word(packed, &packed->events, ftp_reply_scanner_diagnostics_omitted(scanner));
    for (size_t i = 0; i < count; i++) {
        add_word(packed, &packed->diagnostics, (uint64_t)found[i].kind);
        add_offset(packed, &packed->diagnostics, found[i].offset);
    }
}

static void add_reply(struct packed *packed, const ftp_reply_scanner_t *scanner, const ftp_reply_view_t *view,
                      uint64_t offset_of_window)
{
    ftp_reply_lines_t lines;
    ftp_reply_line_t line;
    size_t start = (size_t)(view->raw.bytes - packed->window);
    add_event(packed, scanner, (uint64_t)view->code << 16, start, view->raw.length, view->line_count,
              offset_of_window + start);
    ftp_reply_view_lines(view, &lines);
    while (ftp_reply_lines_next(&lines, &line) == FTP_REPLY_RESULT_OK) {
        size_t raw = (size_t)(line.raw.bytes - packed->window);
        add_word(packed, &packed->lines, raw);
        add_word(packed, &packed->lines, (size_t)(line.text.bytes - packed->window));
        add_word(packed, &packed->lines, raw + line.raw.length);
    }
}

/* Adds the last fault of the scanner, which kept `length` bytes. */
static void add_fault(struct packed *packed, const ftp_reply_scanner_t *scanner, size_t length,
                      uint64_t offset_of_window)
{
    ftp_reply_error_t fault;
    ftp_reply_scanner_fault(scanner, NULL, &fault);
    size_t start = length > 0 && fault.offset > offset_of_window ? (size_t)(fault.offset - offset_of_window) : 0;
    add_event(packed, scanner, (uint64_t)fault.kind | (uint64_t)fault.code << 16, start, length, 0, fault.offset);
}

/* Returns an index without the held bytes that no event refers to. */
static uint32_t moved(const struct packed *packed, uint32_t index)
{
    if (index >= packed->held_length)
        return (uint32_t)(index - packed->held_length + packed->used_end - packed->used_start);
    return index > packed->used_start ? (uint32_t)(index - packed->used_start) : 0;
}

static void write_hexadecimal(char **end, uint64_t number, int bytes)
{
    for (int i = 0; i < bytes; i++, number >>= 8)
        *end += snprintf(*end, 3, "%02x", (unsigned)(number & 0xff));
}

/* Returns the buffer as hexadecimal text. */
static json_object *buffer_json(struct packed *packed)
{
    enum { VERSION = 1, EVENT = 8, DIAGNOSTIC = 3, LINE = 3 };
    const struct words *tables[] = { &packed->events, &packed->diagnostics, &packed->lines };
    size_t size = 4 * 8 + 2 * (packed->used_end - packed->used_start) + 1;
    for (size_t i = 0; i < 3; i++)
        size += tables[i]->count * 8;
    char *text = allocate(packed->test, size);
    char *end = text;
    for (size_t i = 1; i < packed->events.count; i += EVENT)
        packed->events.at[i] = moved(packed, packed->events.at[i]);
    for (size_t i = 0; i < packed->lines.count; i++)
        packed->lines.at[i] = moved(packed, packed->lines.at[i]);
    write_hexadecimal(&end, VERSION, 4);
    write_hexadecimal(&end, packed->events.count / EVENT, 4);
    write_hexadecimal(&end, packed->diagnostics.count / DIAGNOSTIC, 4);
    write_hexadecimal(&end, packed->lines.count / LINE, 4);
    for (size_t i = 0; i < 3; i++)
        for (size_t j = 0; j < tables[i]->count; j++)
            write_hexadecimal(&end, tables[i]->at[j], 4);
    for (size_t i = packed->used_start; i < packed->used_end; i++)
        write_hexadecimal(&end, (unsigned char)packed->window[i], 1);
    return text_json(text);
}

json_object *answer_packed(struct test_case *test)
{
    struct bytes input = bytes_field(test, "input");
    json_object *buffers = json_object_new_array();
    ftp_reply_scanner_t scanner;
    size_t start = 0, received = 0;
    ftp_reply_scanner_init(&scanner);
    for (size_t i = 0;; i++) {
        struct packed packed = { .test = test, .window = input.at + start, .held_length = received - start };
        uint64_t offset_of_window = start;
        received += chunk_length(test, i, input.length - received);
        for (;;) {
            ftp_reply_view_t view;
            size_t consumed = 0;
            int result = ftp_reply_scanner_next(&scanner, input.at + start, received - start, &consumed, &view);
            start += consumed;
            if (result == FTP_REPLY_RESULT_OK)
                add_reply(&packed, &scanner, &view, offset_of_window);
            else if (result < 0)
                add_fault(&packed, &scanner, view.raw.length, offset_of_window);
            else
                break;
        }
        json_object_array_add(buffers, buffer_json(&packed));
        if (!has_chunk(test, i))
            break;
    }
    struct packed packed = { .test = test, .window = input.at + start, .held_length = received - start };
    size_t kept = received - start < FTP_REPLY_LIMIT_KEPT ? received - start : FTP_REPLY_LIMIT_KEPT;
    if (ftp_reply_scanner_finish(&scanner) != FTP_REPLY_RESULT_OK) {
        add_fault(&packed, &scanner, 0, start);
        /* The bytes are the start of what is held back, wherever the fault is. */
        packed.events.at[2] = (uint32_t)kept;
        packed.used_end = kept;
    }
    json_object_array_add(buffers, buffer_json(&packed));
    return ok(with(json_object_new_object(), "buffers", buffers));
}
