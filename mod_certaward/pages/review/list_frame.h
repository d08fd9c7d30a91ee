// Fills the parts around the rows of the review list: choices, counts, tabs and paging.
#pragma once

#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/reviewer.h"
#include "pages/vocabulary.h"
#include "store/application_list.h"
#include "store/list_counts.h"
#include "view/values.h"

#include <optional>
#include <vector>

namespace certaward::pages {

// Data for the frame. REQUIRES that the state has its round.
struct ListFrame {
    const Visit& visit;
    const ListQuery& state;
    const store::ListFilter& filter;
    const domain::Choices& choices;
    const std::vector<domain::Unit>& units;
    const std::vector<domain::AwardRound>& rounds;
};

void fill_filter(view::Values& list, const ListFrame& frame, const store::CheckCounts& counts);

// Fills 待審 23 / 核准 110 / 未核准 4, however the list is narrowed, and with of_units the progress of each department.
void fill_progress(view::Values& list, const ListFrame& frame, const store::ListCounts& whole, bool of_units,
                   const domain::AwardRound& round, domain::Date today);

void fill_tabs(view::Values& list, const ListFrame& frame, const store::Counts& counts);

// The position of a page's rows in the list.
struct Position {
    std::uint64_t rows_before = 0;
    std::uint64_t rows = 0;
    std::uint64_t total = 0;
    std::optional<domain::ListKey> first;
    std::optional<domain::ListKey> last;

    bool has_more() const { return rows_before + rows < total; }
};

void fill_pager(view::Values& list, const ListFrame& frame, const Position& here);

} // namespace certaward::pages
