#include "view/values.h"

#include "domain/text.h"
#include "view/placeholder.h"

#include <ctemplate/template.h>

namespace certaward::view {
namespace {

ctemplate::TemplateString name_in_template(std::string_view name)
{
    return {name.data(), name.size()};
}

} // namespace

Values& Values::set(std::string_view name, std::string_view value)
{
    dictionary_->SetValue(name_in_template(name), domain::shown_text(value));
    return *this;
}

Values& Values::set(std::string_view name, const domain::Message& message)
{
    return set(name, language_->text(message));
}

Values& Values::show(std::string_view section)
{
    dictionary_->ShowSection(name_in_template(section));
    return *this;
}

Values& Values::show_if(bool condition, std::string_view section)
{
    return condition ? show(section) : *this;
}

Values Values::repeat(std::string_view section)
{
    return {dictionary_->AddSectionDictionary(name_in_template(section)), *language_};
}

Values Values::include(std::string_view name, std::string_view template_file)
{
    auto* included = dictionary_->AddIncludeDictionary(name_in_template(name));
    included->SetFilename(name_in_template(template_file));
    return {included, *language_};
}

void Values::leave_placeholder(std::string_view name)
{
    include(name, kPlaceholderName);
}

Page::Page(std::string template_file, const Language& language)
    : template_file_(std::move(template_file)), language_(&language),
      dictionary_(std::make_unique<ctemplate::TemplateDictionary>(name_in_template(template_file_)))
{
}

Page::~Page() = default;
Page::Page(Page&&) noexcept = default;

Page& Page::set_everywhere(std::string_view name, std::string_view value)
{
    dictionary_->SetTemplateGlobalValue(name_in_template(name), domain::shown_text(value));
    return *this;
}

Page& Page::set_everywhere(std::string_view name, const domain::Message& message)
{
    return set_everywhere(name, language_->text(message));
}

} // namespace certaward::view
