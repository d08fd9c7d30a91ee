// Shows an application in words, for both its list row and its detail page.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"
#include "view/values.h"

#include <optional>
#include <string>

namespace certaward::pages {

// Fills student, certificate, day, bank and the decision in force. Each page fills issuer and account in its own way.
void fill_facts(view::Values& values, const domain::Application& application, const domain::Choices& choices);

// Returns a decision in words, for messages and rows: "核准 3級", "未核准：…".
domain::Message result_text(const domain::Decision& decision, const domain::Choices& choices);

domain::Message or_missing(const std::optional<std::string>& text); // 未填 if absent or empty

} // namespace certaward::pages
