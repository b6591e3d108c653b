/*
 * Error messages: the sentences in both languages, and what ftp_reply_error_message() does with its buffer. The
 * test vectors of kind `message` have every sentence.
 */
#include <ftp_reply.h>

#include "check.h"

#include <limits.h>
#include <stdint.h>

static ftp_reply_bytes_t text_of(const char *string)
{
    ftp_reply_bytes_t text = { string, strlen(string) };
    return text;
}

static const ftp_reply_error_t MISSING_PORT = {
    .set = FTP_REPLY_SET_PAYLOAD_ERROR,
    .kind = FTP_REPLY_PAYLOAD_ERROR_OUT_OF_RANGE,
    .code = FTP_REPLY_ENTERING_PASSIVE_MODE,
    .expected = FTP_REPLY_EXPECTATION_PORT,
    .offset = 12,
};

static const char ENGLISH[] = "value out of range at byte 12 of the 227 reply: expected a port from 1 to 65535";

static void message_is_a_sentence_in_every_language(void)
{
    char text[200];
    CHECK(ftp_reply_error_message(&MISSING_PORT, FTP_REPLY_LANG_EN, text, sizeof text) == strlen(ENGLISH));
    CHECK_TEXT(text, ENGLISH);
    CHECK(ftp_reply_error_message(&MISSING_PORT, FTP_REPLY_LANG_KO, text, sizeof text) == strlen(text));
    CHECK_TEXT(text, "범위를 벗어난 값(227 응답, 바이트 오프셋 12). 필요: 1~65535의 포트");
}

static void message_shows_strings_of_error(void)
{
    char text[200];
    ftp_reply_error_t error = { 0 };
    error.set = FTP_REPLY_SET_ENCODE_ERROR;
    error.kind = FTP_REPLY_ENCODE_ERROR_UNFILLED_HOLE;
    error.hole = text_of("receiver");
    ftp_reply_error_message(&error, FTP_REPLY_LANG_EN, text, sizeof text);
    CHECK_TEXT(text, "no value for the placeholder `receiver`; fill it in, or pass a text");
    error.set = FTP_REPLY_SET_ARGUMENT_ERROR;
    error.kind = FTP_REPLY_ARGUMENT_ERROR_INVALID_CODE;
    error.argument = text_of("99");
    ftp_reply_error_message(&error, FTP_REPLY_LANG_EN, text, sizeof text);
    CHECK(strstr(text, "99") != NULL);
}

static void message_of_value_out_of_range_has_range(void)
{
    char text[200];
    char argument[64];
    size_t length;
    ftp_reply_address_t address = { 0 };
    ftp_reply_error_t error;
    address.host.family = 4;
    CHECK(ftp_reply_host_port_encode_argument(&address, argument, sizeof argument, &length, &error)
          == FTP_REPLY_RESULT_ENCODE_ERROR);
    CHECK(error.expected == FTP_REPLY_EXPECTATION_PORT);
    ftp_reply_error_message(&error, FTP_REPLY_LANG_EN, text, sizeof text);
    CHECK_TEXT(text, "value out of range: expected a port from 1 to 65535");
}

static void message_returns_length_without_buffer(void)
{
    CHECK(ftp_reply_error_message(&MISSING_PORT, FTP_REPLY_LANG_EN, NULL, 0) == strlen(ENGLISH));
    CHECK(ftp_reply_error_message(&MISSING_PORT, FTP_REPLY_LANG_EN, NULL, 100) == strlen(ENGLISH));
}

static void message_ends_with_nul_at_any_capacity(void)
{
    for (size_t capacity = 0; capacity <= sizeof ENGLISH; capacity++) {
        char text[sizeof ENGLISH + 1];
        size_t kept = capacity < sizeof ENGLISH ? capacity : sizeof ENGLISH;
        memset(text, '#', sizeof text);
        CHECK(ftp_reply_error_message(&MISSING_PORT, FTP_REPLY_LANG_EN, text, capacity) == strlen(ENGLISH));
        CHECK(capacity == 0 || memcmp(text, ENGLISH, kept - 1) == 0);
        CHECK(capacity == 0 || text[kept - 1] == '\0');
        CHECK(text[kept] == '#');
    }
}

static void message_is_cut_after_complete_character(void)
{
    char text[200], cut[200];
    size_t length = ftp_reply_error_message(&MISSING_PORT, FTP_REPLY_LANG_KO, text, sizeof text);
    for (size_t capacity = 1; capacity <= length; capacity++) {
        ftp_reply_error_message(&MISSING_PORT, FTP_REPLY_LANG_KO, cut, capacity);
        size_t kept = strlen(cut);
        CHECK(kept < capacity && kept + 3 >= capacity && memcmp(text, cut, kept) == 0);
        /* The byte after the cut begins a character. */
        CHECK(((unsigned char)text[kept] & 0xc0) != 0x80);
    }
}

/* Checks that an error has no message. */
static void check_none(ftp_reply_error_t error, int lang)
{
    char text[] = "text";
    CHECK(ftp_reply_error_message(&error, lang, text, sizeof text) == 0);
    CHECK_TEXT(text, "");
}

static void message_is_empty_for_unknown_numbers(void)
{
    static const int unknown[] = { 0, -1, 200, 1000, INT_MIN, INT_MAX };
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        ftp_reply_error_t error = MISSING_PORT;
        error.set = unknown[i];
        check_none(error, FTP_REPLY_LANG_EN);
        error = MISSING_PORT;
        error.kind = unknown[i];
        check_none(error, FTP_REPLY_LANG_EN);
        error = MISSING_PORT;
        error.expected = unknown[i];
        check_none(error, FTP_REPLY_LANG_EN);
        if (unknown[i] != 0)
            check_none(MISSING_PORT, unknown[i]);
    }
}

static void message_is_empty_for_other_sets(void)
{
    ftp_reply_error_t error = { 0 };
    error.set = FTP_REPLY_SET_VERDICT;
    error.kind = FTP_REPLY_VERDICT_LISTED;
    check_none(error, FTP_REPLY_LANG_EN);
}

static void message_is_empty_for_null_and_invalid_utf8(void)
{
    char text[] = "text";
    CHECK(ftp_reply_error_message(NULL, FTP_REPLY_LANG_EN, text, sizeof text) == 0);
    CHECK_TEXT(text, "");
    CHECK(ftp_reply_error_message(NULL, FTP_REPLY_LANG_EN, NULL, 0) == 0);
    ftp_reply_error_t error = MISSING_PORT;
    error.hole = text_of("\xff");
    check_none(error, FTP_REPLY_LANG_EN);
}

int main(void)
{
    RUN(message_is_a_sentence_in_every_language);
    RUN(message_shows_strings_of_error);
    RUN(message_of_value_out_of_range_has_range);
    RUN(message_returns_length_without_buffer);
    RUN(message_ends_with_nul_at_any_capacity);
    RUN(message_is_cut_after_complete_character);
    RUN(message_is_empty_for_unknown_numbers);
    RUN(message_is_empty_for_other_sets);
    RUN(message_is_empty_for_null_and_invalid_utf8);
    return finish();
}
