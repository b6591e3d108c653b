// The header in C++: it compiles without a warning, and its constants and functions work as in C.
#include <ftp_reply.h>

#include "check.h"

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

int main()
{
    RUN(constants_work_in_switch);
    RUN(texts_are_utf8);
    RUN(search_fills_vector);
    return finish();
}
