// A round of the award (梯次): one half-year, with its dates. All dates come from the campus; the module computes no
// date.
#pragma once

#include "domain/ids.h"
#include "domain/message.h"
#include "domain/roc_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::domain {

// A round as the campus lists it. A date that the campus left empty is nullopt: the page shows 未填, and a round
// without review_until counts as over.
struct AwardRound {
    RoundId id;
    std::string title;
    std::optional<Date> apply_from;
    std::optional<Date> apply_to;
    std::optional<Date> obtained_from;
    std::optional<Date> obtained_to;
    std::optional<Date> review_until;
};

// The stage of a round on a given day. A round without application dates is either reviewing or over.
enum class RoundState { not_begun, applying, reviewing, over };
RoundState state_of(const AwardRound& round, Date today);
Message shown_name_of(RoundState state); // for pages: 審核中

// Returns the days until the last review day; 0 on that day. Returns nullopt if that day is past or not set.
std::optional<int> days_left(const AwardRound& round, Date today);

// Returns true up to and including the last review day: departments may decide on that day too (the manual, "by
// 4/10").
bool is_open_for_review(const AwardRound& round, Date today);

// Returns the round that the list shows if the request names no round: the newest open round, otherwise the newest.
// Returns null if there are no rounds. REQUIRES that the newest round comes first.
const AwardRound* round_to_begin_with(const std::vector<AwardRound>& newest_first, Date today);

// Returns the round with this id; null if there is no such round.
const AwardRound* find_round(const std::vector<AwardRound>& rounds, const RoundId& id);

// Returns the round with this id. Throws NotFound, with a sentence for the reviewer, if there is no such round.
const AwardRound& require_round(const std::vector<AwardRound>& rounds, const RoundId& id);

// Returns the round with this id, or round_to_begin_with() for an empty id. Throws NotFound like the overload above.
const AwardRound& require_round(const std::vector<AwardRound>& rounds, const RoundId& id, Date today);

} // namespace certaward::domain
