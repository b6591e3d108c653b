/*
 * The scanner.
 */
#include "arguments.h"

static const int NULL_ARGUMENT = FTP_REPLY_RESULT_NULL_ARGUMENT;
static const int NOT_INITIALIZED = FTP_REPLY_RESULT_NOT_INITIALIZED;

static void check_next(void)
{
    ftp_reply_scanner_t scanner, zero = { { 0 } };
    ftp_reply_view_t view;
    size_t consumed = 99;
    CHECK(ftp_reply_scanner_init(NULL) == NULL_ARGUMENT && ftp_reply_scanner_init(&scanner) == FTP_REPLY_RESULT_OK);
    ROW(ftp_reply_scanner_init);
    CHECK(ftp_reply_scanner_next(NULL, "220 \n", 5, &consumed, &view) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_next(&scanner, NULL, 5, &consumed, &view) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_next(&scanner, "220 \n", 5, NULL, &view) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_next(&scanner, "220 \n", 5, &consumed, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_next(&scanner, "220 \n", SIZE_MAX, &consumed, &view) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_next(&scanner, "220 \n", (size_t)PTRDIFF_MAX + 1, &consumed, &view) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_next(&zero, "220 \n", 5, &consumed, &view) == NOT_INITIALIZED);
    CHECK(view.code == 0 && view.raw.bytes == NULL && view.raw.length == 0);
    CHECK(ftp_reply_scanner_next(&scanner, NULL, 0, &consumed, &view) == FTP_REPLY_RESULT_NEED_MORE && consumed == 0);
    /* None of the rejected calls has changed the scanner. */
    CHECK(ftp_reply_scanner_next(&scanner, "220 \n", 5, &consumed, &view) == FTP_REPLY_RESULT_OK && consumed == 5);
    ROW(ftp_reply_scanner_next);
    CHECK(ftp_reply_scanner_finish(NULL) == NULL_ARGUMENT && ftp_reply_scanner_finish(&zero) == NOT_INITIALIZED);
    ROW(ftp_reply_scanner_finish);
}

static void check_results(void)
{
    ftp_reply_scanner_t scanner, zero = { { 0 } };
    ftp_reply_view_t view, none = { { NULL, 0 }, 0, 0, 0 };
    ftp_reply_diagnostic_t diagnostics[1];
    ftp_reply_error_t error;
    size_t consumed;
    ftp_reply_scanner_init(&scanner);
    CHECK(ftp_reply_scanner_fault(NULL, &none, &error) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_fault(&scanner, &none, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_fault(&zero, &none, &error) == NOT_INITIALIZED);
    CHECK(ftp_reply_scanner_fault(&scanner, NULL, &error) == FTP_REPLY_RESULT_OK && error.set == 0);
    CHECK(ftp_reply_scanner_next(&scanner, "\r\n\nx\n", 5, &consumed, &view) == -FTP_REPLY_FAULT_MALFORMED);
    CHECK(ftp_reply_scanner_fault(&scanner, &view, &error) == FTP_REPLY_RESULT_OK);
    CHECK(error.set == FTP_REPLY_SET_FAULT && error.kind == FTP_REPLY_FAULT_MALFORMED && error.offset == 3);
    ROW(ftp_reply_scanner_fault);
    CHECK(ftp_reply_scanner_diagnostics(&scanner, NULL, 0) == 2);
    CHECK(ftp_reply_scanner_diagnostics(&scanner, NULL, SIZE_MAX) == 2);
    CHECK(ftp_reply_scanner_diagnostics(&scanner, diagnostics, 1) == 2 && diagnostics[0].offset == 0);
    CHECK(ftp_reply_scanner_diagnostics(NULL, diagnostics, 1) == 0);
    CHECK(ftp_reply_scanner_diagnostics(&zero, diagnostics, 1) == 0);
    ROW(ftp_reply_scanner_diagnostics);
    CHECK(ftp_reply_scanner_diagnostics_omitted(NULL) == 0 && ftp_reply_scanner_diagnostics_omitted(&zero) == 0);
    ROW(ftp_reply_scanner_diagnostics_omitted);
    CHECK(ftp_reply_scanner_position(NULL) == 0 && ftp_reply_scanner_position(&zero) == 0);
    ROW(ftp_reply_scanner_position);
    CHECK(!ftp_reply_scanner_is_empty(NULL) && !ftp_reply_scanner_is_empty(&zero));
    ROW(ftp_reply_scanner_is_empty);
    CHECK(ftp_reply_scanner_reset(NULL) == NULL_ARGUMENT && ftp_reply_scanner_reset(&zero) == NOT_INITIALIZED);
    ROW(ftp_reply_scanner_reset);
}

/* Checks an option before and after the first bytes. */
static void check_limit(int (*set)(ftp_reply_scanner_t *, size_t))
{
    ftp_reply_scanner_t scanner, zero = { { 0 } };
    ftp_reply_view_t view;
    size_t consumed;
    ftp_reply_scanner_init(&scanner);
    CHECK(set(NULL, 1) == NULL_ARGUMENT && set(&zero, 1) == NOT_INITIALIZED);
    CHECK(set(&scanner, 0) == FTP_REPLY_RESULT_OK && set(&scanner, SIZE_MAX) == FTP_REPLY_RESULT_OK);
    ftp_reply_scanner_next(&scanner, "2", 1, &consumed, &view);
    CHECK(set(&scanner, 1) == FTP_REPLY_RESULT_ALREADY_STARTED);
}

static void check_options(void)
{
    ftp_reply_scanner_t scanner, zero = { { 0 } };
    ftp_reply_scanner_init(&scanner);
    CHECK(ftp_reply_scanner_buffer_size(NULL) == 0 && ftp_reply_scanner_buffer_size(&zero) == 0);
    CHECK(ftp_reply_scanner_buffer_size(&scanner) > FTP_REPLY_LIMIT_MAX_REPLY);
    ROW(ftp_reply_scanner_buffer_size);
    for (size_t i = 0; i < sizeof UNKNOWN_NUMBERS / sizeof *UNKNOWN_NUMBERS; i++)
        CHECK(ftp_reply_scanner_set_terminator(&scanner, UNKNOWN_NUMBERS[i]) == FTP_REPLY_RESULT_UNKNOWN_MEMBER);
    CHECK(ftp_reply_scanner_set_terminator(&scanner, 0) == FTP_REPLY_RESULT_UNKNOWN_MEMBER);
    CHECK(ftp_reply_scanner_set_terminator(NULL, FTP_REPLY_TERMINATOR_ANY_CODE) == NULL_ARGUMENT);
    CHECK(ftp_reply_scanner_set_terminator(&zero, FTP_REPLY_TERMINATOR_ANY_CODE) == NOT_INITIALIZED);
    ROW(ftp_reply_scanner_set_terminator);
    check_limit(ftp_reply_scanner_set_max_line);
    ROW(ftp_reply_scanner_set_max_line);
    check_limit(ftp_reply_scanner_set_max_reply);
    ROW(ftp_reply_scanner_set_max_reply);
    check_limit(ftp_reply_scanner_set_max_lines);
    ROW(ftp_reply_scanner_set_max_lines);
}

void check_scanner(void)
{
    check_next();
    check_results();
    check_options();
}
