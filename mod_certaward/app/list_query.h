// The state of the review list: which part of it a reviewer views, and how. The URL holds all of it, so that links,
// reload and back keep it.
#pragma once

#include "domain/decision.h"
#include "domain/paging.h"
#include "http/form_data.h"
#include "store/application_list.h"

#include <optional>
#include <string>

namespace certaward::app {

struct ListQuery {
    enum class Position { first_page, after, before, last_page, all };

    domain::RoundId round;              // empty: the newest open round, else the newest
    std::optional<domain::UnitId> unit; // nullopt: all of the reviewer's
    bool any_status = false;
    domain::Status status = domain::Status::pending; // unless any_status
    Position position = Position::first_page;
    std::optional<domain::ListKey> key; // for after and before
    bool read_only = false;             // 查詢 of a past round: view without decisions
    domain::ListOrder order = domain::ListOrder::unit;
    store::Search search;
    bool more = false;  // the form shows all conditions, not only the usual ones
    bool stays = false; // after a decision on a detail page: stay there, instead of going to the next application

    // Reads the state from a URL. Throws Invalid for an unknown status, order, check, key or show, and for a level that
    // is not a number. Does not look up ids.
    static ListQuery parse(const http::FormData& query);

    std::string query() const; // for links
    ListQuery at(Position position, std::optional<domain::ListKey> key = {}) const;
    ListQuery with_status(std::optional<domain::Status> status) const; // its first page

    // Returns the filter for the store. Throws NotFound for a department outside the reviewer's scope.
    store::ListFilter filter(const domain::Reviewer& reviewer) const;
    bool is_narrowed() const; // by more than round, department and status

    std::optional<domain::Status> wanted() const { return any_status ? std::nullopt : std::optional(status); }
};

} // namespace certaward::app
