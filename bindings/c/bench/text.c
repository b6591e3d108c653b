/*
 * What ftp_reply_text() costs beside an index into an array of the same texts.
 *
 * Prints both in nanoseconds a call, and their ratio: the figure to look at, for it depends little on the
 * machine. Build it against the shared or the static library; the README says how.
 */
#define _POSIX_C_SOURCE 199309L

#include <ftp_reply.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { CODES = 4096, PASSES = 4000, ROUNDS = 7 };

static const char *table[700];
static ftp_reply_code_t codes[CODES];

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/*
 * Each lookup waits for the one before it, as it does where a program goes on with what it was told: the
 * first byte of the text decides, together with the next code, where to look. Loops whose lookups do not wait
 * measure how many the processor can keep in flight, and an inlined index would come out as free.
 */
static unsigned by_index(void)
{
    unsigned byte = 0;
    for (size_t i = 0; i < CODES; i++)
        byte = (unsigned char)table[codes[(i + byte) % CODES]][0];
    return byte;
}

static unsigned by_call(void)
{
    unsigned byte = 0;
    for (size_t i = 0; i < CODES; i++)
        byte = (unsigned char)ftp_reply_text(codes[(i + byte) % CODES], FTP_REPLY_LANG_EN)[0];
    return byte;
}

/* The fastest of several rounds, in nanoseconds a text. */
static double measure(unsigned (*pass)(void))
{
    double best = 0;
    volatile unsigned sink;
    for (int round = 0; round < ROUNDS; round++) {
        double start = now();
        for (int i = 0; i < PASSES; i++)
            sink = pass();
        double took = (now() - start) / ((double)CODES * PASSES);
        if (round == 0 || took < best)
            best = took;
    }
    (void)sink;
    return best;
}

int main(void)
{
    size_t count = ftp_reply_count();
    for (size_t i = 0; i < count; i++)
        table[ftp_reply_at(i)] = ftp_reply_text(ftp_reply_at(i), FTP_REPLY_LANG_EN);
    /* The order of the codes is not one that a processor can foresee. */
    srand(959);
    for (size_t i = 0; i < CODES; i++)
        codes[i] = ftp_reply_at((size_t)rand() % count);

    double index = measure(by_index);
    double call = measure(by_call);
    printf("array index       %.2f ns\n", index);
    printf("ftp_reply_text()  %.2f ns\n", call);
    printf("ratio             %.2f\n", call / index);
    return 0;
}
