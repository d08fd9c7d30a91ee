// Fuzz target: the page that answers a URL, and the ids in it. The input is a method, a blank, and the path of the URL.

#include "app/site.h"
#include "domain/failure.h"
#include "fuzz/target.h"
#include "http/path_segments.h"
#include "pages/route.h"
#include "pages/routes.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace fuzz {
namespace {

using namespace certaward;
using Words = std::vector<std::string_view>;

// A page by its path, in which # stands for an id and * for any name, and the methods it allows.
struct Page {
    std::string path;
    std::string methods;
};

// The pages of the table of routes. How a URL leads to them, this target decides in its own way.
std::vector<Page> pages_of_table()
{
    std::vector<Page> all{{"", "GET, HEAD"}};
    for (const auto& route : pages::routes()) {
        std::string path;
        for (const auto segment : http::path_segments(route.path))
            path.append("/").append(segment.starts_with("{file}") ? "*" : segment.starts_with('{') ? "#" : segment);
        const auto* const methods = route.method == "GET" ? "GET, HEAD" : "POST";
        if (all.back().path != path)
            all.push_back({path, methods});
        else if (all.back().methods != methods)
            all.back().methods.append(", ").append(methods);
    }
    return all;
}

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

// Returns the outcome of a request: "a page" that uses the database, "sent from elsewhere", "303 URL", "405
// METHODS" or "404".
std::string outcome(const http::Request& request)
{
    try {
        const auto answer = pages::route(request, domain::Reviewer{}, site());
        return answer.status == http::status::ok ? "a page"
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

const std::vector<Page>& known_pages()
{
    static const auto pages = pages_of_table();
    return pages;
}

bool leads_to_a_page(std::string_view path)
{
    return std::ranges::any_of(known_pages(), [&](const Page& known) { return is_like(known, path); });
}

bool is_word_of_table(std::string_view word)
{
    return std::ranges::any_of(known_pages(), [&](const Page& known) {
        return std::ranges::any_of(words_of(known.path), [&](std::string_view each) { return each == word; });
    });
}

std::string expected(const http::Request& request)
{
    const auto& pages = known_pages();
    const auto page = std::ranges::find_if(pages, [&](const Page& known) { return is_like(known, request.path); });
    if (page == pages.end()) return "404";
    const bool is_known_method = request.method == "GET" || request.method == "POST";
    if (!is_known_method || page->methods.find(request.method) == std::string_view::npos)
        return "405 " + std::string(page->methods);
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
    require((pages::log_name_of(path) != "other") == leads_to_a_page(path), "a log names the pages that there are");
    const auto subject = pages::recorded_subject(method, path);
    for (const auto word : words_of(std::string_view(subject).substr(subject.rfind(' ') + 1)))
        require(word == "..." || is_id(word) || is_word_of_table(word), "the record repeats nothing that was typed");
    for (const auto word : words_of(path)) {
        const auto id = domain::parse_id<domain::ApplicationId>(word);
        require(id.has_value() == is_id(word), "an id is a number as our links write it");
        if (id) require(std::to_string(id->value) == word, "and is written back the same");
    }
}

} // namespace fuzz
