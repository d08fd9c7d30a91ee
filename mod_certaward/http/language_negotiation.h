// Chooses the language of pages for a request: the language that the portal's cookie names, otherwise the language that
// the browser prefers if the site follows browsers, otherwise the site's own language.
#pragma once

#include "view/language.h"

#include <memory>
#include <string>
#include <string_view>
#include <unicode/localematcher.h>
#include <vector>

namespace certaward::http {

// Chooses among the languages of a site.
class LanguageNegotiator {
public:
    using Languages = std::vector<std::unique_ptr<const view::Language>>;

    // The value of `own` for a site that follows the browser's preference, with Chinese for browsers that prefer none
    // of the languages. Any other value is a language's tag (BCP 47).
    static constexpr std::string_view kBrowser = "browser";

    LanguageNegotiator() = default; // Chinese alone

    // REQUIRES that `languages` begins with Chinese and outlives this. cookie: the name of the portal's cookie; empty:
    // no cookie. Throws std::runtime_error if no language has the tag `own`. A caller that wants to go on with a broken
    // catalogue passes the tag of another language.
    LanguageNegotiator(const Languages& languages, std::string_view own, std::string cookie);

    // Returns the language for a request by its headers Cookie and Accept-Language (RFC 9110, 12.5.4). Accepts any
    // bytes in them.
    const view::Language& of(std::string_view cookies, std::string_view accept_language) const;

private:
    // Returns the language that fits a browser's list best: zh-Hant-TW for zh-TW, en for en-GB. Returns null if no
    // language fits, or if the text is not a list.
    const view::Language* preferred(std::string_view list) const;
    // Returns the language that a portal's cookie names; null if no language has that name.
    const view::Language* called(std::string_view name) const;
    // Returns the language of a locale that the matcher has found; null if the site does not have it.
    const view::Language* known_by(const icu::Locale& locale) const;

    std::vector<const view::Language*> languages_;
    const view::Language* own_ = &view::chinese();
    bool heeds_browser_ = false;
    std::string cookie_;
    std::unique_ptr<const icu::LocaleMatcher> matcher_;
};

} // namespace certaward::http
