#include "view/template_fault.h"

#include "domain/text.h"

#include <algorithm>
#include <ctemplate/template_cache.h>
#include <iostream>
#include <sstream>
#include <string_view>
#include <vector>

namespace certaward::view {
namespace {

constexpr std::string_view kFirstWords = R"({{%AUTOESCAPE context="HTML"}})";

// Captures the output on std::cerr during its lifetime.
class Overheard {
public:
    Overheard() : before_(std::cerr.rdbuf(said_.rdbuf())) {}
    ~Overheard() { std::cerr.rdbuf(before_); }
    Overheard(const Overheard&) = delete;
    Overheard& operator=(const Overheard&) = delete;

    std::string text() const { return said_.str(); }

private:
    std::ostringstream said_;
    std::streambuf* before_;
};

// Returns ctemplate's error message without its "ERROR: Template NAME: ERROR: "; nullopt if ctemplate accepts the text.
std::optional<std::string> refusal_of(const std::string& text)
{
    const Overheard overheard;
    ctemplate::TemplateCache cache;
    if (cache.StringToTemplateCache("template", text, ctemplate::STRIP_BLANK_LINES)) return std::nullopt;
    constexpr std::string_view kMark = "ERROR: ";
    auto said = overheard.text();
    if (const auto mark = said.rfind(kMark); mark != std::string::npos) said.erase(0, mark + kMark.size());
    std::ranges::replace(said, '\n', ' ');
    return std::string(domain::trimmed(said));
}

std::size_t line_at(std::string_view text, std::size_t position)
{
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, position), '\n'));
}

// A section's opening marker.
struct Section {
    std::string name;
    std::size_t line;
};

// The sections that a text leaves open, and the fault of the first misplaced marker.
struct Structure {
    std::vector<Section> open;
    std::optional<TemplateFault> fault;
};

Structure structure_of(std::string_view text)
{
    Structure found;
    for (auto begin = text.find("{{"); begin != std::string_view::npos; begin = text.find("{{", begin)) {
        const auto line = line_at(text, begin);
        const auto end = text.find("}}", begin);
        if (end == std::string_view::npos) {
            found.fault = {line, "a marker without }}"};
            return found;
        }
        const auto marker = text.substr(begin + 2, end - begin - 2);
        begin = end;
        if (marker.starts_with('#')) found.open.push_back({std::string(marker.substr(1)), line});
        if (!marker.starts_with('/')) continue;
        if (found.open.empty() || found.open.back().name != marker.substr(1)) {
            found.fault = {line,
                           "section " + std::string(marker.substr(1)) + " ends here, but is not the one that is open"};
            return found;
        }
        found.open.pop_back();
    }
    return found;
}

// Finds the line of a refusal: the first line for which ctemplate also refuses the text up to its end, with the open
// sections closed.
std::size_t refused_line(const std::string& text)
{
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
        auto part = text.substr(0, end + 1);
        const auto structure = structure_of(part);
        if (structure.fault) continue; // the line ends inside a marker
        std::for_each(structure.open.rbegin(), structure.open.rend(),
                      [&](const Section& section) { part += "{{/" + section.name + "}}"; });
        if (refusal_of(part)) return line_at(text, end);
    }
    return line_at(text, text.size());
}

std::optional<TemplateFault> fault_of_bytes(std::string_view text)
{
    if (domain::is_utf8(text)) return std::nullopt;
    std::size_t line = 1;
    for (auto end = text.find('\n'); end != std::string_view::npos && domain::is_utf8(text.substr(0, end));
         end = text.find('\n', end + 1))
        ++line;
    return TemplateFault{line, "is not UTF-8"};
}

} // namespace

std::optional<TemplateFault> fault_of(const std::string& text)
{
    if (!text.starts_with(kFirstWords))
        return TemplateFault{1, "does not begin with " + std::string(kFirstWords) + ", so nothing in it is escaped"};
    if (auto fault = fault_of_bytes(text)) return fault;
    const auto structure = structure_of(text);
    if (structure.fault) return structure.fault;
    if (!structure.open.empty())
        return TemplateFault{structure.open.back().line, "section " + structure.open.back().name + " is never closed"};
    if (const auto refusal = refusal_of(text)) return TemplateFault{refused_line(text), *refusal};
    return std::nullopt;
}

} // namespace certaward::view
