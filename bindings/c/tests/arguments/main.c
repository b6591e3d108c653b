/*
 * Runs the rows and compares them with the list of exported functions.
 *
 * The argument is the path of the list.
 */
#include "arguments.h"

#include <stdbool.h>
#include <stdlib.h>

static const char *rows[1000];
static size_t row_count;

void add_row(const char *function)
{
    if (row_count < sizeof rows / sizeof *rows)
        rows[row_count++] = function;
    report(function);
}

ftp_reply_view_t view_of(const char *reply)
{
    ftp_reply_view_t view;
    CHECK(ftp_reply_view_parse(reply, strlen(reply), &view, NULL) == FTP_REPLY_RESULT_OK);
    return view;
}

static bool has_row(const char *function)
{
    for (size_t i = 0; i < row_count; i++)
        if (strcmp(rows[i], function) == 0)
            return true;
    return false;
}

/* Checks that every function of the list has a row. Constants are upper-case and have a value. */
static bool check_list(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[200];
    size_t functions = 0;
    if (!file)
        return false;
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "(\r\n")] = '\0';
        if (strncmp(line, "ftp_reply_", strlen("ftp_reply_")) != 0)
            continue;
        functions++;
        if (!has_row(line)) {
            printf("# %s has no row\n", line);
            CHECK(false);
        }
    }
    fclose(file);
    CHECK(functions > 0);
    report("every_function_has_a_row");
    return true;
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s ABI.TXT\n", argv[0]);
        return 2;
    }
    check_codes();
    check_commands();
    check_sets();
    check_help();
    check_scanner();
    check_views();
    check_dialogue();
    check_addresses();
    check_listings();
    check_values();
    check_writing();
    if (!check_list(argv[1])) {
        fprintf(stderr, "cannot read %s\n", argv[1]);
        return 2;
    }
    return finish();
}
