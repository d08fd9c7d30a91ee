// What was saved a moment ago, said on the page that follows, with the way to take it back.
#pragma once

#include "app/list_query.h"
#include "app/site.h"
#include "domain/application.h"
#include "domain/decision.h"
#include "view/values.h"

#include <optional>
#include <string>

namespace certaward::pages {

// The application that the link back names; none when it names none of the reviewer's.
std::optional<domain::Application> saved_application(const app::Visit& visit);

// With the way to take it back when the form that decided it, named in the link too, is still in force.
// return_to: where the reviewer goes after taking it back, "list" or "one".
void fill_saved(view::Values& page, const app::Visit& visit, const domain::Application& saved,
                const domain::Choices& choices, const app::ListQuery& list, std::string_view return_to);

// The form that takes back what the form with this key decided.
void fill_undo(view::Values form, const app::Visit& visit, const std::string& undone_key, const app::ListQuery& list,
               std::string_view return_to);

} // namespace certaward::pages
