// An application in words: what the row of the list and the page of its own both show.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"
#include "view/values.h"

#include <optional>
#include <string>

namespace certaward::pages {

// Student, certificate, day, bank, and the decision in force. Issuer and account are shown in each place's own way.
void fill_facts(view::Values& values, const domain::Application& application, const domain::Choices& choices);

// "核准 3級", "未核准：…", for messages and rows.
domain::Message result_text(const domain::Decision& decision, const domain::Choices& choices);

domain::Message or_missing(const std::optional<std::string>& text); // 未填 for none

} // namespace certaward::pages
