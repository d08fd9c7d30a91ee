#include "app/list_query.h"

#include "domain/failure.h"
#include "domain/finding.h"
#include "domain/text.h"

namespace certaward::app {
namespace {

constexpr std::string_view kAny = "any";
constexpr std::string_view kAll = "all";
constexpr std::string_view kEnd = "end";

domain::ListKey key_in(std::string_view text)
{
    const auto key = domain::parse_key(text);
    if (!key) throw domain::Invalid("list: invalid key in after or before");
    return *key;
}

// Values of `check` in links, in addition to the checks' own names.
constexpr std::string_view kAnyFinding = "any";
constexpr std::string_view kBlocks = "blocks";

std::string check_in(std::string_view text)
{
    if (!text.empty() && text != kAnyFinding && text != kBlocks && !domain::parse_check(text))
        throw domain::Invalid("list: unknown check");
    return std::string(text);
}

void parse_search(ListQuery& state, const http::FormData& query)
{
    auto& search = state.search;
    search.words = domain::trimmed(query.text("q"));
    search.class_name = query.text("class");
    search.level = query.text("level");
    search.reason = query.text("reason");
    search.reviewer = query.text("by");
    search.check = check_in(query.text("check"));
    if (!search.level.empty() && !domain::parse_number(search.level)) throw domain::Invalid("list: unknown level");
    if (const auto sort = query.text("sort"); !sort.empty()) {
        const auto order = domain::parse_list_order(sort);
        if (!order) throw domain::Invalid("list: unknown sort");
        state.order = *order;
    }
}

} // namespace

ListQuery ListQuery::parse(const http::FormData& query)
{
    ListQuery state;
    parse_search(state, query);
    state.more = query.text("more") == "1";
    state.stays = query.text("stay") == "1";
    state.round.value = query.text("round");
    if (!query.text("unit").empty()) state.unit = domain::UnitId{std::string(query.text("unit"))};
    state.read_only = query.text("read") == "1";

    if (const auto status = query.text("status"); status == kAny) {
        state.any_status = true;
    } else if (!status.empty()) {
        const auto known = domain::parse_status(status);
        if (!known) throw domain::Invalid("list: unknown status");
        state.status = *known;
    }

    if (query.text("show") == kAll) {
        state.position = Position::all;
    } else if (!query.text("show").empty()) {
        throw domain::Invalid("list: unknown show");
    } else if (!query.text("after").empty()) {
        state.position = Position::after;
        state.key = key_in(query.text("after"));
    } else if (query.text("before") == kEnd) {
        state.position = Position::last_page;
    } else if (!query.text("before").empty()) {
        state.position = Position::before;
        state.key = key_in(query.text("before"));
    }
    return state;
}

std::string ListQuery::query() const
{
    const auto key_of = [&](Position wanted) {
        return position == wanted && key ? domain::key_text(*key) : std::string();
    };
    return http::query_string(
        {{"round", round.value},
         {"unit", unit ? unit->value : ""},
         {"status", std::string(any_status ? kAny : domain::name_of(status))},
         {"q", search.words},
         {"class", search.class_name},
         {"level", search.level},
         {"reason", search.reason},
         {"by", search.reviewer},
         {"check", search.check},
         {"sort", order == domain::ListOrder::unit ? "" : std::string(domain::name_of(order))},
         {"more", more ? "1" : ""},
         {"stay", stays ? "1" : ""},
         {"after", key_of(Position::after)},
         {"before", position == Position::last_page ? std::string(kEnd) : key_of(Position::before)},
         {"show", position == Position::all ? std::string(kAll) : ""},
         {"read", read_only ? "1" : ""}});
}

ListQuery ListQuery::at(Position new_position, std::optional<domain::ListKey> new_key) const
{
    auto state = *this;
    state.position = new_position;
    state.key = std::move(new_key);
    return state;
}

store::ListFilter ListQuery::filter(const domain::Reviewer& reviewer) const
{
    if (unit && !reviewer.may_see(*unit)) throw domain::NotFound("list: unit is outside the reviewer's scope");
    return {round, store::Scope(reviewer, unit), wanted(), order, search};
}

bool ListQuery::is_narrowed() const
{
    return !search.asks_for_nothing_but_check() || !search.check.empty();
}

ListQuery ListQuery::with_status(std::optional<domain::Status> wanted_status) const
{
    auto state = at(Position::first_page);
    state.any_status = !wanted_status;
    if (wanted_status) state.status = *wanted_status;
    return state;
}

} // namespace certaward::app
