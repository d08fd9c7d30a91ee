// Checks of the templates: whether they exist, load, and have the markers that our pages fill and no others. ctemplate
// replaces an unknown marker with nothing, without a message.
#pragma once

#include "site_check/httpd_settings.h"
#include "site_check/result.h"

#include <set>
#include <string>

namespace certaward::site_check {

// Checks the templates, and whether the catalogue of each language that pages may be shown in is complete.
Results look_at_templates(const HttpdSettings& settings);

// Returns the names of a template's markers, without ctemplate's own.
std::set<std::string> markers_in(const std::string& text);

} // namespace certaward::site_check
