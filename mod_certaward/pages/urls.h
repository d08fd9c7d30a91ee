// The URLs of the pages. Links carry the state of the list, so that each page can lead back to it.
#pragma once

#include "app/list_query.h"
#include "app/site.h"

#include <string>

namespace certaward::pages {

std::string list_url(const http::Request& request, const app::ListQuery& state);
std::string list_url(const app::Visit& visit, const app::ListQuery& state);
std::string application_url(const app::Visit& visit, domain::ApplicationId id); // target of its form
std::string detail_url(const app::Visit& visit, domain::ApplicationId id, const app::ListQuery& state);
std::string attachment_url(const app::Visit& visit, domain::AttachmentId id);
std::string export_url(const app::Visit& visit);
std::string export_round_url(const app::Visit& visit, const domain::RoundId& round);
std::string award_url(const app::Visit& visit, const domain::RoundId& round);

} // namespace certaward::pages
