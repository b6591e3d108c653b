/*
 * Addresses.
 */
#include "values.h"

static const int NULL_ARGUMENT = FTP_REPLY_RESULT_NULL_ARGUMENT;
static const int ENCODE_ERROR = FTP_REPLY_RESULT_ENCODE_ERROR;

static const ftp_reply_address_t ADDRESS = { { 4, 0, { 192, 0, 2, 1 } }, 6275 };

/* Checks a function that parses an argument. */
static void check_parser(const char *right,
                         int (*parse)(const char *, size_t, ftp_reply_address_t *, ftp_reply_error_t *))
{
    ftp_reply_address_t address = ADDRESS;
    ftp_reply_error_t error;
    size_t length = strlen(right);
    CHECK(parse(NULL, length, &address, &error) == NULL_ARGUMENT && address.host.family == 0);
    CHECK(parse(right, length, NULL, &error) == NULL_ARGUMENT);
    CHECK(parse(right, SIZE_MAX, &address, &error) == NULL_ARGUMENT);
    CHECK(parse(NULL, 0, &address, &error) == FTP_REPLY_RESULT_PAYLOAD_ERROR);
    CHECK(error.set == FTP_REPLY_SET_PAYLOAD_ERROR && error.kind == FTP_REPLY_PAYLOAD_ERROR_MISSING);
    CHECK(parse("x", 1, &address, NULL) == FTP_REPLY_RESULT_PAYLOAD_ERROR && address.host.family == 0);
    CHECK(parse(right, length, &address, &error) == FTP_REPLY_RESULT_OK && error.set == 0);
    CHECK(address.host.family == 4 && address.host.bytes[0] == 192 && address.port == 6275);
}

/* Checks a function that writes an argument. */
static void check_writer(int (*write)(const ftp_reply_address_t *, char *, size_t, size_t *, ftp_reply_error_t *))
{
    ftp_reply_address_t address = ADDRESS;
    CHECK_BUFFER(write(&address, buffer, capacity, length, error));
    CHECK(write(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    address.port = 0;
    CHECK(write(&address, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    address.port = 65536 + 21;
    CHECK(write(&address, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    address.port = INT_MIN;
    CHECK(write(&address, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    address.port = 21;
    address.host.family = INT_MAX;
    CHECK(write(&address, NULL, 0, NULL, NULL) == ENCODE_ERROR);
}

static void check_arguments(void)
{
    ftp_reply_address_t six = { { 6, 0, { 0x20, 1, 0xd, 0xb8 } }, 21 };
    check_parser("192,0,2,1,24,131", ftp_reply_host_port_parse_argument);
    ROW(ftp_reply_host_port_parse_argument);
    check_parser("4,4,192,0,2,1,2,24,131", ftp_reply_long_host_port_parse_argument);
    ROW(ftp_reply_long_host_port_parse_argument);
    check_parser("|1|192.0.2.1|6275|", ftp_reply_extended_host_port_parse_argument);
    ROW(ftp_reply_extended_host_port_parse_argument);
    check_writer(ftp_reply_host_port_encode_argument);
    CHECK(ftp_reply_host_port_encode_argument(&six, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_host_port_encode_argument);
    check_writer(ftp_reply_long_host_port_encode_argument);
    CHECK(ftp_reply_long_host_port_encode_argument(&six, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_OK);
    ROW(ftp_reply_long_host_port_encode_argument);
    check_writer(ftp_reply_extended_host_port_encode_argument);
    ROW(ftp_reply_extended_host_port_encode_argument);
}

static void check_passive_addresses(void)
{
    ftp_reply_passive_address_t address = { .form = FTP_REPLY_ENTERING_PASSIVE_MODE, .port = 1, .host = ADDRESS.host };
    ftp_reply_host_t host, none = { 0 };
    CHECK_BOTH(ftp_reply_passive_address_t, "227 (192,0,2,1,24,131)\r\n", "150 x\r\n", ftp_reply_passive_address_parse);
    CHECK_BUFFER(ftp_reply_passive_address_encode(&address, buffer, capacity, length, error));
    CHECK(ftp_reply_passive_address_encode(NULL, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    address.form = 66086;
    CHECK(ftp_reply_passive_address_encode(&address, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_INVALID_CODE);
    address.form = 220;
    CHECK(ftp_reply_passive_address_encode(&address, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    address.form = FTP_REPLY_ENTERING_PASSIVE_MODE;
    address.host.family = -1;
    CHECK(ftp_reply_passive_address_encode(&address, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    ROW(ftp_reply_passive_address_encode);
    address.host = ADDRESS.host;
    CHECK(ftp_reply_passive_address_data_host(NULL, 0, &ADDRESS.host, &host, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_passive_address_data_host(&address, 0, NULL, &host, NULL) == NULL_ARGUMENT && host.family == 0);
    CHECK(ftp_reply_passive_address_data_host(&address, 0, &ADDRESS.host, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_passive_address_data_host(&address, 0, &none, &host, NULL) == ENCODE_ERROR);
    for (size_t i = 0; i < sizeof UNKNOWN_NUMBERS / sizeof *UNKNOWN_NUMBERS; i++)
        CHECK(ftp_reply_passive_address_data_host(&address, UNKNOWN_NUMBERS[i], &ADDRESS.host, &host, NULL) ==
              FTP_REPLY_RESULT_UNKNOWN_MEMBER);
    CHECK(ftp_reply_passive_address_data_host(&address, 0, &ADDRESS.host, &host, NULL) == FTP_REPLY_RESULT_OK);
    CHECK(host.family == 4 && host.bytes[3] == 1);
    ROW(ftp_reply_passive_address_data_host);
}

static void check_host_text(void)
{
    ftp_reply_host_t none = { 0 };
    char text[20] = "###";
    CHECK(ftp_reply_host_text(NULL, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(ftp_reply_host_text(&none, text, sizeof text) == 0);
    none.family = INT_MIN;
    CHECK(ftp_reply_host_text(&none, text, sizeof text) == 0);
    CHECK(ftp_reply_host_text(&ADDRESS.host, NULL, 0) == 9);
    CHECK(ftp_reply_host_text(&ADDRESS.host, text, 4) == 9 && strcmp(text, "192") == 0);
    CHECK(ftp_reply_host_text(&ADDRESS.host, text, 10) == 9 && strcmp(text, "192.0.2.1") == 0);
    ROW(ftp_reply_host_text);
}

static void check_host_message(void)
{
    ftp_reply_host_t none = { 0 };
    char text[20] = "###";
    CHECK(ftp_reply_unusable_host_message(NULL, FTP_REPLY_LANG_EN, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(ftp_reply_unusable_host_message(&none, FTP_REPLY_LANG_EN, text, sizeof text) == 0);
    CHECK_NUMBERS(ftp_reply_unusable_host_message(&ADDRESS.host, number, NULL, 0));
    CHECK(ftp_reply_unusable_host_message(&ADDRESS.host, FTP_REPLY_LANG_EN, text, 5) > 5 && strlen(text) == 4);
    ROW(ftp_reply_unusable_host_message);
}

static void check_protocols(void)
{
    ftp_reply_view_t list = view_of("522 Use (1,2)\r\n"), none = view_of("522 No TLS\r\n"), other = view_of("220 \r\n");
    uint16_t numbers[2] = { 7, 7 };
    size_t count = 99;
    CHECK(ftp_reply_supported_protocols_parse(NULL, numbers, 2, &count, NULL) == NULL_ARGUMENT && count == 0);
    CHECK(ftp_reply_supported_protocols_parse(&list, NULL, 2, &count, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_supported_protocols_parse(&list, numbers, 2, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_supported_protocols_parse(&none, numbers, 2, &count, NULL) == FTP_REPLY_RESULT_NO_VALUE);
    CHECK(ftp_reply_supported_protocols_parse(&other, numbers, 2, &count, NULL) == FTP_REPLY_RESULT_PAYLOAD_ERROR);
    CHECK(ftp_reply_supported_protocols_parse(&list, NULL, 0, &count, NULL) == FTP_REPLY_RESULT_OK && count == 2);
    CHECK(ftp_reply_supported_protocols_parse(&list, numbers, 1, &count, NULL) == FTP_REPLY_RESULT_OK);
    CHECK(numbers[0] == 1 && numbers[1] == 7);
    ROW(ftp_reply_supported_protocols_parse);
    CHECK_BUFFER(ftp_reply_supported_protocols_encode(522, numbers, 2, buffer, capacity, length, error));
    CHECK(ftp_reply_supported_protocols_encode(522, NULL, 2, NULL, 0, NULL, NULL) == NULL_ARGUMENT);
    CHECK(ftp_reply_supported_protocols_encode(522, numbers, 0, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_supported_protocols_encode(220, numbers, 2, NULL, 0, NULL, NULL) == ENCODE_ERROR);
    CHECK(ftp_reply_supported_protocols_encode(-1, numbers, 2, NULL, 0, NULL, NULL) == FTP_REPLY_RESULT_INVALID_CODE);
    ROW(ftp_reply_supported_protocols_encode);
}

void check_addresses(void)
{
    check_arguments();
    check_passive_addresses();
    check_host_text();
    check_host_message();
    check_protocols();
}
