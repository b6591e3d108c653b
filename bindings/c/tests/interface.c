/*
 * The contract at the head of ftp_reply.h: what every function does with what it is given, NULL and numbers
 * that mean nothing included.
 */
#include <ftp_reply.h>

#include "check.h"

#include <limits.h>
#include <stdint.h>

static void the_library_is_the_one_of_the_header(void)
{
    char version[32];
    CHECK_TEXT(ftp_reply_version(), FTP_REPLY_VERSION);
    CHECK(ftp_reply_version_number() == FTP_REPLY_VERSION_NUMBER);
    CHECK(ftp_reply_abi_version() == FTP_REPLY_ABI_VERSION);
    snprintf(version, sizeof version, "%d.%d.%d", FTP_REPLY_VERSION_MAJOR, FTP_REPLY_VERSION_MINOR,
             FTP_REPLY_VERSION_PATCH);
    CHECK_TEXT(version, FTP_REPLY_VERSION);
    CHECK(FTP_REPLY_VERSION_NUMBER == FTP_REPLY_VERSION_MAJOR * 10000 + FTP_REPLY_VERSION_MINOR * 100 +
                                          FTP_REPLY_VERSION_PATCH);
}

static void iteration_gives_every_listed_code_once_ascending(void)
{
    size_t count = ftp_reply_count();
    ftp_reply_code_t before = 0;
    CHECK(count == 64);
    for (size_t i = 0; i < count; i++) {
        ftp_reply_code_t code = ftp_reply_at(i);
        CHECK(code > before);
        CHECK(ftp_reply_is_listed(code));
        CHECK(ftp_reply_from_name(ftp_reply_name(code)) == code);
        for (int lang = 0; lang < (int)ftp_reply_lang_count(); lang++) {
            CHECK(ftp_reply_text(code, lang) != NULL);
            CHECK(ftp_reply_explain(code, lang) != NULL);
            CHECK((ftp_reply_detail(code, lang) == NULL) == (ftp_reply_detail(code, 0) == NULL));
        }
        CHECK(ftp_reply_source(code, 0) != NULL);
        CHECK(ftp_reply_source(code, ftp_reply_source_count(code)) == NULL);
        before = code;
    }
    CHECK(ftp_reply_at(count) == 0);
    CHECK(ftp_reply_at(SIZE_MAX) == 0);
}

static void every_number_at_all_is_answered(void)
{
    for (unsigned number = 0; number <= UINT16_MAX; number++) {
        ftp_reply_code_t code = (ftp_reply_code_t)number;
        bool is_code = number >= 100 && number <= 699;
        bool digits[] = { ftp_reply_is_positive_preliminary(code),  ftp_reply_is_positive_completion(code),
                          ftp_reply_is_positive_intermediate(code), ftp_reply_is_transient_negative(code),
                          ftp_reply_is_permanent_negative(code),    ftp_reply_is_protected(code) };
        CHECK(ftp_reply_class(code) == (is_code ? (int)(number / 100) : 0));
        for (unsigned first = 1; first <= 6; first++)
            CHECK(digits[first - 1] == (number / 100 == first));
        CHECK(ftp_reply_may_retry(code) == (number / 100 == 4));
        CHECK((ftp_reply_group(code) != 0) == (is_code && number / 10 % 10 <= 5));
        CHECK((ftp_reply_explain(code, FTP_REPLY_LANG_EN) != NULL) == is_code);
        CHECK((ftp_reply_recovery(code) != 0) == is_code);
        CHECK((ftp_reply_name(code) != NULL) == ftp_reply_is_listed(code));
        CHECK((ftp_reply_text(code, FTP_REPLY_LANG_EN) != NULL) == ftp_reply_is_listed(code));
        CHECK((ftp_reply_code_status(code) != 0) == ftp_reply_is_listed(code));
        CHECK((ftp_reply_text_source(code) != 0) == ftp_reply_is_listed(code));
        CHECK((ftp_reply_source_count(code) != 0) == ftp_reply_is_listed(code));
    }
}

static void a_number_that_is_no_language_has_no_text(void)
{
    int none[] = { -1, (int)ftp_reply_lang_count(), INT_MIN, INT_MAX };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        CHECK(ftp_reply_text(FTP_REPLY_FILE_UNAVAILABLE, none[i]) == NULL);
        CHECK(ftp_reply_detail(FTP_REPLY_FILE_UNAVAILABLE, none[i]) == NULL);
        CHECK(ftp_reply_explain(FTP_REPLY_FILE_UNAVAILABLE, none[i]) == NULL);
        CHECK(ftp_reply_explain(599, none[i]) == NULL);
        CHECK(ftp_reply_class_text(FTP_REPLY_CLASS_PROTECTED, none[i]) == NULL);
        CHECK(ftp_reply_lang_tag(none[i]) == NULL);
        CHECK(ftp_reply_lang_name(none[i]) == NULL);
    }
}

static void languages_are_found_by_tag(void)
{
    CHECK(ftp_reply_lang_matching("ko-KR") == FTP_REPLY_LANG_KO);
    CHECK(ftp_reply_lang_matching("ko_KR.UTF-8") == FTP_REPLY_LANG_KO);
    CHECK(ftp_reply_lang_matching("C") == FTP_REPLY_LANG_EN);
    CHECK(ftp_reply_lang_matching("tlh") == FTP_REPLY_LANG_EN);
    CHECK(ftp_reply_lang_matching("\xff") == FTP_REPLY_LANG_EN);
    CHECK(ftp_reply_lang_matching("") == FTP_REPLY_LANG_EN);
    CHECK(ftp_reply_lang_matching(NULL) == FTP_REPLY_LANG_EN);
    CHECK_TEXT(ftp_reply_lang_tag(FTP_REPLY_LANG_KO), "ko");
    CHECK_TEXT(ftp_reply_lang_name(FTP_REPLY_LANG_EN), "English");
}

static void codes_are_found_by_name_and_digits(void)
{
    CHECK(ftp_reply_from_name("need_password") == FTP_REPLY_NEED_PASSWORD);
    CHECK(ftp_reply_from_name("NEED_PASSWORD") == 0);
    CHECK(ftp_reply_from_name("") == 0);
    CHECK(ftp_reply_from_name("\xff") == 0);
    CHECK(ftp_reply_from_name(NULL) == 0);
    CHECK(ftp_reply_from_digits("599 x", 3) == 599);
    CHECK(ftp_reply_from_digits("599 x", 4) == 0);
    CHECK(ftp_reply_from_digits("099", 3) == 0);
    CHECK(ftp_reply_from_digits("700", 3) == 0);
    CHECK(ftp_reply_from_digits("+22", 3) == 0);
    CHECK(ftp_reply_from_digits("", 0) == 0);
    CHECK(ftp_reply_from_digits(NULL, 3) == 0);
    CHECK(ftp_reply_from_digits("220", SIZE_MAX) == 0);
}

static void search_fills_the_array_and_counts_beyond_it(void)
{
    ftp_reply_code_t codes[64] = { 0 };
    size_t found = 99, again = 99;
    CHECK(ftp_reply_search("passive MODE", codes, 64, &found) == FTP_REPLY_STATUS_OK);
    CHECK(found >= 3 && found <= 64);
    CHECK(codes[0] == FTP_REPLY_ENTERING_PASSIVE_MODE);
    CHECK(codes[found - 1] != 0 && (found == 64 || codes[found] == 0));
    codes[1] = 0;
    CHECK(ftp_reply_search("passive mode", codes, 1, &again) == FTP_REPLY_STATUS_OK);
    CHECK(again == found && codes[1] == 0);
    CHECK(ftp_reply_search("passive mode", NULL, 0, &again) == FTP_REPLY_STATUS_OK);
    CHECK(again == found);
    CHECK(ftp_reply_search("비밀번호", codes, 64, &found) == FTP_REPLY_STATUS_OK);
    CHECK(codes[0] == FTP_REPLY_NEED_PASSWORD);
    CHECK(ftp_reply_search(" ", codes, 64, &found) == FTP_REPLY_STATUS_OK && found == 0);
}

static void search_refuses_what_it_cannot_use(void)
{
    ftp_reply_code_t code;
    size_t found = 99;
    CHECK(ftp_reply_search(NULL, &code, 1, &found) == FTP_REPLY_STATUS_NULL_ARGUMENT && found == 0);
    found = 99;
    CHECK(ftp_reply_search("x", NULL, 1, &found) == FTP_REPLY_STATUS_NULL_ARGUMENT && found == 0);
    CHECK(ftp_reply_search("x", &code, 1, NULL) == FTP_REPLY_STATUS_NULL_ARGUMENT);
    found = 99;
    CHECK(ftp_reply_search("\xff", &code, 1, &found) == FTP_REPLY_STATUS_INVALID_UTF8 && found == 0);
}

static void every_status_has_a_message_and_nothing_else_has(void)
{
    CHECK(ftp_reply_status_message(FTP_REPLY_STATUS_OK) != NULL);
    CHECK(ftp_reply_status_message(FTP_REPLY_STATUS_NULL_ARGUMENT) != NULL);
    CHECK(ftp_reply_status_message(FTP_REPLY_STATUS_INVALID_UTF8) != NULL);
    CHECK(ftp_reply_status_message(FTP_REPLY_STATUS_INVALID_CODE) != NULL);
    CHECK(ftp_reply_status_message(INT_MIN) == NULL);
    CHECK(ftp_reply_status_message(INT_MAX) == NULL);
}

static void a_source_is_a_place_in_a_document(void)
{
    const ftp_reply_source_t *source = ftp_reply_source(FTP_REPLY_SERVICE_READY, 0);
    CHECK_TEXT(ftp_reply_source_document(source), "rfc959");
    CHECK_TEXT(ftp_reply_source_label(source), "RFC 959");
    CHECK_TEXT(ftp_reply_source_title(source), "File Transfer Protocol");
    CHECK_TEXT(ftp_reply_source_date(source), "1985-10");
    CHECK_TEXT(ftp_reply_source_url(source), "https://www.rfc-editor.org/rfc/rfc959");
    CHECK_TEXT(ftp_reply_source_section(source), "4.2.2");
    CHECK(ftp_reply_source(FTP_REPLY_SERVICE_READY, SIZE_MAX) == NULL);
    CHECK(ftp_reply_source_document(NULL) == NULL);
    CHECK(ftp_reply_source_label(NULL) == NULL);
    CHECK(ftp_reply_source_title(NULL) == NULL);
    CHECK(ftp_reply_source_date(NULL) == NULL);
    CHECK(ftp_reply_source_url(NULL) == NULL);
    CHECK(ftp_reply_source_section(NULL) == NULL);
}

static void further_meanings_and_wire_forms(void)
{
    CHECK(ftp_reply_meaning_count(FTP_REPLY_NETWORK_PROTOCOL_NOT_SUPPORTED) > 0);
    CHECK(ftp_reply_meaning_text(FTP_REPLY_NETWORK_PROTOCOL_NOT_SUPPORTED, 0, FTP_REPLY_LANG_EN) != NULL);
    CHECK(ftp_reply_meaning_explain(FTP_REPLY_NETWORK_PROTOCOL_NOT_SUPPORTED, 0, FTP_REPLY_LANG_KO) != NULL);
    CHECK(ftp_reply_meaning_source(FTP_REPLY_NETWORK_PROTOCOL_NOT_SUPPORTED, 0, 0) != NULL);
    CHECK(ftp_reply_meaning_source(FTP_REPLY_NETWORK_PROTOCOL_NOT_SUPPORTED, 0, 99) == NULL);
    CHECK(ftp_reply_meaning_text(FTP_REPLY_NETWORK_PROTOCOL_NOT_SUPPORTED, 99, FTP_REPLY_LANG_EN) == NULL);
    CHECK(ftp_reply_meaning_count(FTP_REPLY_COMMAND_OKAY) == 0);
    CHECK_TEXT(ftp_reply_wire_form(FTP_REPLY_RESTART_MARKER), "MARK {sender} = {receiver}");
    CHECK(ftp_reply_wire_is_exact(FTP_REPLY_RESTART_MARKER));
    CHECK(ftp_reply_wire_form(FTP_REPLY_COMMAND_OKAY) == NULL);
    CHECK(!ftp_reply_wire_is_exact(FTP_REPLY_COMMAND_OKAY));
}

/* Walks a closed set up to the first number without a name and gives how many have one. */
static int words(const char *(*name)(int), const char *(*text)(int, int), const char *(*explain)(int, int))
{
    int count = 0;
    CHECK(name(0) == NULL && name(-1) == NULL && name(INT_MIN) == NULL && name(INT_MAX) == NULL);
    while (name(count + 1)) {
        count++;
        for (int lang = 0; lang < (int)ftp_reply_lang_count(); lang++) {
            CHECK(text(count, lang) != NULL);
            CHECK(!explain || explain(count, lang) != NULL);
        }
    }
    CHECK(text(count + 1, 0) == NULL);
    return count;
}

static void the_closed_sets_have_names_and_texts(void)
{
    CHECK(words(ftp_reply_class_name, ftp_reply_class_text, ftp_reply_class_explain) == 6);
    CHECK(words(ftp_reply_group_name, ftp_reply_group_text, ftp_reply_group_explain) == 6);
    CHECK(words(ftp_reply_recovery_name, ftp_reply_recovery_text, ftp_reply_recovery_explain) == 13);
    CHECK(words(ftp_reply_code_status_name, ftp_reply_code_status_text, ftp_reply_code_status_explain) == 4);
    CHECK(words(ftp_reply_diagram_name, ftp_reply_diagram_text, NULL) > 0);
    CHECK_TEXT(ftp_reply_class_name(FTP_REPLY_CLASS_TRANSIENT_NEGATIVE), "transient_negative");
    CHECK_TEXT(ftp_reply_group_name(FTP_REPLY_GROUP_FILE_SYSTEM), "file_system");
    CHECK_TEXT(ftp_reply_recovery_name(FTP_REPLY_RECOVERY_DO_NOT_REPEAT), "do_not_repeat");
    CHECK_TEXT(ftp_reply_code_status_name(FTP_REPLY_CODE_STATUS_UNREGISTERED), "unregistered");
    CHECK_TEXT(ftp_reply_verdict_name(FTP_REPLY_VERDICT_WRONG_CLASS), "wrong_class");
    CHECK(ftp_reply_verdict_name(0) == NULL);
    CHECK(ftp_reply_class_source(FTP_REPLY_CLASS_PROTECTED, 0) != NULL);
    CHECK(ftp_reply_group_source(FTP_REPLY_GROUP_SYNTAX, 0) != NULL);
    CHECK(ftp_reply_group_source(0, 0) == NULL);
    for (int reply_class = 1; reply_class <= 6; reply_class++)
        CHECK(ftp_reply_class_recovery(reply_class) ==
              ftp_reply_recovery((ftp_reply_code_t)(reply_class * 100 + 99)));
    CHECK(ftp_reply_class_recovery(0) == 0 && ftp_reply_class_recovery(7) == 0);
}

static void commands_are_open_and_found_by_verb(void)
{
    CHECK(ftp_reply_command_from_name("retr") == FTP_REPLY_VERB_RETR);
    CHECK(ftp_reply_command_from_name("connect") == FTP_REPLY_VERB_CONNECT);
    CHECK(ftp_reply_command_from_name("CONNECT") == 0);
    CHECK(ftp_reply_command_from_name("LS") == 0);
    CHECK(ftp_reply_command_from_name("RETR file") == 0);
    CHECK(ftp_reply_command_from_name("") == 0);
    CHECK(ftp_reply_command_from_name(NULL) == 0);
    ftp_reply_command_t unlisted = ftp_reply_command_from_name("AVBL");
    CHECK(unlisted == 0x4156424c);
    CHECK(!ftp_reply_command_is_listed(unlisted));
    CHECK(ftp_reply_command_name(unlisted) == NULL);
    CHECK(ftp_reply_command_canonical(unlisted) == unlisted);
    ftp_reply_command_t other = ftp_reply_command_from_name("XPWD");
    CHECK(other == FTP_REPLY_VERB_XPWD);
    CHECK(ftp_reply_command_is_listed(other));
    CHECK(ftp_reply_command_canonical(other) == FTP_REPLY_VERB_PWD);
    CHECK(ftp_reply_command_alias(FTP_REPLY_VERB_PWD, 0) == other);
    CHECK(ftp_reply_command_alias(FTP_REPLY_VERB_PWD, 1) == 0);
    CHECK_TEXT(ftp_reply_command_name(other), "PWD");
}

static void the_table_of_commands_is_walked(void)
{
    size_t count = ftp_reply_command_count();
    CHECK(count > 30);
    CHECK(ftp_reply_command_at(0) == FTP_REPLY_VERB_CONNECT);
    CHECK(ftp_reply_command_at(count) == 0);
    for (size_t i = 0; i < count; i++) {
        ftp_reply_command_t command = ftp_reply_command_at(i);
        CHECK(ftp_reply_command_from_name(ftp_reply_command_name(command)) == command);
        CHECK(ftp_reply_command_text(command, FTP_REPLY_LANG_KO) != NULL);
        CHECK(ftp_reply_command_source(command, 0) != NULL);
        CHECK(ftp_reply_diagram_source(ftp_reply_command_diagram(command), 0) != NULL);
        for (int slot = FTP_REPLY_SLOT_PRELIMINARY; slot <= FTP_REPLY_SLOT_FAILURE; slot++)
            for (size_t j = 0; ftp_reply_command_reply(command, slot, j); j++) {
                ftp_reply_code_t code = ftp_reply_command_reply(command, slot, j);
                int verdict = ftp_reply_command_judge(command, code);
                CHECK(verdict == FTP_REPLY_VERDICT_LISTED || verdict == FTP_REPLY_VERDICT_CLOSING ||
                      verdict == FTP_REPLY_VERDICT_PROTECTED);
            }
        for (size_t j = 0; ftp_reply_command_reply(command, FTP_REPLY_SLOT_LATER, j); j++)
            CHECK(ftp_reply_command_later_source(command, j) != NULL);
    }
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, FTP_REPLY_SLOT_PRELIMINARY, 0) ==
          FTP_REPLY_DATA_CONNECTION_ALREADY_OPEN);
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, FTP_REPLY_SLOT_AFTER_PRELIMINARY_MARKER, 0) ==
          FTP_REPLY_RESTART_MARKER);
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, 0, 0) == 0);
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, INT_MAX, 0) == 0);
    CHECK(ftp_reply_command_reply(0, FTP_REPLY_SLOT_SUCCESS, 0) == 0);
}

static void a_reply_is_judged(void)
{
    CHECK(ftp_reply_command_judge(FTP_REPLY_VERB_RETR, FTP_REPLY_INTEGRITY_PROTECTED) ==
          FTP_REPLY_VERDICT_PROTECTED);
    CHECK(ftp_reply_command_judge(FTP_REPLY_VERB_NOOP, FTP_REPLY_SERVICE_NOT_AVAILABLE) ==
          FTP_REPLY_VERDICT_CLOSING);
    CHECK(ftp_reply_command_judge(FTP_REPLY_VERB_RETR, FTP_REPLY_FILE_UNAVAILABLE) == FTP_REPLY_VERDICT_LISTED);
    CHECK(ftp_reply_command_judge(FTP_REPLY_VERB_RETR, FTP_REPLY_INVALID_REST_PARAMETER) ==
          FTP_REPLY_VERDICT_LISTED_LATER);
    CHECK(ftp_reply_command_judge(FTP_REPLY_VERB_NOOP, 599) == FTP_REPLY_VERDICT_UNLISTED_SAME_CLASS);
    CHECK(ftp_reply_command_judge(FTP_REPLY_VERB_RETR, FTP_REPLY_NEED_PASSWORD) ==
          FTP_REPLY_VERDICT_WRONG_CLASS);
    CHECK(ftp_reply_command_judge(FTP_REPLY_VERB_RETR, 99) == 0);
    CHECK(ftp_reply_command_judge(0, 200) == 0);
    CHECK(ftp_reply_command_judge(2, 200) == 0);
    CHECK(ftp_reply_command_judge(UINT32_MAX, 200) == 0);
}

static void a_diagram_has_an_arc_for_every_class(void)
{
    int diagram = ftp_reply_command_diagram(FTP_REPLY_VERB_RETR);
    CHECK(diagram == FTP_REPLY_DIAGRAM_PRELIMINARY);
    CHECK(ftp_reply_diagram_arc(diagram, FTP_REPLY_CLASS_POSITIVE_PRELIMINARY) == FTP_REPLY_ARC_WAIT);
    CHECK(ftp_reply_diagram_arc(diagram, FTP_REPLY_CLASS_POSITIVE_COMPLETION) == FTP_REPLY_ARC_SUCCESS);
    CHECK(ftp_reply_diagram_arc(diagram, FTP_REPLY_CLASS_POSITIVE_INTERMEDIATE) == FTP_REPLY_ARC_ERROR);
    CHECK(ftp_reply_diagram_arc(diagram, FTP_REPLY_CLASS_PERMANENT_NEGATIVE) == FTP_REPLY_ARC_FAILURE);
    CHECK(ftp_reply_diagram_arc(FTP_REPLY_DIAGRAM_RENAME_FROM, FTP_REPLY_CLASS_POSITIVE_INTERMEDIATE) ==
          FTP_REPLY_ARC_NEXT);
    CHECK(ftp_reply_diagram_arc(diagram, 0) == 0);
    CHECK(ftp_reply_diagram_arc(diagram, 7) == 0);
    CHECK(ftp_reply_diagram_arc(0, FTP_REPLY_CLASS_PROTECTED) == 0);
    CHECK(ftp_reply_diagram_arc(INT_MIN, FTP_REPLY_CLASS_PROTECTED) == 0);
}

static void the_commands_of_a_code_are_found(void)
{
    ftp_reply_command_t commands[64];
    size_t found = 99;
    CHECK(ftp_reply_commands(FTP_REPLY_ENTERING_PASSIVE_MODE, commands, 64, &found) == FTP_REPLY_STATUS_OK);
    CHECK(found == 1 && commands[0] == FTP_REPLY_VERB_PASV);
    CHECK(ftp_reply_commands(599, commands, 64, &found) == FTP_REPLY_STATUS_OK && found == 0);
    CHECK(ftp_reply_commands(99, commands, 64, &found) == FTP_REPLY_STATUS_INVALID_CODE && found == 0);
    CHECK(ftp_reply_commands(220, NULL, 1, &found) == FTP_REPLY_STATUS_NULL_ARGUMENT && found == 0);
    CHECK(ftp_reply_commands(220, commands, 1, NULL) == FTP_REPLY_STATUS_NULL_ARGUMENT);
}

int main(void)
{
    RUN(the_library_is_the_one_of_the_header);
    RUN(iteration_gives_every_listed_code_once_ascending);
    RUN(every_number_at_all_is_answered);
    RUN(a_number_that_is_no_language_has_no_text);
    RUN(languages_are_found_by_tag);
    RUN(codes_are_found_by_name_and_digits);
    RUN(search_fills_the_array_and_counts_beyond_it);
    RUN(search_refuses_what_it_cannot_use);
    RUN(every_status_has_a_message_and_nothing_else_has);
    RUN(a_source_is_a_place_in_a_document);
    RUN(further_meanings_and_wire_forms);
    RUN(the_closed_sets_have_names_and_texts);
    RUN(commands_are_open_and_found_by_verb);
    RUN(the_table_of_commands_is_walked);
    RUN(a_reply_is_judged);
    RUN(a_diagram_has_an_arc_for_every_class);
    RUN(the_commands_of_a_code_are_found);
    return finish();
}
