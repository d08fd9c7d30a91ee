// The pages, one file each, and the way to them.
#pragma once

#include "domain/ids.h"
#include "pages/response.h"
#include "pages/site.h"

#include <string_view>

namespace certaward::pages {

// Finds the page for the request and lets it answer, on one connection of the site's pool.
// Throws SentFromElsewhere for a POST that is not from one of our pages, NotFound for a URL that is none of ours,
// MethodNotAllowed, and whatever the page throws.
Response route(const Request& request, const domain::Reviewer& reviewer, Site& site);

Response review_list(const Visit& visit);
Response review_one(const Visit& visit, domain::ApplicationId id);
Response review_decide(const Visit& visit, domain::ApplicationId id);
Response review_note(const Visit& visit, domain::ApplicationId id);
Response review_several(const Visit& visit);
Response review_undo(const Visit& visit);
Response attachment(const Visit& visit, domain::AttachmentId id);
Response export_list(const Visit& visit);
Response export_make(const Visit& visit);
Response export_mail(const Visit& visit, domain::ExportId id, std::string_view file_name);
Response export_progress(const Visit& visit);
Response handover(const Visit& visit);
Response roster(const Visit& visit);
Response bankbooks(const Visit& visit);
Response attachment_print(const Request& request, const domain::Reviewer& reviewer, Site& site,
                          domain::AttachmentId id); // takes its connection itself
Response export_take(const Visit& visit, domain::ExportId id, std::string_view file_name);
Response help(const Request& request, const domain::Reviewer& reviewer, const Site& site);
Response award(const Visit& visit);
Response award_set(const Visit& visit);

} // namespace certaward::pages
