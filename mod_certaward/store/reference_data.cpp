#include "store/reference_data.h"

#include "domain/failure.h"

namespace certaward::store {
namespace {

constexpr std::string_view kToday = "SELECT CURRENT_DATE";

constexpr std::string_view kRounds = R"(
    SELECT round_id, title, apply_from, apply_to, obtained_from, obtained_to, review_until
    FROM award_round
    ORDER BY apply_from DESC, round_id DESC)";

constexpr std::string_view kUnits = R"(
    SELECT unit_id, name, college
    FROM unit
    ORDER BY unit_id)";

constexpr std::string_view kLevels = R"(
    SELECT level, points, description, in_use
    FROM level
    ORDER BY level)";

constexpr std::string_view kReasons = R"(
    SELECT code, text, needs_words, in_use
    FROM rejection_reason
    ORDER BY code)";

constexpr std::string_view kSetting = "SELECT value FROM setting WHERE name = ?";

} // namespace

domain::Date today(Connection& db)
{
    Rows rows = db.query(kToday, {});
    rows.next();
    const auto date = domain::parse_date(rows.text(0));
    if (!date) throw domain::Unavailable("today: the database's CURRENT_DATE is not a date");
    return *date;
}

std::vector<domain::AwardRound> rounds_newest_first(Connection& db)
{
    enum { round_id, title, apply_from, apply_to, obtained_from, obtained_to, review_until };
    std::vector<domain::AwardRound> rounds;
    for (Rows rows = db.query(kRounds, {}); rows.next();) {
        rounds.push_back({.id = {rows.text(round_id)},
                          .title = rows.text(title),
                          .apply_from = domain::parse_date(rows.bytes(apply_from)),
                          .apply_to = domain::parse_date(rows.bytes(apply_to)),
                          .obtained_from = domain::parse_date(rows.bytes(obtained_from)),
                          .obtained_to = domain::parse_date(rows.bytes(obtained_to)),
                          .review_until = domain::parse_date(rows.bytes(review_until))});
    }
    return rounds;
}

std::vector<domain::Unit> units(Connection& db)
{
    enum { unit_id, name, college };
    std::vector<domain::Unit> units;
    for (Rows rows = db.query(kUnits, {}); rows.next();)
        units.push_back({{rows.text(unit_id)}, rows.text(name), rows.text(college)});
    return units;
}

std::vector<domain::Unit> units(Connection& db, const domain::Reviewer& reviewer)
{
    auto own = units(db);
    std::erase_if(own, [&](const auto& unit) { return !reviewer.may_see(unit.id); });
    return own;
}

domain::Choices choices(Connection& db)
{
    domain::Choices choices;
    {
        enum { level, points, description, in_use };
        for (Rows rows = db.query(kLevels, {}); rows.next();)
            choices.levels.push_back({.level = static_cast<int>(rows.number(level)),
                                      .points = static_cast<int>(rows.number(points)),
                                      .description = rows.text(description),
                                      .in_use = rows.is_true(in_use)});
    }
    {
        enum { code, text, needs_words, in_use };
        for (Rows rows = db.query(kReasons, {}); rows.next();)
            choices.reasons.push_back({.code = rows.text(code),
                                       .text = rows.text(text),
                                       .needs_words = rows.is_true(needs_words),
                                       .in_use = rows.is_true(in_use)});
    }
    return choices;
}

std::string setting(Connection& db, std::string_view name)
{
    Rows rows = db.query(kSetting, {name});
    return rows.next() ? rows.text(0) : "";
}

} // namespace certaward::store
