// What a person is told, before it is known in which language: the Chinese text, which languages look it up by, and
// what goes where it has a mark.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace certaward::domain {

class Message {
public:
    // What languages make of a Chinese text; one that they do not know they give back as it is.
    using Lookup = std::function<std::string_view(std::string_view)>;

    Message() = default;

    // A text of ours, which languages know: a literal, for it is not copied.
    Message(const char* text) : text_(text) {}
    Message(char* text) = delete; // which is no literal

    // Data, which is the same in every language.
    Message(std::string data) : data_(std::move(data)) {}
    Message(std::string_view data) : data_(data) {}
    Message(std::integral auto number) : data_(std::to_string(number)) {}

    Message(const char* text, std::vector<Message> values) : text_(text), values_(std::move(values)) {}

    bool empty() const { return text_.empty() && data_.empty(); }

    bool operator==(const Message&) const = default;

    std::string in(const Lookup& language) const;
    std::string chinese() const; // as it was written

private:
    std::string_view text_;
    std::string data_;
    std::vector<Message> values_;
};

// A text with marks: {} is the next value, {0} the first. Languages may put them in another order, and leave some out.
template <class... Values>
Message message(const char* text, Values&&... values)
{
    return {text, std::vector<Message>{Message(std::forward<Values>(values))...}};
}

// 系所認可、重複申請: as many as there are.
Message joined(const std::vector<Message>& messages);

} // namespace certaward::domain
