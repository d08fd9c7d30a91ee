// The languages that pages can be shown in. Everything is written in Chinese as used in Taiwan, templates and code
// alike; another language is a catalogue of what its texts are in that one.
#pragma once

#include "domain/message.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::view {

// After construction nothing changes: any thread may ask.
class Language {
public:
    // Chinese, in which nothing is looked up.
    Language() = default;

    // Another one, by its tag (BCP 47) and the bytes of catalogues in PO format, in order of preference: a site's own
    // first. A text that none of them has stays Chinese. Throws std::runtime_error for a catalogue with a fault: "line
    // 3: ...".
    Language(std::string tag, const std::vector<std::string>& catalogues);

    const std::string& tag() const { return tag_; } // for lang="" and Content-Language

    std::string text(const domain::Message& message) const;

    // A template's text with every Chinese text in it in this language. A catalogue's entry with the template's file
    // as its context is for that one alone.
    std::string template_text(std::string_view file, std::string_view text) const;

private:
    std::string_view found(std::string_view chinese, std::string_view context) const;

    std::string tag_ = "zh-Hant-TW";
    std::map<std::pair<std::string, std::string>, std::string> texts_; // by context and Chinese text
};

// The tag that a file of this name is a catalogue of, as ICU writes it: en_us names en-US. None: the name is no tag.
std::optional<std::string> tag_named(std::string_view name);

const Language& chinese(); // for ever

// The Chinese texts of a template, as catalogues have them: from tag to tag, from quote to quote and from section to
// section, markers within included, blanks around not.
struct TemplateText {
    std::size_t from = 0; // bytes
    std::size_t to = 0;
};
std::vector<TemplateText> chinese_texts(std::string_view text);

} // namespace certaward::view
