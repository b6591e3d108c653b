/* A program that links this library and another one written in Rust. */

#include <ftp_reply.h>
#include <string.h>

int neighbor_answer(void);

int main(void)
{
    const char *text = ftp_reply_text(FTP_REPLY_SERVICE_READY, FTP_REPLY_LANG_EN);
    return neighbor_answer() == 6 && strcmp(text, "Service ready for new user.") == 0 ? 0 : 1;
}
