// Names and values as a query string or a form carries them (application/x-www-form-urlencoded).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace certaward::http {

class FormData {
public:
    // Throws Invalid: a % without two hex digits, ill-formed UTF-8, a control character other than tab and line
    // breaks, a field given twice (but for `pick`, the check boxes of the list, 2,000 at most), more than
    // 100 other fields.
    static FormData parse(std::string_view encoded);

    std::string_view text(std::string_view name) const; // empty when it is not there
    bool has(std::string_view name) const;
    const std::vector<std::string>& picks() const { return picks_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
    std::vector<std::string> picks_;
};

// For a query string: everything but RFC 3986's unreserved characters as %XX.
std::string percent_encoded(std::string_view text);

// name=value&name=value, encoded; a field with an empty value is left out.
std::string query_string(const std::vector<std::pair<std::string_view, std::string>>& fields);

} // namespace certaward::http
