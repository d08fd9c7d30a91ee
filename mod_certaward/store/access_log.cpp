#include "store/access_log.h"

#include "store/mariadb/database_error.h"

namespace certaward::store {
namespace {

constexpr std::string_view kRecord = R"(
    INSERT INTO access_event (occurred_at, node, account, address, action, subject, applications, export_id, result)
    VALUES (UTC_TIMESTAMP(3), COALESCE(@certaward_node, ''), LEFT(?, 64), ?, ?, ?, ?, ?, ?))";

// Formats ids as [4801,4802]. Returns an empty text if there are no ids.
std::string json_of(const std::vector<domain::ApplicationId>& applications)
{
    std::string text;
    for (const auto id : applications)
        text.append(text.empty() ? "[" : ",").append(std::to_string(id.value));
    return text.empty() ? text : text + "]";
}

} // namespace

void record_access(Connection& db, const AccessEvent& access)
{
    const auto applications = json_of(access.applications);
    const auto made = access.made ? Param(access.made->value) : Param(std::monostate{});
    db.change(kRecord, {access.account.value, access.address, access.action, access.subject,
                        applications.empty() ? Param(std::monostate{}) : Param(std::string_view(applications)), made,
                        access.result});
}

void expire_access(Connection& db)
{
    try {
        db.change("CALL expire_access()", {});
    } catch (const DatabaseError&) {
        if (!db.healthy()) throw; // the connection is unusable; otherwise the next call tries again
    }
}

std::vector<domain::ApplicationId> ids_of(const std::vector<domain::Application>& applications)
{
    std::vector<domain::ApplicationId> ids;
    ids.reserve(applications.size());
    for (const auto& application : applications)
        ids.push_back(application.id);
    return ids;
}

} // namespace certaward::store
