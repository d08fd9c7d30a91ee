// Evidence: what the checks go by beside the application itself, and what they make of it.
#pragma once

#include "domain/application.h"
#include "domain/award_round.h"
#include "domain/finding.h"
#include "domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::checks {

// What a department's list says of a certificate.
struct RecognizedCertificate {
    std::string name;
    int level = 0; // 0: the list names none
    bool required_to_graduate = false;
};

// Another application that may have something in common with this one. The finder may offer too many, since the check
// compares again; of many it offers the first few.
struct OtherApplication {
    domain::ApplicationId id;
    std::string round_title;
    std::string student_id;
    std::string certificate_number;
    std::string certificate_name;
    std::optional<std::string> bank_code;
    std::optional<std::string> bank_account;
    domain::Status status = domain::Status::pending;
    bool may_be_seen = false; // by the reviewer: it may be linked to, and its student number told
};

// The same picture, byte for byte, handed in for another application.
struct SamePicture {
    domain::AttachmentKind kind = domain::AttachmentKind::certificate; // of this application's
    OtherApplication other;
};

// What the checks need beside the application itself.
struct Evidence {
    domain::Date today;
    const domain::AwardRound& round;               // the application's own
    std::vector<RecognizedCertificate> recognized; // by the application's department
    std::vector<OtherApplication> others;          // never the application itself
    std::vector<SamePicture> same_pictures;
    std::vector<domain::AttachmentId> unreadable; // of the application's attachments: no file, or no picture in it
};

struct CheckResult {
    std::vector<domain::Finding> findings; // in the order of kChecks; the graver first within one
    std::optional<int> suggested_level;    // by the department's list, else hinted at by the name; for an exception too
};

} // namespace certaward::checks
