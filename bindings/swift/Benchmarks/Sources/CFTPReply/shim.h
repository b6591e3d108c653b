#include <ftp_reply.h>
