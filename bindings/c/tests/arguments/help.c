/*
 * Hints, search, explanations and messages of errors.
 */
#include "arguments.h"

static void check_hints(void)
{
    ftp_reply_hint_t hints[1] = { 0 };
    const char text[] = "Login incorrect.";
    size_t found = 99;
    CHECK(ftp_reply_hints(530, NULL, 0, NULL, 0, &found) == FTP_REPLY_RESULT_OK && found == 0);
    found = 99;
    CHECK(ftp_reply_hints(530, NULL, 1, hints, 1, &found) == FTP_REPLY_RESULT_NULL_ARGUMENT && found == 0);
    CHECK(ftp_reply_hints(530, text, SIZE_MAX, hints, 1, &found) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_hints(530, text, 5, NULL, 1, &found) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_hints(530, text, 5, hints, 1, NULL) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_hints(66086, text, 5, hints, 1, &found) == FTP_REPLY_RESULT_INVALID_CODE);
    ROW(ftp_reply_hints);
    CHECK(ftp_reply_hints(530, text, sizeof text - 1, hints, 1, &found) == FTP_REPLY_RESULT_OK && found > 0);
    CHECK_NUMBERS(ftp_reply_hint_name(number));
    CHECK(ftp_reply_hint_name(0) == NULL);
    ROW(ftp_reply_hint_name);
    CHECK_NUMBERS(ftp_reply_hint_server(number));
    CHECK(ftp_reply_hint_server(0) == NULL);
    ROW(ftp_reply_hint_server);
    CHECK_NUMBERS(ftp_reply_hint_cause(number, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_hint_cause(hints[0], number));
    ROW(ftp_reply_hint_cause);
    CHECK_NUMBERS(ftp_reply_hint_next_step(number, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_hint_next_step(hints[0], number));
    ROW(ftp_reply_hint_next_step);
    CHECK_NUMBERS(ftp_reply_hint_recovery(number));
    CHECK(ftp_reply_hint_recovery(0) == 0);
    ROW(ftp_reply_hint_recovery);
    CHECK_NUMBERS(ftp_reply_hint_command(number, 0));
    CHECK(ftp_reply_hint_command(hints[0], SIZE_MAX) == 0);
    ROW(ftp_reply_hint_command);
    CHECK_NUMBERS(ftp_reply_hint_source(number, 0));
    CHECK(ftp_reply_hint_source(hints[0], SIZE_MAX) == 0);
    ROW(ftp_reply_hint_source);
}

static void check_search(void)
{
    ftp_reply_code_t codes[1];
    size_t found = 99;
    CHECK(ftp_reply_search(NULL, FTP_REPLY_LANG_EN, codes, 1, &found) == FTP_REPLY_RESULT_NULL_ARGUMENT && found == 0);
    CHECK(ftp_reply_search("x", FTP_REPLY_LANG_EN, NULL, 1, &found) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_search("x", FTP_REPLY_LANG_EN, codes, 1, NULL) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_search("\xff", FTP_REPLY_LANG_EN, codes, 1, &found) == FTP_REPLY_RESULT_INVALID_UTF8);
    CHECK(ftp_reply_search("", INT_MIN, NULL, 0, &found) == FTP_REPLY_RESULT_OK && found == 0);
    ROW(ftp_reply_search);
}

static void check_explanations(void)
{
    ftp_reply_explanation_t explanation;
    CHECK(ftp_reply_explain_reply(550, "x", 1, 0, 0, 0, NULL) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_explain_reply(550, NULL, 1, 0, 0, 0, &explanation) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_explain_reply(550, "x", SIZE_MAX, 0, 0, 0, &explanation) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_explain_reply(66086, "x", 1, 0, 0, 0, &explanation) == FTP_REPLY_RESULT_INVALID_CODE);
    CHECK(ftp_reply_explain_reply(550, NULL, 0, UINT32_MAX, INT_MIN, INT_MAX, &explanation) == FTP_REPLY_RESULT_OK);
    CHECK(explanation.headline && explanation.next_step);
    ROW(ftp_reply_explain_reply);
}

static void check_messages(void)
{
    ftp_reply_error_t error = { 0 };
    char text[] = "#";
    CHECK(ftp_reply_error_message(NULL, FTP_REPLY_LANG_EN, text, sizeof text) == 0 && text[0] == '\0');
    text[0] = '#';
    CHECK(ftp_reply_error_message(&error, FTP_REPLY_LANG_EN, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(ftp_reply_error_message(NULL, FTP_REPLY_LANG_EN, NULL, 0) == 0);
    error.set = FTP_REPLY_SET_FAULT;
    error.kind = FTP_REPLY_FAULT_MALFORMED;
    CHECK_NUMBERS(ftp_reply_error_message(&error, number, NULL, 0));
    error.kind = INT_MAX;
    CHECK(ftp_reply_error_message(&error, FTP_REPLY_LANG_EN, NULL, 0) == 0);
    error.set = INT_MIN;
    CHECK(ftp_reply_error_message(&error, FTP_REPLY_LANG_EN, NULL, 0) == 0);
    ROW(ftp_reply_error_message);
    CHECK(ftp_reply_result_message(FTP_REPLY_RESULT_OK, 0, FTP_REPLY_LANG_EN, text, sizeof text) == 0);
    CHECK(ftp_reply_result_message(FTP_REPLY_RESULT_NO_VALUE, 0, FTP_REPLY_LANG_EN, NULL, 0) > 0);
    CHECK(ftp_reply_result_message(-FTP_REPLY_SEND_ERROR_GREETING, 0, FTP_REPLY_LANG_EN, NULL, 0) == 0);
    CHECK(ftp_reply_result_message(-FTP_REPLY_SEND_ERROR_GREETING, FTP_REPLY_SET_SEND_ERROR, FTP_REPLY_LANG_EN, NULL,
                                   0) > 0);
    CHECK_NUMBERS(ftp_reply_result_message(number, FTP_REPLY_SET_FAULT, FTP_REPLY_LANG_EN, NULL, 0));
    CHECK_NUMBERS(ftp_reply_result_message(-1, number, FTP_REPLY_LANG_EN, NULL, 0));
    CHECK_NUMBERS(ftp_reply_result_message(-1, FTP_REPLY_SET_FAULT, number, NULL, 0));
    ROW(ftp_reply_result_message);
}

void check_help(void)
{
    check_hints();
    check_search();
    check_explanations();
    check_messages();
}
