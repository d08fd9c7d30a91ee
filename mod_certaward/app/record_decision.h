// Recording a decision that a reviewer made in this visit.
#pragma once

#include "app/site.h"
#include "domain/application.h"
#include "store/decisions.h"

#include <string>

namespace certaward::app {

struct ReviewerDecision {
    const domain::Application& seen; // what the reviewer decided on
    const domain::Decision& decision;
    const domain::Choices& choices;
    std::string form_key;    // 32 characters that no other form has
    std::string undoes = {}; // the key of the form that this takes back; empty: none
};

// Records it under the visit's account, within the reviewer's scope, and counts it in the metrics. See store::record.
store::Recorded record_decision(const Visit& visit, const ReviewerDecision& made);

} // namespace certaward::app
