// The access record, from the pages' side: who looked at whose data, on record before it is shown.
#pragma once

#include "app/site.h"
#include "checks/evidence.h"
#include "domain/application.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::app {

// What the record calls a look at data. none: the page shows nobody's.
enum class View { none, list, detail, attachment, changes, roster, bankbooks, mail, download };

std::string_view name_of(View view); // list: in the table access_event

struct ViewedData {
    std::string subject;                                  // "round 1152": ids and counts
    std::vector<domain::ApplicationId> applications = {}; // whose data it was
    std::optional<domain::ExportId> made = {};            // whose rows stand for the applications
};

// Records the look, under the visit's account and address. Throws DatabaseError; then the data must not be shown.
void record_view(const Visit& visit, View view, ViewedData data);

// The same for applications of a round: those that are shown, those that their findings name, and the one that the page
// says was saved.
void record_view(const Visit& visit, View view, const domain::RoundId& round,
                 const std::vector<domain::Application>& shown, const std::vector<checks::CheckResult>& checks,
                 const std::optional<domain::Application>& saved = {});

} // namespace certaward::app
