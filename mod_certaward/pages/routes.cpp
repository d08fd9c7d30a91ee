#include "pages/routes.h"

#include "domain/failure.h"
#include "pages/handlers.h"

#include <array>
#include <tuple>
#include <type_traits>

namespace certaward::pages {
namespace {

using app::View;
using store::TimeLimit;
using enum Audience;

// Throws NotFound, as for an unknown page, unless the reviewer may view a page of the whole school.
void require_audience(const Call& call)
{
    if (call.audience == Audience::whole_school && !call.reviewer.every_unit)
        throw domain::NotFound("award: the page requires scope all", "金額由研發處統一核算。");
}

// Converts a value of the path to the page's parameter. The path has matched, so a number's placeholder holds a number.
template <class Value>
Value value_as(std::string_view text)
{
    if constexpr (std::is_same_v<Value, std::string_view>)
        return text;
    else
        return Value{domain::parse_number(text).value_or(0)};
}

// Returns the values in the order of the path, which is the order of the page's parameters.
template <class... Values>
std::tuple<Values...> values_of(const Call& call)
{
    [[maybe_unused]] auto next = call.values.begin(); // unused for a page without values
    return {value_as<Values>(*next++)...};
}

// Calls a page with a connection from the site's pool.
template <class... Values>
Response serve(Response (*page)(const Visit&, Values...), const Call& call, TimeLimit limit)
{
    return store::with_connection(call.site.pool, limit, [&](store::Connection& db) {
        require_audience(call);
        const Visit visit{call.request, call.reviewer, call.site, db};
        return std::apply([&](auto... values) { return page(visit, values...); }, values_of<Values...>(call));
    });
}

// Calls a page that needs no connection or takes its connection itself.
template <class... Values>
Response serve(Response (*page)(const Request&, const domain::Reviewer&, app::Site&, Values...), const Call& call,
               TimeLimit)
{
    require_audience(call);
    return std::apply([&](auto... values) { return page(call.request, call.reviewer, call.site, values...); },
                      values_of<Values...>(call));
}

template <auto page, TimeLimit limit = TimeLimit::page>
Response by(const Call& call)
{
    return serve(page, call, limit);
}

Response to_review_list(const Call& call)
{
    return see_other(call.request.base + "/review");
}

// The bulk form and the undo form are posted to the same URL.
Response bulk_decide_or_undo(const Visit& visit)
{
    return visit.request.form.has("undo") ? undo(visit) : bulk_decide(visit);
}

// tests/harness/permission_table.cpp parses these rows: each must begin with a method and a path in quotes.
// clang-format off
constexpr std::array kRoutes{
    Route{"GET",  "/",                               to_review_list,                              reviewers,    View::none,       "review"},
    Route{"GET",  "/review",                         by<show_list>,                               reviewers,    View::list,       "review"},
    Route{"POST", "/review",                         by<bulk_decide_or_undo>,                     reviewers,    View::none,       "review"},
    Route{"GET",  "/review/{application}",           by<show_detail>,                             reviewers,    View::detail,     "application"},
    Route{"POST", "/review/{application}",           by<decide>,                                  reviewers,    View::none,       "application"},
    Route{"POST", "/review/{application}/note",      by<add_note>,                                reviewers,    View::none,       "application"},
    Route{"GET",  "/attachment/{attachment}",        by<show_attachment>,                         reviewers,    View::attachment, "attachment"},
    Route{"GET",  "/attachment/{attachment}/print",  by<print_attachment>,                        reviewers,    View::attachment, "attachment"},
    Route{"GET",  "/export",                         by<show_exports>,                            reviewers,    View::changes,    "export"},
    Route{"POST", "/export",                         by<start_export, TimeLimit::export_job>,     reviewers,    View::none,       "export"},
    Route{"GET",  "/export/progress",                by<show_progress>,                           reviewers,    View::none,       "progress"},
    Route{"GET",  "/export/{export}/{file}.eml",     by<draft_mail>,                              reviewers,    View::mail,       "download"},
    Route{"GET",  "/export/{export}/{file}",         by<download>,                                reviewers,    View::download,   "download"},
    Route{"GET",  "/roster",                         by<show_roster>,                             reviewers,    View::roster,     "roster"},
    Route{"GET",  "/bankbooks",                      by<show_bankbooks>,                          reviewers,    View::bankbooks,  "bankbooks"},
    Route{"POST", "/handover",                       by<mark_handed_over>,                        reviewers,    View::none,       "handover"},
    Route{"GET",  "/award",                          by<show_award>,                              whole_school, View::none,       "award"},
    Route{"POST", "/award",                          by<set_budget>,                              whole_school, View::none,       "award"},
    Route{"GET",  "/help",                           by<show_help>,                               reviewers,    View::none,       "help"},
};
// clang-format on

} // namespace

std::span<const Route> routes()
{
    return kRoutes;
}

} // namespace certaward::pages
