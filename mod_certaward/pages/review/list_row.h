// One application as a row of the review list, with the form that decides it.
#pragma once

#include "app/site.h"
#include "checks/evidence.h"
#include "domain/application.h"
#include "pages/review/decision_form.h"
#include "view/values.h"

#include <string>
#include <vector>

namespace certaward::pages {

// What the row says about the last attempt to save it.
struct RowMessage {
    enum class Mood { saved, refused };
    Mood mood = Mood::saved;
    domain::Message text;
};

struct RowContents {
    const domain::Application& application; // with its attachments
    const checks::CheckResult& checked;
    bool may_decide = false;
    const DecisionForm* typed = nullptr; // shown in the form instead of what is in force, when it was refused
    const RowMessage* message = nullptr;
    bool is_picked = false;    // its box is ticked
    std::string undoable = {}; // the key of the form that was just saved; empty: none
};

// What the rows of one answer share.
struct RowSurroundings {
    const app::Visit& visit;
    const domain::Choices& choices;
    const std::vector<domain::Unit>& units;
    const app::ListQuery& list;
    bool shows_unit = false;
};

// The form that decides, alone: for the page of one application too.
void fill_decision(view::Values form, const RowContents& contents, const RowSurroundings& around);

void fill_row(view::Values row, const RowContents& contents, const RowSurroundings& around);

} // namespace certaward::pages
