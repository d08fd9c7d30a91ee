#include "app/denied_request.h"

#include "domain/ids.h"
#include "domain/text.h"
#include "http/path_segments.h"
#include "store/access_log.h"

namespace certaward::app {
namespace {

// Returns the application id in the path, even if no such application exists: by it an administrator finds who
// requested another department's application. Empty if the path names none.
std::vector<domain::ApplicationId> application_in(std::string_view path)
{
    const auto at = http::path_segments(path);
    if (at.size() < 2 || at[0] != "review") return {};
    const auto id = domain::parse_id<domain::ApplicationId>(at[1]);
    return id ? std::vector{*id} : std::vector<domain::ApplicationId>();
}

} // namespace

void record_denied_request(Site& site, const DeniedRequest& refusal)
{
    const domain::Account account{domain::shown_text(refusal.account.value)}; // another module may set any bytes
    const auto result = "refused " + std::to_string(refusal.status);
    store::with_connection(site.pool, store::TimeLimit::page, [&](store::Connection& db) {
        store::record_access(db, {account, refusal.address, "refusal", refusal.subject, application_in(refusal.path),
                                  std::nullopt, result});
    });
}

} // namespace certaward::app
