#include "domain/award_round.h"

#include "domain/failure.h"

#include <algorithm>

namespace certaward::domain {

bool is_open_for_review(const AwardRound& round, Date today)
{
    return round.review_until && today <= *round.review_until;
}

RoundState state_of(const AwardRound& round, Date today)
{
    if (round.apply_from && today < *round.apply_from) return RoundState::not_begun;
    if (round.apply_to && today <= *round.apply_to) return RoundState::applying;
    return is_open_for_review(round, today) ? RoundState::reviewing : RoundState::over;
}

Message shown_name_of(RoundState state)
{
    switch (state) {
    case RoundState::not_begun:
        return "尚未開始";
    case RoundState::applying:
        return "申請中";
    case RoundState::reviewing:
        return "審核中";
    case RoundState::over:
        return "已截止";
    }
    return "";
}

std::optional<int> days_left(const AwardRound& round, Date today)
{
    if (!is_open_for_review(round, today)) return std::nullopt;
    return static_cast<int>((std::chrono::sys_days(*round.review_until) - std::chrono::sys_days(today)).count());
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

const AwardRound& require_round(const std::vector<AwardRound>& rounds, const RoundId& id)
{
    const auto* round = find_round(rounds, id);
    if (!round) throw NotFound("no such round", "沒有這個梯次。");
    return *round;
}

const AwardRound& require_round(const std::vector<AwardRound>& rounds, const RoundId& id, Date today)
{
    const auto* usual = round_to_begin_with(rounds, today);
    return id.value.empty() && usual ? *usual : require_round(rounds, id);
}

} // namespace certaward::domain
