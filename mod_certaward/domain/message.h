// A message for a person before its language is chosen: the Chinese text, which is the key for translations, and the
// values of its placeholders.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace certaward::domain {

// A translatable text with values, or data that is the same in every language.
class Message {
public:
    // Translates a Chinese text. Returns an unknown text unchanged.
    using Lookup = std::function<std::string_view(std::string_view)>;

    Message() = default;

    // A text of the module, to be translated. REQUIRES a string literal: the text is not copied.
    Message(const char* text) : text_(text) {}
    Message(char* text) = delete; // not a literal

    // Data that is the same in every language.
    Message(std::string data) : data_(std::move(data)) {}
    Message(std::string_view data) : data_(data) {}
    Message(std::integral auto number) : data_(std::to_string(number)) {}

    Message(const char* text, std::vector<Message> values) : text_(text), values_(std::move(values)) {}

    bool empty() const { return text_.empty() && data_.empty(); }

    bool operator==(const Message&) const = default;

    std::string in(const Lookup& language) const;
    std::string chinese() const; // untranslated

private:
    std::string_view text_;
    std::string data_;
    std::vector<Message> values_;
};

// Returns a message with placeholders: {} is the next value, {0} the first. A translation may reorder the values and
// leave some out. REQUIRES that `text` is a string literal.
template <class... Values>
Message message(const char* text, Values&&... values)
{
    return {text, std::vector<Message>{Message(std::forward<Values>(values))...}};
}

// Joins any number of messages into one list: 系所認可、重複申請.
Message joined(const std::vector<Message>& messages);

} // namespace certaward::domain
