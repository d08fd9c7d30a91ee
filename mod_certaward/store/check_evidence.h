// What the database knows beside applications, for their checks.
#pragma once

#include "checks/evidence.h"
#include "domain/application.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <string>
#include <vector>

namespace certaward::store {

struct EvidenceQuery {
    const std::vector<domain::Application>& applications; // with their attachments, read within the reviewer's scope
    const domain::Reviewer& reviewer;
    const std::vector<domain::AwardRound>& rounds; // must outlive the evidence
    domain::Date today;
};

// One for each application, in the same order.
std::vector<checks::Evidence> evidence(Connection& db, const EvidenceQuery& asked);

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

} // namespace certaward::store
