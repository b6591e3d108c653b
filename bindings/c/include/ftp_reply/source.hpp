// Documents and their sections, which define codes. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_SOURCE_HPP
#define FTP_REPLY_SOURCE_HPP

#include <ftp_reply/base.hpp>
#include <ftp_reply/generated/sets.hpp>

namespace ftp {

/// A document that sources cite, such as RFC 959.
class Document {
public:
    /// Returns the document with this id, such as "rfc959".
    static std::optional<Document> find(std::string_view id)
    {
        return from_number(ftp_reply_document_from_id(detail::CString(id).get()));
    }

    /// Returns the document with this number of the C library; nothing for 0.
    static std::optional<Document> from_number(ftp_reply_document_t number)
    {
        return number != 0 ? std::optional(Document(number)) : std::nullopt;
    }

    /// Returns the short name for programs, such as "rfc959".
    std::string_view id() const { return detail::text_or_empty(ftp_reply_document_id(number_)); }

    /// Returns the name for people, such as "RFC 959".
    std::string_view label() const { return detail::text_or_empty(ftp_reply_document_label(number_)); }

    /// Returns the title, as on the first page.
    std::string_view title() const { return detail::text_or_empty(ftp_reply_document_title(number_)); }

    /// Returns the year and month of publication, such as "1985-10".
    std::optional<std::string_view> date() const { return detail::optional_text(ftp_reply_document_date(number_)); }

    /// Returns the address.
    std::optional<std::string_view> url() const { return detail::optional_text(ftp_reply_document_url(number_)); }

    friend bool operator==(Document a, Document b) { return a.number_ == b.number_; }
    friend bool operator!=(Document a, Document b) { return a.number_ != b.number_; }

private:
    explicit Document(ftp_reply_document_t number) : number_(number) {}

    ftp_reply_document_t number_;
};

/// Returns every document, the oldest RFC first.
inline auto documents()
{
    return detail::indexed([](std::size_t index) { return Document::from_number(ftp_reply_document_at(index)); });
}

/// A section of a document that defines a code, a meaning or an advice.
class Source {
public:
    /// Returns the source with this number of the C library; nothing for 0.
    static std::optional<Source> from_number(ftp_reply_source_t number)
    {
        return number != 0 ? std::optional(Source(number)) : std::nullopt;
    }

    /// Returns the document that has the section.
    Document document() const { return *Document::from_number(ftp_reply_source_document(number_)); }

    /// Returns the section, such as "4.2.2" or "Appendix II".
    std::string_view section() const { return detail::text_or_empty(ftp_reply_source_section(number_)); }

    /// Returns the source as a sentence cites it, such as "RFC 959, section 4.2.2".
    std::string citation(Lang lang = Lang::en) const
    {
        return detail::written([&](char *out, std::size_t capacity) {
            return ftp_reply_source_citation(number_, static_cast<int>(lang), out, capacity);
        });
    }

    friend bool operator==(Source a, Source b) { return a.number_ == b.number_; }
    friend bool operator!=(Source a, Source b) { return a.number_ != b.number_; }

private:
    explicit Source(ftp_reply_source_t number) : number_(number) {}

    ftp_reply_source_t number_;
};

} // namespace ftp

#endif
