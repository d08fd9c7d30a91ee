// route.cpp: which page answers which URL.

#include "pages/handlers.h"

#include "domain/failure.h"
#include "http/path_segments.h"
#include "http/same_origin.h"

namespace certaward::pages {
namespace {

template <class NumericId>
NumericId id_in(std::string_view segment)
{
    const auto id = domain::parse_id<NumericId>(segment);
    if (!id) throw domain::NotFound("no number in the URL");
    return *id;
}

// The page for the method; a URL without a page for POST has none.
template <class Get, class Post>
http::Response by_method(const http::Request& request, Get get, Post post)
{
    if (request.method == "GET") return get();
    if (request.method == "POST") return post();
    throw http::MethodNotAllowed("GET, HEAD, POST");
}

template <class Get>
http::Response only_get(const http::Request& request, Get get)
{
    if (request.method == "GET") return get();
    throw http::MethodNotAllowed("GET, HEAD");
}

template <class Post>
http::Response only_post(const http::Request& request, Post post)
{
    if (request.method == "POST") return post();
    throw http::MethodNotAllowed("POST");
}

// Whatever it would do, and before anything is done. A form's token is looked at besides, by the page that knows it.
void require_own_form(const http::Request& request)
{
    if (http::is_same_origin({request.fetch_site, request.origin, request.host})) return;
    throw http::CrossSiteForm(
        "POST from elsewhere: Sec-Fetch-Site '" + request.fetch_site + "', Origin '" + request.origin + "', Host '" +
            request.host + "'",
        "瀏覽器沒有說明這個表單是從本系統的頁面送出的，為了保護學生資料，沒有儲存任何內容。請按瀏覽器的「上一頁」回到"
        "剛才的頁面（已填的內容不會遺失），再送出一次。如果又看到這一頁，請改用新版的 Chrome、Edge、Firefox 或 "
        "Safari，或"
        "將參考碼告知系統管理員。");
}

} // namespace

http::Response route(const http::Request& request, const domain::Reviewer& reviewer, app::Site& site)
{
    const auto at = http::path_segments(request.path);
    const auto is = [&](std::string_view name, std::size_t depth) { return at.size() == depth && at[0] == name; };
    const auto with = [&](store::TimeLimit limit, auto page) {
        return store::with_connection(site.pool, limit, [&](store::Connection& db) {
            return page(app::Visit{request, reviewer, site, db});
        });
    };
    const auto visiting = [&](auto page) { return with(store::TimeLimit::page, page); };

    if (request.method == "POST") require_own_form(request);
    if (request.path.empty() || is("", 1))
        return only_get(request, [&] { return http::see_other(request.base + "/review"); });
    if (is("review", 1))
        return by_method(
            request, [&] { return visiting(show_list); },
            [&] { return request.form.has("undo") ? visiting(undo) : visiting(bulk_decide); });
    if (is("review", 2)) {
        const auto id = id_in<domain::ApplicationId>(at[1]);
        return by_method(
            request, [&] { return visiting([&](const app::Visit& visit) { return show_detail(visit, id); }); },
            [&] { return visiting([&](const app::Visit& visit) { return decide(visit, id); }); });
    }
    if (is("review", 3) && at[2] == "note") {
        const auto id = id_in<domain::ApplicationId>(at[1]);
        return only_post(request,
                         [&] { return visiting([&](const app::Visit& visit) { return add_note(visit, id); }); });
    }
    if (is("attachment", 2)) {
        const auto id = id_in<domain::AttachmentId>(at[1]);
        return only_get(request,
                        [&] { return visiting([&](const app::Visit& visit) { return show_attachment(visit, id); }); });
    }
    if (is("attachment", 3) && at[2] == "print") {
        const auto id = id_in<domain::AttachmentId>(at[1]);
        return only_get(request, [&] { return print_attachment(request, reviewer, site, id); });
    }
    if (is("export", 1))
        return by_method(
            request, [&] { return visiting(show_exports); },
            [&] { return with(store::TimeLimit::export_job, start_export); });
    if (is("export", 2) && at[1] == "progress") return only_get(request, [&] { return visiting(show_progress); });
    if (is("roster", 1)) return only_get(request, [&] { return visiting(show_roster); });
    if (is("bankbooks", 1)) return only_get(request, [&] { return visiting(show_bankbooks); });
    if (is("handover", 1)) return only_post(request, [&] { return visiting(mark_handed_over); });
    if (is("export", 3)) {
        const auto id = id_in<domain::ExportId>(at[1]);
        return only_get(request, [&] {
            return visiting([&](const app::Visit& visit) {
                return at[2].ends_with(".eml") ? draft_mail(visit, id, at[2]) : download(visit, id, at[2]);
            });
        });
    }
    if (is("help", 1)) return only_get(request, [&] { return show_help(request, reviewer, site); });
    if (is("award", 1))
        return by_method(
            request, [&] { return visiting(show_award); }, [&] { return visiting(set_budget); });
    throw domain::NotFound("no such page");
}

} // namespace certaward::pages
