// The templates: are all there, do they load, and do they speak of what our pages fill and of nothing else? Of what is
// unknown ctemplate makes nothing at all, and says so to nobody.
#pragma once

#include "check/finding.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace certaward::check {

Findings look_at_templates(const std::vector<std::filesystem::path>& folders);

// The names of a template's markers, without ctemplate's own.
std::set<std::string> markers_in(const std::string& text);

} // namespace certaward::check
