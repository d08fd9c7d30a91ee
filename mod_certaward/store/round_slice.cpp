#include "store/round_slice.h"

namespace certaward::store {
namespace {

// Over an alias of application or of application_check. MariaDB drops an absent bound before it plans the statement.
constexpr std::string_view kInSlice = R"(
    {a}.round_id = ?
      AND (? = 0 OR ({a}.unit_id >= ? AND ({a}.unit_id > ? OR {a}.application_id > ?)))
      AND (? = 0 OR ({a}.unit_id <= ? AND ({a}.unit_id < ? OR {a}.application_id <= ?))))";

// The last application of a slice.
const std::string kEndOfSlice = join_sql({R"(
    SELECT a.unit_id, a.application_id
    FROM application a
    WHERE )",
                                          in_slice("a"), R"(
    ORDER BY a.unit_id, a.application_id
    LIMIT 1 OFFSET ?)"});

} // namespace

std::string in_slice(std::string_view alias)
{
    return substitute(kInSlice, {{"{a}", alias}});
}

Params params_of(const RoundSlice& slice, const Params& after)
{
    Params params{slice.round.value};
    for (const auto* bound : {&slice.after, &slice.to}) {
        const auto unit = *bound ? std::string_view((*bound)->value) : std::string_view();
        params.insert(params.end(), {std::uint64_t{bound->has_value()}, unit, unit,
                                     *bound ? (*bound)->application.value : std::uint64_t{0}});
    }
    params.insert(params.end(), after.begin(), after.end());
    return params;
}

RoundSlice slice_after(Connection& db, const domain::RoundId& round, const std::optional<domain::ListKey>& after,
                       std::uint64_t most)
{
    RoundSlice slice{round, after, std::nullopt};
    if (Rows rows = db.query(kEndOfSlice, params_of(slice, {most - 1})); rows.next())
        slice.to = domain::ListKey{rows.text(0), {rows.number(1)}};
    return slice;
}

} // namespace certaward::store
