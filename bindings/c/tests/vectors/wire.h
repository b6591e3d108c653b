/*
 * Bytes of a server in test vectors.
 */
#ifndef WIRE_H
#define WIRE_H

#include "case.h"

#include <ftp_reply.h>

/* Bytes that a client has received and not consumed, in a buffer of a fixed size, and their scanner. */
struct receiver {
    ftp_reply_scanner_t scanner;
    char *buffer;
    size_t capacity, length;
};

/* Initializes a receiver with the options of the case. */
void init_receiver(struct receiver *receiver, struct test_case *test);

/* Frees the buffer. */
void free_receiver(struct receiver *receiver);

/* What happens to a reply or fault. The view is valid during the call. */
typedef void (*event_function)(void *context, const struct receiver *receiver, int result,
                               const ftp_reply_view_t *view);

/* Receives a chunk and calls the function for every reply and fault that it completes. */
void receive(struct receiver *receiver, const char *chunk, size_t length, event_function function, void *context);

/* Returns the length of the next chunk of the case: `index` counts from 0, and the last chunk is the rest. */
size_t chunk_length(struct test_case *test, size_t index, size_t rest);

/* Returns true if there are more chunks before the rest. */
bool has_chunk(const struct test_case *test, size_t index);

/* Reads the one reply in a byte string, whose last line end can be missing. Returns false if it is something else. */
bool one_reply(struct test_case *test, struct bytes input, ftp_reply_view_t *view);

/* Returns the lines of a reply; none if the view is not that of a reply. */
json_object *lines_json(const ftp_reply_view_t *view);

/* Returns the verb of a command as it is sent, or `connect`. */
json_object *verb_json(ftp_reply_command_t command);

#endif
