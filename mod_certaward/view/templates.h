// The templates of the pages, in every language, read once when the server starts.
#pragma once

#include "view/rendered_text.h"
#include "view/values.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ctemplate {
class TemplateCache;
}

namespace certaward::view {

// The texts of templates that were good when they were read, by their files.
using GoodTexts = std::map<std::filesystem::path, std::string>;

// A file that could not be taken, and what is served for it.
struct BrokenTemplate {
    std::filesystem::path file;
    std::string says; // "FILE, line 3: section A is never closed. FILE as it was before is served instead"
};

// A text of a template that a language's catalogue does not have, and that pages in it show in Chinese.
struct MissingTranslation {
    std::string tag; // of the language
    std::filesystem::path file;
    std::string text;
};

// A page without what is to stand in its gap.
struct SplitPage {
    RenderedText before;
    RenderedText after;
};

// After construction nothing changes: any thread may render.
class Templates {
public:
    // Folders in order of preference: a site's own first, so that it may replace single templates; ours last. Of one
    // that is broken the text is taken that it had in `before`, else the file of the next folder.
    // Throws std::runtime_error with the name of a template of which nothing good is left.
    explicit Templates(const std::vector<std::filesystem::path>& folders, const GoodTexts& before = {});
    ~Templates();
    Templates(const Templates&) = delete;
    Templates& operator=(const Templates&) = delete;

    // Throws std::runtime_error when the template, or one it includes, is not there: half a page is no page.
    std::string render(const Page& page) const;

    // The same, with its values marked but for those within sections whose names are in_common: they are the same for
    // everybody. render_split throws too when the template has no place for the gap.
    RenderedText render_text(const Page& page, const std::vector<std::string_view>& in_common = {}) const;
    SplitPage render_split(const Page& page, const std::vector<std::string_view>& in_common = {}) const;

    // Chinese, and those that the folders have a catalogue of: en.po.
    const std::vector<std::unique_ptr<const Language>>& languages() const { return languages_; }

    const std::vector<BrokenTemplate>& broken() const { return broken_; }
    const std::vector<MissingTranslation>& missing_translations() const { return missing_translations_; }
    const GoodTexts& texts() const { return texts_; } // those that are served, catalogues too

private:
    using Folders = std::vector<std::filesystem::path>;

    // A file of one of these names, each in the folders in their order. Empty: nothing good is left of it.
    struct Found {
        std::filesystem::path file;
        std::string text;
    };
    std::optional<Found> load(const std::vector<std::filesystem::path>& files, const GoodTexts& before);
    void load_languages(const Folders& folders, const GoodTexts& before);
    void load_templates(const Language& language, const Folders& folders, const std::set<std::string>& names,
                        const GoodTexts& before);
    const ctemplate::TemplateCache& cache_for(const Page& page) const;

    std::vector<std::unique_ptr<const Language>> languages_;
    std::map<std::string, std::unique_ptr<ctemplate::TemplateCache>, std::less<>> caches_; // by languages' tags
    std::vector<BrokenTemplate> broken_;
    std::vector<MissingTranslation> missing_translations_;
    GoodTexts texts_;
};

} // namespace certaward::view
