// Fuzz target: the page that answers a URL, and the ids in it. The input is a method, a blank, and the path of the URL.

#include "app/site.h"
#include "domain/failure.h"
#include "fuzz/target.h"
#include "pages/route.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace fuzz {
namespace {

using namespace certaward;
using Words = std::vector<std::string_view>;

// A page by its path, in which # stands for an id and * for any name.
struct Page {
    std::string_view path;
    std::string_view methods;
};
constexpr std::array<Page, 15> kPages{{{"", "GET, HEAD"},
                                       {"/", "GET, HEAD"},
                                       {"/review", "GET, HEAD, POST"},
                                       {"/review/#", "GET, HEAD, POST"},
                                       {"/review/#/note", "POST"},
                                       {"/attachment/#", "GET, HEAD"},
                                       {"/attachment/#/print", "GET, HEAD"},
                                       {"/export", "GET, HEAD, POST"},
                                       {"/export/progress", "GET, HEAD"},
                                       {"/export/#/*", "GET, HEAD"},
                                       {"/roster", "GET, HEAD"},
                                       {"/bankbooks", "GET, HEAD"},
                                       {"/handover", "POST"},
                                       {"/award", "GET, HEAD, POST"},
                                       {"/help", "GET, HEAD"}}};

Words words_of(std::string_view path)
{
    Words words;
    for (std::size_t from = 0; from <= path.size();) {
        const auto end = std::min(path.find('/', from), path.size());
        words.push_back(path.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

// Returns whether the word is a number from 0 to 2^64 - 1 as std::to_string writes it.
bool is_id(std::string_view word)
{
    constexpr std::string_view last = "18446744073709551615";
    const bool is_written_so = !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos &&
                               (word == "0" || word.front() != '0');
    return is_written_so && (word.size() < last.size() || (word.size() == last.size() && word <= last));
}

bool is_like(const Page& page, std::string_view path)
{
    return std::ranges::equal(words_of(path), words_of(page.path), [](std::string_view word, std::string_view pattern) {
        return pattern == "*" || (pattern == "#" ? is_id(word) : word == pattern);
    });
}

// Returns a site that is made once and has no database: a page that would use the database throws Unavailable.
app::Site& site()
{
    store::ConnectionSettings settings;
    settings.option_file = "tests/fuzz/no_database.cnf";
    static app::Site made{.pool = store::Pool(settings, 1, std::chrono::milliseconds(0)),
                          .templates = view::Templates({"templates"}),
                          .tokens = http::CsrfTokens(std::string(32, 's')),
                          .attachment_root = "tests/fuzz/uploads/root",
                          .spool_folder = "build"};
    return made;
}

// Returns the outcome of a request: "a page" that uses the database, "sent from elsewhere", "200", "303 URL", "405
// METHODS" or "404".
std::string outcome(const http::Request& request)
{
    try {
        const auto answer = pages::route(request, domain::Reviewer{}, site());
        return answer.headers.empty() ? std::to_string(answer.status)
                                      : std::to_string(answer.status) + " " + answer.headers.at(0).second;
    } catch (const domain::Unavailable&) {
        return "a page";
    } catch (const http::CrossSiteForm&) {
        return "sent from elsewhere";
    } catch (const http::MethodNotAllowed& refusal) {
        return "405 " + refusal.allowed;
    } catch (const domain::NotFound&) {
        return "404";
    }
}

std::string expected(const http::Request& request)
{
    const auto* page = std::ranges::find_if(kPages, [&](const Page& known) { return is_like(known, request.path); });
    if (page == kPages.end()) return "404";
    const bool is_known_method = request.method == "GET" || request.method == "POST";
    if (!is_known_method || page->methods.find(request.method) == std::string_view::npos)
        return "405 " + std::string(page->methods);
    if (request.path == "/help") return "200"; // asks no database
    return request.path.empty() || request.path == "/" ? "303 /campus/certaward/review" : "a page";
}

} // namespace

void path(std::string_view input)
{
    const auto method = input.substr(0, input.find(' '));
    const auto path = input.substr(std::min(input.size(), method.size() + 1));
    for (const auto* form : {"", "undo=1"}) {
        http::Request request{.method = std::string(method),
                              .base = "/campus/certaward",
                              .path = std::string(path),
                              .query = {},
                              .form = http::FormData::parse(form),
                              .session = "session-1",
                              .address = "192.0.2.1",
                              .host = "localhost",
                              .origin = "http://localhost",
                              .fetch_site = {}};
        require(outcome(request) == expected(request), "a URL leads to its page, by its methods, and no other does");
        request.origin = "https://elsewhere.example";
        require(outcome(request) == (method == "POST" ? "sent from elsewhere" : expected(request)),
                "another site can send no form, wherever to");
    }
    for (const auto word : words_of(path)) {
        const auto id = domain::parse_id<domain::ApplicationId>(word);
        require(id.has_value() == is_id(word), "an id is a number as our links write it");
        if (id) require(std::to_string(id->value) == word, "and is written back the same");
    }
}

} // namespace fuzz
