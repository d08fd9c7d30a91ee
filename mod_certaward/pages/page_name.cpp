#include "pages/page_name.h"

#include "http/path_segments.h"

#include <algorithm>
#include <array>

namespace certaward::pages {
namespace {

constexpr std::array<std::string_view, 6> kByOneWord{"export", "roster", "bankbooks", "handover", "help", "award"};

} // namespace

std::string_view page_name(std::string_view path)
{
    const auto at = http::path_segments(path);
    if (at.empty() || at[0].empty() || at[0] == "review") return at.size() > 1 ? "application" : "review";
    if (at[0] == "attachment") return "attachment";
    if (at[0] == "export" && at.size() == 2 && at[1] == "progress") return "progress";
    if (at[0] == "export" && at.size() == 3) return "download";
    const auto* const word = std::ranges::find(kByOneWord, at[0]);
    return at.size() == 1 && word != kByOneWord.end() ? *word : "other";
}

} // namespace certaward::pages
