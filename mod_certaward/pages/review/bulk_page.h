// Renders the pages of a bulk decision and of its undo: the confirmation before and the result after.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"
#include "pages/vocabulary.h"

#include <string>
#include <utility>
#include <vector>

namespace certaward::pages {

// An application that a bulk decision leaves unchanged, and the reason.
struct Skipped {
    domain::Application application;
    domain::Message why;
};

// Returns the applications with their versions, as links and forms name them: 4801.0 4802.3
std::string names_of(const std::vector<domain::Application>& applications);

// An application and the version of it that the reviewer saw, as a form names them.
struct Seen {
    domain::ApplicationId id;
    std::uint32_t version = 0;
};
std::vector<Seen> parse_seen(std::string_view names); // throws Invalid

// The confirmation before: count, names, and the form that confirms.
struct BulkConfirmation {
    std::vector<domain::Application> applications;
    std::vector<Skipped> skipped;
    std::vector<domain::Message> marks; // findings of each application, in the same order
    domain::Decision decision;
    domain::Message refused; // why the reviewer has to confirm once more, or that the list was cut off; empty: neither
};
Response bulk_confirmation_page(const Visit& visit, const BulkConfirmation& asked, const domain::Choices& choices,
                                const ListQuery& back, int status = status::ok);

// The result after: each application as it is now.
struct BulkResult {
    std::vector<domain::Application> applications;
    std::vector<Skipped> skipped;
    domain::Message result;
    std::string undoable; // the key of the form that can be undone; empty: no undo
};
Response bulk_result_page(const Visit& visit, const BulkResult& done, const domain::Choices& choices,
                          const ListQuery& back, int status = status::ok);

} // namespace certaward::pages
