/*
 * Facts of codes, closed sets, commands and languages: complete and consistent, however many there are.
 * Nothing here counts the entries of codes.toml.
 */
#include <ftp_reply.h>

#include "check.h"
#include "unlisted.h"

#include <limits.h>
#include <stdint.h>

/* Checks that an expression of `lang` is a text for every language and NULL for any other number. */
#define CHECK_LANGUAGES(call) \
    do { \
        for (int lang = 0; lang < (int)ftp_reply_lang_count(); lang++) \
            CHECK((call) != NULL); \
        int lang = -1; \
        CHECK((call) == NULL); \
        lang = (int)ftp_reply_lang_count(); \
        CHECK((call) == NULL); \
    } while (0)

/* Returns true if a text is not NULL and contains only printable ASCII characters. */
static bool is_ascii_line(const char *text)
{
    if (!text)
        return false;
    while (*text >= ' ' && *text <= '~')
        text++;
    return *text == '\0';
}

static void at_returns_listed_codes_in_ascending_order(void)
{
    size_t count = ftp_reply_count();
    ftp_reply_code_t before = 0;
    CHECK(count > 0);
    for (size_t i = 0; i < count; i++) {
        ftp_reply_code_t code = ftp_reply_at(i);
        CHECK(code > before);
        CHECK(ftp_reply_is_listed(code));
        CHECK(ftp_reply_from_name(ftp_reply_name(code)) == code);
        before = code;
    }
    CHECK(ftp_reply_at(count) == 0);
    CHECK(ftp_reply_at(SIZE_MAX) == 0);
}

static void listed_code_has_texts_in_every_language(void)
{
    for (size_t i = 0; i < ftp_reply_count(); i++) {
        ftp_reply_code_t code = ftp_reply_at(i);
        CHECK_LANGUAGES(ftp_reply_text(code, lang));
        CHECK(is_ascii_line(ftp_reply_text(code, FTP_REPLY_LANG_EN)));
        CHECK(is_ascii_line(ftp_reply_explain(code, FTP_REPLY_LANG_EN)));
        CHECK_LANGUAGES(ftp_reply_explain(code, lang));
        for (size_t j = 0; j < ftp_reply_cause_count(code); j++) {
            CHECK_LANGUAGES(ftp_reply_cause(code, j, lang));
            CHECK(is_ascii_line(ftp_reply_cause(code, j, FTP_REPLY_LANG_EN)));
        }
        CHECK(ftp_reply_cause(code, ftp_reply_cause_count(code), FTP_REPLY_LANG_EN) == NULL);
        if (ftp_reply_detail(code, FTP_REPLY_LANG_EN))
            CHECK_LANGUAGES(ftp_reply_detail(code, lang));
        for (size_t j = 0; j < ftp_reply_meaning_count(code); j++) {
            CHECK_LANGUAGES(ftp_reply_meaning_text(code, j, lang));
            CHECK_LANGUAGES(ftp_reply_meaning_explain(code, j, lang));
            CHECK(ftp_reply_meaning_status(code, j) != 0);
            CHECK(ftp_reply_meaning_source(code, j, 0) != 0);
        }
        CHECK(ftp_reply_meaning_text(code, ftp_reply_meaning_count(code), FTP_REPLY_LANG_EN) == NULL);
    }
}

/* Checks that every language, and no other, has a citation of a source. */
static void check_citations(ftp_reply_source_t source)
{
    char citation[200];
    int count = (int)ftp_reply_lang_count();
    CHECK(source != 0);
    for (int lang = -1; lang <= count; lang++) {
        size_t length = ftp_reply_source_citation(source, lang, citation, sizeof citation);
        CHECK((length > 0) == (lang >= 0 && lang < count));
        CHECK(strlen(citation) == length);
    }
}

static void listed_code_has_sources(void)
{
    for (size_t i = 0; i < ftp_reply_count(); i++) {
        ftp_reply_code_t code = ftp_reply_at(i);
        size_t count = ftp_reply_source_count(code);
        CHECK(count > 0);
        for (size_t j = 0; j < count; j++)
            check_citations(ftp_reply_source(code, j));
        CHECK(ftp_reply_source(code, count) == 0);
    }
}

static void every_number_has_consistent_facts(void)
{
    for (ftp_reply_code_t code = -1000; code <= UINT16_MAX + 1000; code++) {
        bool is_code = code >= 100 && code <= 699;
        bool digits[] = { ftp_reply_is_positive_preliminary(code),  ftp_reply_is_positive_completion(code),
                          ftp_reply_is_positive_intermediate(code), ftp_reply_is_transient_negative(code),
                          ftp_reply_is_permanent_negative(code),    ftp_reply_is_protected(code) };
        CHECK(ftp_reply_class(code) == (is_code ? code / 100 : 0));
        for (int first = 1; first <= 6; first++)
            CHECK(digits[first - 1] == (code / 100 == first));
        CHECK(ftp_reply_may_retry(code) == (code / 100 == 4));
        CHECK((ftp_reply_group(code) != 0) == (is_code && code / 10 % 10 <= 5));
        CHECK((ftp_reply_explain(code, FTP_REPLY_LANG_EN) != NULL) == is_code);
        CHECK((ftp_reply_recovery(code) != 0) == is_code);
        CHECK((ftp_reply_name(code) != NULL) == ftp_reply_is_listed(code));
        CHECK((ftp_reply_text(code, FTP_REPLY_LANG_EN) != NULL) == ftp_reply_is_listed(code));
        CHECK((ftp_reply_status(code) != 0) == ftp_reply_is_listed(code));
        CHECK((ftp_reply_text_source(code) != 0) == ftp_reply_is_listed(code));
        CHECK((ftp_reply_source_count(code) != 0) == ftp_reply_is_listed(code));
        CHECK(ftp_reply_cause_count(code) == 0 || ftp_reply_is_listed(code));
    }
}

static void wide_number_is_not_code(void)
{
    /* The low 16 bits of the first two are 550. */
    const ftp_reply_code_t numbers[] = { 66086, 550 - 65536, INT_MAX, INT_MIN };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        ftp_reply_code_t code = numbers[i];
        size_t found = 1;
        CHECK(ftp_reply_class(code) == 0);
        CHECK(ftp_reply_name(code) == NULL);
        CHECK(ftp_reply_command_judge(FTP_REPLY_VERB_RETR, code) == 0);
        CHECK(ftp_reply_advice_recovery(FTP_REPLY_VERB_RETR, code, 0) == 0);
        CHECK(ftp_reply_commands(code, NULL, 0, &found) == FTP_REPLY_RESULT_INVALID_CODE);
        CHECK(ftp_reply_hints(code, "x", 1, NULL, 0, &found) == FTP_REPLY_RESULT_INVALID_CODE);
        CHECK(found == 0);
    }
}

static void unlisted_code_has_facts_of_its_class(void)
{
    for (int reply_class = 1; ftp_reply_member_name(FTP_REPLY_SET_CLASS, reply_class); reply_class++) {
        ftp_reply_code_t code = unlisted_code(reply_class);
        CHECK(ftp_reply_class(code) == reply_class);
        CHECK(ftp_reply_recovery(code) == ftp_reply_class_recovery(reply_class));
        CHECK_TEXT(ftp_reply_explain(code, FTP_REPLY_LANG_EN),
                   ftp_reply_member_explain(FTP_REPLY_SET_CLASS, reply_class, FTP_REPLY_LANG_EN));
    }
}

static void wire_form_of_110_is_exact(void)
{
    CHECK_TEXT(ftp_reply_wire_form(FTP_REPLY_RESTART_MARKER), "MARK {sender} = {receiver}");
    CHECK(ftp_reply_wire_is_exact(FTP_REPLY_RESTART_MARKER));
    CHECK(ftp_reply_wire_form(FTP_REPLY_COMMAND_OKAY) == NULL);
    CHECK(!ftp_reply_wire_is_exact(FTP_REPLY_COMMAND_OKAY));
}

/* Checks the members of a set and returns how many there are. */
static size_t check_members(int set)
{
    size_t count = 0;
    for (int number; (number = ftp_reply_member_at(set, count)) != 0; count++) {
        CHECK(ftp_reply_member_from_name(set, ftp_reply_member_name(set, number)) == number);
        CHECK_LANGUAGES(ftp_reply_member_text(set, number, lang));
        CHECK(is_ascii_line(ftp_reply_member_text(set, number, FTP_REPLY_LANG_EN)));
        if (ftp_reply_member_explain(set, number, FTP_REPLY_LANG_EN))
            CHECK_LANGUAGES(ftp_reply_member_explain(set, number, lang));
        size_t sources = 0;
        while (ftp_reply_member_source(set, number, sources))
            sources++;
        CHECK(ftp_reply_member_source(set, number, sources + 1) == 0);
    }
    CHECK(ftp_reply_member_at(set, SIZE_MAX) == 0);
    return count;
}

static void every_set_has_members_with_names_and_texts(void)
{
    int set = 1;
    for (; ftp_reply_set_name(set); set++) {
        CHECK(ftp_reply_set_from_name(ftp_reply_set_name(set)) == set);
        CHECK(check_members(set) > 0);
    }
    CHECK(set > 1 && ftp_reply_set_name(0) == NULL && check_members(0) == 0 && check_members(set) == 0);
}

static void set_constants_name_members(void)
{
    CHECK_TEXT(ftp_reply_set_name(FTP_REPLY_SET_PAYLOAD_ERROR), "payload_error");
    CHECK_TEXT(ftp_reply_member_name(FTP_REPLY_SET_CLASS, FTP_REPLY_CLASS_TRANSIENT_NEGATIVE),
               "transient_negative");
    CHECK_TEXT(ftp_reply_member_name(FTP_REPLY_SET_GROUP, FTP_REPLY_GROUP_FILE_SYSTEM), "file_system");
    CHECK_TEXT(ftp_reply_member_name(FTP_REPLY_SET_STATUS, FTP_REPLY_STATUS_UNREGISTERED), "unregistered");
    CHECK_TEXT(ftp_reply_member_name(FTP_REPLY_SET_VERDICT, FTP_REPLY_VERDICT_WRONG_CLASS), "wrong_class");
    CHECK_TEXT(ftp_reply_member_name(FTP_REPLY_SET_FAULT, FTP_REPLY_FAULT_UNEXPECTED_EOF), "unexpected_eof");
    CHECK(FTP_REPLY_RESULT_OK == 0);
    CHECK(ftp_reply_member_source(FTP_REPLY_SET_CLASS, FTP_REPLY_CLASS_PROTECTED, 0) != 0);
}

static void flag_constants_are_bits(void)
{
    int bits = 0;
    for (size_t i = 0; ftp_reply_member_at(FTP_REPLY_SET_SITUATION, i); i++) {
        CHECK(ftp_reply_member_at(FTP_REPLY_SET_SITUATION, i) == 1 << i);
        bits |= 1 << i;
    }
    CHECK((bits & FTP_REPLY_SITUATION_ABORTING) != 0);
    CHECK_TEXT(ftp_reply_member_name(FTP_REPLY_SET_SITUATION, FTP_REPLY_SITUATION_ABORTING), "aborting");
    CHECK(ftp_reply_member_name(FTP_REPLY_SET_SITUATION,
                                FTP_REPLY_SITUATION_LOGGED_IN | FTP_REPLY_SITUATION_CLEAR_TEXT) == NULL);
}

static void every_language_has_tag_and_name(void)
{
    for (int lang = 0; lang < (int)ftp_reply_lang_count(); lang++) {
        CHECK(ftp_reply_lang_matching(ftp_reply_lang_tag(lang)) == lang);
        CHECK(ftp_reply_lang_name(lang) != NULL);
    }
    CHECK_TEXT(ftp_reply_lang_tag(FTP_REPLY_LANG_EN), "en");
    CHECK_TEXT(ftp_reply_lang_name(FTP_REPLY_LANG_EN), "English");
}

static void check_replies(ftp_reply_command_t command, int slot)
{
    ftp_reply_code_t code;
    for (size_t i = 0; (code = ftp_reply_command_reply(command, slot, i)) != 0; i++) {
        int verdict = ftp_reply_command_judge(command, code);
        bool is_later = slot == FTP_REPLY_SLOT_LATER;
        CHECK(verdict == (is_later ? FTP_REPLY_VERDICT_LISTED_LATER : FTP_REPLY_VERDICT_LISTED) ||
              verdict == FTP_REPLY_VERDICT_CLOSING || verdict == FTP_REPLY_VERDICT_PROTECTED);
        CHECK((ftp_reply_command_later_source(command, i) != 0) || !is_later);
    }
}

static void every_command_has_facts(void)
{
    size_t count = ftp_reply_command_count();
    CHECK(ftp_reply_command_at(0) == FTP_REPLY_VERB_CONNECT);
    CHECK(ftp_reply_command_at(count) == 0);
    for (size_t i = 0; i < count; i++) {
        ftp_reply_command_t command = ftp_reply_command_at(i);
        int diagram = ftp_reply_command_diagram(command);
        CHECK(ftp_reply_command_from_name(ftp_reply_command_canonical_name(command)) == command);
        CHECK_LANGUAGES(ftp_reply_command_text(command, lang));
        CHECK(ftp_reply_command_source(command, 0) != 0);
        CHECK(ftp_reply_member_source(FTP_REPLY_SET_DIAGRAM, diagram, 0) != 0);
        for (size_t j = 0; ftp_reply_member_at(FTP_REPLY_SET_SLOT, j); j++)
            check_replies(command, ftp_reply_member_at(FTP_REPLY_SET_SLOT, j));
    }
}

static void every_diagram_has_transition_for_every_class(void)
{
    for (int diagram = 1; ftp_reply_member_name(FTP_REPLY_SET_DIAGRAM, diagram); diagram++)
        for (int reply_class = 1; ftp_reply_member_name(FTP_REPLY_SET_CLASS, reply_class); reply_class++) {
            int transition = ftp_reply_diagram_transition(diagram, reply_class);
            CHECK(ftp_reply_member_name(FTP_REPLY_SET_TRANSITION, transition) != NULL);
        }
    CHECK(ftp_reply_diagram_transition(FTP_REPLY_DIAGRAM_PRELIMINARY, FTP_REPLY_CLASS_POSITIVE_PRELIMINARY) ==
          FTP_REPLY_TRANSITION_WAIT);
    CHECK(ftp_reply_diagram_transition(FTP_REPLY_DIAGRAM_RENAME_FROM, FTP_REPLY_CLASS_POSITIVE_INTERMEDIATE) ==
          FTP_REPLY_TRANSITION_NEXT);
}

int main(void)
{
    RUN(at_returns_listed_codes_in_ascending_order);
    RUN(listed_code_has_texts_in_every_language);
    RUN(listed_code_has_sources);
    RUN(every_number_has_consistent_facts);
    RUN(wide_number_is_not_code);
    RUN(unlisted_code_has_facts_of_its_class);
    RUN(wire_form_of_110_is_exact);
    RUN(every_set_has_members_with_names_and_texts);
    RUN(set_constants_name_members);
    RUN(flag_constants_are_bits);
    RUN(every_language_has_tag_and_name);
    RUN(every_command_has_facts);
    RUN(every_diagram_has_transition_for_every_class);
    return finish();
}
