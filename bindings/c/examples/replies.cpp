// Reads the replies of an FTP server from standard input, and explains failures:
//
//     replies [LANGUAGE] < replies.txt
//
// The input is what a server sent on a control connection. LANGUAGE is a tag such as ko or ko_KR.UTF-8. The exit status is 1 if something is not a reply.
#include <ftp_reply.hpp>

#include <iostream>

namespace {

void show_help(const ftp::Reply &reply, ftp::Lang lang)
{
    const auto explanation = ftp::explain(reply, lang);
    std::cout << "    " << explanation.headline << '\n';
    for (const auto cause : explanation.causes)
        std::cout << "    - " << cause << '\n';
    std::cout << "    > " << explanation.next_step << '\n';
    for (const auto &command : explanation.suggested_commands)
        std::cout << "    > " << command.verb() << '\n';
}

/// Shows a reply or fault. Returns false for a fault.
bool show(const ftp::Event &event, ftp::Lang lang)
{
    if (!event) {
        std::cout << event.fault().message(lang) << '\n';
        return false;
    }
    // Never print what a server sends as it is: it can control a terminal, and contain a password.
    std::cout << event->display() << '\n';
    if (event->code().is_transient_negative() || event->code().is_permanent_negative())
        show_help(*event, lang);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const auto lang = ftp::matching_language(argc > 1 ? argv[1] : "en");
    ftp::Parser parser;
    bool are_replies = true;
    char chunk[4096];
    while (std::cin.read(chunk, sizeof chunk) || std::cin.gcount() > 0)
        for (const auto &event : parser.feed({chunk, static_cast<std::size_t>(std::cin.gcount())}))
            are_replies &= show(event, lang);
    if (const auto end = parser.finish())
        are_replies &= show(*end, lang);
    return are_replies ? 0 : 1;
}
