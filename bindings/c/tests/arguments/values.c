/*
 * Values in replies: sizes, times, names, markers and security data.
 */
#include "values.h"

static const int NULL_ARGUMENT = FTP_REPLY_RESULT_NULL_ARGUMENT;
static const int ENCODE_ERROR = FTP_REPLY_RESULT_ENCODE_ERROR;

static void check_sizes(void)
{
    uint64_t size = 99;
    CHECK_BOTH(uint64_t, "213 12\r\n", "320 12\r\n", ftp_reply_file_size_parse);
    CHECK(ftp_reply_file_size_parse_value(NULL, 2, &size, NULL) == NULL_ARGUMENT && size == 0);
    CHECK(ftp_reply_file_size_parse_value("12", 2, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_size_parse_value("12", SIZE_MAX, &size, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_size_parse_value(NULL, 0, &size, NULL) == FTP_REPLY_RESULT_PAYLOAD_ERROR);
    CHECK(ftp_reply_file_size_parse_value("18446744073709551615", 20, &size, NULL) == 0 && size == UINT64_MAX);
    CHECK(ftp_reply_file_size_parse_value("18446744073709551616", 20, &size, NULL) == FTP_REPLY_RESULT_PAYLOAD_ERROR);
    ROW(ftp_reply_file_size_parse_value);
    CHECK_BUFFER(ftp_reply_file_size_encode(UINT64_MAX, buffer, capacity, length, error));
    ROW(ftp_reply_file_size_encode);
    CHECK_BOTH(uint64_t, "150 x (12 bytes)\r\n", "320 x (12 bytes)\r\n", ftp_reply_transfer_size_parse);
    CHECK_BUFFER(ftp_reply_transfer_size_encode(150, UINT64_MAX, buffer, capacity, length, error));
    CHECK(ftp_reply_transfer_size_encode(66086, 1, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_INVALID_CODE);
    CHECK(ftp_reply_transfer_size_encode(220, 1, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_transfer_size_encode);
}

static void check_times(void)
{
    ftp_reply_file_time_t time, none = { 0 };
    int64_t seconds = 99;
    char text[40] = "#";
    CHECK_BOTH(ftp_reply_file_time_t, "213 20240229120000\r\n", "320 20240229120000\r\n", ftp_reply_file_time_parse);
    CHECK(ftp_reply_file_time_parse_value(NULL, 14, &time, NULL) == NULL_ARGUMENT && time.year == 0);
    CHECK(ftp_reply_file_time_parse_value("20240229120000", SIZE_MAX, &time, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_time_parse_value("20240229120000", 14, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_time_parse_value("20240229120000", 14, &time, NULL) == FTP_REPLY_RESULT_OK);
    ROW(ftp_reply_file_time_parse_value);
    CHECK(ftp_reply_file_time_unix_seconds(NULL, &seconds, NULL) == NULL_ARGUMENT && seconds == 0);
    CHECK(ftp_reply_file_time_unix_seconds(&time, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_time_unix_seconds(&none, &seconds, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_file_time_unix_seconds);
    CHECK(ftp_reply_file_time_from_unix(0, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_time_from_unix(INT64_MIN, 0, &time, NULL) == ENCODE_ERROR && time.year == 0);
    CHECK(ftp_reply_file_time_from_unix(INT64_MAX, 0, &time, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_file_time_from_unix(0, -1, &time, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_file_time_from_unix(0, 1000000000, &time, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_file_time_from_unix(0, 999999999, &time, NULL) == FTP_REPLY_RESULT_OK && time.year == 1970);
    ROW(ftp_reply_file_time_from_unix);
    CHECK(ftp_reply_file_time_text(NULL, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(ftp_reply_file_time_text(&none, text, sizeof text) == 0);
    CHECK(ftp_reply_file_time_text(&time, NULL, 0) == 30 && ftp_reply_file_time_text(&time, text, 5) == 30);
    CHECK_TEXT(text, "1970");
    ROW(ftp_reply_file_time_text);
    CHECK_BUFFER(ftp_reply_file_time_encode_value(&time, buffer, capacity, length, error));
    CHECK(ftp_reply_file_time_encode_value(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_file_time_encode_value(&none, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_file_time_encode_value);
    CHECK_BUFFER(ftp_reply_file_time_encode(&time, buffer, capacity, length, error));
    CHECK(ftp_reply_file_time_encode(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    time.month = INT_MAX;
    CHECK(ftp_reply_file_time_encode(&time, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_file_time_encode);
}

static void check_names(void)
{
    ftp_reply_restart_marker_t marker = { { "1", 1 }, { "2", 1 } }, none = { { NULL, 0 }, { NULL, 1 } };
    CHECK_READING(uint32_t, "120 Ready in 5 minutes\r\n", "220 x\r\n",
                  ftp_reply_expected_delay_parse(view, value, error));
    ROW(ftp_reply_expected_delay_parse);
    CHECK_BUFFER(ftp_reply_expected_delay_encode(UINT32_MAX, buffer, capacity, length, error));
    ROW(ftp_reply_expected_delay_encode);
    CHECK_BOTH(ftp_reply_bytes_t, "215 UNIX Type: L8\r\n", "320 UNIX\r\n", ftp_reply_system_type_parse);
    CHECK_BUFFER(ftp_reply_system_type_encode("UNIX", 4, buffer, capacity, length, error));
    CHECK(ftp_reply_system_type_encode(NULL, 4, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_system_type_encode("UNIX", SIZE_MAX, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_system_type_encode);
    CHECK_BOTH(ftp_reply_bytes_t, "150 FILE: name\r\n", "320 FILE: name\r\n", ftp_reply_unique_name_parse);
    CHECK_BUFFER(ftp_reply_unique_name_encode(125, "name", 4, buffer, capacity, length, error));
    CHECK(ftp_reply_unique_name_encode(125, NULL, 4, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_unique_name_encode(125, "", 0, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_unique_name_encode(125, "a\nb", 3, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_unique_name_encode(-1, "name", 4, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_INVALID_CODE);
    ROW(ftp_reply_unique_name_encode);
    CHECK_READING(ftp_reply_restart_marker_t, "110 MARK 1 = 2\r\n", "220 x\r\n",
                  ftp_reply_restart_marker_parse(view, value, error));
    ROW(ftp_reply_restart_marker_parse);
    CHECK_BUFFER(ftp_reply_restart_marker_encode(&marker, buffer, capacity, length, error));
    CHECK(ftp_reply_restart_marker_encode(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_restart_marker_encode(&none, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    marker.sender.length = 0;
    CHECK(ftp_reply_restart_marker_encode(&marker, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_restart_marker_encode);
}

static void check_base64(void)
{
    CHECK_BUFFER(ftp_reply_base64_decode("aGVsbG8=", 8, buffer, capacity, length, error));
    CHECK(ftp_reply_base64_decode(NULL, 8, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_base64_decode("aGVs", SIZE_MAX, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_base64_decode(NULL, 0, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_base64_decode("a", 1, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_PAYLOAD_ERROR);
    ROW(ftp_reply_base64_decode);
    CHECK_BUFFER(ftp_reply_base64_encode("hello", 5, buffer, capacity, length, error));
    CHECK(ftp_reply_base64_encode(NULL, 5, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_base64_encode("hello", SIZE_MAX, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_base64_encode);
}

static void check_security_data(void)
{
    ftp_reply_view_t view = view_of("235 ADAT=aGVsbG8=\r\n"), other = view_of("234 AUTH TLS\r\n");
    int liberties = 99;
    CHECK_BUFFER(ftp_reply_security_data_parse(&view, buffer, capacity, length, error));
    CHECK(ftp_reply_security_data_parse(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_security_data_parse(&other, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_NO_VALUE);
    ROW(ftp_reply_security_data_parse);
    CHECK_BUFFER(ftp_reply_security_data_parse_lenient(&view, buffer, capacity, length, &liberties, error));
    CHECK(ftp_reply_security_data_parse_lenient(&view, NULL, 0, NULL, NULL, NULL) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_security_data_parse_lenient(NULL, NULL, 0, NULL, &liberties, NULL) == NULL_ARGUMENT);
    ROW(ftp_reply_security_data_parse_lenient);
    CHECK_BUFFER(ftp_reply_security_data_encode(335, "hello", 5, buffer, capacity, length, error));
    CHECK(ftp_reply_security_data_encode(335, NULL, 5, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_security_data_encode(220, "hello", 5, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_security_data_encode(INT_MAX, "hello", 5, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_INVALID_CODE);
    ROW(ftp_reply_security_data_encode);
}

static void check_protected_replies(void)
{
    ftp_reply_view_t view = view_of("631 MjIwIFJlYWR5DQo=\r\n"), inner;
    ftp_reply_protected_reply_t fragments, zero = { { 0 } };
    ftp_reply_scanner_t scanner = { { 0 } };
    ftp_reply_bytes_t parts[] = { { "220 Ready\r\n", 11 }, { NULL, 1 } };
    char buffer[40];
    size_t length = 0;
    CHECK_READING(ftp_reply_protected_reply_t, "631 MjIwIFJlYWR5DQo=\r\n", "220 x\r\n",
                  ftp_reply_protected_reply_parse(view, value, error));
    ROW(ftp_reply_protected_reply_parse);
    ftp_reply_protected_reply_parse(&view, &fragments, NULL);
    CHECK(ftp_reply_protected_reply_next(NULL, buffer, 40, &length, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_protected_reply_next(&zero, buffer, 40, &length, NULL) == FTP_REPLY_RESULT_NOT_INITIALIZED);
    CHECK(ftp_reply_protected_reply_next(&fragments, buffer, 11, &length, NULL) == FTP_REPLY_RESULT_BUFFER_TOO_SMALL);
    CHECK(ftp_reply_protected_reply_next(&fragments, buffer, 12, &length, NULL) == FTP_REPLY_RESULT_OK && length == 11);
    CHECK(ftp_reply_protected_reply_next(&fragments, buffer + 12, 9, NULL, NULL) == FTP_REPLY_RESULT_NO_VALUE);
    ROW(ftp_reply_protected_reply_next);
    CHECK(ftp_reply_protected_reply_open(631, buffer, 11, 40, NULL, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_protected_reply_open(631, NULL, 11, 40, NULL, &inner, NULL) == NULL_ARGUMENT && inner.code == 0);
    CHECK(ftp_reply_protected_reply_open(631, NULL, 0, 0, NULL, &inner, NULL) != FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_protected_reply_open(700, buffer, 11, 40, NULL, &inner, NULL) == FTP_REPLY_RESULT_INVALID_CODE);
    CHECK(ftp_reply_protected_reply_open(220, buffer, 11, 40, NULL, &inner, NULL) == FTP_REPLY_RESULT_PAYLOAD_ERROR);
    CHECK(ftp_reply_protected_reply_open(631, buffer, 11, 40, &scanner, &inner, NULL) ==
          FTP_REPLY_RESULT_NOT_INITIALIZED);
    CHECK(ftp_reply_protected_reply_open(631, buffer, 9, 9, NULL, &inner, NULL) == FTP_REPLY_RESULT_BUFFER_TOO_SMALL);
    CHECK(ftp_reply_protected_reply_open(631, buffer, 9, 40, NULL, &inner, NULL) == FTP_REPLY_RESULT_OK);
    CHECK(inner.code == 220 && inner.raw.bytes == buffer && inner.raw.length == 11);
    ROW(ftp_reply_protected_reply_open);
    CHECK_BUFFER(ftp_reply_protected_reply_encode(631, parts, 1, buffer, capacity, length, error));
    CHECK(ftp_reply_protected_reply_encode(631, NULL, 1, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_protected_reply_encode(631, parts, 2, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_protected_reply_encode(220, parts, 1, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_protected_reply_encode(0, parts, 1, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_INVALID_CODE);
    ROW(ftp_reply_protected_reply_encode);
}

void check_values(void)
{
    check_sizes();
    check_times();
    check_names();
    check_base64();
    check_security_data();
    check_protected_replies();
}
