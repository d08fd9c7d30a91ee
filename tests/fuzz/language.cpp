// Fuzz target: the choice of a language. The input is the portal's cookie, a line break, and the header
// Accept-Language.

#include "fuzz/target.h"
#include "http/language_negotiation.h"

#include <algorithm>
#include <memory>

namespace fuzz {
namespace {

using certaward::http::LanguageNegotiator;
using certaward::view::Language;

LanguageNegotiator::Languages chinese_and_english()
{
    LanguageNegotiator::Languages languages;
    languages.push_back(std::make_unique<const Language>());
    languages.push_back(std::make_unique<const Language>("en", std::vector<std::string>()));
    return languages;
}

} // namespace

void language(std::string_view input)
{
    static const auto languages = chinese_and_english();
    static const LanguageNegotiator by_browser(languages, LanguageNegotiator::kBrowser, "lang");
    static const LanguageNegotiator by_site(languages, "en", "lang");

    const auto name = input.substr(0, input.find('\n'));
    const auto list = input.substr(std::min(input.size(), name.size() + 1));
    const auto cookies = "lang=" + std::string(name);

    const auto* chosen = &by_browser.of(cookies, list);
    require(std::ranges::any_of(languages, [&](const auto& each) { return each.get() == chosen; }),
            "it is one of the site's");
    require(chosen == &by_browser.of(cookies, list), "the same headers choose the same");
    require(&by_site.of("", list) == languages.back().get(), "where the site decides the browser does not");
    const auto* called = &by_site.of(cookies, "");
    require(called == languages.back().get() || called == chosen, "the cookie goes before the browser");
}

} // namespace fuzz
