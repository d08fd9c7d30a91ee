// Which pictures belong to which application, and their bytes when the database holds them.
#pragma once

#include "domain/application.h"
#include "store/mariadb/connection.h"
#include "store/scope.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// Fills the attachments of these applications, bankbooks first, in their order. The applications have been read
// within the reviewer's scope.
void add_attachments(Connection& db, std::vector<domain::Application>& applications);

struct Attachment {
    domain::AttachmentId id;
    domain::ApplicationId application;
    std::string file_name;           // as the student's computer called it
    std::optional<std::string> path; // below the upload folder; none: the bytes are in the database
    std::uint64_t bytes = 0;         // of those in the database
    std::string first_piece;         // of those in the database
};

// Throws NotFound, the same for one that is not there and one outside the scope.
Attachment attachment(Connection& db, domain::AttachmentId id, const Scope& scope);

// Hands over the bytes that the database holds, in pieces of bounded size.
void each_piece(Connection& db, const Attachment& attachment, const Scope& scope,
                const std::function<void(std::string_view)>& use);

} // namespace certaward::store
