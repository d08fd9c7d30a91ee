#include "pages/list_state.h"

#include "domain/failure.h"

namespace certaward::pages {
namespace {

constexpr std::string_view kAny = "any";
constexpr std::string_view kAll = "all";
constexpr std::string_view kEnd = "end";

domain::ListKey key_in(std::string_view text)
{
    const auto key = domain::parse_key(text);
    if (!key) throw domain::Invalid("list: no such key");
    return *key;
}

} // namespace

ListState ListState::parse(const Form& query)
{
    ListState state;
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

std::string ListState::query() const
{
    const auto key_of = [&](Position wanted) {
        return position == wanted && key ? domain::key_text(*key) : std::string();
    };
    return query_text({{"round", round.value},
                       {"unit", unit ? unit->value : ""},
                       {"status", std::string(any_status ? kAny : domain::name_of(status))},
                       {"after", key_of(Position::after)},
                       {"before", position == Position::last_page ? std::string(kEnd) : key_of(Position::before)},
                       {"show", position == Position::all ? std::string(kAll) : ""},
                       {"read", read_only ? "1" : ""}});
}

ListState ListState::at(Position new_position, std::optional<domain::ListKey> new_key) const
{
    auto state = *this;
    state.position = new_position;
    state.key = std::move(new_key);
    return state;
}

ListState ListState::with_status(std::optional<domain::Status> wanted_status) const
{
    auto state = at(Position::first_page);
    state.any_status = !wanted_status;
    if (wanted_status) state.status = *wanted_status;
    return state;
}

} // namespace certaward::pages
