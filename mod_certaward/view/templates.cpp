#include "view/templates.h"

#include "view/gap.h"
#include "view/marking.h"
#include "view/template_fault.h"

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

struct Reading {
    std::string text;
    std::string fault; // as it is said; empty: none
};

Reading read(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (!stream) return {"", file.string() + " can't be read"};
    const auto fault = fault_of(text);
    if (!fault) return {std::move(text), ""};
    return {"", file.string() + ", line " + std::to_string(fault->line) + ": " + fault->why};
}

} // namespace

Templates::Templates(const std::vector<fs::path>& folders, const GoodTexts& before)
    : cache_(std::make_unique<ctemplate::TemplateCache>())
{
    std::set<std::string> names;
    for (const auto& folder : folders) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(folder, error))
            if (entry.path().extension() == ".tpl") names.insert(entry.path().filename());
        if (error) broken_.push_back({folder, "folder " + folder.string() + ": " + error.message()});
    }
    if (names.empty()) throw std::runtime_error("no template (*.tpl) in the template folders");
    for (const auto& name : names)
        load(name, folders, before);
    cache_->StringToTemplateCache(in_template(kGapName), in_template(kGapText), kStrip);
    cache_->Freeze();
}

void Templates::load(const std::string& name, const std::vector<fs::path>& folders, const GoodTexts& before)
{
    const auto first_broken = broken_.size();
    const auto take = [&](const fs::path& file, const std::string& text, const std::string& what) {
        if (!cache_->StringToTemplateCache(name, text, kStrip)) throw std::runtime_error("template " + name);
        texts_.emplace(file, text);
        for (auto i = first_broken; i < broken_.size(); ++i)
            broken_[i].says += ". " + what + " is served instead";
    };
    for (const auto& folder : folders) {
        const auto file = folder / name;
        std::error_code ignored;
        if (!fs::exists(file, ignored)) continue;
        const auto reading = read(file);
        if (reading.fault.empty()) return take(file, reading.text, file.string());
        broken_.push_back({file, reading.fault});
        if (const auto kept = before.find(file); kept != before.end())
            return take(file, kept->second, file.string() + " as it was before");
    }
    throw std::runtime_error("template " + name + " is broken: " + broken_.at(first_broken).says);
}

Templates::~Templates() = default;

std::string Templates::render(const Page& page) const
{
    std::string text;
    if (!cache_->ExpandNoLoad(page.template_file_, kStrip, page.dictionary_.get(), nullptr, &text))
        throw std::runtime_error("template " + page.template_file_ + " or one it includes is missing");
    return text;
}

Text Templates::render_text(const Page& page, const std::vector<std::string_view>& in_common) const
{
    Text text;
    Marking marking(text, in_common);
    ctemplate::PerExpandData marked;
    marked.SetAnnotateOutput("");
    marked.SetAnnotator(&marking);
    if (!cache_->ExpandNoLoad(page.template_file_, kStrip, page.dictionary_.get(), &marked, &marking))
        throw std::runtime_error("template " + page.template_file_ + " or one it includes is missing");
    return text;
}

AroundGap Templates::render_around(const Page& page, const std::vector<std::string_view>& in_common) const
{
    const auto text = render_text(page, in_common);
    const auto gap = text.bytes.find(kGapText);
    if (gap == std::string::npos) throw std::runtime_error("template " + page.template_file_ + " has no gap");
    return {text.cut(0, gap), text.cut(gap + kGapText.size(), text.bytes.size())};
}

} // namespace certaward::view
