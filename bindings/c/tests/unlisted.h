/*
 * A code that is not listed, whatever codes.toml lists.
 */
#ifndef UNLISTED_H
#define UNLISTED_H

#include <ftp_reply.h>

/* Returns the highest code of a class that is not listed. */
static inline ftp_reply_code_t unlisted_code(int reply_class)
{
    ftp_reply_code_t code = reply_class * 100 + 99;
    while (ftp_reply_is_listed(code))
        code--;
    return code;
}

#endif
