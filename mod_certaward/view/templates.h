// The templates of the pages, read once when the server starts.
#pragma once

#include "view/values.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ctemplate {
class TemplateCache;
}

namespace certaward::view {

// After construction nothing changes: any thread may render.
class Templates {
public:
    // Folders in order of preference: a site's own first, so that it may replace single templates; ours last.
    // Throws std::runtime_error with the name of a template that is missing or broken.
    explicit Templates(const std::vector<std::filesystem::path>& folders);
    ~Templates();
    Templates(const Templates&) = delete;
    Templates& operator=(const Templates&) = delete;

    // Throws std::runtime_error when the template, or one it includes, is not there: half a page is no page.
    std::string render(const Page& page) const;

private:
    std::unique_ptr<ctemplate::TemplateCache> cache_;
};

} // namespace certaward::view
