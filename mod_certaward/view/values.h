// The contents of a page: named values, sections that are shown or repeated, and included templates. Pages fill a
// template through this file only, which keeps ctemplate out of them.
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

    // Sets a value, which is copied. Replaces bytes and characters that can't be shown with U+FFFD, see
    // domain::shown_text. Templates escape the value.
    Values& set(std::string_view name, std::string_view value);
    Values& set(std::string_view name, const std::string& value) { return set(name, std::string_view(value)); }

    // Sets a text in the page's language. A string literal is a text of the module, which is translated.
    Values& set(std::string_view name, const domain::Message& message);
    Values& set(std::string_view name, const char* text) { return set(name, domain::Message(text)); }

    Values& set(std::string_view name, std::integral auto number) { return set(name, std::to_string(number)); }

    Values& show(std::string_view section); // once, with the values of this part
    Values& show_if(bool condition, std::string_view section);
    Values repeat(std::string_view section);                               // shows it once more, with its own values
    Values include(std::string_view name, std::string_view template_file); // inherits only Page::set_everywhere
    void leave_placeholder(std::string_view name); // in place of an included template: see Templates::render_split

private:
    ctemplate::TemplateDictionary* dictionary_;
    const Language* language_;
};

// The values of one page.
class Page {
public:
    Page(std::string template_file, const Language& language); // REQUIRES that it outlives the page
    ~Page();
    Page(Page&&) noexcept;
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    Values values() { return {dictionary_.get(), *language_}; }
    Page& set_everywhere(std::string_view name, std::string_view value); // also in included templates
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
