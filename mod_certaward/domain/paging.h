// Paging by cursor: a page is named by the row that it begins after or ends before, never by an offset, so its cost
// does not depend on its place in the list.
#pragma once

#include "domain/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

constexpr std::uint64_t kRowsPerPage = 20;

// A cursor: the position of a row in the list's order. Rows are ordered by the value that the list is sorted by (the
// department, unless the request names another order), then by application.
struct ListKey {
    std::string value;
    ApplicationId application;
    auto operator<=>(const ListKey&) const = default;
};

// Returns the cursor as text for links: 1203.4801. Leaves out a value that a link can't carry, because it is not plain
// text or has more than kMaxKeyBytes (600): the page then reads the value by the application.
std::string key_text(const ListKey& key);
// Reads the text of key_text(), and leaves out the same values. Returns nullopt if the text is not a cursor.
std::optional<ListKey> parse_key(std::string_view text);

// The numbers below a list: 第1頁 / 共1頁 總數：1.
struct PageNumbers {
    std::uint64_t page = 1;
    std::uint64_t pages = 1;
    std::uint64_t total = 0;
};

// Returns the numbers of the page with `rows_before` rows of the whole list before its first row.
PageNumbers page_numbers(std::uint64_t rows_before, std::uint64_t total);

// Returns the number of rows of the last page, so that pages counted from either end are the same pages. Returns
// kRowsPerPage for an empty list.
std::uint64_t last_page_rows(std::uint64_t total);

} // namespace certaward::domain
