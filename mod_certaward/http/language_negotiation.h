// Which of the site's languages a person is shown: the one that the portal's cookie names, else the one that the
// browser prefers where the site goes by that, else the site's own.
#pragma once

#include "view/language.h"

#include <memory>
#include <string>
#include <string_view>
#include <unicode/localematcher.h>
#include <vector>

namespace certaward::http {

class LanguageNegotiator {
public:
    using Languages = std::vector<std::unique_ptr<const view::Language>>;

    // A tag of the languages (BCP 47), or this for what the browser prefers, and Chinese for one that prefers none.
    static constexpr std::string_view kBrowser = "browser";

    LanguageNegotiator() = default; // Chinese alone

    // The languages outlive this. cookie: its name; empty: none. Throws std::runtime_error for a tag of none of them,
    // which is asked for by those who know that it is not one whose catalogue is broken.
    LanguageNegotiator(const Languages& languages, std::string_view own, std::string cookie);

    // From the headers Cookie and Accept-Language (RFC 9110, 12.5.4), whatever is in them.
    const view::Language& of(std::string_view cookies, std::string_view accept_language) const;

private:
    // Of a browser's list the one that fits best: zh-TW is zh-Hant-TW, en-GB is en. Null: none fits, or it is no list.
    const view::Language* preferred(std::string_view list) const;
    // The one that a portal calls so. Null: none is.
    const view::Language* called(std::string_view name) const;
    const view::Language* known_by(const icu::Locale& locale) const;

    std::vector<const view::Language*> languages_;
    const view::Language* own_ = &view::chinese();
    bool heeds_browser_ = false;
    std::string cookie_;
    std::unique_ptr<const icu::LocaleMatcher> matcher_;
};

} // namespace certaward::http
