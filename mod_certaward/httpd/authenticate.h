// Authentication (AuthType certaward) and authorization (Require certaward) of a request.
#pragma once

#include "domain/reviewer.h"

#include <httpd.h>
#include <http_config.h>
#include <mod_auth.h>

namespace certaward::httpd {

// check_authn: looks up the portal's session cookie in the database, anew for every request. Sets r->user.
int authenticate(request_rec* r);

// The provider of `Require certaward`.
extern const authz_provider kReviewerProvider;

// Returns the reviewer of the request, whichever module set r->user; nullopt if the account has no duty. Keeps a
// reviewer that it found for the rest of the request. Throws Unavailable. REQUIRES r->user.
const std::optional<domain::Reviewer>& reviewer_of(request_rec* r);

} // namespace certaward::httpd
