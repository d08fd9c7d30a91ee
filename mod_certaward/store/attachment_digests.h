// The stored digests of attachments, which find a picture that was handed in twice.
#pragma once

#include "domain/application.h"
#include "store/mariadb/connection.h"
#include "store/round_slice.h"

#include <cstdint>
#include <string>
#include <vector>

namespace certaward::store {

// The digest of an attachment's bytes. media: "jpeg", "png", "pdf" or "unreadable".
struct Digest {
    domain::AttachmentId attachment;
    domain::ApplicationId application;
    std::string facts; // of the file that was read, to detect a change
    std::string media;
    std::string sha256;     // empty if unreadable
    bool is_shared = false; // when read: an attachment of another application has the same bytes
};

// Returns the stored digests of the applications' attachments. An attachment without a digest is absent.
std::vector<Digest> digests(Connection& db, const std::vector<domain::Application>& applications);

// Stores the digests in one transaction, in place of earlier ones.
void save_digests(Connection& db, const std::vector<Digest>& digests);

// An attachment without a stored digest.
struct MissingDigest {
    domain::AttachmentId attachment;
    domain::ApplicationId application;
};

// Returns the slice's attachments without a digest, newest first, at most `most` of them.
std::vector<MissingDigest> missing_digests(Connection& db, const RoundSlice& slice, std::uint64_t most);

} // namespace certaward::store
