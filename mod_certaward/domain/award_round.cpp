#include "domain/award_round.h"

#include <algorithm>

namespace certaward::domain {

bool is_open_for_review(const AwardRound& round, Date today)
{
    return round.review_until && today <= *round.review_until;
}

const AwardRound* round_to_begin_with(const std::vector<AwardRound>& newest_first, Date today)
{
    if (newest_first.empty()) return nullptr;
    const auto open = std::ranges::find_if(newest_first, [&](const auto& r) { return is_open_for_review(r, today); });
    return open != newest_first.end() ? &*open : &newest_first.front();
}

const AwardRound* find_round(const std::vector<AwardRound>& rounds, const RoundId& id)
{
    const auto found = std::ranges::find(rounds, id, &AwardRound::id);
    return found != rounds.end() ? &*found : nullptr;
}

} // namespace certaward::domain
