#include "store/list_condition.h"

namespace certaward::store {
namespace {

// Returns a LIKE pattern for texts that contain these words; escapes the characters that LIKE treats specially. Empty
// if there are no words.
std::string pattern_of(const std::string& words)
{
    if (words.empty()) return "";
    std::string pattern = "%";
    for (const char c : words) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

} // namespace

constexpr std::string_view kTablesOfCounts = R"(
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    LEFT JOIN application_check c ON c.application_id = a.application_id)";

// Question: which applications does a list show? An empty value switches its line off.
// Index: the campus's own over round and department, if it has one.
// Shape: typed text is compared with columns converted to utf8mb4, which can hold it in any campus's character set.
constexpr std::string_view kWhereListed = R"(
    WHERE a.round_id = ? AND {scope}
      AND (? = '' OR COALESCE(r.status, 'pending') = ?)
      AND (? = '' OR CONVERT(a.class_name USING utf8mb4) COLLATE utf8mb4_unicode_520_ci = ?)
      AND (? = '' OR r.level = ?)
      AND (? = '' OR r.reason_code = ?)
      AND (? = '' OR r.account = ?)
      AND (? = '' OR (? = 'any' AND c.found <> '') OR (? = 'blocks' AND c.blocks) OR FIND_IN_SET(?, c.found))
      AND (? = '' OR CONVERT(a.student_id USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?
                  OR CONVERT(a.student_name USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?
                  OR CONVERT(a.class_name USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?
                  OR CONVERT(a.certificate_number USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?
                  OR CONVERT(a.certificate_name USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?))";

ListCondition::ListCondition(const ListFilter& filter)
    : filter_(filter), status_(filter.status ? domain::name_of(*filter.status) : std::string_view()),
      pattern_(pattern_of(filter.search.words))
{
}

Params ListCondition::params(const Params& after) const
{
    const auto& search = filter_.search;
    Params bound{status_,      status_,       search.class_name, search.class_name, search.level,
                 search.level, search.reason, search.reason,     search.reviewer,   search.reviewer,
                 search.check, search.check,  search.check,      search.check,      pattern_,
                 pattern_,     pattern_,      pattern_,          pattern_,          pattern_};
    bound.insert(bound.end(), after.begin(), after.end());
    return filter_.scope.params({filter_.round.value}, bound);
}

} // namespace certaward::store
