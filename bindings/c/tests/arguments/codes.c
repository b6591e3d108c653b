/*
 * Codes and their sources.
 */
#include "arguments.h"

/* A code with further meanings, aliases or none, which is listed. */
static const int CODE = FTP_REPLY_NETWORK_PROTOCOL_NOT_SUPPORTED;

static void check_classes(void)
{
    CHECK_CODES(ftp_reply_class(code));
    ROW(ftp_reply_class);
    CHECK_CODES(ftp_reply_group(code));
    CHECK(ftp_reply_group(260) == 0 && ftp_reply_group(699) == 0);
    ROW(ftp_reply_group);
    CHECK_NUMBERS(ftp_reply_class_recovery(number));
    CHECK(ftp_reply_class_recovery(0) == 0);
    ROW(ftp_reply_class_recovery);
    CHECK_CODES(ftp_reply_is_positive_preliminary(code));
    ROW(ftp_reply_is_positive_preliminary);
    CHECK_CODES(ftp_reply_is_positive_completion(code));
    ROW(ftp_reply_is_positive_completion);
    CHECK_CODES(ftp_reply_is_positive_intermediate(code));
    ROW(ftp_reply_is_positive_intermediate);
    CHECK_CODES(ftp_reply_is_transient_negative(code));
    ROW(ftp_reply_is_transient_negative);
    CHECK_CODES(ftp_reply_is_permanent_negative(code));
    ROW(ftp_reply_is_permanent_negative);
    CHECK_CODES(ftp_reply_is_protected(code));
    ROW(ftp_reply_is_protected);
    CHECK_CODES(ftp_reply_may_retry(code));
    ROW(ftp_reply_may_retry);
}

static void check_facts(void)
{
    CHECK_CODES(ftp_reply_is_listed(code));
    CHECK(!ftp_reply_is_listed(699));
    ROW(ftp_reply_is_listed);
    CHECK_CODES(ftp_reply_name(code));
    CHECK(ftp_reply_name(699) == NULL);
    ROW(ftp_reply_name);
    CHECK_CODES(ftp_reply_alias_count(code));
    ROW(ftp_reply_alias_count);
    CHECK_CODES(ftp_reply_alias(code, 0));
    CHECK(ftp_reply_alias(CODE, SIZE_MAX) == NULL);
    ROW(ftp_reply_alias);
    CHECK_CODES(ftp_reply_text(code, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_text(CODE, number));
    ROW(ftp_reply_text);
    CHECK_CODES(ftp_reply_detail(code, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_detail(FTP_REPLY_FILE_UNAVAILABLE, number));
    ROW(ftp_reply_detail);
    CHECK_CODES(ftp_reply_explain(code, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_explain(CODE, number));
    CHECK_NUMBERS(ftp_reply_explain(699, number));
    CHECK(ftp_reply_explain(699, FTP_REPLY_LANG_EN) != NULL);
    ROW(ftp_reply_explain);
    CHECK_CODES(ftp_reply_cause_count(code));
    ROW(ftp_reply_cause_count);
    CHECK_CODES(ftp_reply_cause(code, 0, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_cause(CODE, 0, number));
    CHECK(ftp_reply_cause(CODE, ftp_reply_cause_count(CODE), FTP_REPLY_LANG_EN) == NULL);
    CHECK(ftp_reply_cause(CODE, SIZE_MAX, FTP_REPLY_LANG_EN) == NULL);
    ROW(ftp_reply_cause);
    CHECK_CODES(ftp_reply_text_source(code));
    ROW(ftp_reply_text_source);
    CHECK_CODES(ftp_reply_recovery(code));
    CHECK(ftp_reply_recovery(699) != 0);
    ROW(ftp_reply_recovery);
    CHECK_CODES(ftp_reply_status(code));
    ROW(ftp_reply_status);
    CHECK_CODES(ftp_reply_wire_form(code));
    ROW(ftp_reply_wire_form);
    CHECK_CODES(ftp_reply_wire_is_exact(code));
    ROW(ftp_reply_wire_is_exact);
}

static void check_meanings(void)
{
    CHECK_CODES(ftp_reply_meaning_count(code));
    ROW(ftp_reply_meaning_count);
    CHECK_CODES(ftp_reply_meaning_name(code, 0));
    CHECK(ftp_reply_meaning_name(CODE, SIZE_MAX) == NULL);
    ROW(ftp_reply_meaning_name);
    CHECK_CODES(ftp_reply_meaning_command(code, 0, 0));
    CHECK(ftp_reply_meaning_command(CODE, SIZE_MAX, 0) == 0 && ftp_reply_meaning_command(CODE, 0, SIZE_MAX) == 0);
    ROW(ftp_reply_meaning_command);
    CHECK_CODES(ftp_reply_meaning_text(code, 0, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_meaning_text(CODE, 0, number));
    CHECK(ftp_reply_meaning_text(CODE, SIZE_MAX, FTP_REPLY_LANG_EN) == NULL);
    ROW(ftp_reply_meaning_text);
    CHECK_CODES(ftp_reply_meaning_explain(code, 0, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_meaning_explain(CODE, 0, number));
    CHECK(ftp_reply_meaning_explain(CODE, SIZE_MAX, FTP_REPLY_LANG_EN) == NULL);
    ROW(ftp_reply_meaning_explain);
    CHECK_CODES(ftp_reply_meaning_status(code, 0));
    CHECK(ftp_reply_meaning_status(CODE, SIZE_MAX) == 0);
    ROW(ftp_reply_meaning_status);
    CHECK_CODES(ftp_reply_meaning_source(code, 0, 0));
    CHECK(ftp_reply_meaning_source(CODE, SIZE_MAX, 0) == 0 && ftp_reply_meaning_source(CODE, 0, SIZE_MAX) == 0);
    ROW(ftp_reply_meaning_source);
}

static void check_lookups(void)
{
    CHECK(ftp_reply_count() > 0);
    ROW(ftp_reply_count);
    CHECK(ftp_reply_at(ftp_reply_count()) == 0 && ftp_reply_at(SIZE_MAX) == 0);
    ROW(ftp_reply_at);
    CHECK(ftp_reply_from_name(NULL) == 0 && ftp_reply_from_name("") == 0 && ftp_reply_from_name("\xff") == 0);
    ROW(ftp_reply_from_name);
    CHECK(ftp_reply_from_digits(NULL, 0) == 0 && ftp_reply_from_digits(NULL, 3) == 0);
    CHECK(ftp_reply_from_digits("220", 0) == 0 && ftp_reply_from_digits("220", SIZE_MAX) == 0);
    ROW(ftp_reply_from_digits);
    CHECK(ftp_reply_from_line(NULL, 0) == 0 && ftp_reply_from_line(NULL, 3) == 0);
    CHECK(ftp_reply_from_line("220", 0) == 0 && ftp_reply_from_line("220", SIZE_MAX) == 0);
    ROW(ftp_reply_from_line);
    CHECK_CODES(ftp_reply_source_count(code));
    ROW(ftp_reply_source_count);
    CHECK_CODES(ftp_reply_source(code, 0));
    CHECK(ftp_reply_source(CODE, SIZE_MAX) == 0);
    ROW(ftp_reply_source);
}

static void check_sources(void)
{
    ftp_reply_source_t source = ftp_reply_source(CODE, 0);
    char text[10] = "#";
    CHECK_NUMBERS(ftp_reply_source_citation(number, FTP_REPLY_LANG_EN, NULL, 0));
    CHECK_NUMBERS(ftp_reply_source_citation(source, number, NULL, 0));
    CHECK(ftp_reply_source_citation(0, FTP_REPLY_LANG_EN, text, sizeof text) == 0 && text[0] == '\0');
    CHECK(ftp_reply_source_citation(source, FTP_REPLY_LANG_EN, text, 4) > 4 && strcmp(text, "RFC") == 0);
    ROW(ftp_reply_source_citation);
    CHECK_NUMBERS(ftp_reply_source_document(number));
    CHECK(ftp_reply_source_document(0) == 0);
    ROW(ftp_reply_source_document);
    CHECK_NUMBERS(ftp_reply_source_section(number));
    CHECK(ftp_reply_source_section(0) == NULL);
    ROW(ftp_reply_source_section);
}

static void check_documents(void)
{
    CHECK(ftp_reply_document_count() > 0);
    ROW(ftp_reply_document_count);
    CHECK(ftp_reply_document_at(ftp_reply_document_count()) == 0 && ftp_reply_document_at(SIZE_MAX) == 0);
    ROW(ftp_reply_document_at);
    CHECK(ftp_reply_document_from_id(NULL) == 0 && ftp_reply_document_from_id("") == 0);
    CHECK(ftp_reply_document_from_id("\xff") == 0);
    ROW(ftp_reply_document_from_id);
    CHECK_NUMBERS(ftp_reply_document_id(number));
    CHECK(ftp_reply_document_id(0) == NULL);
    ROW(ftp_reply_document_id);
    CHECK_NUMBERS(ftp_reply_document_label(number));
    CHECK(ftp_reply_document_label(0) == NULL);
    ROW(ftp_reply_document_label);
    CHECK_NUMBERS(ftp_reply_document_title(number));
    CHECK(ftp_reply_document_title(0) == NULL);
    ROW(ftp_reply_document_title);
    CHECK_NUMBERS(ftp_reply_document_date(number));
    CHECK(ftp_reply_document_date(0) == NULL);
    ROW(ftp_reply_document_date);
    CHECK_NUMBERS(ftp_reply_document_url(number));
    CHECK(ftp_reply_document_url(0) == NULL);
    ROW(ftp_reply_document_url);
}

void check_codes(void)
{
    check_classes();
    check_facts();
    check_meanings();
    check_lookups();
    check_sources();
    check_documents();
}
