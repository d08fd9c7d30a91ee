#include "view/templates.h"

#include "view/placeholder.h"
#include "view/template_fault.h"
#include "view/value_recorder.h"

#include <algorithm>
#include <ctemplate/per_expand_data.h>
#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

namespace certaward::view {
namespace {

namespace fs = std::filesystem;

ctemplate::TemplateString in_template(std::string_view text)
{
    return {text.data(), text.size()};
}

constexpr auto kStrip = ctemplate::STRIP_BLANK_LINES;
constexpr std::string_view kCatalogue = ".po";

// The result of reading a file: its text, or its fault.
struct Reading {
    std::string text;
    std::string fault; // for the log; empty: no fault
};

// Returns the fault of a template or catalogue, for the log; empty if it has no fault. The exception for a catalogue
// already names the line.
std::string fault_in(const fs::path& file, const std::string& text)
{
    if (file.extension() == kCatalogue) {
        try {
            const Language tried(file.stem().string(), {text});
            return "";
        } catch (const std::runtime_error& error) {
            return std::string(", ") + error.what();
        }
    }
    const auto fault = fault_of(text);
    return fault ? ", line " + std::to_string(fault->line) + ": " + fault->why : "";
}

Reading read(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (!stream) return {"", file.string() + " can't be read"};
    const auto fault = fault_in(file, text);
    if (fault.empty()) return {std::move(text), ""};
    return {"", file.string() + fault};
}

} // namespace

Templates::Templates(const Folders& folders, const GoodTexts& before)
{
    std::set<std::string> names;
    for (const auto& folder : folders) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(folder, error))
            if (entry.path().extension() == ".tpl") names.insert(entry.path().filename());
        if (error) broken_.push_back({folder, "folder " + folder.string() + ": " + error.message()});
    }
    if (names.empty()) throw std::runtime_error("no template (*.tpl) in the template folders");
    load_languages(folders, before);
    for (const auto& language : languages_)
        load_templates(*language, folders, names, before);
}

std::optional<Templates::Found> Templates::load(const std::vector<fs::path>& files, const GoodTexts& before)
{
    const auto first_broken = broken_.size();
    const auto take = [&](const fs::path& file, const std::string& text, const std::string& what) {
        for (auto i = first_broken; i < broken_.size(); ++i)
            broken_[i].says += ". " + what + " is served instead";
        return Found{file, texts_.emplace(file, text).first->second};
    };
    for (const auto& file : files) {
        std::error_code ignored;
        if (const auto known = texts_.find(file); known != texts_.end())
            return take(file, known->second, file.string());
        const bool is_known = std::ranges::find(broken_, file, &BrokenTemplate::file) != broken_.end();
        if (is_known || !fs::exists(file, ignored)) continue;
        const auto reading = read(file);
        if (reading.fault.empty()) return take(file, reading.text, file.string());
        broken_.push_back({file, reading.fault});
        if (const auto kept = before.find(file); kept != before.end())
            return take(file, kept->second, file.string() + " as it was before");
    }
    return std::nullopt;
}

void Templates::load_languages(const Folders& folders, const GoodTexts& before)
{
    languages_.push_back(std::make_unique<Language>());
    std::map<std::string, std::vector<std::string>> catalogues; // by tag, in the order of the folders
    for (const auto& folder : folders) {
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(folder, ignored)) {
            const auto& file = entry.path();
            if (file.extension() != kCatalogue) continue;
            const auto tag = tag_named(file.stem().string());
            if (!tag || *tag == languages_.front()->tag())
                broken_.push_back({file, file.string() + " has no name of a language that pages can be translated to"});
            else if (auto found = load({file}, before))
                catalogues[*tag].push_back(std::move(found->text));
        }
    }
    for (const auto& [tag, texts] : catalogues)
        languages_.push_back(std::make_unique<Language>(tag, texts));
}

// A language's own file of a template, in a folder named after its tag, is not translated. It goes before every Chinese
// file, also before the site's: a site that changes a page in Chinese has not changed it in other languages.
void Templates::load_templates(const Language& language, const Folders& folders, const std::set<std::string>& names,
                               const GoodTexts& before)
{
    auto cache = std::make_unique<ctemplate::TemplateCache>();
    const bool is_chinese = &language == languages_.front().get();
    for (const auto& name : names) {
        std::vector<fs::path> files;
        for (const auto& folder : folders)
            if (!is_chinese) files.push_back(folder / language.tag() / name);
        const std::set<fs::path> own(files.begin(), files.end());
        for (const auto& folder : folders)
            files.push_back(folder / name);

        const auto first_broken = broken_.size();
        const auto found = load(files, before);
        if (!found) throw std::runtime_error("template " + name + " is broken: " + broken_.at(first_broken).says);
        const auto text = own.contains(found->file) ? found->text : language.template_text(name, found->text);
        for (const auto& part : is_chinese ? std::vector<TemplateText>() : chinese_texts(text))
            missing_translations_.push_back({language.tag(), found->file, text.substr(part.from, part.to - part.from)});
        if (!cache->StringToTemplateCache(name, text, kStrip))
            throw std::runtime_error("ctemplate refuses template " + name);
    }
    cache->StringToTemplateCache(in_template(kPlaceholderName), in_template(kPlaceholderText), kStrip);
    cache->Freeze();
    caches_.emplace(language.tag(), std::move(cache));
}

const ctemplate::TemplateCache& Templates::cache_for(const Page& page) const
{
    const auto own = caches_.find(page.language_->tag());
    return own != caches_.end() ? *own->second : *caches_.find(languages_.front()->tag())->second;
}

Templates::~Templates() = default;

std::string Templates::render(const Page& page) const
{
    std::string text;
    if (!cache_for(page).ExpandNoLoad(page.template_file_, kStrip, page.dictionary_.get(), nullptr, &text))
        throw std::runtime_error("template " + page.template_file_ + " or one it includes is missing");
    return text;
}

RenderedText Templates::render_text(const Page& page, const std::vector<std::string_view>& in_common) const
{
    RenderedText text;
    ValueRecorder marking(text, in_common);
    ctemplate::PerExpandData marked;
    marked.SetAnnotateOutput("");
    marked.SetAnnotator(&marking);
    if (!cache_for(page).ExpandNoLoad(page.template_file_, kStrip, page.dictionary_.get(), &marked, &marking))
        throw std::runtime_error("template " + page.template_file_ + " or one it includes is missing");
    return text;
}

SplitPage Templates::render_split(const Page& page, const std::vector<std::string_view>& in_common) const
{
    const auto text = render_text(page, in_common);
    const auto at = text.bytes.find(kPlaceholderText);
    if (at == std::string::npos) throw std::runtime_error("template " + page.template_file_ + " has no placeholder");
    return {text.cut(0, at), text.cut(at + kPlaceholderText.size(), text.bytes.size())};
}

} // namespace certaward::view
