// The attachments of applications, and their bytes if the database holds them.
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

// Fills the attachments of the applications: bankbooks first, then by position. REQUIRES that the applications were
// read within the reviewer's scope.
void add_attachments(Connection& db, std::vector<domain::Application>& applications);

// An attachment, and where its bytes are.
struct Attachment {
    domain::AttachmentId id;
    domain::ApplicationId application;
    std::string file_name;           // on the student's computer
    std::optional<std::string> path; // below the upload folder; nullopt: the bytes are in the database
    std::uint64_t bytes = 0;         // size of the content in the database
    std::string first_piece;         // of the content in the database
};

// Returns the attachment. Throws NotFound, with the same text whether it does not exist or is outside the scope.
Attachment attachment(Connection& db, domain::AttachmentId id, const Scope& scope);

// Passes the attachment's content in the database to `use`, in pieces of at most 512 KiB. Throws Unavailable if the
// content changes meanwhile.
void each_piece(Connection& db, const Attachment& attachment, const Scope& scope,
                const std::function<void(std::string_view)>& use);

} // namespace certaward::store
