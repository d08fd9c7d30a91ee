// Records in the access record which reviewer views whose data, before a page shows the data.
#pragma once

#include "app/site.h"
#include "checks/evidence.h"
#include "domain/application.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::app {

// A view of personal data, as the access record names it. none: the page shows no personal data.
enum class View { none, list, detail, attachment, changes, roster, bankbooks, mail, download };

std::string_view name_of(View view); // list: in access_event.action

struct ViewedData {
    std::string subject;                                  // "round 1152": ids and counts
    std::vector<domain::ApplicationId> applications = {}; // whose data is viewed
    std::optional<domain::ExportId> made = {};            // its rows name the applications instead
};

// Records the view under the visit's account and address. Throws DatabaseError; then the data must not be shown.
void record_view(const Visit& visit, View view, ViewedData data);

// Records the view of applications of a round: those that the page shows, those that their findings name, and the one
// that the page reports as saved. Throws DatabaseError as above.
void record_view(const Visit& visit, View view, const domain::RoundId& round,
                 const std::vector<domain::Application>& shown, const std::vector<checks::CheckResult>& checks,
                 const std::optional<domain::Application>& saved = {});

} // namespace certaward::app
