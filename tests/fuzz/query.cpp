// Fuzz target: the query of a link to the list.

#include "app/list_query.h"
#include "domain/failure.h"
#include "fuzz/code_points.h"
#include "fuzz/target.h"

#include <optional>

namespace fuzz {
namespace {

using namespace certaward;
using app::ListQuery;
using http::FormData;

std::optional<ListQuery> parsed(std::string_view query)
{
    try {
        return ListQuery::parse(FormData::parse(query));
    } catch (const domain::Invalid&) {
        return std::nullopt;
    }
}

bool is_readable(const std::string& encoded)
{
    try {
        return FormData::parse("q=" + encoded).has("q");
    } catch (const domain::Invalid&) {
        return false;
    }
}

void require_encoding(std::string_view text)
{
    const auto encoded = http::percent_encoded(text);
    constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%";
    require(encoded.find_first_not_of(signs) == std::string::npos, "an encoded text separates nothing");
    require(is_readable(encoded) == is_plain(text), "plain text can be read again, other bytes can't");
    if (is_plain(text)) require(FormData::parse("q=" + encoded).text("q") == text, "and is the same");
}

// Requires that every query is limited to the reviewer's own departments.
void require_scope(const ListQuery& state)
{
    const domain::Reviewer reviewer{.account = {"staff1203"}, .name = "", .every_unit = false, .units = {{"1203"}}};
    const bool is_own = !state.unit || state.unit->value == "1203";
    bool is_found = true;
    try {
        const auto filter = state.filter(reviewer);
        require(filter.scope.params({}).size() == 1, "the statement asks for one department");
    } catch (const domain::NotFound&) {
        is_found = false;
    }
    require(is_found == is_own, "a department of others is not found");
}

} // namespace

void query(std::string_view input)
{
    require_encoding(input);
    const auto state = parsed(input);
    if (!state) return;

    const auto query = state->query();
    require(is_plain(query), "a link is plain text");
    const auto again = parsed(query);
    require(again.has_value(), "a link that we write can be followed");
    require(again->query() == query, "and leads to what it was written from");
    require(again->search.words == state->search.words && again->round == state->round && again->unit == state->unit &&
                again->wanted() == state->wanted() && again->key == state->key && again->position == state->position &&
                again->is_narrowed() == state->is_narrowed(),
            "with all its conditions");
    require(parsed(state->with_status(domain::Status::approved).query())->wanted() == domain::Status::approved,
            "the same list has its other statuses");
    require(!parsed(state->with_status({}).query())->wanted(), "and all of them");
    require_scope(*state);
}

} // namespace fuzz
