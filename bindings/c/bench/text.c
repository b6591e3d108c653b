/*
 * Compares the cost of ftp_reply_text() with an index into an array of the same texts.
 *
 * Prints both in nanoseconds per text, and their ratio, which depends little on the machine. The README
 * explains how to build it.
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
 * Each lookup waits for the one before it, because the next code depends on the first byte of its text. A
 * program works like this if it uses the text before it looks up another.
 */
static unsigned index_chained(void)
{
    unsigned byte = 0;
    for (size_t i = 0; i < CODES; i++)
        byte = (unsigned char)table[codes[(i + byte) % CODES]][0];
    return byte;
}

static unsigned call_chained(void)
{
    unsigned byte = 0;
    for (size_t i = 0; i < CODES; i++)
        byte = (unsigned char)ftp_reply_text(codes[(i + byte) % CODES], FTP_REPLY_LANG_EN)[0];
    return byte;
}

/*
 * Side by side: no lookup waits. The processor works on several at once, an inlined index is next to
 * nothing, and what is left of the other is the call itself.
 */
static unsigned index_side_by_side(void)
{
    unsigned sum = 0;
    for (size_t i = 0; i < CODES; i++)
        sum += (unsigned char)table[codes[i]][0];
    return sum;
}

static unsigned call_side_by_side(void)
{
    unsigned sum = 0;
    for (size_t i = 0; i < CODES; i++)
        sum += (unsigned char)ftp_reply_text(codes[i], FTP_REPLY_LANG_EN)[0];
    return sum;
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

static void compare(const char *name, unsigned (*by_index)(void), unsigned (*by_call)(void))
{
    double index = measure(by_index);
    double call = measure(by_call);
    printf("%-20s array index %5.2f ns, ftp_reply_text() %5.2f ns, ratio %.2f\n", name, index, call,
           call / index);
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

    compare("one after the other", index_chained, call_chained);
    compare("side by side", index_side_by_side, call_side_by_side);
    return 0;
}
