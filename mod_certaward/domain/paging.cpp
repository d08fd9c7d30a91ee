#include "domain/paging.h"

#include "domain/text.h"

#include <algorithm>
#include <utility>

namespace certaward::domain {
namespace {

constexpr std::size_t kMaxKeyBytes = 600;

bool fits_a_link(const std::string& value)
{
    return value.size() <= kMaxKeyBytes && is_plain_text(value);
}

} // namespace

std::string key_text(const ListKey& key)
{
    return (fits_a_link(key.value) ? key.value : "") + "." + std::to_string(key.application.value);
}

std::optional<ListKey> parse_key(std::string_view text)
{
    const auto dot = text.rfind('.'); // a value may contain dots, an application's id can't
    if (dot == std::string_view::npos) return std::nullopt;
    const auto application = parse_id<ApplicationId>(text.substr(dot + 1));
    if (!application) return std::nullopt;
    std::string value(text.substr(0, dot));
    return ListKey{fits_a_link(value) ? std::move(value) : "", *application};
}

PageNumbers page_numbers(std::uint64_t rows_before, std::uint64_t total)
{
    const auto pages = std::max<std::uint64_t>(1, (total + kRowsPerPage - 1) / kRowsPerPage);
    // Rounds up: if rows have moved, so that a page begins in the middle of a counted page, it counts as the next page.
    const auto page = 1 + (rows_before + kRowsPerPage - 1) / kRowsPerPage;
    return {std::min(page, pages), pages, total};
}

std::uint64_t last_page_rows(std::uint64_t total)
{
    if (total == 0) return kRowsPerPage;
    const auto rest = total % kRowsPerPage;
    return rest == 0 ? kRowsPerPage : rest;
}

} // namespace certaward::domain
