// What a page shows: names and values, sections that are shown or repeated, and included templates.
// The only way in to a template; keeps ctemplate out of the pages.
#pragma once

#include "domain/message.h"
#include "view/language.h"

#include <concepts>
#include <memory>
#include <string>
#include <string_view>

namespace ctemplate {
class TemplateDictionary;
}

namespace certaward::view {

// A handle on a part of a Page; lives as long as the Page.
class Values {
public:
    Values(ctemplate::TemplateDictionary* dictionary, const Language& language)
        : dictionary_(dictionary), language_(&language)
    {
    }

    // The value is copied; what is not well-formed UTF-8 is shown as U+FFFD. Templates escape it.
    Values& set(std::string_view name, std::string_view value);
    Values& set(std::string_view name, const std::string& value) { return set(name, std::string_view(value)); }

    // In the page's language. A literal is a text of ours.
    Values& set(std::string_view name, const domain::Message& message);
    Values& set(std::string_view name, const char* text) { return set(name, domain::Message(text)); }

    Values& set(std::string_view name, std::integral auto number) { return set(name, std::to_string(number)); }

    Values& show(std::string_view section); // once, with the values from here
    Values& show_if(bool condition, std::string_view section);
    Values repeat(std::string_view section);                               // once more, with values of its own
    Values include(std::string_view name, std::string_view template_file); // inherits nothing but Page::set_everywhere
    void leave_placeholder(std::string_view name); // where a template would be included: see Templates::render_split

private:
    ctemplate::TemplateDictionary* dictionary_;
    const Language* language_;
};

// The values of one whole answer.
class Page {
public:
    Page(std::string template_file, const Language& language); // which outlives the page
    ~Page();
    Page(Page&&) noexcept;
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    Values values() { return {dictionary_.get(), *language_}; }
    Page& set_everywhere(std::string_view name, std::string_view value); // in included templates too
    Page& set_everywhere(std::string_view name, const std::string& value)
    {
        return set_everywhere(name, std::string_view(value));
    }
    Page& set_everywhere(std::string_view name, const domain::Message& message);
    Page& set_everywhere(std::string_view name, const char* text)
    {
        return set_everywhere(name, domain::Message(text));
    }

private:
    friend class Templates;
    std::string template_file_;
    const Language* language_;
    std::unique_ptr<ctemplate::TemplateDictionary> dictionary_;
};

} // namespace certaward::view
