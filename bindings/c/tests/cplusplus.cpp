// The header in C++: it compiles without a warning, and its constants and functions work as in C.
#include <ftp_reply.h>

#include "check.h"

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

static_assert(std::is_same_v<ftp_reply_code_t, int>);
static_assert(FTP_REPLY_FILE_UNAVAILABLE == 550);

static void constants_work_in_switch()
{
    switch (ftp_reply_class(FTP_REPLY_FILE_BUSY)) {
    case FTP_REPLY_CLASS_TRANSIENT_NEGATIVE:
        CHECK(ftp_reply_may_retry(FTP_REPLY_FILE_BUSY));
        break;
    default:
        CHECK(false);
    }
}

static void texts_are_utf8()
{
    std::string_view text = ftp_reply_text(FTP_REPLY_NOT_LOGGED_IN, FTP_REPLY_LANG_EN);
    CHECK(text == "Not logged in.");
    CHECK(std::string_view(ftp_reply_lang_name(FTP_REPLY_LANG_KO)) == "한국어");
}

static void search_fills_vector()
{
    std::vector<ftp_reply_code_t> codes(ftp_reply_count());
    std::size_t found = 0;
    CHECK(ftp_reply_search("password", FTP_REPLY_LANG_EN, codes.data(), codes.size(), &found) == FTP_REPLY_RESULT_OK);
    CHECK(found > 0 && codes.front() != 0);
}

static void scanner_reads_string()
{
    std::string received = "220-Hello\r\n220 Ready\r\n331 Pass";
    ftp_reply_scanner_t scanner;
    ftp_reply_view_t reply{};
    std::size_t consumed = 0;
    CHECK(ftp_reply_scanner_init(&scanner) == FTP_REPLY_RESULT_OK);
    CHECK(ftp_reply_scanner_next(&scanner, received.data(), received.size(), &consumed, &reply) == FTP_REPLY_RESULT_OK);
    CHECK(std::string_view(reply.raw.bytes, reply.raw.length) == "220-Hello\r\n220 Ready\r\n");
    CHECK(reply.code == FTP_REPLY_SERVICE_READY && reply.line_count == 2);
    received.erase(0, consumed);
    received += "word\r\n";
    CHECK(ftp_reply_scanner_next(&scanner, received.data(), received.size(), &consumed, &reply) == FTP_REPLY_RESULT_OK);
    CHECK(reply.code == FTP_REPLY_NEED_PASSWORD && consumed == received.size());
}

static void versions_match()
{
    CHECK(std::string_view(ftp_reply_version()) == FTP_REPLY_VERSION);
#ifdef PACKAGE_VERSION // of the CMake package
    CHECK(std::string_view(PACKAGE_VERSION) == FTP_REPLY_VERSION);
#endif
}

int main()
{
    RUN(versions_match);
    RUN(constants_work_in_switch);
    RUN(texts_are_utf8);
    RUN(search_fills_vector);
    RUN(scanner_reads_string);
    return finish();
}
