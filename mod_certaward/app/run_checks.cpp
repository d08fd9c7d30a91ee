#include "app/run_checks.h"

#include "app/digest_attachments.h"
#include "checks/checks.h"
#include "store/application_list.h"
#include "store/attachments.h"
#include "store/check_evidence.h"
#include "store/derived_data.h"
#include "store/mariadb/database_error.h"

#include <algorithm>

namespace certaward::app {
namespace {

// Of one turn, so that a page which happens to have it waits a moment only, however large the round is.
constexpr std::uint64_t kMaxKeys = 1000;
constexpr std::uint64_t kMaxSynced = 20000;
constexpr std::uint64_t kMaxDigests = 1000;
constexpr std::uint64_t kMaxChecks = 1000;
constexpr std::uint64_t kCheckBatch = 200;
constexpr std::chrono::milliseconds kMaxDigestTime{200};

std::vector<checks::CheckResult> checks_for(store::Connection& db, const store::EvidenceQuery& asked)
{
    const auto evidence = store::evidence(db, asked);
    std::vector<checks::CheckResult> all;
    all.reserve(evidence.size());
    for (std::size_t i = 0; i < evidence.size(); ++i)
        all.push_back(checks::check(asked.applications[i], evidence[i]));
    return all;
}

store::ListFilter everything_of(const domain::RoundId& round)
{
    return {round, store::Scope::for_derived_data(), std::nullopt};
}

// None, too, of an application that is gone: then it goes on from the first.
std::optional<domain::ListKey> key_of(const Visit& visit, const domain::RoundId& round,
                                      const std::optional<domain::ApplicationId>& application)
{
    return application ? store::key_of(visit.db, everything_of(round), *application) : std::nullopt;
}

// Stretch by stretch, so that memory stays the same. Gives back where the next turn goes on.
std::optional<domain::ApplicationId> check_some(const Visit& visit, const domain::RoundId& round,
                                                const Calendar& calendar,
                                                const std::optional<domain::ApplicationId>& after)
{
    const auto filter = everything_of(round);
    const domain::Reviewer nobody{.account = {}, .name = {}, .every_unit = true, .units = {}};

    auto from = key_of(visit, round, after);
    for (std::uint64_t checked = 0; checked < kMaxChecks;) {
        auto slice = store::rows_after(visit.db, filter, from, kCheckBatch);
        if (slice.rows.empty()) return {};
        store::add_attachments(visit.db, slice.rows);
        store::save_checks(visit.db, slice.rows,
                           checks_for(visit.db, {slice.rows, nobody, calendar.rounds, calendar.today}));
        from = slice.last;
        checked += slice.rows.size();
    }
    return from->application;
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

// A row that can't be read, a statement that takes too long: the page itself may have nothing to do with them. What is
// wrong with all of the site's tables it would only hide.
bool may_be_left(const store::DatabaseError& error, const store::Connection& db)
{
    return db.healthy() && !error.is_worth_retrying() && !error.speaks_of_schema();
}

store::RefreshCursor take(const Visit& visit, const domain::RoundId& round, const Calendar& calendar,
                          const store::RefreshCursor& turn)
{
    const auto slice = store::slice_after(visit.db, round, key_of(visit, round, turn.followed_to), kMaxSynced);
    store::sync_with_campus(visit.db, slice);
    store::refresh_match_keys(visit.db, slice, kMaxKeys);
    refresh_digests(visit, store::missing_digests(visit.db, slice, kMaxDigests), kMaxDigestTime);
    return {.followed_to = slice.to ? std::optional(slice.to->application) : std::nullopt,
            .checked_to = check_some(visit, round, calendar, turn.checked_to)};
}

} // namespace

std::vector<checks::CheckResult> run_checks(const Visit& visit, const std::vector<domain::Application>& applications,
                                            const Calendar& calendar)
{
    auto all = checks_for(visit.db, {applications, visit.reviewer, calendar.rounds, calendar.today});
    unless_another_does(visit.db, [&] { store::save_checks(visit.db, applications, all); });
    return all;
}

void refresh_match_keys(const Visit& visit, const domain::RoundId& round)
{
    for (store::RoundSlice slice{round, std::nullopt, std::nullopt};;) {
        slice = store::slice_after(visit.db, round, slice.to, kMaxSynced);
        store::refresh_match_keys(visit.db, slice, kMaxSynced);
        if (!slice.to) return;
    }
}

std::string refresh_derived_data(const Visit& visit, const domain::RoundId& round, const Calendar& calendar)
{
    std::string problem;
    unless_another_does(visit.db, [&] {
        const auto turn = store::try_begin_refresh(visit.db, round);
        if (!turn) return;
        const auto begun = std::chrono::steady_clock::now();
        auto next = *turn; // where it fails, the next turn begins there again, after its time
        try {
            next = take(visit, round, calendar, *turn);
        } catch (const store::DatabaseError& error) {
            if (!may_be_left(error, visit.db)) throw;
            problem = "round " + round.value + " is not kept up: " + error.what();
        }
        const auto taken = std::chrono::steady_clock::now() - begun;
        store::end_refresh(visit.db, round, next, std::chrono::duration_cast<std::chrono::milliseconds>(taken));
    });
    return problem;
}

} // namespace certaward::app
