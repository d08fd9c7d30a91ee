#include "http/cookies.h"

#include <algorithm>

namespace certaward::http {

std::vector<std::string_view> cookie_values(std::string_view header, std::string_view name)
{
    std::vector<std::string_view> values;
    while (!header.empty()) {
        auto pair = header.substr(0, header.find(';'));
        header.remove_prefix(std::min(header.size(), pair.size() + 1));

        pair.remove_prefix(std::min(pair.size(), pair.find_first_not_of(" \t")));
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;

        auto value = pair.substr(equals + 1);
        value = value.substr(0, value.find_last_not_of(" \t") + 1);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        values.push_back(value);
    }
    return values;
}

} // namespace certaward::http
