// What is known of attachments' bytes, so that the same picture handed in twice is found.
#pragma once

#include "domain/application.h"
#include "store/mariadb/connection.h"
#include "store/round_slice.h"

#include <cstdint>
#include <string>
#include <vector>

namespace certaward::store {

// What is known of an attachment's bytes. media: "jpeg", "png", "pdf" or "unreadable".
struct Digest {
    domain::AttachmentId attachment;
    domain::ApplicationId application;
    std::string facts; // of the file that was read, to see whether it changed
    std::string media;
    std::string sha256;     // empty when unreadable
    bool is_shared = false; // as it was read: another application's attachment has the same bytes
};

std::vector<Digest> digests(Connection& db, const std::vector<domain::Application>& applications);
void save_digests(Connection& db, const std::vector<Digest>& digests); // all in one transaction

// Attachments of a stretch whose bytes nobody has looked at, newest first.
struct MissingDigest {
    domain::AttachmentId attachment;
    domain::ApplicationId application;
};
std::vector<MissingDigest> missing_digests(Connection& db, const RoundSlice& slice, std::uint64_t most);

} // namespace certaward::store
