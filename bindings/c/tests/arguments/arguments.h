/*
 * A row for each function of the library: what it does with NULL, zero and huge lengths, states of zeroes and numbers
 * without a meaning. The program checks that every function of generated/abi.txt has a row.
 */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include <ftp_reply.h>

#include "../check.h"

#include <limits.h>
#include <stdint.h>

/* Codes that are not codes, the first ones next to codes. 66086 is 550 in 16 bits. */
static const int INVALID_CODES[] = { 99, 700, 0, -1, 66086, INT_MIN, INT_MAX };

/* Numbers that no closed set, language, hint, source or document has. */
static const int UNKNOWN_NUMBERS[] = { -1, 100000, 1 << 30, INT_MIN, INT_MAX };

/* Numbers that are not commands. */
static const ftp_reply_command_t INVALID_COMMANDS[] = { 0, 2, 0x52455421, UINT32_MAX };

/* Records the row of a function. */
void add_row(const char *function);

/* Reports the checks since the last row as a test of the function. */
#define ROW(function) (add_row(#function), (void)function)

/* Checks that a call returns 0, false or NULL for every invalid `code`. */
#define CHECK_CODES(call) \
    do { \
        for (size_t i_ = 0; i_ < sizeof INVALID_CODES / sizeof *INVALID_CODES; i_++) { \
            int code = INVALID_CODES[i_]; \
            CHECK(!(call)); \
        } \
    } while (0)

/* Checks that a call returns 0, false or NULL for every unknown `number`. */
#define CHECK_NUMBERS(call) \
    do { \
        for (size_t i_ = 0; i_ < sizeof UNKNOWN_NUMBERS / sizeof *UNKNOWN_NUMBERS; i_++) { \
            int number = UNKNOWN_NUMBERS[i_]; \
            CHECK(!(call)); \
        } \
    } while (0)

/* Checks that a call returns 0, false or NULL for every invalid `command`. */
#define CHECK_COMMANDS(call) \
    do { \
        for (size_t i_ = 0; i_ < sizeof INVALID_COMMANDS / sizeof *INVALID_COMMANDS; i_++) { \
            ftp_reply_command_t command = INVALID_COMMANDS[i_]; \
            CHECK(!(call)); \
        } \
    } while (0)

/* Checks what a function does with its buffer: `call` uses `buffer`, `capacity`, `length` and `error`. */
#define CHECK_BUFFER(call) \
    do { \
        char filled_[400], *buffer = NULL; \
        size_t capacity = 0, length_, *length = &length_; \
        ftp_reply_error_t error_, *error = &error_; \
        CHECK((call) == FTP_REPLY_RESULT_OK && error_.set == 0); \
        size_t needed_ = length_; \
        CHECK(needed_ > 0 && needed_ < sizeof filled_); \
        buffer = filled_; \
        for (size_t i_ = 0; i_ < sizeof filled_; i_++) \
            filled_[i_] = '#'; \
        capacity = needed_ + 1; \
        CHECK((call) == FTP_REPLY_RESULT_OK && length_ == needed_); \
        CHECK(filled_[needed_] == '\0' && filled_[needed_ + 1] == '#'); \
        length = NULL; \
        error = NULL; \
        CHECK((call) == FTP_REPLY_RESULT_OK); \
        length = &length_; \
        capacity = needed_; \
        length_ = 0; \
        CHECK((call) == FTP_REPLY_RESULT_BUFFER_TOO_SMALL && length_ == needed_ && filled_[0] == '\0'); \
        error = &error_; \
        capacity = 1; \
        CHECK((call) == FTP_REPLY_RESULT_BUFFER_TOO_SMALL && filled_[0] == '\0'); \
        CHECK(error_.set == FTP_REPLY_SET_ENCODE_ERROR && error_.kind == FTP_REPLY_ENCODE_ERROR_BUFFER_TOO_SMALL); \
        CHECK(error_.needed == needed_ + 1); \
        buffer = NULL; \
        CHECK((call) == FTP_REPLY_RESULT_NULL_ARGUMENT && length_ == 0); \
        CHECK(error_.set == FTP_REPLY_SET_ARGUMENT_ERROR); \
        CHECK(error_.kind == FTP_REPLY_ARGUMENT_ERROR_NULL_ARGUMENT); \
    } while (0)

/* Returns the view of one reply, which must be correct. */
ftp_reply_view_t view_of(const char *reply);

/* Checks the functions of an area. */
void check_codes(void);
void check_commands(void);
void check_sets(void);
void check_help(void);
void check_scanner(void);
void check_views(void);
void check_dialogue(void);
void check_addresses(void);
void check_listings(void);
void check_values(void);
void check_writing(void);

#endif
