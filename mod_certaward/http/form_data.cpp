#include "http/form_data.h"

#include "domain/failure.h"
#include "domain/text.h"

#include <algorithm>
#include <array>

namespace certaward::http {
namespace {

constexpr std::size_t kMaxFields = 100;
constexpr std::size_t kMaxPicks = 2000;
constexpr std::string_view kPick = "pick";
constexpr std::string_view kHexDigits = "0123456789ABCDEF";

unsigned hex_value(char c)
{
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
    throw domain::Invalid("query or form: % without two hex digits");
}

std::string decoded(std::string_view encoded)
{
    std::string text;
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded[i] == '+') {
            text += ' ';
        } else if (encoded[i] != '%') {
            text += encoded[i];
        } else {
            if (i + 2 >= encoded.size())
                throw domain::Invalid("query or form: % without two hex digits at the end of a field");
            text += static_cast<char>(hex_value(encoded[i + 1]) * 16 + hex_value(encoded[i + 2]));
            i += 2;
        }
    }
    if (!domain::is_plain_text(text))
        throw domain::Invalid("query or form: a field has ill-formed UTF-8 or a control character");
    return text;
}

bool is_unreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

} // namespace

FormData FormData::parse(std::string_view encoded)
{
    FormData form;
    while (!encoded.empty()) {
        const auto field = encoded.substr(0, encoded.find('&'));
        encoded.remove_prefix(std::min(encoded.size(), field.size() + 1));
        if (field.empty()) continue;

        const auto equals = field.find('=');
        auto name = decoded(field.substr(0, equals));
        auto value = equals == std::string_view::npos ? std::string() : decoded(field.substr(equals + 1));
        if (name == kPick) {
            if (form.picks_.size() == kMaxPicks)
                throw domain::Invalid("query or form: more than 2,000 fields named pick");
            form.picks_.push_back(std::move(value));
            continue;
        }
        if (form.has(name)) throw domain::Invalid("query or form: a field is given twice");
        if (form.fields_.size() == kMaxFields) throw domain::Invalid("query or form: more than 100 fields");
        form.fields_.emplace_back(std::move(name), std::move(value));
    }
    return form;
}

std::string_view FormData::text(std::string_view name) const
{
    const auto found =
        std::ranges::find(fields_, name, [](const auto& field) { return std::string_view(field.first); });
    return found != fields_.end() ? std::string_view(found->second) : std::string_view();
}

bool FormData::has(std::string_view name) const
{
    return std::ranges::any_of(fields_, [&](const auto& field) { return field.first == name; });
}

std::string percent_encoded(std::string_view text)
{
    std::string encoded;
    for (const char c : text) {
        if (is_unreserved(c)) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += {'%', kHexDigits[byte >> 4], kHexDigits[byte & 0xF]};
        }
    }
    return encoded;
}

std::string query_string(const std::vector<std::pair<std::string_view, std::string>>& fields)
{
    std::string text;
    for (const auto& [name, value] : fields) {
        if (value.empty()) continue;
        if (!text.empty()) text += '&';
        text.append(name).append("=").append(percent_encoded(value));
    }
    return text;
}

} // namespace certaward::http
