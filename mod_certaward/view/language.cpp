#include "view/language.h"

#include "domain/text.h"
#include "view/po_file.h"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <unicode/locid.h>
#include <unicode/uchar.h>

namespace certaward::view {
namespace {

// Tests for Han characters, and for the wide signs that are set with them.
bool is_chinese(char32_t point)
{
    const bool is_full_width = (point >= U'　' && point <= U'〿') || (point >= U'！' && point <= U'～');
    return is_full_width || u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_IDEOGRAPHIC);
}

bool is_chinese(std::string_view text)
{
    return std::ranges::any_of(domain::code_points_of(text), [](char32_t point) { return is_chinese(point); });
}

// Returns the names between opening and closing marks: NAME for {{NAME}}, the marker of templates.
std::multiset<std::string> names_between(std::string_view text, std::string_view opening, std::string_view closing)
{
    std::multiset<std::string> names;
    for (auto at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at)) {
        at += opening.size();
        names.emplace(text.substr(at, text.find(closing, at) - at));
    }
    return names;
}

// Returns whether the translation has the same {{markers}} as the text, each as often. The placeholders of a message
// may be left out.
bool keeps_markers(const PoEntry& entry)
{
    return names_between(entry.id, "{{", "}}") == names_between(entry.text, "{{", "}}");
}

// Escapes a text for a template, between tags or inside an attribute's quotes.
std::string escaped(std::string_view text)
{
    std::string html;
    for (const char c : text) {
        if (c == '&')
            html += "&amp;";
        else if (c == '<')
            html += "&lt;";
        else if (c == '"')
            html += "&quot;";
        else
            html += c;
    }
    return html;
}

// Returns the text without spaces and tabs at both ends. A wide blank (U+3000) belongs to the text.
std::string_view without_blanks(std::string_view text)
{
    const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

// Returns the number of bytes at the beginning of `text` that separate two texts of a template: a tag's or quote's
// character, a line break, or a marker that shows no value. Returns 0 if the current text goes on.
std::size_t boundary_at(std::string_view text)
{
    constexpr std::array<std::string_view, 5> kNoValues{"{{#", "{{/", "{{>", "{{%", "{{!"};
    if (text.find_first_of("<>\"\n") == 0) return 1;
    if (!std::ranges::any_of(kNoValues, [&](std::string_view marker) { return text.starts_with(marker); })) return 0;
    return std::min(text.find("}}"), text.size() - 2) + 2;
}

} // namespace

Language::Language(std::string tag, const std::vector<std::string>& catalogues) : tag_(std::move(tag))
{
    for (const auto& catalogue : catalogues) {
        for (auto& entry : po_entries(catalogue)) {
            const auto refuse = [&](const std::string& why) {
                throw std::runtime_error("line " + std::to_string(entry.line) + ": " + why);
            };
            if (entry.text.empty()) continue;
            if (!keeps_markers(entry)) refuse("the translation has other {{markers}} than the text");
            texts_.try_emplace({std::move(entry.context), std::move(entry.id)}, std::move(entry.text));
        }
    }
}

std::string_view Language::found(std::string_view chinese, std::string_view context) const
{
    const auto own = texts_.find({std::string(context), std::string(chinese)});
    if (own != texts_.end()) return own->second;
    const auto any = context.empty() ? texts_.end() : texts_.find({"", std::string(chinese)});
    return any != texts_.end() ? std::string_view(any->second) : chinese;
}

std::string Language::text(const domain::Message& message) const
{
    if (texts_.empty()) return message.chinese();
    return message.in([this](std::string_view text) { return found(text, ""); });
}

std::string Language::template_text(std::string_view file, std::string_view text) const
{
    std::string translated;
    std::size_t at = 0;
    for (const auto& part : chinese_texts(text)) {
        translated += text.substr(at, part.from - at);
        const auto chinese = text.substr(part.from, part.to - part.from);
        const auto own = found(chinese, file);
        translated += own == chinese ? std::string(chinese) : escaped(own);
        at = part.to;
    }
    return translated.append(text.substr(at));
}

std::optional<std::string> tag_named(std::string_view name)
{
    std::string tag(name);
    std::ranges::replace(tag, '_', '-'); // locale names have _
    UErrorCode error = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(tag, error);
    const auto canonical = locale.toLanguageTag<std::string>(error);
    if (U_FAILURE(error) || locale.isBogus() || *locale.getLanguage() == '\0') return std::nullopt;
    return canonical;
}

const Language& chinese()
{
    static const Language language;
    return language;
}

std::vector<TemplateText> chinese_texts(std::string_view text)
{
    std::vector<TemplateText> found;
    std::size_t from = 0;
    const auto end_at = [&](std::size_t to) {
        const auto part = without_blanks(text.substr(from, to - from));
        if (!is_chinese(part)) return;
        const auto begin = static_cast<std::size_t>(part.data() - text.data());
        found.push_back({begin, begin + part.size()});
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto boundary = boundary_at(text.substr(at));
        if (boundary > 0) {
            end_at(at);
            from = at + boundary;
        }
        at += std::max<std::size_t>(boundary, 1);
    }
    end_at(text.size());
    return found;
}

} // namespace certaward::view
