/*
 * Compares the scanner of the C library with that of the Rust crate.
 *
 * The streams arrive 16 KiB at a time. The argument is the path of a shared library with the Rust scanner. Prints
 * the speed of both and the ratio of their times for each stream. They take turns, so that both run under the same
 * conditions, and the best of many rounds counts. The README explains how to build it.
 */
#define _POSIX_C_SOURCE 199309L

#include <ftp_reply.h>

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { CHUNK_SIZE = 16 * 1024, STREAMS = 3, ROUNDS = 100 };

typedef struct {
    const char *name;
    const char *bytes;
    size_t length;
} stream_t;

typedef void streams_function(stream_t *out);
typedef size_t scan_function(const char *stream, size_t length, size_t chunk_size);

/* Used so that the compiler cannot remove what it does not see used. */
static volatile size_t sink;

/* Scans a stream as the Rust function does, and returns the number of replies, or 0 after a fault. */
static size_t scan(const char *stream, size_t length, size_t chunk_size)
{
    ftp_reply_scanner_t scanner;
    size_t found = 0, at = 0, end = 0, bytes = 0;

    ftp_reply_scanner_init(&scanner);
    while (end < length) {
        end = length - end < chunk_size ? length : end + chunk_size;
        for (;;) {
            ftp_reply_view_t view;
            size_t consumed;
            int result = ftp_reply_scanner_next(&scanner, stream + at, end - at, &consumed, &view);

            at += consumed;
            if (result == FTP_REPLY_RESULT_NEED_MORE)
                break;
            if (result != FTP_REPLY_RESULT_OK)
                return 0;
            bytes += view.raw.length;
            found++;
        }
    }
    sink = bytes;
    return found;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* Scans once and keeps the best time in nanoseconds. Returns the number of replies. */
static size_t measure(scan_function *scanner, const stream_t *stream, double *best)
{
    double start = now();
    size_t found = scanner(stream->bytes, stream->length, CHUNK_SIZE);
    double took = now() - start;

    if (*best <= 0 || took < *best)
        *best = took;
    return found;
}

/* ISO C has no conversion from the pointer that dlsym() returns to one to a function; POSIX does. */
static int find(void *library, const char *name, void *function, size_t size)
{
    void *symbol = dlsym(library, name);

    memcpy(function, &symbol, size);
    return symbol != NULL;
}

int main(int argc, char **argv)
{
    stream_t streams[STREAMS];
    streams_function *rust_streams;
    scan_function *rust_scan;
    void *library = argc == 2 ? dlopen(argv[1], RTLD_NOW) : NULL;

    if (library == NULL || !find(library, "rust_streams", &rust_streams, sizeof rust_streams) ||
        !find(library, "rust_scan", &rust_scan, sizeof rust_scan)) {
        fprintf(stderr, "usage: %s LIBRARY; pass the path of librust_scanner.so\n", argv[0]);
        return 2;
    }
    rust_streams(streams);
    printf("| stream | replies | C, MB/s | Rust, MB/s | C, ns per reply | Rust, ns per reply | time of C by time of Rust |\n");
    printf("|---|---:|---:|---:|---:|---:|---:|\n");
    for (const stream_t *stream = streams; stream < streams + STREAMS; stream++) {
        double best_c = 0, best_rust = 0;
        size_t found = 0;

        for (int round = 0; round < ROUNDS; round++) {
            found = measure(scan, stream, &best_c);
            if (found == 0 || found != measure(rust_scan, stream, &best_rust)) {
                fprintf(stderr, "%s: the scanners differ\n", stream->name);
                return 1;
            }
        }
        printf("| %s | %zu | %.0f | %.0f | %.2f | %.2f | %.3f |\n", stream->name, found,
               (double)stream->length * 1e3 / best_c, (double)stream->length * 1e3 / best_rust,
               best_c / (double)found, best_rust / (double)found, best_c / best_rust);
    }
    return 0;
}
