// Reads the form by which a reviewer decides an application.
#pragma once

#include "domain/application.h"
#include "http/form_data.h"
#include "pages/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>

namespace certaward::pages {

// The values of the form, as sent.
struct DecisionForm {
    std::string token;
    std::string key;
    std::uint32_t version = 0; // of the application as the reviewer saw it
    std::optional<domain::Status> status;
    std::string level; // empty: not chosen
    std::string reason;
    std::string words;
    std::string exception; // reason for an approval in spite of a check that blocks
    std::string note;      // for colleagues; empty: no note
    ListQuery back;        // the list that shows the application
    bool alone = false;    // sent from the detail page

    // Reads a form. Throws Invalid for values that no browser sends from the module's page: no version, no key, an
    // unknown status, an invalid list.
    static DecisionForm parse(const http::FormData& form);

    // Reads a form without token, key and version, for a bulk decision. Throws Invalid as above.
    static DecisionForm parse_choices(const http::FormData& form);

    // Returns the decision: level and exception count only with approved, reason and words only with rejected.
    // REQUIRES status.
    domain::Decision decision() const;

    // Returns whether a level or reason was newly chosen beside a status that takes none, while the status itself
    // changes nothing: the form does not say what the reviewer meant. Leftovers beside a clear decision do no harm.
    bool contradicts_itself(const domain::Decision& in_force) const;
};

} // namespace certaward::pages
