#include "app/derived_data.h"

#include "app/digest_attachments.h"
#include "app/run_checks.h"
#include "store/application_list.h"
#include "store/attachments.h"
#include "store/check_results.h"
#include "store/mariadb/database_error.h"
#include "store/match_keys.h"
#include "store/refresh_cursor.h"

#include <chrono>

namespace certaward::app {
namespace {

// Limits of one refresh, so that the page that runs it waits only a moment, however large the round is.
constexpr std::uint64_t kMaxKeys = 1000;
constexpr std::uint64_t kMaxSynced = 20000;
constexpr std::uint64_t kMaxDigests = 1000;
constexpr std::uint64_t kMaxChecks = 1000;
constexpr std::uint64_t kCheckBatch = 200;
constexpr std::chrono::milliseconds kMaxDigestTime{200};

store::ListFilter everything_of(const domain::RoundId& round)
{
    return {round, store::Scope::for_derived_data(), std::nullopt};
}

// Returns the application's key in list order. Returns nullopt without an application and for one that is gone: the
// refresh then starts again from the first.
std::optional<domain::ListKey> key_of(const Visit& visit, const domain::RoundId& round,
                                      const std::optional<domain::ApplicationId>& application)
{
    return application ? store::key_of(visit.db, everything_of(round), *application) : std::nullopt;
}

// Checks applications slice by slice, in constant memory, until kMaxChecks are done or the round ends. Returns the
// cursor for the next refresh; nullopt if the round has ended.
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
                           evaluate_checks(visit.db, {slice.rows, nobody, calendar.rounds, calendar.today}));
        from = slice.last;
        checked += slice.rows.size();
    }
    return from->application;
}

// Returns whether a refresh may fail without failing the page: because of a row that cannot be read or a statement that
// takes too long, which the page itself may not need. Returns false for schema errors, since skipping them would hide
// that the site's tables are wrong.
bool is_skippable(const store::DatabaseError& error, const store::Connection& db)
{
    return db.healthy() && !error.is_worth_retrying() && !error.speaks_of_schema();
}

store::RefreshCursor run_refresh(const Visit& visit, const domain::RoundId& round, const Calendar& calendar,
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
    ignore_lock_conflict(visit.db, [&] {
        const auto turn = store::try_begin_refresh(visit.db, round);
        if (!turn) return;
        const auto begun = std::chrono::steady_clock::now();
        auto next = *turn; // after a failure the next refresh starts here again, when it is due
        try {
            next = run_refresh(visit, round, calendar, *turn);
        } catch (const store::DatabaseError& error) {
            if (!is_skippable(error, visit.db)) throw;
            problem = "round " + round.value + " derived data not refreshed: " + error.what();
        }
        const auto taken = std::chrono::steady_clock::now() - begun;
        store::end_refresh(visit.db, round, next, std::chrono::duration_cast<std::chrono::milliseconds>(taken));
    });
    return problem;
}

} // namespace certaward::app
