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

// The texts of templates and catalogues without a fault, by file.
using GoodTexts = std::map<std::filesystem::path, std::string>;

// A file with a fault, and the text for the log.
struct BrokenTemplate {
    std::filesystem::path file;
    std::string says; // "FILE, line 3: section A is never closed. FILE as it was before is served instead"
};

// A text of a template that a language's catalogues do not have. Pages in that language show it in Chinese.
struct MissingTranslation {
    std::string tag; // of the language
    std::filesystem::path file;
    std::string text;
};

// A page in two parts: the text before its placeholder and the text after it.
struct SplitPage {
    RenderedText before;
    RenderedText after;
};

// The templates of a site. They do not change after construction, so any thread may render.
class Templates {
public:
    // Reads the templates and catalogues in `folders`, in order of preference: a site's own folder first, so that it
    // may replace single templates; the module's folder last. For a broken file it takes the file's text in `before`,
    // otherwise the file of the next folder. Throws std::runtime_error if there is no template, and with the name of a
    // template for which no good text is left.
    explicit Templates(const std::vector<std::filesystem::path>& folders, const GoodTexts& before = {});
    ~Templates();
    Templates(const Templates&) = delete;
    Templates& operator=(const Templates&) = delete;

    // Returns the text of a page. Throws std::runtime_error if the template, or one that it includes, is missing: half
    // a page is never served.
    std::string render(const Page& page) const;

    // Returns the text of a page with the spans of its values. in_common: names of sections whose values are left out
    // of the spans, since they are the same for everybody. Throws like render().
    RenderedText render_text(const Page& page, const std::vector<std::string_view>& in_common = {}) const;
    // Splits the text of render_text() at the placeholder. Throws std::runtime_error also if there is no placeholder.
    SplitPage render_split(const Page& page, const std::vector<std::string_view>& in_common = {}) const;

    // Returns Chinese, then each language for which the folders have a catalogue, such as en.po.
    const std::vector<std::unique_ptr<const Language>>& languages() const { return languages_; }

    const std::vector<BrokenTemplate>& broken() const { return broken_; }
    const std::vector<MissingTranslation>& missing_translations() const { return missing_translations_; }
    const GoodTexts& texts() const { return texts_; } // texts that are served, with catalogues

private:
    using Folders = std::vector<std::filesystem::path>;

    struct Found {
        std::filesystem::path file;
        std::string text;
    };
    // Returns the first good text of these files, which are in order of preference. A broken file counts with its text
    // in `before`. Adds the faults that it finds to broken_. Returns nullopt if no file has a good text.
    std::optional<Found> load(const std::vector<std::filesystem::path>& files, const GoodTexts& before);
    void load_languages(const Folders& folders, const GoodTexts& before);
    void load_templates(const Language& language, const Folders& folders, const std::set<std::string>& names,
                        const GoodTexts& before);
    const ctemplate::TemplateCache& cache_for(const Page& page) const;

    std::vector<std::unique_ptr<const Language>> languages_;
    std::map<std::string, std::unique_ptr<ctemplate::TemplateCache>, std::less<>> caches_; // by language tag
    std::vector<BrokenTemplate> broken_;
    std::vector<MissingTranslation> missing_translations_;
    GoodTexts texts_;
};

} // namespace certaward::view
