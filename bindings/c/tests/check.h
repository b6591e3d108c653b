/*
 * A minimal test harness. A test is a function; a failed check prints its location. The output is in the Test
 * Anything Protocol, which `cargo xtask test c` counts.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <string.h>

static int tests_run, tests_failed, checks_failed;

/* Fails the running test unless the condition is true. The test continues. */
#define CHECK(condition) \
    ((condition) ? (void)0 : (void)(checks_failed++, printf("# %s:%d: %s\n", __FILE__, __LINE__, #condition)))

/* Like CHECK, for two strings that may be NULL; prints both. */
#define CHECK_TEXT(found, expected) check_text(__FILE__, __LINE__, #found, (found), (expected))

static inline void check_text(const char *file, int line, const char *what, const char *found,
                              const char *expected)
{
    if (found == expected || (found && expected && strcmp(found, expected) == 0))
        return;
    checks_failed++;
    printf("# %s:%d: %s is %s, expected %s\n", file, line, what, found ? found : "NULL",
           expected ? expected : "NULL");
}

/* Reports the checks since the last call as one test. */
static inline void report(const char *name)
{
    tests_run++;
    if (checks_failed)
        tests_failed++;
    printf("%sok %d - %s\n", checks_failed ? "not " : "", tests_run, name);
    checks_failed = 0;
}

#define RUN(test) (test(), report(#test))

/* Ends main(): prints the plan, which shows whether the program ended early, and returns the exit status. */
static inline int finish(void)
{
    printf("1..%d\n", tests_run);
    return tests_failed != 0;
}

#endif
