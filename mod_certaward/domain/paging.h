// Paging by key: a page is named by the row it begins after or ends before, never by an offset,
// so its cost does not depend on where in the list it lies.
#pragma once

#include "domain/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

constexpr std::uint64_t kRowsPerPage = 20;

// Where a row stands in the list's order: by the value it is sorted by (the department, unless another order was
// asked for), then by application.
struct ListKey {
    std::string value;
    ApplicationId application;
    auto operator<=>(const ListKey&) const = default;
};

// 1203.4801, for links. A value that no link can carry (no text, or too long) is left out, when a link is read
// too: the application tells it.
std::string key_text(const ListKey& key);
std::optional<ListKey> parse_key(std::string_view text); // none when it is not one

// 第1頁 / 共1頁 總數：1
struct PageNumbers {
    std::uint64_t page = 1;
    std::uint64_t pages = 1;
    std::uint64_t total = 0;
};

// rows_before: how many rows of the whole list stand before the page's first.
PageNumbers page_numbers(std::uint64_t rows_before, std::uint64_t total);

// How many rows the last page shows, so that pages counted from either end are the same pages.
std::uint64_t last_page_rows(std::uint64_t total);

} // namespace certaward::domain
