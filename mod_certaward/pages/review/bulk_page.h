// A decision about several applications, and its being taken back: what will be done, and what was.
#pragma once

#include "app/list_query.h"
#include "app/site.h"
#include "domain/application.h"
#include "domain/decision.h"
#include "http/response.h"

#include <string>
#include <utility>
#include <vector>

namespace certaward::pages {

// An application that is left as it is, and why.
struct Skipped {
    domain::Application application;
    domain::Message why;
};

// As links and forms name what was seen: 4801.0 4802.3
std::string names_of(const std::vector<domain::Application>& applications);

// What a form says was seen: an application and its version.
struct Seen {
    domain::ApplicationId id;
    std::uint32_t version = 0;
};
std::vector<Seen> parse_seen(std::string_view names); // throws Invalid

// Before: the count and the names, and the form that confirms.
struct BulkConfirmation {
    std::vector<domain::Application> applications;
    std::vector<Skipped> skipped;
    std::vector<domain::Message> marks; // of the applications, in their order: what the checks found
    domain::Decision decision;
    domain::Message refused; // why it has to be asked once more; empty: it is asked for the first time
};
http::Response bulk_confirmation_page(const app::Visit& visit, const BulkConfirmation& asked,
                                      const domain::Choices& choices, const app::ListQuery& back,
                                      int status = http::status::ok);

// After: each row's result, as it is now.
struct BulkResult {
    std::vector<domain::Application> applications;
    std::vector<Skipped> skipped;
    domain::Message result;
    std::string undoable; // the key of the form; empty: nothing to take back
};
http::Response bulk_result_page(const app::Visit& visit, const BulkResult& done, const domain::Choices& choices,
                                const app::ListQuery& back, int status = http::status::ok);

} // namespace certaward::pages
