// Ranges, flags, and strings that the library writes. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_BASE_HPP
#define FTP_REPLY_BASE_HPP

#include <ftp_reply.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ftp {

/// A range whose elements a function returns one after the other, such as the causes of a code. It can be iterated
/// once: `for (auto cause : code.causes())`. to_vector() keeps the elements.
template <class Next>
class Sequence {
public:
    using value_type = typename std::invoke_result_t<Next &>::value_type;

    /// The end of a range.
    struct sentinel {};

    /// Position in a range. All iterators of a range share it.
    class iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = typename Sequence::value_type;
        using difference_type = std::ptrdiff_t;
        using reference = value_type &;
        using pointer = value_type *;

        iterator() = default;
        explicit iterator(Sequence *sequence) : sequence_(sequence) {}

        reference operator*() const { return *sequence_->current_; }
        pointer operator->() const { return &*sequence_->current_; }
        iterator &operator++()
        {
            sequence_->advance();
            return *this;
        }
        void operator++(int) { sequence_->advance(); }

        friend bool operator==(const iterator &it, sentinel) { return it.is_at_end(); }
        friend bool operator!=(const iterator &it, sentinel end) { return !(it == end); }
        friend bool operator==(sentinel end, const iterator &it) { return it == end; }
        friend bool operator!=(sentinel end, const iterator &it) { return !(it == end); }

    private:
        bool is_at_end() const { return !sequence_ || !sequence_->current_; }

        Sequence *sequence_ = nullptr;
    };

    explicit Sequence(Next next) : next_(std::move(next)) {}

    /// Returns the position of the next element.
    iterator begin()
    {
        advance();
        return iterator(this);
    }
    sentinel end() const { return {}; }

    /// Returns the elements that were not read yet.
    std::vector<value_type> to_vector()
    {
        std::vector<value_type> elements;
        for (auto &&element : *this)
            elements.push_back(std::move(element));
        return elements;
    }

private:
    // A lambda cannot be assigned, and its result need not be: the element is replaced.
    void advance()
    {
        current_.reset();
        if (auto next = next_())
            current_.emplace(std::move(*next));
    }

    Next next_;
    std::optional<value_type> current_;
};

/// A combination of members of a closed set whose members are bits, such as Situation or Liberty.
template <class Member>
class Flags {
public:
    constexpr Flags() = default;
    constexpr Flags(Member member) : bits_(static_cast<int>(member)) {}

    /// Returns the flags with these bits.
    static constexpr Flags from_bits(int bits)
    {
        Flags flags;
        flags.bits_ = bits;
        return flags;
    }

    /// Returns the bits, as C has them.
    constexpr int bits() const { return bits_; }
    /// Returns true if there is no flag.
    constexpr bool empty() const { return bits_ == 0; }
    /// Returns true if the flags have this member.
    constexpr bool contains(Member member) const { return (bits_ & static_cast<int>(member)) != 0; }

    friend constexpr Flags operator|(Flags a, Flags b) { return from_bits(a.bits_ | b.bits_); }
    friend constexpr bool operator==(Flags a, Flags b) { return a.bits_ == b.bits_; }
    friend constexpr bool operator!=(Flags a, Flags b) { return a.bits_ != b.bits_; }

private:
    int bits_ = 0;
};

namespace detail {

/// Returns a static string, or nothing for NULL.
inline std::optional<std::string_view> optional_text(const char *text)
{
    return text ? std::optional<std::string_view>(text) : std::nullopt;
}

/// Returns a static string; an empty one for NULL.
inline std::string_view text_or_empty(const char *text)
{
    return text ? std::string_view(text) : std::string_view();
}

inline std::string_view text_of(ftp_reply_bytes_t bytes)
{
    return {bytes.bytes, bytes.length};
}

inline ftp_reply_bytes_t bytes_of(std::string_view text)
{
    // An empty text has an address too, because NULL stands for no text.
    return {text.data() ? text.data() : "", text.size()};
}

/// A copy of a text that ends with NUL. NULL if the text contains one: no name does.
class CString {
public:
    explicit CString(std::string_view text) : text_(text), is_name_(text.find('\0') == std::string_view::npos) {}
    const char *get() const { return is_name_ ? text_.c_str() : nullptr; }

private:
    std::string text_;
    bool is_name_;
};

/// Returns what a function writes as snprintf() does, in a string of its length.
template <class Write>
std::string written(Write write)
{
    char buffer[256];
    const std::size_t length = write(buffer, sizeof buffer);
    if (length < sizeof buffer)
        return std::string(buffer, length);
    std::string text(length, '\0');
    write(text.data(), length + 1);
    return text;
}

/// Returns the range of what a function returns for each index from 0, until it is nothing.
template <class Get>
auto indexed(Get get)
{
    return Sequence([get = std::move(get), index = std::size_t{0}]() mutable { return get(index++); });
}

} // namespace detail
} // namespace ftp

#endif
