/*
 * Answers test vectors: reads one case per line from standard input and prints one answer per line.
 * `cargo xtask vectors --lang c` runs it; bindings/vectors/README.md documents both.
 */
#include "answer.h"
#include "json.h"

#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *line;
    while ((line = read_line(stdin)) != NULL) {
        const char *id = json_field(line, "id");
        const char *end = json_end(id);
        char *result = answer(line);
        bool is_complete = end && result;
        if (is_complete)
            printf("{\"id\":%.*s,\"lang\":\"c\",%s}\n", (int)(end - id), id, result);
        free(result);
        free(line);
        if (!is_complete)
            return 1;
    }
    return 0;
}
