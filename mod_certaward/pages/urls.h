// The URLs of the pages. Links carry the state of the list, so that each page can lead back to it.
#pragma once

#include "pages/vocabulary.h"

#include <string>

namespace certaward::pages {

std::string list_url(const Request& request, const ListQuery& state);
std::string list_url(const Visit& visit, const ListQuery& state);
std::string application_url(const Visit& visit, domain::ApplicationId id); // target of its form
std::string detail_url(const Visit& visit, domain::ApplicationId id, const ListQuery& state);
std::string attachment_url(const Visit& visit, domain::AttachmentId id);
std::string export_url(const Visit& visit);
std::string export_round_url(const Visit& visit, const domain::RoundId& round);
std::string award_url(const Visit& visit, const domain::RoundId& round);

} // namespace certaward::pages
