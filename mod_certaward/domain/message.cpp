#include "domain/message.h"

#include "domain/ids.h"

#include <cstddef>

namespace certaward::domain {
namespace {

// Returns the text with each placeholder replaced by value(i). A placeholder that names no value stays, so that the
// fault is visible.
template <class Value>
std::string filled(std::string_view text, std::size_t count, const Value& value)
{
    std::string all;
    std::size_t next = 0;
    while (!text.empty()) {
        const auto opens = text.find('{');
        const auto closes = text.find('}', opens);
        if (closes == std::string_view::npos) break;
        const auto name = text.substr(opens + 1, closes - opens - 1);
        const auto index = name.empty() ? next++ : parse_number(name).value_or(count);
        all += text.substr(0, opens);
        all += index < count ? value(index) : std::string(text.substr(opens, closes - opens + 1));
        text.remove_prefix(closes + 1);
    }
    return all.append(text);
}

} // namespace

std::string Message::in(const Lookup& language) const
{
    if (text_.empty()) return data_;
    const auto text = language(text_);
    return values_.empty() ? std::string(text)
                           : filled(text, values_.size(), [&](std::size_t i) { return values_[i].in(language); });
}

std::string Message::chinese() const
{
    return in([](std::string_view text) { return text; });
}

Message joined(const std::vector<Message>& messages)
{
    Message all;
    for (const auto& each : messages)
        all = all.empty() ? each : message("{}、{}", std::move(all), each);
    return all;
}

} // namespace certaward::domain
