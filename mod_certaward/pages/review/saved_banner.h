// Fills the banner about the decision just saved, on the page that follows, with its undo form.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"
#include "pages/vocabulary.h"
#include "view/values.h"

#include <optional>
#include <string>

namespace certaward::pages {

// Returns the application that the link back names; nullopt if it names none or one outside the reviewer's scope.
std::optional<domain::Application> saved_application(const Visit& visit);

// Fills the banner, with the undo form if the decision by the form that the link names is still in force.
// return_to: the page after an undo, "list" or "one".
void fill_saved(view::Values& page, const Visit& visit, const domain::Application& saved,
                const domain::Choices& choices, const ListQuery& list, std::string_view return_to);

// Fills the form that takes back the decisions of the form with this key.
void fill_undo(view::Values form, const Visit& visit, const std::string& undone_key, const ListQuery& list,
               std::string_view return_to);

} // namespace certaward::pages
