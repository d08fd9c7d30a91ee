// The templates: are all there, do they load, and do they speak of what our pages fill and of nothing else? Of what is
// unknown ctemplate makes nothing at all, and says so to nobody.
#pragma once

#include "site_check/httpd_settings.h"
#include "site_check/result.h"

#include <set>
#include <string>

namespace certaward::site_check {

// And are all languages complete that pages may be shown in?
Results look_at_templates(const HttpdSettings& settings);

// The names of a template's markers, without ctemplate's own.
std::set<std::string> markers_in(const std::string& text);

} // namespace certaward::site_check
