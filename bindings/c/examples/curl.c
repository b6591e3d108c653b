/*
 * Downloads a file with libcurl, and explains a failure in the words of the server:
 *
 *     curl URL
 *
 * libcurl reports "Access denied" and a number. The header callback gets the replies themselves, so the scanner can
 * find the one that decided, and its hint has the cause and the next step. Compile it with `-lcurl`.
 */
#include <ftp_reply.h>

#include <curl/curl.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct replies {
    ftp_reply_scanner_t scanner;
    char buffer[16 * 1024]; /* received and not consumed */
    size_t buffered;
    char failure[16 * 1024]; /* copy of the last negative reply, because the buffer moves */
    size_t failure_length;
};

/* Keeps the reply if it is negative. The last one is the cause: after a failed transfer, only the positive reply to QUIT
 * follows. A transfer that starts, or a reply to PASV, shows that libcurl did without what failed before, such as SIZE
 * or EPSV. */
static void keep(struct replies *replies, const ftp_reply_view_t *reply)
{
    if (ftp_reply_is_positive_preliminary(reply->code) || reply->code == FTP_REPLY_ENTERING_PASSIVE_MODE)
        replies->failure_length = 0;
    if (!ftp_reply_is_transient_negative(reply->code) && !ftp_reply_is_permanent_negative(reply->code))
        return;
    memcpy(replies->failure, reply->raw.bytes, reply->raw.length);
    replies->failure_length = reply->raw.length;
}

/* Gets the replies of the server, usually a line a call. */
static size_t receive(char *bytes, size_t size, size_t count, void *context)
{
    struct replies *replies = context;
    size_t rest = size * count;
    while (rest > 0) {
        size_t space = sizeof replies->buffer - replies->buffered;
        size_t part = rest < space ? rest : space;
        memcpy(replies->buffer + replies->buffered, bytes, part);
        replies->buffered += part;
        bytes += part;
        rest -= part;

        size_t start = 0, consumed = 0;
        ftp_reply_view_t reply;
        int result;
        do {
            result = ftp_reply_scanner_next(&replies->scanner, replies->buffer + start, replies->buffered - start,
                                            &consumed, &reply);
            start += consumed;
            if (result == FTP_REPLY_RESULT_OK)
                keep(replies, &reply);
        } while (result <= 0); /* a reply or a fault, after which scanning continues */
        memmove(replies->buffer, replies->buffer + start, replies->buffered - start);
        replies->buffered -= start;
    }
    return size * count;
}

/* Prints the reply that decided, its cause and the next step. */
static void explain(const struct replies *replies)
{
    ftp_reply_view_t reply;
    ftp_reply_explanation_t explanation;
    char shown[1000], text[1000];
    if (ftp_reply_view_parse(replies->failure, replies->failure_length, &reply, NULL) != FTP_REPLY_RESULT_OK)
        return; /* the server has sent no negative reply: a network problem, for example */
    ftp_reply_view_display(&reply, shown, sizeof shown); /* escaped, and without secrets */
    fprintf(stderr, "%s\n", shown);

    /* The hints need the words of the server as they are. A longer text is cut off, which is enough for them. */
    size_t length = ftp_reply_view_text(&reply, text, sizeof text);
    if (length >= sizeof text)
        length = strlen(text);
    if (ftp_reply_explain_reply(reply.code, text, length, 0, 0, FTP_REPLY_LANG_EN, &explanation) != FTP_REPLY_RESULT_OK)
        return;
    if (explanation.cause_count > 0)
        fprintf(stderr, "cause: %s\n", explanation.causes[0]);
    fprintf(stderr, "next step: %s\n", explanation.next_step);
}

int main(int argc, char **argv)
{
    static struct replies replies;
    if (argc != 2) {
        fprintf(stderr, "usage: %s URL\n", argv[0]);
        return 2;
    }
    ftp_reply_scanner_init(&replies.scanner);
    /* A longer reply is a fault then, so the buffer always has space for more. */
    ftp_reply_scanner_set_max_reply(&replies.scanner, sizeof replies.buffer - 1);

    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURL *curl = curl_easy_init();
    if (!curl)
        return 2;
    curl_easy_setopt(curl, CURLOPT_URL, argv[1]);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, receive);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &replies);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 30L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, 30L); /* a server that stops sending */
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    /* Without a write callback, the file goes to standard output. */
    CURLcode result = curl_easy_perform(curl);
    if (result != CURLE_OK) {
        fprintf(stderr, "%s\n", curl_easy_strerror(result));
        explain(&replies);
    }
    curl_easy_cleanup(curl);
    curl_global_cleanup();
    return result == CURLE_OK ? 0 : 1;
}
