/*
 * Views, their lines, and text for people.
 */
#include "arguments.h"

static const int NULL_ARGUMENT = FTP_REPLY_RESULT_NULL_ARGUMENT;
static const int NOT_A_REPLY = FTP_REPLY_RESULT_NOT_A_REPLY;

static void check_parse(void)
{
    ftp_reply_view_t view;
    ftp_reply_error_t error;
    CHECK(ftp_reply_view_parse("220 \n", 5, NULL, &error) == NULL_ARGUMENT);
    CHECK(ftp_reply_view_parse(NULL, 5, &view, &error) == NULL_ARGUMENT && view.code == 0);
    CHECK(ftp_reply_view_parse("220 \n", SIZE_MAX, &view, &error) == NULL_ARGUMENT);
    CHECK(ftp_reply_view_parse(NULL, 0, &view, &error) == -FTP_REPLY_FAULT_UNEXPECTED_EOF);
    CHECK(ftp_reply_view_parse("220 \n", 5, &view, NULL) == FTP_REPLY_RESULT_OK && view.code == 220);
    CHECK(ftp_reply_view_parse("220 \n220 \n", 10, &view, &error) == -FTP_REPLY_FAULT_MALFORMED);
    CHECK(error.set == FTP_REPLY_SET_FAULT && error.kind == FTP_REPLY_FAULT_MALFORMED);
    ROW(ftp_reply_view_parse);
}

/* Checks a function that writes the text of a view. */
static void check_text_of(size_t (*write)(const ftp_reply_view_t *, char *, size_t), const char *expected)
{
    ftp_reply_view_t view = view_of("220 a\xc3\xa9z\r\n"), none = { { NULL, 0 }, 0, 0, 0 };
    size_t length = strlen(expected);
    char text[20] = "###";
    CHECK(write(NULL, text, sizeof text) == 0 && text[0] == '\0');
    text[0] = '#';
    CHECK(write(&none, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(write(&view, NULL, 0) == length && write(&view, NULL, SIZE_MAX) == length);
    CHECK(write(&view, text, sizeof text) == length && strcmp(text, expected) == 0);
    /* Not half of the character with two bytes. */
    CHECK(write(&view, text, length - 1) == length && strlen(text) == length - 3);
    text[0] = '#';
    CHECK(write(&view, text, 0) == length && text[0] == '#');
    CHECK(write(&view, text, 1) == length && text[0] == '\0');
}

static void check_lines(void)
{
    ftp_reply_view_t view = view_of("220-a\r\n220 b\r\n"), none = { { NULL, 0 }, 0, 0, 0 };
    ftp_reply_lines_t lines, zero = { { 0 } };
    ftp_reply_line_t line;
    CHECK(ftp_reply_view_lines(NULL, &lines) == NULL_ARGUMENT && ftp_reply_view_lines(&view, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_view_lines(&none, &lines) == NOT_A_REPLY);
    ROW(ftp_reply_view_lines);
    CHECK(ftp_reply_lines_next(NULL, &line) == NULL_ARGUMENT);
    CHECK(ftp_reply_lines_next(&zero, &line) == FTP_REPLY_RESULT_NOT_INITIALIZED && line.text.bytes == NULL);
    CHECK(ftp_reply_view_lines(&view, &lines) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_lines_next(&lines, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_lines_next(&lines, &line) == FTP_REPLY_RESULT_OK && line.text.bytes[0] == 'a');
    CHECK(ftp_reply_lines_next(&lines, &line) == FTP_REPLY_RESULT_OK && line.text.bytes[0] == 'b');
    CHECK(ftp_reply_lines_next(&lines, &line) == FTP_REPLY_RESULT_NO_VALUE && line.text.bytes == NULL);
    CHECK(ftp_reply_lines_next(&lines, &line) == FTP_REPLY_RESULT_NO_VALUE);
    ROW(ftp_reply_lines_next);
}

static void check_sanitized_lines(void)
{
    ftp_reply_view_t view = view_of("220 PASS secret\r\n"), none = { { NULL, 0 }, 0, 0, 0 };
    ftp_reply_sanitized_lines_t lines, zero = { { 0 } };
    char text[20] = "###";
    size_t length = 99;
    CHECK(ftp_reply_view_sanitized_lines(NULL, &lines) == NULL_ARGUMENT);
    CHECK(ftp_reply_view_sanitized_lines(&view, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_view_sanitized_lines(&none, &lines) == NOT_A_REPLY);
    ROW(ftp_reply_view_sanitized_lines);
    CHECK(ftp_reply_sanitized_lines_next(NULL, text, sizeof text, &length) == NULL_ARGUMENT && text[0] == '\0');
    CHECK(ftp_reply_sanitized_lines_next(&zero, text, sizeof text, &length) == FTP_REPLY_RESULT_NOT_INITIALIZED);
    CHECK(ftp_reply_view_sanitized_lines(&view, &lines) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_sanitized_lines_next(&lines, text, sizeof text, NULL) == FTP_REPLY_RESULT_OK);
    CHECK_TEXT(text, "PASS ****");
    CHECK(ftp_reply_sanitized_lines_next(&lines, NULL, 0, &length) == FTP_REPLY_RESULT_NO_VALUE && length == 0);
    ROW(ftp_reply_sanitized_lines_next);
}

static void check_hints(void)
{
    ftp_reply_view_t view = view_of("530 Login incorrect.\r\n"), none = { { NULL, 0 }, 0, 0, 0 };
    ftp_reply_hint_t hints[1] = { 0 };
    size_t found = 99;
    CHECK(ftp_reply_view_hints(NULL, hints, 1, &found) == NULL_ARGUMENT && found == 0);
    CHECK(ftp_reply_view_hints(&view, NULL, 1, &found) == NULL_ARGUMENT);
    CHECK(ftp_reply_view_hints(&view, hints, 1, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_view_hints(&none, hints, 1, &found) == NOT_A_REPLY && found == 0);
    CHECK(ftp_reply_view_hints(&view, NULL, 0, &found) == FTP_REPLY_RESULT_OK && found > 0);
    ROW(ftp_reply_view_hints);
}

static void check_escapes(void)
{
    char text[10] = "###";
    CHECK(ftp_reply_sanitize(0, NULL, 3, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(ftp_reply_sanitize(0, "abc", SIZE_MAX, text, sizeof text) == 0);
    CHECK(ftp_reply_sanitize(INT_MIN, "abc", 3, NULL, 0) == 3);
    CHECK(ftp_reply_sanitize(0, "PASS x", 6, text, sizeof text) == 9 && strcmp(text, "PASS ****") == 0);
    ROW(ftp_reply_sanitize);
    CHECK(ftp_reply_escape(NULL, 3, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(ftp_reply_escape("abc", SIZE_MAX, text, sizeof text) == 0);
    CHECK(ftp_reply_escape("\n", 1, text, 2) == 2 && strlen(text) <= 1);
    CHECK(ftp_reply_escape("abc", 0, NULL, 0) == 0);
    ROW(ftp_reply_escape);
    text[0] = text[1] = '#';
    CHECK(ftp_reply_telnet_unescape(NULL, 3, text, sizeof text) == 0);
    CHECK(ftp_reply_telnet_unescape("abc", SIZE_MAX, text, sizeof text) == 0);
    CHECK(ftp_reply_telnet_unescape("\xff\xff" "a", 3, NULL, 0) == 2);
    CHECK(ftp_reply_telnet_unescape("\xff\xff" "a", 3, text, 1) == 2 && text[0] == '\xff' && text[1] == '#');
    ROW(ftp_reply_telnet_unescape);
}

void check_views(void)
{
    check_parse();
    check_text_of(ftp_reply_view_text, "a\xc3\xa9z");
    ROW(ftp_reply_view_text);
    check_text_of(ftp_reply_view_display, "220 a\xc3\xa9z");
    ROW(ftp_reply_view_display);
    check_lines();
    check_sanitized_lines();
    check_hints();
    check_escapes();
}
