#include "store/refresh_cursor.h"

namespace certaward::store {
namespace {

constexpr std::string_view kIsDue = R"(
    SELECT begun_at < NOW(3) - INTERVAL GREATEST(3000, 50 * milliseconds) * 1000 MICROSECOND, followed_to, checked_to
    FROM upkeep
    WHERE round_id = ?)";

constexpr std::string_view kBeginFirst = "INSERT IGNORE INTO upkeep (round_id, begun_at) VALUES (?, NOW(3))";

constexpr std::string_view kBeginAgain = R"(
    UPDATE upkeep
    SET begun_at = NOW(3)
    WHERE round_id = ? AND begun_at < NOW(3) - INTERVAL GREATEST(3000, 50 * milliseconds) * 1000 MICROSECOND)";

constexpr std::string_view kEnd =
    "UPDATE upkeep SET milliseconds = ?, followed_to = ?, checked_to = ? WHERE round_id = ?";

} // namespace

std::optional<RefreshCursor> try_begin_refresh(Connection& db, const domain::RoundId& round)
{
    enum { is_due, followed_to, checked_to };
    RefreshCursor turn;
    {
        Rows rows = db.query(kIsDue, {round.value});
        if (!rows.next()) return db.change(kBeginFirst, {round.value}) == 1 ? std::optional(turn) : std::nullopt;
        if (!rows.is_true(is_due)) return std::nullopt;
        if (const auto last = rows.number(followed_to); last != 0) turn.followed_to = domain::ApplicationId{last};
        if (const auto last = rows.number(checked_to); last != 0) turn.checked_to = domain::ApplicationId{last};
    }
    return db.change(kBeginAgain, {round.value}) == 1 ? std::optional(turn) : std::nullopt;
}

void end_refresh(Connection& db, const domain::RoundId& round, const RefreshCursor& next,
                 std::chrono::milliseconds taken)
{
    const auto place = [](const std::optional<domain::ApplicationId>& id) {
        return id ? Param(id->value) : Param(std::monostate{});
    };
    db.change(kEnd, {static_cast<std::uint64_t>(taken.count()), place(next.followed_to), place(next.checked_to),
                     round.value});
}

} // namespace certaward::store
