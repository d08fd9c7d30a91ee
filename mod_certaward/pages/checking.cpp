#include "pages/checking.h"

#include "pages/examine.h"
#include "store/attachments.h"
#include "store/database_error.h"
#include "store/evidence.h"
#include "store/review_list.h"
#include "store/upkeep.h"

#include <algorithm>

namespace certaward::pages {
namespace {

// Of one turn, so that a page which happens to have it waits a moment only, however large the round is.
constexpr std::uint64_t kKeysAtMost = 1000;
constexpr std::uint64_t kFollowedAtMost = 20000;
constexpr std::uint64_t kExaminedAtMost = 1000;
constexpr std::uint64_t kCheckedAtMost = 1000;
constexpr std::uint64_t kCheckedAtOnce = 200;
constexpr std::chrono::milliseconds kTimeToExamine{200};

std::vector<domain::Checked> checks_for(store::Connection& db, const store::EvidenceAsked& asked)
{
    const auto evidence = store::evidence(db, asked);
    std::vector<domain::Checked> all;
    all.reserve(evidence.size());
    for (std::size_t i = 0; i < evidence.size(); ++i)
        all.push_back(domain::check(asked.applications[i], evidence[i]));
    return all;
}

// Stretch by stretch, so that memory stays the same. Gives back where the next turn goes on.
store::UpkeepTurn check_some(const Visit& visit, const domain::RoundId& round, const Calendar& calendar,
                             const store::UpkeepTurn& turn)
{
    const store::ListFilter filter{round, store::Scope::of_upkeep(), std::nullopt};
    const domain::Reviewer nobody{.account = {}, .name = {}, .every_unit = true, .units = {}};

    auto from = turn.after ? store::key_of(visit.db, filter, *turn.after) : std::nullopt;
    for (std::uint64_t checked = 0; checked < kCheckedAtMost;) {
        auto stretch = store::rows_after(visit.db, filter, from, kCheckedAtOnce);
        if (stretch.rows.empty()) return {};
        store::add_attachments(visit.db, stretch.rows);
        store::keep_checks(visit.db, stretch.rows,
                           checks_for(visit.db, {stretch.rows, nobody, calendar.rounds, calendar.today}));
        from = stretch.last;
        checked += stretch.rows.size();
    }
    return {from->application};
}

// What is derived, another request may be writing at this very moment, on another node too: it is left to that one,
// and nobody's page fails for it.
template <class Work>
void unless_another_does(store::Connection& db, Work work)
{
    try {
        work();
    } catch (const store::DatabaseError& error) {
        if (!error.is_worth_retrying() || !db.healthy()) throw;
    }
}

} // namespace

std::vector<domain::Checked> checked(const Visit& visit, const std::vector<domain::Application>& applications,
                                     const Calendar& calendar)
{
    auto all = checks_for(visit.db, {applications, visit.reviewer, calendar.rounds, calendar.today});
    unless_another_does(visit.db, [&] { store::keep_checks(visit.db, applications, all); });
    return all;
}

void keep_up(const Visit& visit, const domain::RoundId& round, const Calendar& calendar)
{
    unless_another_does(visit.db, [&] {
        const auto turn = store::begin_upkeep(visit.db, round);
        if (!turn) return;
        const auto begun = std::chrono::steady_clock::now();
        store::follow_campus(visit.db, round, kFollowedAtMost);
        store::bring_keys_up_to_date(visit.db, round, kKeysAtMost);
        examine(visit, store::unexamined(visit.db, round, kExaminedAtMost), kTimeToExamine);
        const auto next = check_some(visit, round, calendar, *turn);
        const auto taken = std::chrono::steady_clock::now() - begun;
        store::end_upkeep(visit.db, round, next, std::chrono::duration_cast<std::chrono::milliseconds>(taken));
    });
}

} // namespace certaward::pages
