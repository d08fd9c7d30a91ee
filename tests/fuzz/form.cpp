// Fuzz target: the body of a POST.

#include "domain/failure.h"
#include "fuzz/code_points.h"
#include "fuzz/target.h"
#include "http/form_data.h"

#include <map>
#include <optional>
#include <vector>

namespace fuzz {
namespace {

using certaward::http::FormData;

struct Fields {
    std::map<std::string, std::string> fields;
    std::vector<std::string> picks;
};

std::optional<std::string> decoded(std::string_view encoded)
{
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    std::string text;
    while (!encoded.empty()) {
        if (encoded.front() == '%') {
            const auto hex = std::string(encoded.substr(1, 2));
            if (hex.size() < 2 || hex.find_first_not_of(digits) != std::string::npos) return std::nullopt;
            text += static_cast<char>(std::stoi(hex, nullptr, 16));
            encoded.remove_prefix(3);
            continue;
        }
        text += encoded.front() == '+' ? ' ' : encoded.front();
        encoded.remove_prefix(1);
    }
    return is_plain(text) ? std::optional(text) : std::nullopt;
}

// Parses a form by its contract, in code of its own. Returns nullopt if the form is invalid.
std::optional<Fields> fields_of(std::string_view encoded)
{
    Fields known;
    for (std::size_t from = 0; from < encoded.size();) {
        const auto end = std::min(encoded.find('&', from), encoded.size());
        const auto field = encoded.substr(from, end - from);
        from = end + 1;
        if (field.empty()) continue;
        const auto equals = std::min(field.find('='), field.size());
        const auto name = decoded(field.substr(0, equals));
        const auto value = decoded(field.substr(std::min(field.size(), equals + 1)));
        if (!name || !value) return std::nullopt;
        if (*name == "pick")
            known.picks.push_back(*value);
        else if (!known.fields.emplace(*name, *value).second)
            return std::nullopt;
    }
    if (known.fields.size() > 100 || known.picks.size() > 2000) return std::nullopt;
    return known;
}

std::optional<FormData> parsed(std::string_view encoded)
{
    try {
        return FormData::parse(encoded);
    } catch (const certaward::domain::Invalid&) {
        return std::nullopt;
    }
}

} // namespace

void form(std::string_view input)
{
    const auto expected = fields_of(input);
    const auto form = parsed(input);
    require(form.has_value() == expected.has_value(), "what is invalid is refused, and nothing else");
    if (!form) return;

    require(form->picks() == expected->picks, "every pick is there, in the order of the form");
    std::vector<std::pair<std::string_view, std::string>> fields;
    for (const auto& [name, value] : expected->fields) {
        require(form->has(name) && form->text(name) == value, "every field has its value");
        if (certaward::http::percent_encoded(name) == name) fields.emplace_back(name, value);
    }
    require(expected->fields.contains("other") == form->has("other"), "there are no other fields");

    const auto again = parsed(certaward::http::query_string(fields));
    require(again.has_value(), "what was written can be read");
    for (const auto& [name, value] : fields)
        require(again->text(name) == value && again->has(name) == !value.empty(), "and is the same");
}

} // namespace fuzz
