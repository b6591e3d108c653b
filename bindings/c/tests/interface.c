/*
 * What the functions for facts find. The tests in arguments/ have NULL and numbers without a meaning, those of facts.c
 * every entry.
 */
#include <ftp_reply.h>

#include "check.h"
#include "unlisted.h"

#include <limits.h>
#include <stdint.h>

/* Checks the English citation of a source. */
#define CHECK_CITATION(source, expected) \
    do { \
        char citation[100]; \
        ftp_reply_source_citation(source, FTP_REPLY_LANG_EN, citation, sizeof citation); \
        CHECK_TEXT(citation, expected); \
    } while (0)

static void library_version_matches_header(void)
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

static void lang_matching_returns_english_for_unusable_tags(void)
{
    CHECK(ftp_reply_lang_matching("ko_KR.UTF-8") == FTP_REPLY_LANG_KO);
    CHECK(ftp_reply_lang_matching("\xff") == FTP_REPLY_LANG_EN);
    CHECK(ftp_reply_lang_matching("") == FTP_REPLY_LANG_EN);
    CHECK(ftp_reply_lang_matching(NULL) == FTP_REPLY_LANG_EN);
}

static void from_name_ignores_letter_case(void)
{
    CHECK(ftp_reply_from_name("need_password") == FTP_REPLY_NEED_PASSWORD);
    CHECK(ftp_reply_from_name("NEED_Password") == FTP_REPLY_NEED_PASSWORD);
    CHECK(ftp_reply_from_name("") == 0);
    CHECK(ftp_reply_from_name("\xff") == 0);
    CHECK(ftp_reply_from_name(NULL) == 0);
}

static void from_digits_accepts_only_100_to_699(void)
{
    CHECK(ftp_reply_from_digits("599 x", 3) == 599);
    CHECK(ftp_reply_from_digits("599 x", 4) == 0);
    CHECK(ftp_reply_from_digits("099", 3) == 0);
    CHECK(ftp_reply_from_digits("700", 3) == 0);
    CHECK(ftp_reply_from_digits("+22", 3) == 0);
    CHECK(ftp_reply_from_digits("", 0) == 0);
    CHECK(ftp_reply_from_digits(NULL, 3) == 0);
    CHECK(ftp_reply_from_digits("220", SIZE_MAX) == 0);
}

static void from_line_reads_no_further_than_length(void)
{
    CHECK(ftp_reply_from_line("599-x", 5) == 599);
    CHECK(ftp_reply_from_line("220 ready\r\n", 11) == FTP_REPLY_SERVICE_READY);
    CHECK(ftp_reply_from_line("2200", 3) == FTP_REPLY_SERVICE_READY);
    CHECK(ftp_reply_from_line("2200", 4) == 0);
    CHECK(ftp_reply_from_line("", 0) == 0);
    CHECK(ftp_reply_from_line(NULL, 5) == 0);
    CHECK(ftp_reply_from_line("220 x", SIZE_MAX) == 0);
}

static void advice_depends_on_command_and_situation(void)
{
    const ftp_reply_command_t retr = FTP_REPLY_VERB_RETR;
    const ftp_reply_code_t aborted = FTP_REPLY_TRANSFER_ABORTED;
    const int aborting = FTP_REPLY_SITUATION_ABORTING;
    CHECK(ftp_reply_advice_recovery(retr, FTP_REPLY_FILE_UNAVAILABLE, 0) == FTP_REPLY_RECOVERY_FIX_REQUEST);
    CHECK(ftp_reply_advice_recovery(FTP_REPLY_VERB_STOR, FTP_REPLY_FILE_UNAVAILABLE, 0) ==
          FTP_REPLY_RECOVERY_CHOOSE_ANOTHER_NAME);
    CHECK(ftp_reply_advice_recovery(retr, aborted, aborting) == FTP_REPLY_RECOVERY_PROCEED);
    CHECK(ftp_reply_advice_recovery(retr, aborted, 0) == ftp_reply_recovery(aborted));
    CHECK(ftp_reply_advice_cause(retr, aborted, aborting, 0, FTP_REPLY_LANG_EN) != NULL);
    CHECK(ftp_reply_advice_cause(retr, aborted, aborting, SIZE_MAX, FTP_REPLY_LANG_EN) == NULL);
    CHECK_CITATION(ftp_reply_advice_source(retr, aborted, aborting, 0), "RFC 959, section 4.1.3");
    CHECK(ftp_reply_advice_source(retr, aborted, aborting, 1) == 0);
    CHECK(ftp_reply_advice_command(FTP_REPLY_VERB_MLSD, FTP_REPLY_COMMAND_NOT_IMPLEMENTED, 0, 0) ==
          FTP_REPLY_VERB_LIST);
}

static void advice_without_entry_is_recovery_of_code(void)
{
    const ftp_reply_command_t unlisted = ftp_reply_command_from_name("ZZZZ");
    const ftp_reply_code_t code = FTP_REPLY_SERVICE_NOT_AVAILABLE;
    for (int lang = 0; lang < (int)ftp_reply_lang_count(); lang++) {
        CHECK_TEXT(ftp_reply_advice_text(unlisted, code, INT_MAX, lang),
                   ftp_reply_member_text(FTP_REPLY_SET_RECOVERY, FTP_REPLY_RECOVERY_RECONNECT, lang));
        CHECK_TEXT(ftp_reply_advice_cause(unlisted, code, 0, 0, lang), ftp_reply_cause(code, 0, lang));
    }
    CHECK(ftp_reply_advice_cause_count(unlisted, code, 0) == ftp_reply_cause_count(code));
    CHECK(ftp_reply_advice_command(unlisted, code, 0, 0) == 0);
    CHECK(ftp_reply_advice_source(unlisted, code, 0, 0) == 0);
}

static void hints_find_what_words_mean(void)
{
    const char text[] = "OOPS: vsftpd: refusing to run with writable root inside chroot()";
    ftp_reply_hint_t hints[2] = { 0, 0 };
    size_t found = 0, again = 99;
    CHECK(ftp_reply_hints(FTP_REPLY_COMMAND_UNRECOGNIZED, text, sizeof text - 1, hints, 1, &found) ==
          FTP_REPLY_RESULT_OK);
    CHECK(found >= 1 && hints[1] == 0);
    CHECK_TEXT(ftp_reply_hint_name(hints[0]), "writable_root");
    CHECK_TEXT(ftp_reply_hint_server(hints[0]), "vsftpd");
    CHECK(ftp_reply_hint_recovery(hints[0]) != 0);
    for (int lang = 0; lang < (int)ftp_reply_lang_count(); lang++)
        CHECK(ftp_reply_hint_cause(hints[0], lang) && ftp_reply_hint_next_step(hints[0], lang));
    CHECK(ftp_reply_hint_cause(hints[0], -1) == NULL);
    ftp_reply_document_t server = ftp_reply_source_document(ftp_reply_hint_source(hints[0], 0));
    CHECK_TEXT(ftp_reply_document_label(server), "vsftpd");
    CHECK(ftp_reply_hint_source(hints[0], SIZE_MAX) == 0);
    CHECK(ftp_reply_hint_command(hints[0], SIZE_MAX) == 0);
    CHECK(ftp_reply_hints(FTP_REPLY_COMMAND_UNRECOGNIZED, text, sizeof text - 1, NULL, 0, &again) ==
          FTP_REPLY_RESULT_OK);
    CHECK(again == found);
    CHECK(ftp_reply_hints(FTP_REPLY_COMMAND_OKAY, text, sizeof text - 1, hints, 1, &found) ==
          FTP_REPLY_RESULT_OK);
    CHECK(found == 0);
}

static void explanation_prefers_hint_to_texts_of_code(void)
{
    const char text[] = "Passive data channel timed out.";
    const ftp_reply_code_t code = FTP_REPLY_SERVICE_NOT_AVAILABLE;
    ftp_reply_explanation_t explanation = { 0 };
    CHECK(ftp_reply_explain_reply(code, text, sizeof text - 1, 0, 0, FTP_REPLY_LANG_KO, &explanation) ==
          FTP_REPLY_RESULT_OK);
    CHECK_TEXT(explanation.headline, ftp_reply_text(code, FTP_REPLY_LANG_KO));
    CHECK_TEXT(ftp_reply_hint_name(explanation.hint), "passive_data_timed_out");
    CHECK(explanation.cause_count == 1);
    CHECK_TEXT(explanation.causes[0], ftp_reply_hint_cause(explanation.hint, FTP_REPLY_LANG_KO));
    CHECK_TEXT(explanation.next_step, ftp_reply_hint_next_step(explanation.hint, FTP_REPLY_LANG_KO));
    CHECK(explanation.recovery == FTP_REPLY_RECOVERY_RETRY_DATA_CONNECTION);
}

static void explanation_has_advice_for_command(void)
{
    const ftp_reply_code_t code = FTP_REPLY_NETWORK_PROTOCOL_NOT_SUPPORTED;
    const int situation = FTP_REPLY_SITUATION_CLEAR_TEXT;
    ftp_reply_explanation_t explanation = { 0 };
    CHECK(ftp_reply_explain_reply(code, NULL, 0, FTP_REPLY_VERB_LIST, situation, FTP_REPLY_LANG_EN, &explanation) ==
          FTP_REPLY_RESULT_OK);
    CHECK(explanation.hint == 0);
    CHECK_TEXT(explanation.next_step,
               ftp_reply_advice_text(FTP_REPLY_VERB_LIST, code, situation, FTP_REPLY_LANG_EN));
    CHECK(explanation.commands[0] == FTP_REPLY_VERB_AUTH && explanation.commands[1] == 0);
    CHECK(ftp_reply_explain_reply(code, "x", 1, 0, 0, -1, &explanation) == FTP_REPLY_RESULT_OK);
    CHECK_TEXT(explanation.headline, ftp_reply_text(code, FTP_REPLY_LANG_EN));
}

static void search_counts_matches_beyond_array(void)
{
    ftp_reply_code_t codes[3] = { 0 };
    size_t found = 99, again = 99;
    CHECK(ftp_reply_search("passive MODE", FTP_REPLY_LANG_EN, codes, 2, &found) == FTP_REPLY_RESULT_OK);
    CHECK(found > 2 && found <= ftp_reply_count());
    CHECK(codes[0] != 0 && codes[1] != 0 && codes[2] == 0);
    CHECK(ftp_reply_search("passive mode", FTP_REPLY_LANG_EN, NULL, 0, &again) == FTP_REPLY_RESULT_OK);
    CHECK(again == found);
    CHECK(ftp_reply_search("550", FTP_REPLY_LANG_KO, codes, 1, &found) == FTP_REPLY_RESULT_OK);
    CHECK(codes[0] == FTP_REPLY_FILE_UNAVAILABLE);
    CHECK(ftp_reply_search("비밀번호", FTP_REPLY_LANG_KO, codes, 1, &found) == FTP_REPLY_RESULT_OK && found > 0);
    CHECK(ftp_reply_search(" ", -1, codes, 1, &found) == FTP_REPLY_RESULT_OK && found == 0);
}

static void source_is_a_section_of_a_document(void)
{
    ftp_reply_source_t source = ftp_reply_source(FTP_REPLY_SERVICE_READY, 0);
    ftp_reply_document_t document = ftp_reply_source_document(source);
    CHECK_CITATION(source, "RFC 959, section 4.2.2");
    CHECK_TEXT(ftp_reply_source_section(source), "4.2.2");
    CHECK_TEXT(ftp_reply_document_id(document), "rfc959");
    CHECK_TEXT(ftp_reply_document_label(document), "RFC 959");
    CHECK_TEXT(ftp_reply_document_title(document), "File Transfer Protocol");
    CHECK_TEXT(ftp_reply_document_date(document), "1985-10");
    CHECK_TEXT(ftp_reply_document_url(document), "https://www.rfc-editor.org/rfc/rfc959");
    CHECK(ftp_reply_document_from_id("rfc959") == document);
    CHECK(ftp_reply_source(FTP_REPLY_SERVICE_READY, SIZE_MAX) == 0);
}

static void citation_is_cut_off_like_snprintf(void)
{
    char text[8] = "xxxxxxx";
    ftp_reply_source_t source = ftp_reply_source(FTP_REPLY_SERVICE_READY, 0);
    size_t length = strlen("RFC 959, section 4.2.2");
    CHECK(ftp_reply_source_citation(source, FTP_REPLY_LANG_EN, text, sizeof text) == length);
    CHECK_TEXT(text, "RFC 959");
    CHECK(ftp_reply_source_citation(source, FTP_REPLY_LANG_EN, NULL, 0) == length);
    CHECK(ftp_reply_source_citation(source, -1, text, sizeof text) == 0);
    CHECK_TEXT(text, "");
}

static void other_number_is_not_source_or_document(void)
{
    const int numbers[] = { 0, -1, (int)ftp_reply_document_count() + 1000, UINT16_MAX + 2, INT_MIN, INT_MAX };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[8] = "x";
        CHECK(ftp_reply_source_citation(numbers[i], FTP_REPLY_LANG_EN, text, sizeof text) == 0);
        CHECK_TEXT(text, "");
        CHECK(ftp_reply_source_document(numbers[i]) == 0);
        CHECK(ftp_reply_source_section(numbers[i]) == NULL);
        CHECK(ftp_reply_document_id(numbers[i]) == NULL);
        CHECK(ftp_reply_document_label(numbers[i]) == NULL);
        CHECK(ftp_reply_document_title(numbers[i]) == NULL);
        CHECK(ftp_reply_document_date(numbers[i]) == NULL);
        CHECK(ftp_reply_document_url(numbers[i]) == NULL);
    }
    CHECK(ftp_reply_document_at(ftp_reply_document_count()) == 0);
    CHECK(ftp_reply_document_from_id(NULL) == 0);
    CHECK(ftp_reply_document_from_id("") == 0);
}

static void documents_have_ids_of_their_own(void)
{
    for (size_t i = 0; i < ftp_reply_document_count(); i++) {
        ftp_reply_document_t document = ftp_reply_document_at(i);
        CHECK(document != 0);
        CHECK(ftp_reply_document_from_id(ftp_reply_document_id(document)) == document);
        CHECK(ftp_reply_document_label(document) != NULL && ftp_reply_document_url(document) != NULL);
    }
}

static void meaning_depends_on_command(void)
{
    size_t index = SIZE_MAX;
    CHECK(ftp_reply_command_meaning(FTP_REPLY_VERB_MKD, FTP_REPLY_ADDRESS_FAMILY_NOT_SUPPORTED, &index));
    CHECK_TEXT(ftp_reply_meaning_name(FTP_REPLY_ADDRESS_FAMILY_NOT_SUPPORTED, index), "directory_exists");
    CHECK(ftp_reply_meaning_command(FTP_REPLY_ADDRESS_FAMILY_NOT_SUPPORTED, index, 0) == FTP_REPLY_VERB_MKD);
    CHECK(ftp_reply_meaning_command(FTP_REPLY_ADDRESS_FAMILY_NOT_SUPPORTED, index, SIZE_MAX) == 0);
    CHECK(ftp_reply_meaning_name(FTP_REPLY_ADDRESS_FAMILY_NOT_SUPPORTED, SIZE_MAX) == NULL);
    CHECK(ftp_reply_command_meaning(FTP_REPLY_VERB_XMKD, FTP_REPLY_ADDRESS_FAMILY_NOT_SUPPORTED, NULL));
    CHECK(!ftp_reply_command_meaning(FTP_REPLY_VERB_LIST, FTP_REPLY_ADDRESS_FAMILY_NOT_SUPPORTED, &index));
    CHECK(!ftp_reply_command_meaning(0, FTP_REPLY_ADDRESS_FAMILY_NOT_SUPPORTED, &index));
    CHECK(!ftp_reply_command_meaning(FTP_REPLY_VERB_MKD, 66086, &index));
}

static void lang_lookup_finds_only_languages_with_texts(void)
{
    CHECK(ftp_reply_lang_lookup("ko_KR.UTF-8") == FTP_REPLY_LANG_KO);
    CHECK(ftp_reply_lang_lookup("POSIX") == FTP_REPLY_LANG_EN);
    CHECK(ftp_reply_lang_lookup("tlh") == -1);
    CHECK(ftp_reply_lang_lookup("\xff") == -1);
    CHECK(ftp_reply_lang_lookup(NULL) == -1);
    for (int lang = 0; lang < (int)ftp_reply_lang_count(); lang++) {
        const char *alias;
        CHECK(ftp_reply_lang_lookup(ftp_reply_lang_tag(lang)) == lang);
        for (size_t i = 0; (alias = ftp_reply_lang_alias(lang, i)) != NULL; i++)
            CHECK(ftp_reply_lang_lookup(alias) == lang);
    }
    CHECK(ftp_reply_lang_alias(-1, 0) == NULL);
}

static void set_from_name_ignores_letter_case(void)
{
    CHECK(ftp_reply_set_from_name("Encode_STYLE") == FTP_REPLY_SET_ENCODE_STYLE);
    CHECK(ftp_reply_set_from_name("encode") == 0);
    CHECK(ftp_reply_set_from_name("") == 0);
    CHECK(ftp_reply_set_from_name(NULL) == 0);
}

static void member_from_name_ignores_letter_case(void)
{
    CHECK(ftp_reply_member_from_name(FTP_REPLY_SET_RECOVERY, "Log_IN") == FTP_REPLY_RECOVERY_LOG_IN);
    CHECK(ftp_reply_member_from_name(FTP_REPLY_SET_SITUATION, "aborting") == FTP_REPLY_SITUATION_ABORTING);
    CHECK(ftp_reply_member_from_name(FTP_REPLY_SET_RECOVERY, "aborting") == 0);
    CHECK(ftp_reply_member_from_name(FTP_REPLY_SET_RECOVERY, "\xff") == 0);
    CHECK(ftp_reply_member_from_name(FTP_REPLY_SET_RECOVERY, NULL) == 0);
    CHECK(ftp_reply_member_from_name(0, "log_in") == 0);
}

static void command_from_name_accepts_any_verb(void)
{
    CHECK(ftp_reply_command_from_name("retr") == FTP_REPLY_VERB_RETR);
    CHECK(ftp_reply_command_from_name("connect") == FTP_REPLY_VERB_CONNECT);
    ftp_reply_command_t unlisted = ftp_reply_command_from_name("QQQQ");
    CHECK(unlisted == 0x51515151);
    CHECK(!ftp_reply_command_is_listed(unlisted));
    char verb[8];
    CHECK(ftp_reply_command_canonical_name(unlisted) == NULL);
    CHECK(ftp_reply_command_verb(unlisted, verb, sizeof verb) == 4);
    CHECK_TEXT(verb, "QQQQ");
    CHECK(ftp_reply_command_canonical(unlisted) == unlisted);
}

static void command_from_name_rejects_other_words(void)
{
    CHECK(ftp_reply_command_from_name("CONNECT") == 0);
    CHECK(ftp_reply_command_from_name("LS") == 0);
    CHECK(ftp_reply_command_from_name("RETR file") == 0);
    CHECK(ftp_reply_command_from_name("") == 0);
    CHECK(ftp_reply_command_from_name(NULL) == 0);
}

static void command_alias_has_facts_of_canonical_command(void)
{
    ftp_reply_command_t alias = ftp_reply_command_from_name("XPWD");
    CHECK(alias == FTP_REPLY_VERB_XPWD);
    CHECK(ftp_reply_command_is_listed(alias));
    CHECK(ftp_reply_command_canonical(alias) == FTP_REPLY_VERB_PWD);
    CHECK(ftp_reply_command_alias(FTP_REPLY_VERB_PWD, 0) == alias);
    CHECK(ftp_reply_command_alias(FTP_REPLY_VERB_PWD, SIZE_MAX) == 0);
    CHECK_TEXT(ftp_reply_command_canonical_name(alias), "PWD");
    char verb[8];
    CHECK(ftp_reply_command_verb(alias, verb, sizeof verb) == 4);
    CHECK_TEXT(verb, "XPWD");
}

static void command_reply_rejects_unknown_slots(void)
{
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, FTP_REPLY_SLOT_PRELIMINARY, 0) ==
          FTP_REPLY_DATA_CONNECTION_ALREADY_OPEN);
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, 0, 0) == 0);
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, INT_MIN, 0) == 0);
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, INT_MAX, 0) == 0);
    CHECK(ftp_reply_command_reply(FTP_REPLY_VERB_RETR, FTP_REPLY_SLOT_PRELIMINARY, SIZE_MAX) == 0);
    CHECK(ftp_reply_command_reply(0, FTP_REPLY_SLOT_SUCCESS, 0) == 0);
}

static void transition_returns_0_without_diagram_or_class(void)
{
    int diagram = ftp_reply_command_diagram(FTP_REPLY_VERB_RETR);
    CHECK(diagram == FTP_REPLY_DIAGRAM_PRELIMINARY);
    CHECK(ftp_reply_diagram_transition(diagram, FTP_REPLY_CLASS_PERMANENT_NEGATIVE) ==
          FTP_REPLY_TRANSITION_FAILURE);
    CHECK(ftp_reply_diagram_transition(diagram, 0) == 0);
    CHECK(ftp_reply_diagram_transition(diagram, 7) == 0);
    CHECK(ftp_reply_diagram_transition(0, FTP_REPLY_CLASS_PROTECTED) == 0);
    CHECK(ftp_reply_diagram_transition(INT_MIN, FTP_REPLY_CLASS_PROTECTED) == 0);
}

static void commands_finds_commands_of_code(void)
{
    ftp_reply_command_t commands[1] = { 0 };
    size_t found = 0;
    CHECK(ftp_reply_commands(FTP_REPLY_ENTERING_PASSIVE_MODE, commands, 1, &found) == FTP_REPLY_RESULT_OK);
    CHECK(found > 0 && commands[0] == FTP_REPLY_VERB_PASV);
    ftp_reply_code_t unlisted = unlisted_code(FTP_REPLY_CLASS_PERMANENT_NEGATIVE);
    CHECK(ftp_reply_commands(unlisted, commands, 1, &found) == FTP_REPLY_RESULT_OK && found == 0);
    found = 99;
    CHECK(ftp_reply_commands(99, commands, 1, &found) == FTP_REPLY_RESULT_INVALID_CODE && found == 0);
    CHECK(ftp_reply_commands(220, NULL, 1, &found) == FTP_REPLY_RESULT_NULL_ARGUMENT && found == 0);
    CHECK(ftp_reply_commands(220, commands, 1, NULL) == FTP_REPLY_RESULT_NULL_ARGUMENT);
}

int main(void)
{
    RUN(library_version_matches_header);
    RUN(lang_matching_returns_english_for_unusable_tags);
    RUN(from_name_ignores_letter_case);
    RUN(from_digits_accepts_only_100_to_699);
    RUN(from_line_reads_no_further_than_length);
    RUN(advice_depends_on_command_and_situation);
    RUN(advice_without_entry_is_recovery_of_code);
    RUN(hints_find_what_words_mean);
    RUN(explanation_prefers_hint_to_texts_of_code);
    RUN(explanation_has_advice_for_command);
    RUN(search_counts_matches_beyond_array);
    RUN(source_is_a_section_of_a_document);
    RUN(citation_is_cut_off_like_snprintf);
    RUN(other_number_is_not_source_or_document);
    RUN(documents_have_ids_of_their_own);
    RUN(meaning_depends_on_command);
    RUN(lang_lookup_finds_only_languages_with_texts);
    RUN(set_from_name_ignores_letter_case);
    RUN(member_from_name_ignores_letter_case);
    RUN(command_from_name_accepts_any_verb);
    RUN(command_from_name_rejects_other_words);
    RUN(command_alias_has_facts_of_canonical_command);
    RUN(command_reply_rejects_unknown_slots);
    RUN(transition_returns_0_without_diagram_or_class);
    RUN(commands_finds_commands_of_code);
    return finish();
}
