// Which part of the review list somebody looks at, and how. All of it is in the URL, so that a link, reload and back
// keep it.
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

    domain::RoundId round;              // empty: the one to begin with
    std::optional<domain::UnitId> unit; // none: all of the reviewer's
    bool any_status = false;
    domain::Status status = domain::Status::pending; // unless any_status
    Position position = Position::first_page;
    std::optional<domain::ListKey> key; // of after and before
    bool read_only = false;             // 查詢 of a past round: to look, not to decide
    domain::ListOrder order = domain::ListOrder::unit;
    store::Search search;
    bool more = false;  // the form shows all conditions, not the usual ones alone
    bool stays = false; // after a decision on the page of one application: does not go on to the next

    // Throws Invalid for a status, order, check, key or show that does not exist. Ids are looked up later.
    static ListQuery parse(const http::FormData& query);

    std::string query() const; // for links
    ListQuery at(Position position, std::optional<domain::ListKey> key = {}) const;
    ListQuery with_status(std::optional<domain::Status> status) const; // from its first page

    // Throws NotFound for a department that is not the reviewer's.
    store::ListFilter filter(const domain::Reviewer& reviewer) const;
    bool is_narrowed() const; // by more than round, department and status

    std::optional<domain::Status> wanted() const { return any_status ? std::nullopt : std::optional(status); }
};

} // namespace certaward::app
