/*
 * Kinds with addresses: `eprt_arg`, `epsv`, `host_policy`, `lpsv`, `pasv` and `port_arg`.
 */
#define _POSIX_C_SOURCE 200809L

#include "answer.h"
#include "payload.h"

#include <arpa/inet.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

static json_object *host_json(const ftp_reply_host_t *host)
{
    char text[46];
    return ftp_reply_host_text(host, text, sizeof text) > 0 ? text_json(text) : NULL;
}

static json_object *address_json(const ftp_reply_host_t *host, int port)
{
    return with(with(json_object_new_object(), "host", host_json(host)), "port", json_object_new_int(port));
}

json_object *answer_passive(struct test_case *test)
{
    struct reading reading;
    ftp_reply_passive_address_t address = { 0 };
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    READ(test, &reading, ftp_reply_passive_address_parse, &address);
    return read_fields(test, &reading, address_json(&address.host, address.port));
}

/* Returns a text as a number if it consists of digits, otherwise as a byte string; null if there is none. */
static json_object *protocol_json(struct test_case *test, ftp_reply_bytes_t protocol)
{
    if (!protocol.bytes)
        return NULL;
    char *text = allocate(test, protocol.length + 1);
    memcpy(text, protocol.bytes, protocol.length);
    errno = 0;
    unsigned long long number = strtoull(text, NULL, 10);
    if (protocol.length > 0 && strspn(text, "0123456789") == protocol.length && errno == 0)
        return json_object_new_uint64(number);
    return bytes_json(protocol.bytes, protocol.length);
}

json_object *answer_epsv(struct test_case *test)
{
    struct reading reading;
    ftp_reply_passive_address_t address = { 0 };
    if (!start_reading(test, &reading))
        return error_named("not_one_reply");
    READ(test, &reading, ftp_reply_passive_address_parse, &address);
    json_object *host = host_json(&address.host);
    if (!host && address.host_text.bytes)
        host = bytes_json(address.host_text.bytes, address.host_text.length);
    json_object *fields = json_object_new_object();
    with(fields, "port", json_object_new_int(address.port));
    with(fields, "protocol", protocol_json(test, address.protocol));
    with(fields, "host", host);
    return read_fields(test, &reading, fields);
}

static json_object *argument(struct test_case *test,
                             int (*parse)(const char *, size_t, ftp_reply_address_t *, ftp_reply_error_t *))
{
    struct reading reading = { .liberties = 0 };
    ftp_reply_address_t address;
    struct bytes input = bytes_field(test, "input");
    reading.result = parse(input.at, input.length, &address, &reading.error);
    return read_fields(test, &reading, address_json(&address.host, address.port));
}

json_object *answer_port_arg(struct test_case *test)
{
    return argument(test, ftp_reply_host_port_parse_argument);
}

json_object *answer_eprt_arg(struct test_case *test)
{
    return argument(test, ftp_reply_extended_host_port_parse_argument);
}

/* Returns the address in a field of the case; its family is 0 if the field is null. */
static ftp_reply_host_t host_field(struct test_case *test, const char *name)
{
    ftp_reply_host_t host = { 0 };
    if (!field(test, name))
        return host;
    const char *text = text_field(test, name);
    if (inet_pton(AF_INET, text, host.bytes) == 1)
        host.family = 4;
    else if (inet_pton(AF_INET6, text, host.bytes) == 1)
        host.family = 6;
    else
        test->invalid = name;
    return host;
}

json_object *answer_host_policy(struct test_case *test)
{
    ftp_reply_error_t error;
    ftp_reply_host_t host;
    ftp_reply_host_t peer = host_field(test, "peer");
    int policy = member_field(test, "policy", FTP_REPLY_SET_HOST_POLICY);
    /* Any port but 0: the policy chooses only the host. */
    ftp_reply_passive_address_t address = { .port = 1, .host = host_field(test, "host") };
    address.form = FTP_REPLY_ENTERING_EXTENDED_PASSIVE_MODE;
    if (address.host.family != 0)
        address.form = FTP_REPLY_ENTERING_LONG_PASSIVE_MODE;
    if (policy == 0)
        test->invalid = "policy";
    int result = ftp_reply_passive_address_data_host(&address, policy, &peer, &host, &error);
    if (result != FTP_REPLY_RESULT_OK)
        return error_named(error_name(result, &error));
    return ok(with(json_object_new_object(), "host", host_json(&host)));
}
