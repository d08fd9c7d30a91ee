// The pages, one file each, and the way to them.
#pragma once

#include "domain/ids.h"
#include "http/response.h"
#include "pages/site.h"

#include <string_view>

namespace certaward::pages {

// Finds the page for the request and lets it answer, on one connection of the site's pool.
// Throws SentFromElsewhere for a POST that is not from one of our pages, NotFound for a URL that is none of ours,
// MethodNotAllowed, and whatever the page throws.
http::Response route(const http::Request& request, const domain::Reviewer& reviewer, Site& site);

http::Response review_list(const Visit& visit);
http::Response review_one(const Visit& visit, domain::ApplicationId id);
http::Response review_decide(const Visit& visit, domain::ApplicationId id);
http::Response review_note(const Visit& visit, domain::ApplicationId id);
http::Response review_several(const Visit& visit);
http::Response review_undo(const Visit& visit);
http::Response attachment(const Visit& visit, domain::AttachmentId id);
http::Response export_list(const Visit& visit);
http::Response export_make(const Visit& visit);
http::Response export_mail(const Visit& visit, domain::ExportId id, std::string_view file_name);
http::Response export_progress(const Visit& visit);
http::Response handover(const Visit& visit);
http::Response roster(const Visit& visit);
http::Response bankbooks(const Visit& visit);
http::Response attachment_print(const http::Request& request, const domain::Reviewer& reviewer, Site& site,
                                domain::AttachmentId id); // takes its connection itself
http::Response export_take(const Visit& visit, domain::ExportId id, std::string_view file_name);
http::Response help(const http::Request& request, const domain::Reviewer& reviewer, const Site& site);
http::Response award(const Visit& visit);
http::Response award_set(const Visit& visit);

} // namespace certaward::pages
