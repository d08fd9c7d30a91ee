// Records a decision that a reviewer made in this visit.
#pragma once

#include "app/site.h"
#include "domain/application.h"
#include "store/decisions.h"

#include <string>

namespace certaward::app {

// A decision to be recorded.
struct ReviewerDecision {
    const domain::Application& seen; // as the reviewer saw it
    const domain::Decision& decision;
    const domain::Choices& choices;
    std::string form_key;    // one-time key, 32 characters
    std::string undoes = {}; // the key of the form that this takes back; empty: no undo
};

// Records the decision under the visit's account, within the reviewer's scope, and counts it in the metrics. See
// store::record for results and exceptions.
store::Recorded record_decision(const Visit& visit, const ReviewerDecision& made);

} // namespace certaward::app
