// Fills one application as a row of the review list, with its decision form.
#pragma once

#include "checks/evidence.h"
#include "domain/application.h"
#include "pages/review/decision_form.h"
#include "pages/vocabulary.h"
#include "view/values.h"

#include <string>
#include <vector>

namespace certaward::pages {

// The row's message about the last attempt to save it.
struct RowMessage {
    enum class Mood { saved, refused };
    Mood mood = Mood::saved;
    domain::Message text;
};

// The data of one row.
struct RowContents {
    const domain::Application& application; // with its attachments
    const checks::CheckResult& checked;
    bool may_decide = false;
    const DecisionForm* typed = nullptr; // values of a refused form, shown instead of the decision in force; or null
    const RowMessage* message = nullptr;
    bool is_picked = false;    // its box is ticked
    std::string undoable = {}; // the key of the form just saved, for its undo; empty: no undo
};

// Data shared by the rows of one answer.
struct RowSurroundings {
    const Visit& visit;
    const domain::Choices& choices;
    const std::vector<domain::Unit>& units;
    const ListQuery& list;
    bool shows_unit = false;
};

// Fills the decision form alone. The detail page uses it too.
void fill_decision(view::Values form, const RowContents& contents, const RowSurroundings& around);

void fill_row(view::Values row, const RowContents& contents, const RowSurroundings& around);

} // namespace certaward::pages
