#include "store/access.h"

namespace certaward::store {
namespace {

constexpr std::string_view kRecord = R"(
    INSERT INTO access_event (occurred_at, account, address, action, subject)
    VALUES (UTC_TIMESTAMP(3), ?, ?, ?, ?))";

} // namespace

void record_access(Connection& db, const Access& access)
{
    db.change(kRecord, {access.account.value, access.address, access.action, access.subject});
}

std::string ids_text(const std::vector<domain::Application>& applications)
{
    std::string text;
    for (const auto& application : applications) {
        if (!text.empty()) text += ' ';
        text += std::to_string(application.id.value);
    }
    return text;
}

} // namespace certaward::store
