// Where the pages are. The state of the list goes with every link, so that each leads back to it.
#pragma once

#include "pages/list_state.h"
#include "pages/site.h"

#include <string>

namespace certaward::pages {

std::string list_url(const http::Request& request, const ListState& state);
std::string list_url(const Visit& visit, const ListState& state);
std::string application_url(const Visit& visit, domain::ApplicationId id); // to send its form to
std::string one_url(const Visit& visit, domain::ApplicationId id, const ListState& state);
std::string attachment_url(const Visit& visit, domain::AttachmentId id);

} // namespace certaward::pages
