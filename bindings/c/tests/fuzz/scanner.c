/*
 * Fuzz target for libFuzzer: the scanner finds the same replies and faults however the stream is split, and every
 * view is inside the buffer. `cargo xtask fuzz c_scanner` runs it, `cargo xtask test c` with the seeds.
 *
 * The first byte of an input selects options, the second the split; the rest is sent by the server. The inputs are
 * those of the target `scanning` in fuzz/, so both share their seeds.
 */
#define _GNU_SOURCE

#include <ftp_reply.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* Ends the program, which libFuzzer reports together with the input. */
#define REQUIRE(condition) \
    ((condition) ? (void)0 : (fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition), abort()))

/* A reply or a fault. Pointers become offsets, so that the events of two runs can be compared. */
struct event {
    int result;
    ftp_reply_code_t code;
    uint64_t offset;
    size_t raw_length, line_count, diagnostic_count;
    uint64_t diagnostics_omitted;
    ftp_reply_diagnostic_t diagnostics[FTP_REPLY_LIMIT_DIAGNOSTICS];
};

struct events {
    struct event *at;
    size_t count, capacity;
};

enum { CAPACITY = 1 << 16 };

/* Returns memory that ends where nothing can be read or written: a scanner that reads one byte too many crashes, even
 * if it was not compiled with the sanitizer. */
static char *guarded_memory(void)
{
    enum { GUARD = 1 << 16 }; /* a multiple of the page size on every platform */
    static char *memory;
    if (!memory) {
        memory = mmap(NULL, CAPACITY + GUARD, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        REQUIRE(memory != MAP_FAILED);
        REQUIRE(mprotect(memory + CAPACITY, GUARD, PROT_NONE) == 0);
    }
    return memory;
}

static void set_options(ftp_reply_scanner_t *scanner, uint8_t options)
{
    size_t size = options >> 4;
    /* Small limits, so that small inputs exceed them. They can be shorter than a code. */
    const size_t limits[8][3] = {
        [2] = { 16, 0, 0 }, [3] = { 0, 32, 0 }, [4] = { 0, 0, 3 }, [5] = { 12, 24, 4 }, [6] = { 5, 9, 2 },
    };
    const size_t *limit = limits[options >> 1 & 7];
    REQUIRE(ftp_reply_scanner_init(scanner) == FTP_REPLY_RESULT_OK);
    if (options & 1)
        ftp_reply_scanner_set_terminator(scanner, FTP_REPLY_TERMINATOR_ANY_CODE);
    if ((options >> 1 & 7) == 7) {
        ftp_reply_scanner_set_max_line(scanner, size);
        ftp_reply_scanner_set_max_reply(scanner, 2 * size);
        ftp_reply_scanner_set_max_lines(scanner, size / 2);
        return;
    }
    if (limit[0])
        ftp_reply_scanner_set_max_line(scanner, limit[0]);
    if (limit[1])
        ftp_reply_scanner_set_max_reply(scanner, limit[1]);
    if (limit[2])
        ftp_reply_scanner_set_max_lines(scanner, limit[2]);
}

static bool is_inside(const char *at, size_t length, const char *buffer, size_t buffer_length)
{
    return at >= buffer && length <= buffer_length && at <= buffer + (buffer_length - length);
}

/* Writes a text twice, the second time with too little space. */
static void check_text(const ftp_reply_view_t *view,
                       size_t (*write)(const ftp_reply_view_t *, char *, size_t))
{
    size_t length = write(view, NULL, 0);
    char *text = malloc(length + 1);
    REQUIRE(text && write(view, text, length + 1) == length && text[length] == '\0');
    REQUIRE(write(view, text, length / 2 + 1) == length && strlen(text) <= length / 2);
    free(text);
}

/* Checks the lines of a reply, each a part of the view. */
static void check_reply(const ftp_reply_view_t *view)
{
    ftp_reply_lines_t lines;
    ftp_reply_line_t line;
    size_t count = 0;
    REQUIRE(ftp_reply_class(view->code) != 0);
    REQUIRE(view->raw.length >= 4 && view->raw.bytes[view->raw.length - 1] == '\n');
    REQUIRE(ftp_reply_view_lines(view, &lines) == FTP_REPLY_RESULT_OK);
    while (ftp_reply_lines_next(&lines, &line) == FTP_REPLY_RESULT_OK) {
        REQUIRE(is_inside(line.raw.bytes, line.raw.length, view->raw.bytes, view->raw.length));
        REQUIRE(is_inside(line.text.bytes, line.text.length, line.raw.bytes, line.raw.length));
        REQUIRE(line.text.bytes + line.text.length == line.raw.bytes + line.raw.length);
        /* The raw line can have one, as the option of a Telnet command. */
        REQUIRE(!memchr(line.text.bytes, '\n', line.text.length));
        count++;
    }
    REQUIRE(count == view->line_count);
    check_text(view, ftp_reply_view_display);
    check_text(view, ftp_reply_view_text);
}

static void add_event(struct events *events, const ftp_reply_scanner_t *scanner, int result,
                      const ftp_reply_view_t *view, uint64_t offset)
{
    if (events->count == events->capacity) {
        events->capacity = 2 * events->capacity + 16;
        events->at = realloc(events->at, events->capacity * sizeof *events->at);
        REQUIRE(events->at);
    }
    struct event *event = &events->at[events->count++];
    memset(event, 0, sizeof *event); /* padding too, because the events are compared as memory */
    event->result = result;
    event->code = view->code;
    event->offset = offset;
    event->raw_length = view->raw.length;
    event->line_count = view->line_count;
    event->diagnostic_count =
        ftp_reply_scanner_diagnostics(scanner, event->diagnostics, FTP_REPLY_LIMIT_DIAGNOSTICS);
    event->diagnostics_omitted = ftp_reply_scanner_diagnostics_omitted(scanner);
    REQUIRE(event->diagnostic_count <= FTP_REPLY_LIMIT_DIAGNOSTICS);
    if (result == FTP_REPLY_RESULT_OK) {
        check_reply(view);
    } else {
        ftp_reply_error_t fault;
        REQUIRE(ftp_reply_scanner_fault(scanner, view, &fault) == FTP_REPLY_RESULT_OK);
        REQUIRE(fault.kind == -result && fault.code == view->code);
        REQUIRE(view->raw.length <= FTP_REPLY_LIMIT_KEPT && view->line_count == 0);
        REQUIRE(ftp_reply_error_message(&fault, FTP_REPLY_LANG_KO, NULL, 0) > 0);
        event->offset = fault.offset;
    }
}

/* Returns the length of the next chunk, at least 1. Any generator with different sequences is sufficient. */
static size_t next_length(uint64_t *state, uint8_t cuts)
{
    static const size_t longest[] = { 1, 4, 17, 300 };
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return 1 + (size_t)(*state % longest[cuts & 3]);
}

/* Scans a stream in chunks, or at once if `cuts` is negative. Returns the result of finish. */
static int scan(const uint8_t *stream, size_t size, uint8_t options, int cuts, struct events *events)
{
    ftp_reply_scanner_t scanner;
    char *end = guarded_memory() + CAPACITY;
    size_t received = 0, waiting = 0;
    uint64_t state = (uint64_t)(cuts + 1) * UINT64_C(0x9e3779b97f4a7c15) | 1;
    set_options(&scanner, options);
    while (received < size) {
        size_t length = cuts < 0 ? size : next_length(&state, (uint8_t)cuts);
        if (length > size - received)
            length = size - received;
        /* The bytes end at the guard, so the ones that wait move. */
        memmove(end - waiting - length, end - waiting, waiting);
        memcpy(end - length, stream + received, length);
        received += length;
        waiting += length;
        for (;;) {
            ftp_reply_view_t view;
            size_t consumed = SIZE_MAX;
            const char *buffer = end - waiting;
            int result = ftp_reply_scanner_next(&scanner, buffer, waiting, &consumed, &view);
            REQUIRE(consumed <= waiting);
            waiting -= consumed;
            if (result == FTP_REPLY_RESULT_NEED_MORE)
                break;
            REQUIRE(result <= 0);
            REQUIRE(is_inside(view.raw.bytes, view.raw.length, buffer, consumed) || result < 0);
            REQUIRE(view.raw.length == 0 || is_inside(view.raw.bytes, view.raw.length, buffer, waiting + consumed));
            add_event(events, &scanner, result, &view, received - waiting - view.raw.length);
        }
        REQUIRE(waiting < ftp_reply_scanner_buffer_size(&scanner));
    }
    REQUIRE(ftp_reply_scanner_position(&scanner) == size);
    int result = ftp_reply_scanner_finish(&scanner);
    REQUIRE(result == (FTP_REPLY_RESULT_OK) || result == -FTP_REPLY_FAULT_UNEXPECTED_EOF);
    REQUIRE(result != FTP_REPLY_RESULT_OK || waiting == 0);
    return result;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct events at_once = { 0 }, chunks = { 0 };
    if (size < 2 || size > CAPACITY)
        return 0;
    int at_once_end = scan(data + 2, size - 2, data[0], -1, &at_once);
    int chunks_end = scan(data + 2, size - 2, data[0], data[1], &chunks);
    REQUIRE(at_once_end == chunks_end && at_once.count == chunks.count);
    for (size_t i = 0; i < at_once.count; i++)
        REQUIRE(memcmp(&at_once.at[i], &chunks.at[i], sizeof at_once.at[i]) == 0);
    free(at_once.at);
    free(chunks.at);
    return 0;
}
