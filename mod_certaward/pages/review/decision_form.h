// The form of one row: what a reviewer sends to decide an application.
#pragma once

#include "app/list_query.h"
#include "domain/application.h"
#include "http/form_data.h"

#include <cstdint>
#include <optional>
#include <string>

namespace certaward::pages {

struct DecisionForm {
    std::string token;
    std::string key;
    std::uint32_t version = 0; // of the application that the reviewer saw
    std::optional<domain::Status> status;
    std::string level; // as sent; empty: none chosen
    std::string reason;
    std::string words;
    std::string exception; // why it is approved in spite of a check that blocks
    std::string note;      // for colleagues; empty: none
    app::ListQuery back;   // the list that the application stands in
    bool alone = false;    // sent from the page of this one application

    // Throws Invalid for what no browser sends from our page: no version, no key, an unknown status.
    static DecisionForm parse(const http::FormData& form);

    // The same without key and version, for a form about several applications.
    static DecisionForm parse_choices(const http::FormData& form);

    // What the status makes of the rest: a level counts with approved, a reason and words with rejected.
    // REQUIRES status.
    domain::Decision decision() const;

    // A level or reason was newly chosen beside a status that takes none, and the status itself changes nothing: the
    // reviewer meant something that the form does not say. What is left over beside a clear decision does no harm.
    bool contradicts_itself(const domain::Decision& in_force) const;
};

} // namespace certaward::pages
