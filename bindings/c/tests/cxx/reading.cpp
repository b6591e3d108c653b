// Kinds `display`, `packed` and `reply`.
#include "case.hpp"

#include <algorithm>
#include <vector>

/// Returns the lengths of the chunks of the input; the last one is the rest.
static std::vector<std::size_t> chunks(const Json &test, std::size_t length)
{
    std::vector<std::size_t> lengths;
    for (const auto &chunk : field(test, "chunks")) {
        lengths.push_back(std::min(chunk.get<std::size_t>(), length));
        length -= lengths.back();
    }
    lengths.push_back(length);
    return lengths;
}

static Json event_json(const ftp::Event &event)
{
    Json json;
    if (event) {
        json = {{"code", event->code().number()}, {"lines", lines_json(*event)}, {"raw_len", event->raw().size()}};
    } else {
        const auto &fault = event.fault();
        json = {{"fault", std::string(fault.kind().name())},
                {"offset", fault.offset()},
                {"code", fault.code() ? Json(fault.code()->number()) : Json()}};
    }
    for (const auto &diagnostic : event.diagnostics())
        json["diagnostics"].push_back({{"kind", std::string(ftp::name(diagnostic.kind))}, {"offset", diagnostic.offset}});
    if (event.omitted_diagnostics() > 0)
        json["omitted"] = event.omitted_diagnostics();
    return json;
}

static Json reply(const Json &test)
{
    const std::string input = bytes_of(field(test, "input"));
    const Json given = field(test, "options").is_object() ? field(test, "options") : Json::object();
    ftp::ParseOptions options;
    options.max_line = given.value("max_line", options.max_line);
    options.max_reply = given.value("max_reply", options.max_reply);
    options.max_lines = given.value("max_lines", options.max_lines);
    if (const auto terminator = ftp::find<ftp::Terminator>(text_field(given, "terminator")))
        options.terminator = *terminator;

    ftp::Parser parser(options);
    Json events = Json::array();
    std::string_view rest = input;
    for (const std::size_t length : chunks(test, input.size())) {
        for (const auto &event : parser.feed(rest.substr(0, length)))
            events.push_back(event_json(event));
        rest.remove_prefix(length);
    }
    const auto fault = parser.finish();
    const std::string end = fault ? std::string(fault->fault().kind().name()) : "clean";
    return {{"events", events}, {"end", end}};
}

/// Packs what a scanner finds in a chunk, as ftp_reply::bulk::PackedParser of Rust documents it. The library has no
/// packed buffers, because a program in C++ reads views without copying; the cases check offsets and indices of views.
class Packer {
public:
    /// `window` is the bytes held back, then the chunk; `offset` is its offset in the stream.
    Packer(const char *window, std::size_t held_length, std::uint64_t offset)
        : window_(window), held_length_(held_length), offset_(offset)
    {
    }

    void add(const ftp::Event &event)
    {
        if (!event)
            return add_fault(event, event.fault().kept().size());
        const std::size_t start = index(event->raw());
        add_event(event, static_cast<std::uint64_t>(event->code().number()) << 16, start, event->raw().size(),
                  event->line_count(), offset_ + start);
        for (const auto &line : event->lines()) {
            const std::size_t raw = index(line.raw);
            lines_.insert(lines_.end(), {raw, index(line.text), raw + line.raw.size()});
        }
    }

    /// Adds the fault at the end of the stream. Its bytes are the start of what is held back, wherever the fault is.
    void add_end(const ftp::Event &event)
    {
        add_fault(event, 0);
        events_[2] = used_end_ = event.fault().kept().size();
    }

    Json buffer() const
    {
        std::string text;
        write(text, {1, events_.size() / 8, diagnostics_.size() / 3, lines_.size() / 3});
        auto events = events_;
        for (std::size_t i = 1; i < events.size(); i += 8)
            events[i] = moved(events[i]);
        auto lines = lines_;
        for (auto &line : lines)
            line = moved(line);
        write(text, events);
        write(text, diagnostics_);
        write(text, lines);
        for (std::size_t i = used_start_; i < used_end_; i++)
            write_byte(text, static_cast<unsigned char>(window_[i]));
        return text;
    }

private:
    using Words = std::vector<std::uint64_t>;

    std::size_t index(std::string_view bytes) const { return static_cast<std::size_t>(bytes.data() - window_); }

    static void add_offset(Words &words, std::uint64_t offset)
    {
        words.insert(words.end(), {offset & UINT32_MAX, offset >> 32});
    }

    void add_event(const ftp::Event &event, std::uint64_t kind_and_code, std::size_t start, std::size_t length,
                   std::size_t line_count, std::uint64_t offset)
    {
        if (start < held_length_ && length > 0) {
            if (used_end_ == used_start_)
                used_start_ = start;
            used_end_ = std::min(start + length, held_length_);
        }
        events_.insert(events_.end(), {kind_and_code, start, length, line_count});
        add_offset(events_, offset);
        events_.insert(events_.end(), {event.diagnostics().size(), event.omitted_diagnostics()});
        for (const auto &diagnostic : event.diagnostics()) {
            diagnostics_.push_back(static_cast<std::uint64_t>(diagnostic.kind));
            add_offset(diagnostics_, diagnostic.offset);
        }
    }

    void add_fault(const ftp::Event &event, std::size_t length)
    {
        const auto &fault = event.fault();
        const auto code = fault.code() ? static_cast<std::uint64_t>(fault.code()->number()) : 0;
        const std::size_t start =
            length > 0 && fault.offset() > offset_ ? static_cast<std::size_t>(fault.offset() - offset_) : 0;
        add_event(event, static_cast<std::uint64_t>(fault.kind().value) | code << 16, start, length, 0, fault.offset());
    }

    /// Returns an index without the held bytes that no event refers to.
    std::uint64_t moved(std::uint64_t index) const
    {
        if (index >= held_length_)
            return index - held_length_ + used_end_ - used_start_;
        return index > used_start_ ? index - used_start_ : 0;
    }

    static void write_byte(std::string &text, unsigned byte)
    {
        const char *digits = "0123456789abcdef";
        text += {digits[byte >> 4 & 15], digits[byte & 15]};
    }

    static void write(std::string &text, const Words &words)
    {
        for (const auto word : words)
            for (unsigned shift = 0; shift < 32; shift += 8)
                write_byte(text, static_cast<unsigned>(word >> shift & 0xff));
    }

    const char *window_;
    std::size_t held_length_;
    std::uint64_t offset_;
    Words events_, diagnostics_, lines_;
    /// Held bytes that events refer to.
    std::size_t used_start_ = 0, used_end_ = 0;
};

static Json packed(const Json &test)
{
    const std::string input = bytes_of(field(test, "input"));
    Json buffers = Json::array();
    ftp::Scanner scanner;
    std::size_t start = 0, received = 0;
    for (const std::size_t length : chunks(test, input.size())) {
        Packer packer(input.data() + start, received - start, start);
        received += length;
        std::string_view unread = std::string_view(input).substr(start, received - start);
        while (const auto event = scanner.next(unread))
            packer.add(*event);
        start = received - unread.size();
        buffers.push_back(packer.buffer());
    }
    Packer packer(input.data() + start, received - start, start);
    if (const auto event = scanner.finish(std::string_view(input).substr(start)))
        packer.add_end(*event);
    buffers.push_back(packer.buffer());
    return ok({{"buffers", buffers}});
}

Json answer_reading(const std::string &kind, const Json &test)
{
    if (kind == "reply")
        return reply(test);
    if (kind == "packed")
        return packed(test);
    if (kind == "display") {
        const OneReply one(bytes_of(field(test, "input")));
        return one.reply ? ok({{"text", one.reply->display()}}) : error_named("not_one_reply");
    }
    return {};
}
