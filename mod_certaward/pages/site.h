// What pages work with: the site, made once for each configuration, and the visit, made for each request.
#pragma once

#include "domain/reviewer.h"
#include "pages/form_token.h"
#include "pages/request.h"
#include "store/pool.h"
#include "view/templates.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace certaward::pages {

// Shared by all threads of a child.
struct Site {
    store::Pool pool;
    view::Templates templates;
    FormTokens tokens;
    std::filesystem::path attachment_root;
    std::filesystem::path spool_folder;
    std::uint64_t export_days = 0; // files older than that are deleted; 0: never
};

// One request of one reviewer, with the one connection it may use.
struct Visit {
    const Request& request;
    const domain::Reviewer& reviewer;
    Site& site;
    store::Connection& db;

    // The token of this session's forms, and whether a form has it.
    std::string form_token() const { return site.tokens.token(request.session, reviewer.account); }
    bool accepts(std::string_view token) const
    {
        return site.tokens.is_valid(token, request.session, reviewer.account);
    }
};

} // namespace certaward::pages
