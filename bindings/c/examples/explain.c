/*
 * Explains a reply of an FTP server in the language of the locale:
 *
 *     explain "550 No such file" [COMMAND]
 *
 * COMMAND is the verb that the reply answers. It makes the next step more precise. Without arguments, the program
 * explains each line of standard input. The exit status is 0 if the last line is a reply, otherwise 1.
 */
#define _XOPEN_SOURCE 700

#include <ftp_reply.h>

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Returns the language of the program's messages. The library never reads the environment, so that a thread or a
 * server can have another language than the process. */
static int user_language(void)
{
    /* Without setlocale() every program is in the locale "C". */
    const char *locale = setlocale(LC_ALL, "") ? setlocale(LC_MESSAGES, NULL) : NULL;

    /* The texts are UTF-8. English ones are ASCII, so they are right in any encoding. */
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        return FTP_REPLY_LANG_EN;
    return ftp_reply_lang_matching(locale);
}

static int explain(const char *line, size_t length, ftp_reply_command_t command, int lang)
{
    ftp_reply_explanation_t explanation;
    ftp_reply_code_t code = ftp_reply_from_line(line, length);

    /* The words of the server follow the code and one separator. A line that is not a reply is all words: an error
     * message of a proxy, for example, has hints too. 0 is the code of such a line. */
    size_t start = code == 0 ? 0 : length < 4 ? length : 4;
    if (ftp_reply_explain_reply(code, line + start, length - start, command, 0, lang, &explanation) !=
        FTP_REPLY_RESULT_OK)
        return 1;

    /* Everything printed here is a text of the library. The line itself could contain control characters. */
    if (code != 0)
        printf("%d ", code);
    puts(explanation.headline);
    for (size_t i = 0; i < explanation.cause_count; i++)
        printf("  - %s\n", explanation.causes[i]);
    printf("  > %s\n", explanation.next_step);
    for (size_t i = 0; i < sizeof explanation.commands / sizeof *explanation.commands; i++) {
        char verb[8];
        if (ftp_reply_command_verb(explanation.commands[i], verb, sizeof verb) > 0)
            printf("    %s\n", verb);
    }
    return code == 0;
}

int main(int argc, char **argv)
{
    int lang = user_language();

    if (argc > 3) {
        fprintf(stderr, "usage: %s [LINE [COMMAND]]\n", argv[0]);
        return 2;
    }
    if (argc > 1) {
        /* 0 for a word that is not a verb, which means no command. */
        ftp_reply_command_t command = ftp_reply_command_from_name(argc > 2 ? argv[2] : NULL);
        return explain(argv[1], strlen(argv[1]), command, lang);
    }

    char *line = NULL;
    size_t size = 0;
    ssize_t length;
    int status = 0;
    while ((length = getline(&line, &size, stdin)) >= 0) {
        if (length > 0 && line[length - 1] == '\n')
            length--; /* code and words end before the line end; a CR before it is allowed */
        status = explain(line, (size_t)length, 0, lang);
    }
    free(line);
    return status;
}
