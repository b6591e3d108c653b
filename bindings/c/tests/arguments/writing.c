/*
 * Writing of replies and commands.
 */
#include "arguments.h"

static const int NULL_ARGUMENT = FTP_REPLY_RESULT_NULL_ARGUMENT;
static const int ENCODE_ERROR = FTP_REPLY_RESULT_ENCODE_ERROR;
static const int INVALID_CODE = FTP_REPLY_RESULT_INVALID_CODE;

static void check_commands_written(void)
{
    ftp_reply_error_t error;
    CHECK_BUFFER(ftp_reply_command_encode(FTP_REPLY_VERB_RETR, "a b", 3, buffer, capacity, length, error));
    CHECK(ftp_reply_command_encode(FTP_REPLY_VERB_RETR, NULL, 1, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_command_encode(FTP_REPLY_VERB_RETR, "a", SIZE_MAX, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_command_encode(FTP_REPLY_VERB_QUIT, NULL, 0, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_command_encode(FTP_REPLY_VERB_RETR, "a\r\nDELE b", 9, NULL, 0, NULL, &error) == ENCODE_ERROR);
    CHECK(error.kind == FTP_REPLY_ENCODE_ERROR_CONTROL_BYTE && error.offset == 1);
    CHECK(ftp_reply_command_encode(FTP_REPLY_VERB_CONNECT, NULL, 0, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    for (size_t i = 0; i < sizeof INVALID_COMMANDS / sizeof *INVALID_COMMANDS; i++)
        CHECK(ftp_reply_command_encode(INVALID_COMMANDS[i], NULL, 0, NULL, 0, NULL, NULL) ==
              FTP_REPLY_RESULT_INVALID_VERB);
    ROW(ftp_reply_command_encode);
}

static void check_replies_written(void)
{
    ftp_reply_bytes_t lines[] = { { "a", 1 }, { NULL, 0 }, { NULL, 1 } };
    ftp_reply_error_t error;
    CHECK_BUFFER(ftp_reply_encode(220, lines, 2, 0, buffer, capacity, length, error));
    CHECK_BUFFER(ftp_reply_encode(699, NULL, 0, FTP_REPLY_ENCODE_STYLE_CODE, buffer, capacity, length, error));
    CHECK(ftp_reply_encode(220, NULL, 1, 0, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_encode(220, lines, 3, 0, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_encode(220, lines, SIZE_MAX, 0, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    for (size_t i = 0; i < sizeof INVALID_CODES / sizeof *INVALID_CODES; i++)
        CHECK(ftp_reply_encode(INVALID_CODES[i], lines, 1, 0, NULL, 0, NULL, NULL) == INVALID_CODE);
    for (size_t i = 0; i < sizeof UNKNOWN_NUMBERS / sizeof *UNKNOWN_NUMBERS; i++)
        CHECK(ftp_reply_encode(220, lines, 1, UNKNOWN_NUMBERS[i], NULL, 0, NULL, NULL) ==
              FTP_REPLY_RESULT_UNKNOWN_MEMBER);
    lines[1].bytes = "a\nb";
    lines[1].length = 3;
    CHECK(ftp_reply_encode(220, lines, 2, 0, NULL, 0, NULL, &error) == ENCODE_ERROR);
    CHECK(error.kind == FTP_REPLY_ENCODE_ERROR_LINE_BREAK && error.line == 1 && error.offset == 1);
    ROW(ftp_reply_encode);
}

static void check_strings_written(void)
{
    const char *strings[] = { "a", "b", NULL };
    CHECK_BUFFER(ftp_reply_encode_strings(220, strings, 2, 0, buffer, capacity, length, error));
    CHECK(ftp_reply_encode_strings(220, NULL, 1, 0, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_encode_strings(220, strings, 3, 0, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_encode_strings(66086, strings, 1, 0, NULL, 0, NULL, NULL) == INVALID_CODE);
    CHECK(ftp_reply_encode_strings(220, strings, 1, INT_MIN, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_UNKNOWN_MEMBER);
    ROW(ftp_reply_encode_strings);
    CHECK_BUFFER(ftp_reply_encode_text(550, FTP_REPLY_LANG_KO, buffer, capacity, length, error));
    CHECK(ftp_reply_encode_text(66086, FTP_REPLY_LANG_EN, NULL, 0, NULL, NULL) == INVALID_CODE);
    CHECK(ftp_reply_encode_text(550, INT_MAX, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_UNKNOWN_MEMBER);
    CHECK(ftp_reply_encode_text(699, FTP_REPLY_LANG_EN, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_encode_text(227, FTP_REPLY_LANG_EN, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_encode_text);
}

void check_writing(void)
{
    check_commands_written();
    check_replies_written();
    check_strings_written();
}
