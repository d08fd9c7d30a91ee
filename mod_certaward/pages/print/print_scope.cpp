#include "pages/print/print_scope.h"

#include "app/make_export.h"
#include "app/unit_set_key.h"
#include "store/exports.h"
#include "store/reference_data.h"

namespace certaward::pages {

PrintScope PrintScope::asked_for(const Visit& visit)
{
    const auto& query = visit.request.query;
    auto rounds = store::rounds_newest_first(visit.db);
    const domain::RoundId id{std::string(query.text("round"))};
    auto round = require_round(rounds, id, store::today(visit.db));

    auto units = store::units(visit.db, visit.reviewer);
    std::optional<domain::UnitId> unit;
    if (const auto asked = query.text("unit"); !asked.empty()) {
        unit = domain::UnitId{std::string(asked)};
        require_unit(units, *unit);
    }
    const auto chosen = unit ? std::vector{*unit} : visit.reviewer.units;
    const bool every_unit = visit.reviewer.every_unit && !unit;
    auto departments = app::scope_text(every_unit, chosen, units);
    return {.rounds = rounds,
            .round = std::move(round),
            .units = std::move(units),
            .unit = unit,
            .scope = store::Scope(visit.reviewer, unit),
            .scope_key = app::unit_set_key(every_unit, chosen),
            .departments = std::move(departments)};
}

bool may_be_divided(const PrintScope& asked)
{
    return !asked.unit && asked.units.size() > 1;
}

Revision revision_of(const Visit& visit, const PrintScope& asked, const std::string& fingerprint)
{
    const auto newest =
        store::newest_export(visit.db, asked.round.id, domain::ExportContent::approved, asked.scope_key);
    if (!newest)
        return {"尚未匯出", "這份資料尚未匯出「通過」的 Excel 檔。請先匯出再列印，紙本與檔案才有相同的版次與指紋。"};
    if (newest->fingerprint == fingerprint)
        return {domain::message("第 {} 版（{}）", newest->revision, newest->file_name), {}};
    return {"尚未匯出此內容",
            domain::message("資料與最近一次匯出（第 {} 版，{}）不同。請重新匯出，再列印並送交同一版。",
                            newest->revision, newest->file_name)};
}

} // namespace certaward::pages
