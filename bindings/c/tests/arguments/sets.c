/*
 * Closed sets, languages and versions.
 */
#include "arguments.h"

static void check_members(void)
{
    CHECK_NUMBERS(ftp_reply_set_name(number));
    CHECK(ftp_reply_set_name(0) == NULL);
    ROW(ftp_reply_set_name);
    CHECK(ftp_reply_set_from_name(NULL) == 0 && ftp_reply_set_from_name("") == 0);
    ROW(ftp_reply_set_from_name);
    CHECK_NUMBERS(ftp_reply_member_at(number, 0));
    CHECK(ftp_reply_member_at(0, 0) == 0 && ftp_reply_member_at(FTP_REPLY_SET_CLASS, SIZE_MAX) == 0);
    ROW(ftp_reply_member_at);
    CHECK_NUMBERS(ftp_reply_member_from_name(number, "protected"));
    CHECK(ftp_reply_member_from_name(FTP_REPLY_SET_CLASS, NULL) == 0);
    CHECK(ftp_reply_member_from_name(FTP_REPLY_SET_CLASS, "") == 0);
    ROW(ftp_reply_member_from_name);
    CHECK_NUMBERS(ftp_reply_member_name(number, 1));
    CHECK_NUMBERS(ftp_reply_member_name(FTP_REPLY_SET_CLASS, number));
    CHECK(ftp_reply_member_name(FTP_REPLY_SET_CLASS, 0) == NULL);
    /* Flags are named one at a time. */
    CHECK(ftp_reply_member_name(FTP_REPLY_SET_SITUATION, 3) == NULL);
    ROW(ftp_reply_member_name);
    CHECK_NUMBERS(ftp_reply_member_alias(number, 1, 0));
    CHECK_NUMBERS(ftp_reply_member_alias(FTP_REPLY_SET_CLASS, number, 0));
    CHECK(ftp_reply_member_alias(FTP_REPLY_SET_CLASS, 1, SIZE_MAX) == NULL);
    ROW(ftp_reply_member_alias);
    CHECK_NUMBERS(ftp_reply_member_text(number, 1, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_member_text(FTP_REPLY_SET_CLASS, number, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_member_text(FTP_REPLY_SET_CLASS, 1, number));
    ROW(ftp_reply_member_text);
    CHECK_NUMBERS(ftp_reply_member_explain(number, 1, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_member_explain(FTP_REPLY_SET_CLASS, number, FTP_REPLY_LANG_EN));
    CHECK_NUMBERS(ftp_reply_member_explain(FTP_REPLY_SET_CLASS, 1, number));
    ROW(ftp_reply_member_explain);
    CHECK_NUMBERS(ftp_reply_member_source(number, 1, 0));
    CHECK_NUMBERS(ftp_reply_member_source(FTP_REPLY_SET_CLASS, number, 0));
    CHECK(ftp_reply_member_source(FTP_REPLY_SET_CLASS, 1, SIZE_MAX) == 0);
    ROW(ftp_reply_member_source);
}

void check_sets(void)
{
    check_members();
    CHECK(ftp_reply_lang_count() > 0);
    ROW(ftp_reply_lang_count);
    CHECK_NUMBERS(ftp_reply_lang_tag(number));
    ROW(ftp_reply_lang_tag);
    CHECK_NUMBERS(ftp_reply_lang_name(number));
    ROW(ftp_reply_lang_name);
    CHECK_NUMBERS(ftp_reply_lang_alias(number, 0));
    CHECK(ftp_reply_lang_alias(FTP_REPLY_LANG_KO, SIZE_MAX) == NULL);
    ROW(ftp_reply_lang_alias);
    CHECK(ftp_reply_lang_lookup(NULL) == -1 && ftp_reply_lang_lookup("\xff") == -1);
    CHECK(ftp_reply_lang_lookup("en") == FTP_REPLY_LANG_EN);
    ROW(ftp_reply_lang_lookup);
    CHECK(ftp_reply_lang_matching(NULL) == FTP_REPLY_LANG_EN && ftp_reply_lang_matching("") == FTP_REPLY_LANG_EN);
    ROW(ftp_reply_lang_matching);
    CHECK_TEXT(ftp_reply_version(), FTP_REPLY_VERSION);
    ROW(ftp_reply_version);
    CHECK(ftp_reply_version_number() == FTP_REPLY_VERSION_NUMBER);
    ROW(ftp_reply_version_number);
    CHECK(ftp_reply_abi_version() == FTP_REPLY_ABI_VERSION);
    ROW(ftp_reply_abi_version);
}
