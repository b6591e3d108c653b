/* Explains the reply that its arguments are: a code, then the text of the server. */

#include <ftp_reply.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    const char *text = argc > 2 ? argv[2] : "";
    ftp_reply_explanation_t reply;
    int code = argc > 1 ? atoi(argv[1]) : 0;

    if (ftp_reply_explain_reply(code, text, strlen(text), 0, 0, FTP_REPLY_LANG_EN, &reply) != FTP_REPLY_RESULT_OK) {
        fprintf(stderr, "usage: explain CODE [TEXT]\n");
        return 2;
    }
    printf("%s\n%s\n", reply.headline, reply.next_step);
    return 0;
}
