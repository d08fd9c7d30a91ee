#include "http/language_negotiation.h"

#include "http/cookies.h"

#include <algorithm>
#include <stdexcept>
#include <unicode/locid.h>

namespace certaward::http {
namespace {

constexpr std::size_t kMaxListBytes = 256; // the lists of browsers are shorter

// Simplified Chinese. Its readers get the module's Chinese rather than another language.
constexpr const char* kOtherChinese = "zh-Hans";

std::unique_ptr<const icu::LocaleMatcher> matcher_for(const std::vector<const view::Language*>& languages)
{
    UErrorCode error = U_ZERO_ERROR;
    std::vector<icu::Locale> locales;
    locales.reserve(languages.size() + 1);
    for (const auto* language : languages)
        locales.push_back(icu::Locale::forLanguageTag(language->tag(), error));
    locales.push_back(icu::Locale::forLanguageTag(kOtherChinese, error)); // last: a catalogue for it takes precedence
    auto matcher = icu::LocaleMatcher::Builder()
                       .setSupportedLocales(locales.begin(), locales.end())
                       .setNoDefaultLocale()
                       .build(error);
    if (U_FAILURE(error))
        throw std::runtime_error(std::string("ICU failed to build the matcher of page languages: ") +
                                 u_errorName(error));
    return std::make_unique<const icu::LocaleMatcher>(std::move(matcher));
}

// Returns the first whole elements of the list, in at most kMaxListBytes.
std::string beginning_of(std::string_view list)
{
    if (list.size() <= kMaxListBytes) return std::string(list);
    const auto end = list.substr(0, kMaxListBytes).rfind(',');
    return std::string(list.substr(0, end == std::string_view::npos ? 0 : end));
}

} // namespace

LanguageNegotiator::LanguageNegotiator(const Languages& languages, std::string_view own, std::string cookie)
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

const view::Language* LanguageNegotiator::known_by(const icu::Locale& locale) const
{
    UErrorCode error = U_ZERO_ERROR;
    const auto tag = locale.toLanguageTag<std::string>(error);
    const auto found =
        std::ranges::find_if(languages_, [&](const view::Language* language) { return language->tag() == tag; });
    if (found != languages_.end()) return *found;
    return tag == kOtherChinese ? languages_.front() : nullptr;
}

const view::Language* LanguageNegotiator::preferred(std::string_view list) const
{
    UErrorCode error = U_ZERO_ERROR;
    const auto* found = matcher_->getBestMatchForListString(beginning_of(list), error);
    return U_SUCCESS(error) && found ? known_by(*found) : nullptr;
}

// The matcher also finds a language that speakers of the named language are likely to read; such a match is refused
// here. Portals in Taiwan write tw for Chinese. By the standard tw is Twi, a language of Ghana, and the matcher finds
// English.
const view::Language* LanguageNegotiator::called(std::string_view name) const
{
    if (name.size() > kMaxListBytes) return nullptr;
    auto tag = view::tag_named(name);
    if (!tag) return nullptr;
    if (*tag == "tw") tag = "zh-TW";
    UErrorCode error = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(*tag, error);
    const auto* found = matcher_->getBestMatch(locale, error);
    const bool is_so = U_SUCCESS(error) && found && std::string_view(found->getLanguage()) == locale.getLanguage();
    return is_so ? known_by(*found) : nullptr;
}

const view::Language& LanguageNegotiator::of(std::string_view cookies, std::string_view accept_language) const
{
    if (languages_.size() < 2) return *own_;
    if (!cookie_.empty())
        for (const auto value : cookie_values(cookies, cookie_))
            if (const auto* language = called(value)) return *language;
    if (heeds_browser_)
        if (const auto* language = preferred(accept_language)) return *language;
    return *own_;
}

} // namespace certaward::http
