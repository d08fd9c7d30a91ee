// A round of the award (梯次): one half-year, with its dates. All dates come from the campus; none is computed here.
#pragma once

#include "domain/ids.h"
#include "domain/message.h"
#include "domain/roc_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::domain {

// A date that the campus left empty is none: the page shows 未填, and a round without review_until counts as over.
struct AwardRound {
    RoundId id;
    std::string title;
    std::optional<Date> apply_from;
    std::optional<Date> apply_to;
    std::optional<Date> obtained_from;
    std::optional<Date> obtained_to;
    std::optional<Date> review_until;
};

// Where a round stands today. A round without dates of application counts as one that is reviewed or over.
enum class RoundState { not_begun, applying, reviewing, over };
RoundState state_of(const AwardRound& round, Date today);
Message shown_name_of(RoundState state); // 審核中: on the page

// Days until the last day of review; 0 on that day. None when it is past or not set.
std::optional<int> days_left(const AwardRound& round, Date today);

// Departments may decide on the last day too (the manual, "by 4/10").
bool is_open_for_review(const AwardRound& round, Date today);

// The round the list shows when none is asked for: the newest open one, else the newest.
// Expects the newest first; null when there is none.
const AwardRound* round_to_begin_with(const std::vector<AwardRound>& newest_first, Date today);

const AwardRound* find_round(const std::vector<AwardRound>& rounds, const RoundId& id);

// Returns the round with this id. Throws NotFound, with a sentence for the person.
const AwardRound& require_round(const std::vector<AwardRound>& rounds, const RoundId& id);

// The same; for an empty id the round to begin with.
const AwardRound& require_round(const std::vector<AwardRound>& rounds, const RoundId& id, Date today);

} // namespace certaward::domain
