#include "site_check/template_markers.h"

#include "domain/text.h"
#include "view/template_fault.h"
#include "view/templates.h"

#include <algorithm>
#include <exception>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>

namespace certaward::site_check {
namespace {

struct Known {
    std::string file;
    std::set<std::string> markers;
};

// Returns our templates with their markers, as they were when this program was built.
const std::vector<Known>& known_templates()
{
    static const std::vector<Known> known{
#include "site_check/markers.inc"
    };
    return known;
}

// The markers without which a form is refused, or overwrites a decision that its author has not seen.
const std::set<std::string> kNeeded{"TOKEN", "KEY", "VERSION"};

// Printed pages, in Chinese for every language of pages.
const std::set<std::string> kHandedOver{"roster.tpl", "bankbooks.tpl"};

std::optional<std::filesystem::path> first_with(const std::vector<std::filesystem::path>& folders,
                                                const std::string& file)
{
    std::error_code ignored;
    for (const auto& folder : folders)
        if (std::filesystem::exists(folder / file, ignored)) return folder / file;
    return std::nullopt;
}

std::string listed(const std::set<std::string>& names, const std::set<std::string>& without)
{
    std::string list;
    for (const auto& name : names)
        if (!without.contains(name)) domain::add_to_list(list, name);
    return list;
}

Result look_at(const Known& ours, const std::filesystem::path& path)
{
    const auto thing = "template " + ours.file;
    std::ifstream stream(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    if (!stream) return {Verdict::wrong, thing, path.string() + " can't be read", "Let httpd's user read it."};
    if (const auto fault = view::fault_of(text))
        return {Verdict::wrong, thing, path.string() + ", line " + std::to_string(fault->line) + ": " + fault->why,
                "Mend it after the example of ours."};

    const auto markers = markers_in(text);
    if (const auto unknown = listed(markers, ours.markers); !unknown.empty())
        return {Verdict::wrong, thing, path.string() + " has a marker that no page fills: " + unknown,
                "Use a marker of our template, or remove it."};
    std::set<std::string> needed;
    std::ranges::set_intersection(ours.markers, kNeeded, std::inserter(needed, needed.end()));
    if (const auto missing = listed(needed, markers); !missing.empty())
        return {Verdict::wrong, thing,
                path.string() + " has no marker " + missing + ", without which forms are refused",
                "Copy the form from ours."};
    if (const auto unused = listed(ours.markers, markers); !unused.empty())
        return {Verdict::note, thing, path.string() + " leaves out " + unused, "Check whether that is intended."};
    return {Verdict::holds, thing, path.string()};
}

// Checks the catalogue and the templates of each language that a person may be shown; skips the other languages.
Results look_at_languages(const HttpdSettings& settings, const view::Templates& loaded)
{
    Results found;
    const auto& known = loaded.languages();
    const auto is_own = [&](const auto& language) { return language->tag() == settings.language; };
    const bool is_browsers = settings.language == "browser";
    if (!is_browsers && std::ranges::none_of(known, is_own))
        found.push_back({Verdict::wrong, "CertAwardLanguage", "no folder of templates has " + settings.language + ".po",
                         "Name a language that has a catalogue."});
    for (const auto& language : known) {
        if (!is_browsers && settings.language_cookie.empty() && !is_own(language)) continue;
        std::string first;
        std::size_t count = 0;
        for (const auto& [tag, file, text] : loaded.missing_translations()) {
            if (tag != language->tag() || kHandedOver.contains(file.filename())) continue;
            if (++count == 1) first = file.string() + " has " + text;
        }
        if (count > 0)
            found.push_back({Verdict::note, "language " + language->tag(),
                             std::to_string(count) + " texts of templates stay Chinese, the first: " + first,
                             "Translate them in " + language->tag() + ".po beside the template."});
        else
            found.push_back({Verdict::holds, "language " + language->tag(), "knows every text of the templates"});
        for (const auto& ours : known_templates())
            if (const auto path = first_with(settings.template_folders, language->tag() + "/" + ours.file))
                found.push_back(look_at({language->tag() + "/" + ours.file, ours.markers}, *path));
    }
    return found;
}

} // namespace

std::set<std::string> markers_in(const std::string& text)
{
    static const std::regex kMarker(R"(\{\{[#/>]?([A-Z_]+))");
    std::set<std::string> names;
    for (std::sregex_iterator match(text.begin(), text.end(), kMarker), end; match != end; ++match)
        if (const auto name = (*match)[1].str(); !name.ends_with('_')) names.insert(name); // NAME_separator
    return names;
}

Results look_at_templates(const HttpdSettings& settings)
{
    const auto& folders = settings.template_folders;
    if (folders.empty())
        return {{Verdict::wrong, "CertAwardTemplates", "is missing", "Name the folder in httpd's configuration."}};
    Results found;
    for (const auto& ours : known_templates()) {
        if (const auto path = first_with(folders, ours.file))
            found.push_back(look_at(ours, *path));
        else
            found.push_back({Verdict::wrong, "template " + ours.file, "is in no folder of CertAwardTemplates",
                             "Name our folder of templates last, or copy the file from it."});
    }
    try {
        const view::Templates loaded(folders);
        for (const auto& broken : loaded.broken())
            found.push_back({Verdict::wrong, "CertAwardTemplates", broken.says, "Mend it after the example of ours."});
        if (loaded.broken().empty()) found.push_back({Verdict::holds, "CertAwardTemplates", "all load"});
        std::ranges::copy(look_at_languages(settings, loaded), std::back_inserter(found));
    } catch (const std::exception& error) {
        found.push_back({Verdict::wrong, "CertAwardTemplates", error.what(), "Mend it after the example of ours."});
    }
    return found;
}

} // namespace certaward::site_check
