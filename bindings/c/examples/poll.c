/*
 * Gets the size and time of a file from several servers at once, without blocking:
 *
 *     poll USER PASSWORD NAME HOST PORT [HOST PORT]...
 *
 * Prints a line for each server that has the file. The exit status is 0 if every server has it. Each connection has
 * a scanner, which continues wherever the last chunk ended, so a slow server never delays the others.
 */
#define _POSIX_C_SOURCE 200809L

#include <ftp_reply.h>

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
    PATIENCE = 30,     /* seconds for an entire session, however often the server sends something */
    MAX_REPLIES = 100, /* in a session: a server can send others than it should forever */
};

enum state { CONNECTING, TALKING, DONE, FAILED };

struct session {
    const char *host, *port;
    int fd;
    enum state state;
    time_t deadline;
    int replies;
    size_t step; /* index of the command that waits for its reply; STEPS before the greeting */
    ftp_reply_scanner_t scanner;
    ftp_reply_dialogue_t dialogue;
    uint64_t size;
    ftp_reply_file_time_t time;
    char line[600]; /* the command, of which the bytes from `sent` on are not sent yet */
    size_t sent, line_length;
    char buffer[4096]; /* received and not consumed */
    size_t buffered;
};

/* The commands of a session, in order. */
static struct {
    const char *verb, *argument;
} steps[] = { { "USER", NULL }, { "PASS", NULL }, { "TYPE", "I" }, { "SIZE", NULL }, { "MDTM", NULL }, { "QUIT", "" } };

enum { USER, PASS, TYPE, SIZE, MDTM, QUIT, STEPS };

static time_t now(void)
{
    struct timespec time; /* not the time of day, which can be changed */
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

static void end(struct session *session, enum state state)
{
    if (session->fd >= 0)
        close(session->fd);
    session->fd = -1;
    session->state = state;
}

static void fail(struct session *session, const char *reason)
{
    if (session->step == QUIT) { /* everything that matters has arrived before */
        end(session, DONE);
        return;
    }
    fprintf(stderr, "%s:%s: %s\n", session->host, session->port, reason);
    end(session, FAILED);
}

/* Ends a session with a reply that does not lead to the next step, and what to do about it. */
static void fail_with_reply(struct session *session, const ftp_reply_view_t *reply)
{
    char shown[300]; /* escaped, and without secrets; a longer reply is cut off */
    const char *advice = ftp_reply_dialogue_advice_text(&session->dialogue, FTP_REPLY_LANG_EN);
    ftp_reply_view_display(reply, shown, sizeof shown);
    if (advice)
        fprintf(stderr, "%s:%s: %s\n", session->host, session->port, advice);
    fail(session, shown);
}

/* Prepares the command of a step. flush() sends it when the socket is writable. */
static void start_step(struct session *session, size_t step)
{
    ftp_reply_command_t command = ftp_reply_command_from_name(steps[step].verb);
    const char *argument = steps[step].argument;
    session->step = step;
    session->sent = 0;
    if (ftp_reply_command_encode(command, argument, strlen(argument), session->line, sizeof session->line,
                                 &session->line_length, NULL) != FTP_REPLY_RESULT_OK ||
        ftp_reply_dialogue_send(&session->dialogue, command) != FTP_REPLY_RESULT_OK)
        fail(session, "cannot send this command: it is too long or contains a line break");
}

/* Handles one reply. */
static void handle(struct session *session, const ftp_reply_view_t *reply)
{
    ftp_reply_outcome_t outcome;
    ftp_reply_dialogue_receive(&session->dialogue, reply, &outcome);
    if (++session->replies > MAX_REPLIES) {
        fail(session, "the server sends too many replies");
    } else if (outcome.kind == FTP_REPLY_OUTCOME_PRELIMINARY || outcome.kind == FTP_REPLY_OUTCOME_VIOLATION) {
        /* The command still waits. A surplus reply changes nothing. */
    } else if (session->step == QUIT) {
        end(session, DONE); /* whatever the reply is */
    } else if (outcome.kind == FTP_REPLY_OUTCOME_NEED_COMMAND && outcome.expected[0] == FTP_REPLY_VERB_PASS &&
               session->step == USER) {
        start_step(session, PASS);
    } else if (outcome.kind != FTP_REPLY_OUTCOME_COMPLETED) {
        fail_with_reply(session, reply);
    } else if ((session->step == SIZE &&
                ftp_reply_file_size_parse(reply, &session->size, NULL) != FTP_REPLY_RESULT_OK) ||
               (session->step == MDTM &&
                ftp_reply_file_time_parse(reply, &session->time, NULL) != FTP_REPLY_RESULT_OK)) {
        fail_with_reply(session, reply);
    } else if (session->step == STEPS) {
        start_step(session, USER);
    } else {
        /* A server that needs no password has completed the login after USER. */
        start_step(session, session->step == USER ? TYPE : session->step + 1);
    }
}

/* Receives what has arrived and handles every complete reply in it. */
static void receive(struct session *session)
{
    ssize_t received =
        recv(session->fd, session->buffer + session->buffered, sizeof session->buffer - session->buffered, 0);
    if (received < 0) {
        if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
            fail(session, strerror(errno));
        return;
    }
    if (received == 0) {
        fail(session, "the server closed the connection");
        return;
    }
    session->buffered += (size_t)received;

    size_t start = 0;
    while (session->state == TALKING) {
        ftp_reply_view_t reply;
        size_t consumed = 0;
        int result = ftp_reply_scanner_next(&session->scanner, session->buffer + start, session->buffered - start,
                                            &consumed, &reply);
        start += consumed;
        if (result == FTP_REPLY_RESULT_NEED_MORE)
            break;
        if (result == FTP_REPLY_RESULT_OK)
            handle(session, &reply); /* before the bytes move, because the view points to them */
        else
            fail(session, ftp_reply_member_text(FTP_REPLY_SET_FAULT, -result, FTP_REPLY_LANG_EN));
    }
    memmove(session->buffer, session->buffer + start, session->buffered - start);
    session->buffered -= start;
}

static void flush(struct session *session)
{
    ssize_t sent = send(session->fd, session->line + session->sent, session->line_length - session->sent, 0);
    if (sent >= 0)
        session->sent += (size_t)sent; /* perhaps only a part */
    else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        fail(session, strerror(errno));
}

/* Starts to connect, without waiting for the server. */
static void start(struct session *session)
{
    const struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM };
    struct addrinfo *found = NULL;
    /* This lookup blocks. A program that must never block needs an asynchronous resolver. To keep this short, only the
     * first address is tried. */
    int result = getaddrinfo(session->host, session->port, &hints, &found);
    session->fd = -1;
    session->deadline = now() + PATIENCE;
    session->step = STEPS;
    ftp_reply_scanner_init(&session->scanner);
    /* A longer reply is a fault then, so the buffer always has space for more. */
    ftp_reply_scanner_set_max_reply(&session->scanner, sizeof session->buffer - 1);
    ftp_reply_dialogue_init(&session->dialogue);
    if (result != 0) {
        fail(session, gai_strerror(result));
        return;
    }
    session->fd = socket(found->ai_family, SOCK_STREAM, 0);
    if (session->fd < 0 || fcntl(session->fd, F_SETFL, O_NONBLOCK) < 0 ||
        (connect(session->fd, found->ai_addr, found->ai_addrlen) != 0 && errno != EINPROGRESS))
        fail(session, strerror(errno));
    freeaddrinfo(found);
}

/* Handles what poll() has found. */
static void proceed(struct session *session, short events)
{
    if (session->state == CONNECTING && events) {
        int error = 0;
        socklen_t length = sizeof error;
        getsockopt(session->fd, SOL_SOCKET, SO_ERROR, &error, &length);
        if (error != 0)
            fail(session, strerror(error));
        else
            session->state = TALKING;
    } else if (session->state == TALKING && (events & (POLLIN | POLLHUP | POLLERR))) {
        receive(session);
    } else if (session->state == TALKING && (events & POLLOUT)) {
        flush(session);
    }
    if (session->state <= TALKING && now() >= session->deadline)
        fail(session, "timed out");
}

/* Runs all sessions until the last one has ended. */
static void run(struct session *sessions, struct pollfd *fds, size_t count)
{
    for (;;) {
        size_t running = 0;
        for (size_t i = 0; i < count; i++) {
            bool must_write = sessions[i].state == CONNECTING || sessions[i].sent < sessions[i].line_length;
            fds[i].fd = sessions[i].fd; /* poll() skips the -1 of a session that has ended */
            fds[i].events = (short)(POLLIN | (must_write ? POLLOUT : 0));
            running += sessions[i].state <= TALKING;
        }
        if (running == 0)
            return;
        if (poll(fds, (nfds_t)count, 1000) < 0)
            for (size_t i = 0; i < count; i++)
                fds[i].revents = 0; /* a signal; the deadlines still apply */
        for (size_t i = 0; i < count; i++)
            if (sessions[i].state <= TALKING)
                proceed(&sessions[i], fds[i].revents);
    }
}

int main(int argc, char **argv)
{
    if (argc < 6 || argc % 2 != 0) {
        fprintf(stderr, "usage: %s USER PASSWORD NAME HOST PORT [HOST PORT]...\n", argv[0]);
        return 2;
    }
    size_t count = (size_t)(argc - 4) / 2, have = 0;
    struct session *sessions = calloc(count, sizeof *sessions);
    struct pollfd *fds = calloc(count, sizeof *fds);
    if (!sessions || !fds)
        return 2;
    steps[USER].argument = argv[1];
    steps[PASS].argument = argv[2];
    steps[SIZE].argument = steps[MDTM].argument = argv[3];
    for (size_t i = 0; i < count; i++) {
        sessions[i].host = argv[4 + 2 * i];
        sessions[i].port = argv[5 + 2 * i];
        start(&sessions[i]);
    }
    signal(SIGPIPE, SIG_IGN); /* writing to a closed connection is then an error of send() */
    run(sessions, fds, count);
    for (size_t i = 0; i < count; i++) {
        char time[40];
        if (sessions[i].state != DONE)
            continue;
        have++;
        ftp_reply_file_time_text(&sessions[i].time, time, sizeof time);
        printf("%s:%s %llu %s\n", sessions[i].host, sessions[i].port, (unsigned long long)sessions[i].size, time);
    }
    free(sessions);
    free(fds);
    return have == count ? 0 : 1;
}
