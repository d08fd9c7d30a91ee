#include "pages/choices.h"

namespace certaward::pages {

void fill_round_choice(view::Values& values, const std::vector<domain::AwardRound>& rounds,
                       const domain::RoundId& chosen)
{
    for (const auto& round : rounds)
        values.repeat("ROUND")
            .set("ID", round.id.value)
            .set("NAME", round.title)
            .show_if(round.id == chosen, "SELECTED");
}

void fill_unit_choice(view::Values& values, const std::vector<domain::Unit>& units,
                      const std::optional<domain::UnitId>& chosen)
{
    if (units.size() < 2) return;
    auto choice = values.repeat("UNITS");
    for (const auto& unit : units)
        choice.repeat("UNIT").set("ID", unit.id.value).set("NAME", unit.name).show_if(unit.id == chosen, "SELECTED");
}

void fill_counts(view::Values& values, const store::Counts& counts)
{
    values.set("PENDING", counts.pending).set("APPROVED", counts.approved).set("REJECTED", counts.rejected);
}

} // namespace certaward::pages
