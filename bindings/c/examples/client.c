/*
 * A blocking FTP client:
 *
 *     client HOST PORT USER PASSWORD list [NAME] | get NAME | put NAME
 *
 * It writes what it gets to standard output and stores standard input. The exit status is 0 only if the server has
 * confirmed the entire transfer. The scanner finds replies, and the dialogue decides what each means: this file
 * contains no reply number except the two that end a transfer.
 */
#define _POSIX_C_SOURCE 200809L

#include <ftp_reply.h>

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum {
    PATIENCE = 30,     /* seconds to wait for a server that does nothing */
    MAX_REPLIES = 100, /* replies to wait for the one that decides: a server can send others forever */
};

struct client {
    int control;
    ftp_reply_scanner_t scanner;
    ftp_reply_dialogue_t dialogue;
    ftp_reply_view_t reply; /* the last one; it points into the buffer until more is received */
    size_t start, end;      /* the bytes of the buffer that are not consumed */
    char buffer[16 * 1024];
    char error[1500]; /* the last failure. main() prints it: one that PASV undoes is not worth a line */
};

/* Kinds of outcomes, as bits. */
enum {
    PRELIMINARY = 1 << FTP_REPLY_OUTCOME_PRELIMINARY,
    COMPLETED = 1 << FTP_REPLY_OUTCOME_COMPLETED,
    NEED_COMMAND = 1 << FTP_REPLY_OUTCOME_NEED_COMMAND,
};

/* Keeps the reason of a failure and returns false. */
static bool fail(struct client *client, const char *what, const char *reason)
{
    snprintf(client->error, sizeof client->error, "%s: %s", what, reason);
    return false;
}

static bool system_failed(struct client *client, const char *what)
{
    /* With the timeouts of connect_to(), this is what a slow server causes. */
    bool is_timeout = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINPROGRESS;
    return fail(client, what, is_timeout ? "timed out" : strerror(errno));
}

static bool error_failed(struct client *client, const char *what, const ftp_reply_error_t *error)
{
    char message[500];
    ftp_reply_error_message(error, FTP_REPLY_LANG_EN, message, sizeof message);
    return fail(client, what, message);
}

/* Fails with a reply that does not complete its command, and with what to do. */
static bool command_failed(struct client *client)
{
    const char *advice = ftp_reply_dialogue_advice_text(&client->dialogue, FTP_REPLY_LANG_EN);
    char verb[8], shown[500]; /* escaped, and without secrets; a longer reply is cut off */
    ftp_reply_command_verb(ftp_reply_dialogue_answered(&client->dialogue), verb, sizeof verb);
    ftp_reply_view_display(&client->reply, shown, sizeof shown);
    snprintf(client->error, sizeof client->error, "%s failed: %s\n%s", verb, shown, advice ? advice : "");
    return false;
}

/* Waits for the end of a connect() that a signal has interrupted: it continues, but cannot be called again. */
static bool is_connected(int fd)
{
    struct pollfd waiting = { .fd = fd, .events = POLLOUT };
    int count, error = EAGAIN;
    socklen_t length = sizeof error;
    do
        count = poll(&waiting, 1, PATIENCE * 1000);
    while (count < 0 && errno == EINTR);
    if (count > 0)
        getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length);
    errno = error;
    return error == 0;
}

/* Connects with a timeout for connecting, receiving and sending. Returns the socket, or -1. */
static int connect_to(const struct sockaddr *address, socklen_t length)
{
    const struct timeval patience = { .tv_sec = PATIENCE };
    int fd = socket(address->sa_family, SOCK_STREAM, 0);
    if (fd < 0)
        return -1;
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connect(fd, address, length) == 0 || (errno == EINTR && is_connected(fd)))
        return fd;
    int reason = errno;
    close(fd);
    errno = reason;
    return -1;
}

static bool send_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t sent = send(fd, bytes, length, 0); /* perhaps only a part */
        if (sent < 0 && errno != EINTR)
            return false;
        if (sent > 0) {
            bytes += sent;
            length -= (size_t)sent;
        }
    }
    return true;
}

static ssize_t receive(int fd, char *bytes, size_t capacity)
{
    ssize_t received;
    do
        received = recv(fd, bytes, capacity, 0);
    while (received < 0 && errno == EINTR);
    return received;
}

/* Reads the next reply into client->reply. */
static bool next_reply(struct client *client)
{
    for (;;) {
        size_t consumed = 0;
        int result = ftp_reply_scanner_next(&client->scanner, client->buffer + client->start,
                                            client->end - client->start, &consumed, &client->reply);
        client->start += consumed;
        if (result == FTP_REPLY_RESULT_OK)
            return true;
        if (result != FTP_REPLY_RESULT_NEED_MORE) {
            ftp_reply_error_t error = { 0 };
            ftp_reply_scanner_fault(&client->scanner, &client->reply, &error);
            ftp_reply_dialogue_fault(&client->dialogue);
            return error_failed(client, "invalid reply", &error);
        }
        /* There is always space: the scanner's limit is less than the buffer. */
        memmove(client->buffer, client->buffer + client->start, client->end - client->start);
        client->end -= client->start;
        client->start = 0;
        ssize_t received = receive(client->control, client->buffer + client->end, sizeof client->buffer - client->end);
        if (received < 0)
            return system_failed(client, "cannot read from the control connection");
        if (received == 0)
            return fail(client, "the server closed the connection", "it sent no complete reply");
        client->end += (size_t)received;
    }
}

/* Reads replies until the command has one of the outcomes. Another last reply is a failure. */
static bool wait_for(struct client *client, ftp_reply_command_t command, const char *verb, int outcomes)
{
    for (int i = 0; i < MAX_REPLIES; i++) {
        ftp_reply_outcome_t outcome;
        if (!next_reply(client) ||
            ftp_reply_dialogue_receive(&client->dialogue, &client->reply, &outcome) != FTP_REPLY_RESULT_OK)
            return false;
        bool is_answer = outcome.answered == command;
        if (is_answer && (outcomes >> outcome.kind & 1))
            return true;
        if (is_answer && ftp_reply_dialogue_is_idle(&client->dialogue))
            return command_failed(client);
        if (outcome.kind == FTP_REPLY_OUTCOME_VIOLATION) /* the command still waits */
            fprintf(stderr, "warning: %s\n",
                    ftp_reply_member_text(FTP_REPLY_SET_VIOLATION, outcome.violation, FTP_REPLY_LANG_EN));
    }
    return fail(client, verb, "the server sends too many replies");
}

static bool send_command(struct client *client, ftp_reply_command_t command, const char *argument)
{
    char line[2000];
    size_t argument_length = strlen(argument), length = 0;
    ftp_reply_error_t error = { 0 };
    /* A line break in a name would be a second command, so it is an error here. */
    if (ftp_reply_command_encode(command, argument, argument_length, line, sizeof line, &length, &error) !=
        FTP_REPLY_RESULT_OK)
        return error_failed(client, "cannot send a command", &error);
    /* After AUTH, the argument decides what the server can answer; for other commands it does not matter. */
    if (ftp_reply_dialogue_send_with_argument(&client->dialogue, command, argument, argument_length) !=
        FTP_REPLY_RESULT_OK)
        return fail(client, "cannot send a command", "too many wait for a reply");
    return send_all(client->control, line, length) || system_failed(client, "cannot write to the control connection");
}

/* Sends a command and waits for one of the outcomes. */
static bool execute(struct client *client, const char *verb, const char *argument, int outcomes)
{
    ftp_reply_command_t command = ftp_reply_command_from_name(verb);
    return send_command(client, command, argument) && wait_for(client, command, verb, outcomes);
}

/* Sends those of the three values that the server requests, each at most once: after 332 to PASS, for example, the
 * account. */
static bool log_in(struct client *client, const char *user, const char *password, const char *account)
{
    if (!execute(client, "USER", user, COMPLETED | NEED_COMMAND))
        return false;
    if (ftp_reply_dialogue_expected(&client->dialogue, 0) == FTP_REPLY_VERB_PASS &&
        !execute(client, "PASS", password, COMPLETED | NEED_COMMAND))
        return false;
    if (ftp_reply_dialogue_expected(&client->dialogue, 0) == FTP_REPLY_VERB_ACCT &&
        !execute(client, "ACCT", account, COMPLETED | NEED_COMMAND))
        return false;
    return ftp_reply_dialogue_is_logged_in(&client->dialogue) || command_failed(client);
}

/* Returns true if the advice on the last failure is to try a command. */
static bool is_advised(const struct client *client, ftp_reply_command_t command)
{
    ftp_reply_command_t advised;
    for (size_t i = 0; (advised = ftp_reply_dialogue_advice_command(&client->dialogue, i)) != 0; i++)
        if (advised == command)
            return true;
    return false;
}

/* Opens a data connection to the port that the server names: EPSV, or PASV if the server does not have that. */
static int open_data(struct client *client)
{
    if (!execute(client, "EPSV", "", COMPLETED) &&
        !(is_advised(client, FTP_REPLY_VERB_PASV) && execute(client, "PASV", "", COMPLETED)))
        return -1;

    ftp_reply_passive_address_t passive;
    ftp_reply_error_t error = { 0 };
    if (ftp_reply_passive_address_parse(&client->reply, &passive, &error) != FTP_REPLY_RESULT_OK) {
        error_failed(client, "no address", &error);
        return -1;
    }
    /* Only the port of the reply counts, and the host is that of the control connection. A server behind NAT often
     * names a host that is unreachable, and a hostile one can name a victim (RFC 2577, section 3). */
    struct sockaddr_storage server;
    socklen_t length = sizeof server;
    if (getpeername(client->control, (struct sockaddr *)&server, &length) != 0) {
        system_failed(client, "no address of the server");
        return -1;
    }
    if (server.ss_family == AF_INET6)
        ((struct sockaddr_in6 *)&server)->sin6_port = htons((uint16_t)passive.port);
    else
        ((struct sockaddr_in *)&server)->sin_port = htons((uint16_t)passive.port);
    int data = connect_to((struct sockaddr *)&server, length);
    if (data < 0)
        system_failed(client, "cannot open the data connection");
    return data;
}

/* Copies standard input to the data connection. The server takes its end as the end of the file. */
static bool upload(struct client *client, int data)
{
    char bytes[64 * 1024];
    size_t length;
    while ((length = fread(bytes, 1, sizeof bytes, stdin)) > 0)
        if (!send_all(data, bytes, length))
            return system_failed(client, "cannot write to the data connection");
    return !ferror(stdin) || system_failed(client, "cannot read standard input");
}

/* Copies the data connection to standard output. */
static bool download(struct client *client, int data)
{
    char bytes[64 * 1024];
    ssize_t length;
    while ((length = receive(data, bytes, sizeof bytes)) > 0)
        if (fwrite(bytes, 1, (size_t)length, stdout) != (size_t)length)
            return system_failed(client, "cannot write standard output");
    if (length < 0)
        return system_failed(client, "cannot read from the data connection");
    return fflush(stdout) == 0 || system_failed(client, "cannot write standard output");
}

/* Transfers data. The data connection is open before the command that uses it is sent. */
static bool transfer(struct client *client, const char *verb, const char *name,
                     bool (*copy)(struct client *client, int data))
{
    ftp_reply_command_t command = ftp_reply_command_from_name(verb);
    if (!execute(client, "TYPE", "I", COMPLETED))
        return false;
    int data = open_data(client);
    if (data < 0)
        return false;
    bool has_started = execute(client, verb, name, PRELIMINARY);
    bool is_copied = has_started && copy(client, data);
    close(data); /* which ends an upload */
    if (!has_started || !wait_for(client, command, verb, COMPLETED))
        return false;
    /* RFC 959, section 3.2: only these two codes end a transfer. A 200 here belongs to something else. */
    if (client->reply.code != FTP_REPLY_CLOSING_DATA_CONNECTION && client->reply.code != FTP_REPLY_FILE_ACTION_OKAY)
        return command_failed(client);
    return is_copied;
}

/* Connects to the server and waits for the greeting. */
static bool open_control(struct client *client, const char *host, const char *port)
{
    const struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM };
    struct addrinfo *found = NULL;
    int result = getaddrinfo(host, port, &hints, &found);
    if (result != 0)
        return fail(client, host, gai_strerror(result));
    client->control = -1;
    for (struct addrinfo *at = found; at && client->control < 0; at = at->ai_next)
        client->control = connect_to(at->ai_addr, at->ai_addrlen);
    if (client->control < 0)
        system_failed(client, host);
    freeaddrinfo(found);
    if (client->control < 0)
        return false;

    client->start = client->end = 0;
    ftp_reply_scanner_init(&client->scanner);
    ftp_reply_scanner_set_max_reply(&client->scanner, sizeof client->buffer - 1);
    ftp_reply_dialogue_init(&client->dialogue);
    return wait_for(client, FTP_REPLY_VERB_CONNECT, "connect", COMPLETED);
}

static bool run(struct client *client, char **words, const char *name)
{
    const char *task = words[5];
    bool is_done;
    if (!open_control(client, words[1], words[2]) || !log_in(client, words[3], words[4], ""))
        return false;
    if (strcmp(task, "list") == 0)
        is_done = transfer(client, "LIST", name, download);
    else if (strcmp(task, "get") == 0)
        is_done = transfer(client, "RETR", name, download);
    else
        is_done = transfer(client, "STOR", name, upload);
    /* A failure to log out does not undo the task. */
    if (is_done && !execute(client, "QUIT", "", COMPLETED))
        fprintf(stderr, "warning: %s\n", client->error);
    return is_done;
}

int main(int argc, char **argv)
{
    static struct client client; /* static because of the buffer: small stacks exist */
    bool is_list = argc >= 6 && strcmp(argv[5], "list") == 0;
    bool is_file = argc == 7 && (strcmp(argv[5], "get") == 0 || strcmp(argv[5], "put") == 0);
    if (!is_file && !(is_list && argc <= 7)) {
        fprintf(stderr, "usage: %s HOST PORT USER PASSWORD list [NAME] | get NAME | put NAME\n", argv[0]);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN); /* writing to a closed connection is then an error of send() */
    client.control = -1;
    bool is_done = run(&client, argv, argc == 7 ? argv[6] : "");
    if (client.control >= 0)
        close(client.control);
    if (!is_done)
        fprintf(stderr, "%s\n", client.error);
    return is_done ? 0 : 1;
}
