#include "pages/route.h"

#include "domain/failure.h"
#include "domain/ids.h"
#include "http/path_segments.h"
#include "http/same_origin.h"
#include "pages/routes.h"

#include <algorithm>
#include <array>
#include <optional>

namespace certaward::pages {
namespace {

using Segments = std::vector<std::string_view>;

constexpr std::array<std::string_view, 7> kMethods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
constexpr std::size_t kMaxSegments = 4; // no page lies deeper
constexpr std::string_view kAnyText = "{file}";

bool is_placeholder(std::string_view segment)
{
    return segment.starts_with('{');
}

bool fits(std::string_view segment, std::string_view pattern)
{
    if (!is_placeholder(pattern)) return segment == pattern;
    if (!pattern.starts_with(kAnyText)) return domain::parse_number(segment).has_value();
    return segment.ends_with(pattern.substr(kAnyText.size()));
}

// Returns the values in the path that stand for {...}; nullopt if the path does not match.
std::optional<Segments> values_in(const Segments& path, std::string_view pattern)
{
    const auto parts = http::path_segments(pattern);
    if (!std::ranges::equal(path, parts, fits)) return std::nullopt;
    Segments values;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (is_placeholder(parts[i])) values.push_back(path[i]);
    return values;
}

// Returns the path pattern of the first route that matches; empty if no route does. Several routes may share it.
std::string_view pattern_of(const Segments& path)
{
    const auto all = routes();
    const auto found =
        std::ranges::find_if(all, [&](const Route& each) { return values_in(path, each.path).has_value(); });
    return found != all.end() ? found->path : std::string_view();
}

Segments segments_below(std::string_view path)
{
    return http::path_segments(path.empty() ? "/" : path);
}

std::string methods_of(std::string_view pattern)
{
    std::string methods;
    for (const auto& each : routes())
        if (each.path == pattern)
            methods.append(methods.empty() ? "" : ", ").append(each.method == "GET" ? "GET, HEAD" : each.method);
    return methods;
}

// Throws CrossSiteForm for a POST from another site, before anything is done. The page also checks the form's token.
void require_own_form(const Request& request)
{
    if (http::is_same_origin({request.fetch_site, request.origin, request.host})) return;
    throw http::CrossSiteForm(
        "cross-site POST refused: Sec-Fetch-Site '" + request.fetch_site + "', Origin '" + request.origin +
            "', Host '" + request.host + "'",
        "瀏覽器沒有說明這個表單是從本系統的頁面送出的，為了保護學生資料，沒有儲存任何內容。請按瀏覽器的「上一頁」回到"
        "剛才的頁面（已填的內容不會遺失），再送出一次。如果又看到這一頁，請改用新版的 Chrome、Edge、Firefox 或 "
        "Safari，或"
        "將參考碼告知系統管理員。");
}

bool is_word_of_table(std::string_view segment)
{
    return std::ranges::any_of(routes(), [&](const Route& each) {
        const auto parts = http::path_segments(each.path);
        return !is_placeholder(segment) && std::ranges::find(parts, segment) != parts.end();
    });
}

} // namespace

Response route(const Request& request, const domain::Reviewer& reviewer, app::Site& site)
{
    if (request.method == "POST") require_own_form(request);
    const auto path = segments_below(request.path);
    const auto pattern = pattern_of(path);
    if (pattern.empty()) throw domain::NotFound("no route matches this URL");

    for (const auto& each : routes())
        if (each.path == pattern && each.method == request.method)
            return each.handler({request, reviewer, site, each.audience, values_in(path, pattern).value()});
    throw http::MethodNotAllowed(methods_of(pattern));
}

std::string_view log_name_of(std::string_view path)
{
    const auto pattern = pattern_of(segments_below(path));
    const auto all = routes();
    const auto found = std::ranges::find(all, pattern, &Route::path);
    return found != all.end() ? found->log_name : "other";
}

std::string recorded_subject(std::string_view method, std::string_view path)
{
    std::string subject(std::ranges::find(kMethods, method) != kMethods.end() ? method : "another method");
    subject += ' ';
    auto segments = http::path_segments(path);
    segments.resize(std::min(segments.size(), kMaxSegments));
    for (const auto segment : segments) {
        const bool is_plain = is_word_of_table(segment) || domain::parse_number(segment);
        subject.append("/").append(is_plain ? segment : "...");
    }
    return subject;
}

} // namespace certaward::pages
