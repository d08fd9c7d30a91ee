// The languages of pages. Templates and code are written in Chinese as used in Taiwan; another language is a catalogue
// of translations of their texts.
#pragma once

#include "domain/message.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::view {

// A language of pages. It does not change after construction, so threads may share it.
class Language {
public:
    // Chinese, which translates nothing.
    Language() = default;

    // Another language, with its tag (BCP 47) and the bytes of its catalogues in PO format, in order of preference: the
    // site's own first. A text that no catalogue has stays Chinese. Throws std::runtime_error with "line 3: ..." for a
    // catalogue with a fault.
    Language(std::string tag, const std::vector<std::string>& catalogues);

    const std::string& tag() const { return tag_; } // for the attribute lang and the header Content-Language

    // Returns the message in this language.
    std::string text(const domain::Message& message) const;

    // Returns a template's text with its Chinese texts in this language. A catalogue's entry with the template's file
    // name as its context applies to that template only, and goes before an entry without context.
    std::string template_text(std::string_view file, std::string_view text) const;

private:
    std::string_view found(std::string_view chinese, std::string_view context) const;

    std::string tag_ = "zh-Hant-TW";
    std::map<std::pair<std::string, std::string>, std::string> texts_; // by context and Chinese text
};

// Returns the language tag that a catalogue's file name stands for, as ICU writes it: en-US for en_us. Returns nullopt
// if the name is not a tag.
std::optional<std::string> tag_named(std::string_view name);

const Language& chinese(); // lives as long as the process

// The span of a Chinese text in a template.
struct TemplateText {
    std::size_t from = 0; // bytes
    std::size_t to = 0;
};
// Returns the Chinese texts of a template, as catalogues have them. A text ends at a tag, a quote, a line break or a
// section's marker. It includes the markers of values within it, and excludes the blanks around it.
std::vector<TemplateText> chinese_texts(std::string_view text);

} // namespace certaward::view
