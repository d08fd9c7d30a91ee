#include "view/templates.h"

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <set>
#include <stdexcept>

namespace certaward::view {
namespace {

constexpr auto kStrip = ctemplate::STRIP_BLANK_LINES;

std::set<std::string> names_in(const std::vector<std::filesystem::path>& folders)
{
    std::set<std::string> names;
    for (const auto& folder : folders) {
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".tpl") names.insert(entry.path().filename());
    }
    return names;
}

} // namespace

Templates::Templates(const std::vector<std::filesystem::path>& folders)
    : cache_(std::make_unique<ctemplate::TemplateCache>())
{
    for (std::size_t i = 0; i < folders.size(); ++i) {
        if (i == 0)
            cache_->SetTemplateRootDirectory(folders[i]);
        else
            cache_->AddAlternateTemplateRootDirectory(folders[i]);
    }
    const auto names = names_in(folders);
    if (names.empty()) throw std::runtime_error("no template (*.tpl) in the template folders");
    for (const auto& name : names)
        if (!cache_->LoadTemplate(name, kStrip))
            throw std::runtime_error("template " + name + " is broken or unreadable");
    cache_->Freeze();
}

Templates::~Templates() = default;

std::string Templates::render(const Page& page) const
{
    std::string text;
    if (!cache_->ExpandNoLoad(page.template_file_, kStrip, page.dictionary_.get(), nullptr, &text))
        throw std::runtime_error("template " + page.template_file_ + " or one it includes is missing");
    return text;
}

} // namespace certaward::view
