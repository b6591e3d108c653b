// ftp_reply.hpp: what a program in C++ relies on beyond the answers to the test vectors.
#include <ftp_reply.hpp>
#include <ftp_reply.hpp>

#include "../check.h"

#include <algorithm>
#include <deque>
#include <string>

using namespace std::literals;

static_assert(ftp::Code::file_unavailable == 550);
static_assert(!ftp::Code::from_number(99) && !ftp::Code::from_number(700) && ftp::Code::from_number(599));
static_assert(ftp::Command::retr != ftp::Command::stor && ftp::Command::retr.number() == FTP_REPLY_VERB_RETR);

static int switched(ftp::Code code)
{
    switch (code) {
    case ftp::Code::service_ready:
        return 1;
    case ftp::Code::not_logged_in:
        return 2;
    default:
        return 0;
    }
}

/// Returns the reply, which must be one. Its bytes are kept until the program ends.
static ftp::Reply reply_of(std::string_view bytes)
{
    static std::deque<std::string> kept;
    const auto reply = ftp::Reply::parse(kept.emplace_back(bytes));
    CHECK(reply.has_value());
    return *reply;
}

static void codes_work_in_switch()
{
    CHECK(switched(ftp::Code::not_logged_in) == 2);
    CHECK(switched(*ftp::Code::from_number(599)) == 0);
}

static void codes_have_facts()
{
    const auto code = ftp::Code::find("File_Unavailable");
    CHECK(code && *code == 550 && code->text() == "Requested action not taken."sv);
    CHECK(code->reply_class() == ftp::ReplyClass::permanent_negative && code->is_permanent_negative());
    CHECK(code->recovery() == ftp::Recovery::fix_request && code->status() == ftp::CodeStatus::standard);
    CHECK(!code->causes().to_vector().empty() && code->sources().to_vector().front().document().id() == "rfc959");
    CHECK(ftp::codes().to_vector().size() == ftp_reply_count());
    CHECK(!ftp::Code::find("file_unavailable\0x"sv) && !ftp::Code::find(""));
    const auto unlisted = *ftp::Code::from_number(599);
    CHECK(!unlisted.name() && !unlisted.status() && !unlisted.explain().empty() && unlisted.causes().to_vector().empty());
}

static void members_have_names_in_both_directions()
{
    for (const auto recovery : ftp::all<ftp::Recovery>())
        CHECK(ftp::find<ftp::Recovery>(ftp::name(recovery)) == recovery);
    CHECK(ftp::name(ftp::Verdict::protected_) == "protected");
    CHECK(ftp::text(ftp::Recovery::log_in, ftp::Lang::ko) != ftp::text(ftp::Recovery::log_in));
    CHECK(!ftp::find<ftp::Recovery>("no such name") && ftp::find_set("Liberty") == ftp::ClosedSet::liberty);
}

static void flags_combine()
{
    constexpr auto situation = ftp::Flags(ftp::Situation::logged_in) | ftp::Situation::clear_text;
    static_assert(situation.contains(ftp::Situation::clear_text) && !situation.contains(ftp::Situation::aborting));
    CHECK(ftp::Advice(ftp::Command::list, ftp::Code::not_logged_in, situation).recovery() ==
          ftp::Recovery::secure_channel);
}

static void commands_have_replies()
{
    const auto command = ftp::Command::parse("xpwd");
    CHECK(command == ftp::Command::xpwd && command->verb() == "XPWD" && command->canonical() == ftp::Command::pwd);
    CHECK(ftp::Command::parse("PRET")->verb() == "PRET" && !ftp::Command::parse("PR\0T"sv) && !ftp::Command::parse("A"));
    CHECK(ftp::Command::retr.judge(ftp::Code::file_unavailable) == ftp::Verdict::listed);
    const auto later = ftp::Command::epsv.later_replies().to_vector();
    CHECK(std::all_of(later.begin(), later.end(), [](const auto &reply) { return reply.code.is_listed(); }));
    const auto commands = ftp::Code::pathname_created.commands();
    CHECK(std::find(commands.begin(), commands.end(), ftp::Command::pwd) != commands.end());
    for (const auto code : ftp::codes())
        for (const auto &meaning : code.meanings())
            for (const auto answered : meaning.commands())
                CHECK(answered.meaning(code)->name() == meaning.name());
}

static void range_over_buffer_has_replies_and_faults()
{
    std::string found;
    for (auto &&event : ftp::replies("\r\n220-Hi\r\n220 there\r\nbad\r\n331 x"))
        found += event ? std::to_string(event->code()) + " " : std::string(event.fault().kind().name()) + " ";
    CHECK(found == "220 malformed unexpected_eof ");
    for (auto &&event : ftp::replies("\r\n220 x\r\n"))
        CHECK(event.diagnostics().size() == 1 && event.diagnostics()[0].kind == ftp::DiagnosticKind::blank_line);
    CHECK(ftp::replies("").to_vector().empty());
}

static void parser_joins_chunks()
{
    const std::string stream = "220-One\r\n two\r\n220 three\r\n331 Password\r\n";
    for (std::size_t size = 1; size <= stream.size(); size++) {
        ftp::Parser parser;
        std::string found;
        for (std::size_t start = 0; start < stream.size(); start += size)
            for (auto &&event : parser.feed(std::string_view(stream).substr(start, size)))
                found += event->raw();
        CHECK(found == stream && parser.is_empty() && !parser.finish());
    }
}

static void parser_reports_truncated_reply()
{
    ftp::Parser parser;
    CHECK(parser.feed("220-One\r\n").to_vector().empty() && !parser.is_empty());
    const auto fault = parser.finish();
    CHECK(fault && fault->fault() == ftp::FaultKind::unexpected_eof && fault->fault().code() == ftp::Code::service_ready);
    parser.reset();
    CHECK(parser.is_empty() && !parser.finish());
}

static void parser_keeps_replies_that_are_not_taken()
{
    ftp::Parser parser;
    parser.feed("220 One\r\n331 Two\r\n");
    CHECK(parser.next()->reply().code() == ftp::Code::service_ready);
    parser.feed("230 Three\r\n");
    CHECK(parser.next()->reply().code() == ftp::Code::need_password);
    CHECK(parser.next()->reply().code() == ftp::Code::user_logged_in && !parser.next());
}

static void parser_obeys_limits()
{
    ftp::ParseOptions options;
    options.max_line = 10;
    ftp::Parser parser(options);
    const auto events = parser.feed("220 " + std::string(100, 'x') + "\r\n").to_vector();
    CHECK(events.size() == 1 && events[0].fault() == ftp::FaultKind::line_too_long);
}

static void long_texts_are_complete()
{
    const std::string text(5000, 'x');
    const auto encoded = ftp::encode(ftp::Code::command_okay, {text});
    CHECK(encoded && *encoded == "200 " + text + "\r\n");
    const auto reply = reply_of(*encoded);
    CHECK(reply.text() == text && reply.display() == "200 " + text);
    const auto lines = reply.sanitized_lines().to_vector();
    CHECK(lines.size() == 1 && lines[0] == text);
    const auto path = ftp::Pathname{text}.encode();
    CHECK(path && ftp::Pathname::parse(reply_of(*path))->path == text);
}

template <class Bytes, class = void>
struct CanParse : std::false_type {};
template <class Bytes>
struct CanParse<Bytes, std::void_t<decltype(ftp::Reply::parse(std::declval<Bytes>()))>> : std::true_type {};

static void temporary_string_is_rejected()
{
    // The reply would point into a string that no longer exists.
    static_assert(!CanParse<std::string>::value && CanParse<const std::string &>::value);
    static_assert(CanParse<std::string_view>::value && CanParse<const char *>::value);
    CHECK(ftp::Reply::parse("220 Ready\r\n").has_value());
}

static void secrets_are_hidden()
{
    CHECK(reply_of("530 PASS hunter2\r\n").display().find("hunter2") == std::string::npos);
    CHECK(ftp::sanitize("PASS hunter2\r\n").find("hunter2") == std::string::npos);
    CHECK(ftp::escape("\x1b[2J").find('\x1b') == std::string::npos);
}

static void values_round_trip()
{
    const auto time = ftp::FileTime::from_unix(1709208000, 500000000);
    CHECK(time && time->text() == "2024-02-29T12:00:00.5Z" && *time->encode_value() == "20240229120000.5");
    CHECK(*ftp::FileTime::parse(reply_of(*time->encode()))->unix_seconds() == 1709208000);
    CHECK(ftp::FileSize::parse(reply_of(*ftp::FileSize{UINT64_MAX}.encode()))->bytes == UINT64_MAX);
    CHECK((*ftp::TransferSize::parse(reply_of(*ftp::TransferSize{7}.encode())))->bytes == 7);
    CHECK(!*ftp::TransferSize::parse(reply_of("150 Here it comes.\r\n")));
    CHECK(ftp::ExpectedDelay::parse(reply_of(*ftp::ExpectedDelay{5}.encode()))->minutes == 5);
    CHECK(ftp::UniqueName::parse(reply_of(*ftp::UniqueName{"a b"}.encode()))->name == "a b");
    CHECK(ftp::SystemType::parse(reply_of(*ftp::SystemType{"UNIX"}.encode()))->name == "UNIX");
    const auto marker = reply_of(*ftp::RestartMarker{"1", "2"}.encode());
    CHECK(ftp::RestartMarker::parse(marker)->receiver == "2");
    const auto features = reply_of(*ftp::Features::encode({"UTF8", "REST STREAM"}));
    CHECK(ftp::Features::parse(features)->find("rest")->params == "STREAM" && !ftp::Features::parse(features)->find("X"));
    const auto protocols = reply_of(*ftp::SupportedProtocols{{1, 2}}.encode(ftp::Code::network_protocol_not_supported));
    CHECK(((*ftp::SupportedProtocols::parse(protocols))->numbers == std::vector<std::uint16_t>{1, 2}));
}

static void addresses_round_trip()
{
    const auto host = ftp::Host::ipv4({10, 0, 0, 5});
    const auto peer = ftp::Host::ipv4({203, 0, 113, 7});
    const ftp::PassiveAddress address{ftp::Code::entering_passive_mode, 6275, host, {}, {}};
    const auto bytes = *address.encode();
    const auto parsed = ftp::PassiveAddress::parse(reply_of(bytes));
    CHECK(parsed && parsed->host == host && parsed->port == 6275);
    CHECK(*parsed->data_host(peer) == peer && *parsed->data_host(peer, ftp::HostPolicy::trust_reply) == host);
    CHECK(parsed->data_host(ftp::Host::ipv4({0, 0, 0, 0})).error() == ftp::CallResult::unusable_host);
    CHECK(*ftp::HostPort::encode_argument({host, 6275}) == "10,0,0,5,24,131");
    CHECK(ftp::ExtendedHostPort::parse_argument("|1|10.0.0.5|21|")->host == host);
    CHECK(ftp::LongHostPort::parse_argument(*ftp::LongHostPort::encode_argument({host, 21}))->host == host);
    CHECK(ftp::HostPort::parse_argument("1,2").error() == ftp::PayloadErrorKind::malformed);
}

static void entries_have_facts()
{
    const auto entry = ftp::FileEntry::parse_line("Type=file;Size=987; a.txt");
    CHECK(entry && entry->path == "a.txt" && entry->fact("SIZE") == "987"sv && !entry->fact("perm"));
    CHECK(entry->facts().to_vector().front().name == "type" && *entry->encode_line() == "Type=file;Size=987; a.txt");
    const auto entries = ftp::FileEntry::parse_all(reply_of("250-Start\r\n type=dir; a\r\n wrong\r\n250 End\r\n")).to_vector();
    CHECK(entries.size() == 2 && entries[0]->path == "a" && !entries[1]);
    CHECK(ftp::FileEntry::parse_all(reply_of("550 No\r\n")).to_vector().front().error() ==
          ftp::PayloadErrorKind::wrong_code);
}

static void protected_reply_opens_and_moves()
{
    const auto bytes = *ftp::ProtectedReply::encode(ftp::Code::integrity_protected, {"200 O", "k\r\n"});
    std::string joined;
    for (auto &&fragment : ftp::ProtectedReply::parse(reply_of(bytes))->fragments())
        joined += *fragment;
    auto opened = ftp::OpenedReply::open(ftp::Code::integrity_protected, joined);
    CHECK(opened.has_value());
    const auto moved = std::move(*opened);
    CHECK(moved.reply().code() == ftp::Code::command_okay && moved.reply().text() == "Ok");
    CHECK(ftp::OpenedReply::open(ftp::Code::integrity_protected, "200").error() ==
              ftp::PayloadErrorKind::not_one_reply ||
          ftp::OpenedReply::open(ftp::Code::integrity_protected, "200")->reply().text().empty());
    CHECK(*ftp::base64_decode(*ftp::base64_encode("abc")) == "abc");
    CHECK((*ftp::SecurityData::parse(reply_of("235 ADAT=YWJj\r\n")))->bytes == "abc");
    CHECK(!*ftp::SecurityData::parse(reply_of("234 Go ahead\r\n")));
}

static void errors_are_sentences()
{
    const auto error = ftp::Command::retr.encode("a\r\nDELE b").error();
    CHECK(error == ftp::EncodeErrorKind::control_byte && error.offset() == 1 && !error.message().empty());
    CHECK(error.message(ftp::Lang::ko) != error.message());
    ftp::Dialogue dialogue;
    const auto rejected = dialogue.send(ftp::Command::connect);
    CHECK(rejected && *rejected == ftp::SendErrorKind::greeting && !rejected->message().empty());
}

static void dialogue_follows_login()
{
    ftp::Dialogue dialogue;
    CHECK(dialogue.receive(ftp::Code::service_ready).kind == ftp::OutcomeKind::completed);
    CHECK(!dialogue.send(ftp::Command::user));
    const auto outcome = dialogue.receive(reply_of("331 Password\r\n"));
    CHECK(outcome.kind == ftp::OutcomeKind::need_command && outcome.expected.front() == ftp::Command::pass);
    CHECK(dialogue.expected() == outcome.expected && outcome.answered == ftp::Command::user);
    CHECK(!dialogue.send(ftp::Command::pass));
    const ftp::Dialogue copy = dialogue;
    dialogue.receive(ftp::Code::user_logged_in);
    CHECK(dialogue.is_logged_in() && dialogue.is_idle() && !copy.is_logged_in());
    CHECK(copy.outstanding().size() == 1 && dialogue.advice_recovery() == ftp::Recovery::proceed);
    CHECK(ftp::Dialogue::over_tls().is_protected());
}

static void help_explains()
{
    const auto reply = reply_of("421 Passive data channel timed out.\r\n");
    const auto explanation = ftp::explain(reply);
    CHECK(explanation.hint && explanation.causes.front() == explanation.hint->cause());
    CHECK(!reply.hints().empty() && reply.hints().front() == *explanation.hint);
    CHECK(ftp::search("password").size() > 1 && ftp::search("").empty());
    CHECK(ftp::search("disk\0full"sv) == ftp::search("disk full"));
}

static void versions_match()
{
    CHECK_TEXT(ftp_reply_version(), FTP_REPLY_VERSION);
}

int main()
{
    RUN(codes_work_in_switch);
    RUN(codes_have_facts);
    RUN(members_have_names_in_both_directions);
    RUN(flags_combine);
    RUN(commands_have_replies);
    RUN(range_over_buffer_has_replies_and_faults);
    RUN(parser_joins_chunks);
    RUN(parser_reports_truncated_reply);
    RUN(parser_keeps_replies_that_are_not_taken);
    RUN(parser_obeys_limits);
    RUN(long_texts_are_complete);
    RUN(temporary_string_is_rejected);
    RUN(secrets_are_hidden);
    RUN(values_round_trip);
    RUN(addresses_round_trip);
    RUN(entries_have_facts);
    RUN(protected_reply_opens_and_moves);
    RUN(errors_are_sentences);
    RUN(dialogue_follows_login);
    RUN(help_explains);
    RUN(versions_match);
    return finish();
}
