// Who is it (AuthType certaward), and may they review (Require certaward)?
#pragma once

#include "domain/reviewer.h"

#include <httpd.h>
#include <http_config.h>
#include <mod_auth.h>

namespace certaward::httpd {

// check_authn: the portal's cookie, looked up anew on every request. Sets r->user.
int authenticate(request_rec* r);

extern const authz_provider kReviewerProvider;

// The reviewer of the request, whoever set r->user. Looks it up once.
// Throws Unavailable; none when the account has no duty. REQUIRES r->user.
const std::optional<domain::Reviewer>& reviewer_of(request_rec* r);

} // namespace certaward::httpd
