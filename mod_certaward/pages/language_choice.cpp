#include "pages/language_choice.h"

#include "pages/cookie.h"

#include <algorithm>
#include <stdexcept>
#include <unicode/locid.h>

namespace certaward::pages {
namespace {

constexpr std::size_t kLongestList = 256; // bytes; browsers send less, and the rest is preferred least

std::unique_ptr<const icu::LocaleMatcher> matcher_for(const std::vector<const view::Language*>& languages)
{
    UErrorCode error = U_ZERO_ERROR;
    std::vector<icu::Locale> locales;
    locales.reserve(languages.size());
    for (const auto* language : languages)
        locales.push_back(icu::Locale::forLanguageTag(language->tag(), error));
    auto matcher = icu::LocaleMatcher::Builder()
                       .setSupportedLocales(locales.begin(), locales.end())
                       .setNoDefaultLocale()
                       .build(error);
    if (U_FAILURE(error)) throw std::runtime_error(std::string("the languages of pages: ") + u_errorName(error));
    return std::make_unique<const icu::LocaleMatcher>(std::move(matcher));
}

} // namespace

LanguageChoice::LanguageChoice(const Languages& languages, std::string_view own, std::string cookie)
    : heeds_browser_(own == kBrowser), cookie_(std::move(cookie))
{
    std::string known;
    for (const auto& language : languages) {
        languages_.push_back(language.get());
        known += " " + language->tag();
    }
    own_ = languages_.front();
    matcher_ = matcher_for(languages_);
    if (heeds_browser_) return;
    const auto found =
        std::ranges::find_if(languages_, [&](const view::Language* language) { return language->tag() == own; });
    if (found == languages_.end())
        throw std::runtime_error("CertAwardLanguage: the folders of CertAwardTemplates have no " + std::string(own) +
                                 ".po; there are:" + known);
    own_ = *found;
}

const view::Language* LanguageChoice::best(std::string_view tags) const
{
    std::string list(tags.substr(0, kLongestList));
    std::ranges::replace(list, '_', '-'); // as programs name locales
    UErrorCode error = U_ZERO_ERROR;
    const auto* found = matcher_->getBestMatchForListString(list, error);
    if (U_FAILURE(error) || !found) return nullptr;
    const auto tag = found->toLanguageTag<std::string>(error);
    const auto language =
        std::ranges::find_if(languages_, [&](const view::Language* known) { return known->tag() == tag; });
    return language != languages_.end() ? *language : nullptr;
}

const view::Language& LanguageChoice::of(std::string_view cookies, std::string_view accept_language) const
{
    if (languages_.size() < 2) return *own_;
    if (!cookie_.empty())
        for (const auto value : cookie_values(cookies, cookie_))
            if (const auto* language = best(value)) return *language;
    if (heeds_browser_)
        if (const auto* language = best(accept_language)) return *language;
    return *own_;
}

} // namespace certaward::pages
