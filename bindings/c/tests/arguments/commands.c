/*
 * Commands and the advice for them.
 */
#include "arguments.h"

static const ftp_reply_command_t RETR = FTP_REPLY_VERB_RETR;

static void check_facts(void)
{
    CHECK(ftp_reply_command_from_name(NULL) == 0 && ftp_reply_command_from_name("") == 0);
    CHECK(ftp_reply_command_from_name("RETRY") == 0 && ftp_reply_command_from_name("R\xff") == 0);
    ROW(ftp_reply_command_from_name);
    CHECK(ftp_reply_command_count() > 0);
    ROW(ftp_reply_command_count);
    CHECK(ftp_reply_command_at(ftp_reply_command_count()) == 0 && ftp_reply_command_at(SIZE_MAX) == 0);
    ROW(ftp_reply_command_at);
    CHECK_COMMANDS(ftp_reply_command_is_listed(command));
    ROW(ftp_reply_command_is_listed);
    CHECK_COMMANDS(ftp_reply_command_canonical(command));
    ROW(ftp_reply_command_canonical);
    CHECK_COMMANDS(ftp_reply_command_alias(command, 0));
    CHECK(ftp_reply_command_alias(FTP_REPLY_VERB_PWD, SIZE_MAX) == 0);
    ROW(ftp_reply_command_alias);
    char verb[8] = "?";
    CHECK_COMMANDS(ftp_reply_command_verb(command, verb, sizeof verb) || verb[0]);
    CHECK(ftp_reply_command_verb(FTP_REPLY_VERB_MIC, NULL, 0) == 3);
    CHECK(ftp_reply_command_verb(FTP_REPLY_VERB_MIC, verb, 3) == 3 && strcmp(verb, "MI") == 0);
    CHECK(ftp_reply_command_verb(FTP_REPLY_VERB_CONNECT, verb, sizeof verb) == 7 && strcmp(verb, "connect") == 0);
    ROW(ftp_reply_command_verb);
    CHECK_COMMANDS(ftp_reply_command_canonical_name(command));
    ROW(ftp_reply_command_canonical_name);
    CHECK_COMMANDS(ftp_reply_command_text(command, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_command_text(RETR, number));
    ROW(ftp_reply_command_text);
    CHECK_COMMANDS(ftp_reply_command_diagram(command));
    ROW(ftp_reply_command_diagram);
    CHECK_COMMANDS(ftp_reply_command_reply(command, FTP_REPLY_SLOT_PRELIMINARY, 0));
    CHECK_NUMBERS(ftp_reply_command_reply(RETR, number, 0));
    CHECK(ftp_reply_command_reply(RETR, FTP_REPLY_SLOT_PRELIMINARY, SIZE_MAX) == 0);
    ROW(ftp_reply_command_reply);
    CHECK_COMMANDS(ftp_reply_command_later_source(command, 0));
    CHECK(ftp_reply_command_later_source(RETR, SIZE_MAX) == 0);
    ROW(ftp_reply_command_later_source);
    CHECK_COMMANDS(ftp_reply_command_later_after_preliminary(command, 0));
    CHECK(!ftp_reply_command_later_after_preliminary(RETR, SIZE_MAX));
    ROW(ftp_reply_command_later_after_preliminary);
    CHECK_COMMANDS(ftp_reply_command_source(command, 0));
    CHECK(ftp_reply_command_source(RETR, SIZE_MAX) == 0);
    ROW(ftp_reply_command_source);
    CHECK_COMMANDS(ftp_reply_command_judge(command, 226));
    CHECK_CODES(ftp_reply_command_judge(RETR, code));
    ROW(ftp_reply_command_judge);
    CHECK_NUMBERS(ftp_reply_diagram_transition(number, FTP_REPLY_CLASS_PROTECTED));
    CHECK_NUMBERS(ftp_reply_diagram_transition(FTP_REPLY_DIAGRAM_PRELIMINARY, number));
    CHECK(ftp_reply_diagram_transition(0, 1) == 0);
    CHECK(ftp_reply_diagram_transition(FTP_REPLY_DIAGRAM_PRELIMINARY, 0) == 0);
    ROW(ftp_reply_diagram_transition);
}

static void check_meanings(void)
{
    size_t index = 99;
    CHECK_COMMANDS(ftp_reply_command_meaning(command, 522, &index));
    CHECK_CODES(ftp_reply_command_meaning(RETR, code, &index));
    CHECK_CODES(ftp_reply_command_meaning(RETR, code, NULL));
    CHECK(ftp_reply_command_meaning(RETR, 522, NULL) == ftp_reply_command_meaning(RETR, 522, &index));
    ROW(ftp_reply_command_meaning);
}

static void check_lists(void)
{
    ftp_reply_command_t commands[1] = { 0 };
    size_t found = 99;
    CHECK(ftp_reply_commands(227, NULL, 0, &found) == FTP_REPLY_RESULT_OK && found > 0);
    CHECK(ftp_reply_commands(227, NULL, 1, &found) == FTP_REPLY_RESULT_NULL_ARGUMENT && found == 0);
    CHECK(ftp_reply_commands(227, commands, 1, NULL) == FTP_REPLY_RESULT_NULL_ARGUMENT);
    CHECK(ftp_reply_commands(66086, commands, 1, &found) == FTP_REPLY_RESULT_INVALID_CODE && found == 0);
    ROW(ftp_reply_commands);
}

static void check_advice(void)
{
    CHECK_COMMANDS(ftp_reply_advice_recovery(command, 550, 0));
    CHECK_CODES(ftp_reply_advice_recovery(RETR, code, 0));
    CHECK(ftp_reply_advice_recovery(RETR, 550, INT_MIN) != 0 && ftp_reply_advice_recovery(RETR, 550, -1) != 0);
    ROW(ftp_reply_advice_recovery);
    CHECK_COMMANDS(ftp_reply_advice_text(command, 550, 0, FTP_REPLY_LANG_EN));
    CHECK_CODES(ftp_reply_advice_text(RETR, code, 0, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_advice_text(RETR, 550, 0, number));
    ROW(ftp_reply_advice_text);
    CHECK_COMMANDS(ftp_reply_advice_cause_count(command, 550, 0));
    CHECK_CODES(ftp_reply_advice_cause_count(RETR, code, 0));
    ROW(ftp_reply_advice_cause_count);
    CHECK_COMMANDS(ftp_reply_advice_cause(command, 550, 0, 0, FTP_REPLY_LANG_EN));
    CHECK_CODES(ftp_reply_advice_cause(RETR, code, 0, 0, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_advice_cause(RETR, 550, 0, 0, number));
    CHECK(ftp_reply_advice_cause(RETR, 550, 0, SIZE_MAX, FTP_REPLY_LANG_EN) == NULL);
    ROW(ftp_reply_advice_cause);
    CHECK_COMMANDS(ftp_reply_advice_command(command, 550, 0, 0));
    CHECK_CODES(ftp_reply_advice_command(RETR, code, 0, 0));
    CHECK(ftp_reply_advice_command(RETR, 550, 0, SIZE_MAX) == 0);
    ROW(ftp_reply_advice_command);
    CHECK_COMMANDS(ftp_reply_advice_source(command, 550, 0, 0));
    CHECK_CODES(ftp_reply_advice_source(RETR, code, 0, 0));
    CHECK(ftp_reply_advice_source(RETR, 550, 0, SIZE_MAX) == 0);
    ROW(ftp_reply_advice_source);
}

void check_commands(void)
{
    check_facts();
    check_meanings();
    check_lists();
    check_advice();
}
