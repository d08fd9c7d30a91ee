// The fields of a query string or a form, by name (application/x-www-form-urlencoded).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace certaward::http {

// The decoded fields.
class FormData {
public:
    // Decodes the fields. Throws Invalid for a % without two hex digits, ill-formed UTF-8, a control character other
    // than tab and line breaks, a field given twice (except `pick`, the check boxes of the list: at most kMaxPicks,
    // 2,000), and more than kMaxFields (100) other fields.
    static FormData parse(std::string_view encoded);

    std::string_view text(std::string_view name) const; // empty if the field is absent
    bool has(std::string_view name) const;
    const std::vector<std::string>& picks() const { return picks_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
    std::vector<std::string> picks_;
};

// Encodes a text for a query string: every byte except RFC 3986's unreserved characters becomes %XX.
std::string percent_encoded(std::string_view text);

// Returns name=value&name=value, with the values encoded. Leaves out fields with an empty value.
std::string query_string(const std::vector<std::pair<std::string_view, std::string>>& fields);

} // namespace certaward::http
