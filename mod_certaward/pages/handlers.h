// The pages, one file each, and the way to them.
#pragma once

#include "app/site.h"
#include "domain/ids.h"
#include "http/response.h"

#include <string_view>

namespace certaward::pages {

// Finds the page for the request and lets it answer, on one connection of the site's pool.
// Throws SentFromElsewhere for a POST that is not from one of our pages, NotFound for a URL that is none of ours,
// MethodNotAllowed, and whatever the page throws.
http::Response route(const http::Request& request, const domain::Reviewer& reviewer, app::Site& site);

http::Response review_list(const app::Visit& visit);
http::Response review_one(const app::Visit& visit, domain::ApplicationId id);
http::Response review_decide(const app::Visit& visit, domain::ApplicationId id);
http::Response review_note(const app::Visit& visit, domain::ApplicationId id);
http::Response review_several(const app::Visit& visit);
http::Response review_undo(const app::Visit& visit);
http::Response attachment(const app::Visit& visit, domain::AttachmentId id);
http::Response export_list(const app::Visit& visit);
http::Response export_make(const app::Visit& visit);
http::Response export_mail(const app::Visit& visit, domain::ExportId id, std::string_view file_name);
http::Response export_progress(const app::Visit& visit);
http::Response handover(const app::Visit& visit);
http::Response roster(const app::Visit& visit);
http::Response bankbooks(const app::Visit& visit);
http::Response attachment_print(const http::Request& request, const domain::Reviewer& reviewer, app::Site& site,
                                domain::AttachmentId id); // takes its connection itself
http::Response export_take(const app::Visit& visit, domain::ExportId id, std::string_view file_name);
http::Response help(const http::Request& request, const domain::Reviewer& reviewer, const app::Site& site);
http::Response award(const app::Visit& visit);
http::Response award_set(const app::Visit& visit);

} // namespace certaward::pages
