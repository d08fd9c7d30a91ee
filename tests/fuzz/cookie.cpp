// Fuzz target: the Cookie header. The input is a cookie's name, a line break, and the header.

#include "fuzz/target.h"
#include "http/cookies.h"

#include <algorithm>

namespace fuzz {
namespace {

std::string_view without_blanks_before(std::string_view text)
{
    return text.substr(std::min(text.size(), text.find_first_not_of(" \t")));
}

// Returns how many of the header's pairs have the name, counted in the text alone.
std::size_t pairs_named(std::string_view name, std::string_view header)
{
    const auto beginning = std::string(name) + "=";
    std::size_t count = 0;
    for (std::size_t from = 0; from < header.size();) {
        const auto end = std::min(header.find(';', from), header.size());
        if (without_blanks_before(header.substr(from, end - from)).starts_with(beginning)) ++count;
        from = end + 1;
    }
    return count;
}

} // namespace

void cookie(std::string_view input)
{
    const auto name = input.substr(0, input.find('\n'));
    const auto header = input.substr(std::min(input.size(), name.size() + 1));
    if (name.find_first_of("=; \t") != std::string_view::npos) return; // not a name that a cookie can have

    const auto values = certaward::http::cookie_values(header, name);
    require(values.size() == pairs_named(name, header), "each pair with the name has a value, and no other");
    const char* last_end = header.data();
    for (const auto value : values) {
        require(value.data() >= last_end && value.data() + value.size() <= header.data() + header.size(),
                "values are parts of the header, in its order");
        last_end = value.data() + value.size();
        require(value.find(';') == std::string_view::npos, "a value ends at the semicolon");

        const auto before = header.substr(0, static_cast<std::size_t>(value.data() - header.data()));
        auto pair = without_blanks_before(before.substr(before.rfind(';') + 1)); // npos + 1 is the beginning
        if (pair.ends_with("=\"")) pair.remove_suffix(1);
        if (!value.empty()) require(pair == std::string(name) + "=", "a value stands after its name");
    }
}

} // namespace fuzz
