// The input of the checks beside the application itself (Evidence), and their result (CheckResult).
#pragma once

#include "domain/application.h"
#include "domain/award_round.h"
#include "domain/finding.h"
#include "domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace certaward::checks {

// A certificate on a department's list.
struct RecognizedCertificate {
    std::string name;
    int level = 0; // 0: the list gives no level
    bool required_to_graduate = false;
};

// Another application that may share a number, name, account or picture with this one. The caller may pass applications
// that share nothing, since the checks compare again; of many matches it passes only the first few.
struct OtherApplication {
    domain::ApplicationId id;
    std::string round_title;
    std::string student_id;
    std::string certificate_number;
    std::string certificate_name;
    std::optional<std::string> bank_code;
    std::optional<std::string> bank_account;
    domain::Status status = domain::Status::pending;
    bool may_be_seen = false; // by the reviewer: findings may link to it and give its student number
};

// A picture of this application that is also attached, byte for byte, to another application.
struct SamePicture {
    domain::AttachmentKind kind = domain::AttachmentKind::certificate; // of this application's attachment
    OtherApplication other;
};

// The facts that the checks need beside the application itself.
struct Evidence {
    domain::Date today;
    const domain::AwardRound& round;               // the application's round
    std::vector<RecognizedCertificate> recognized; // by the application's department
    std::vector<OtherApplication> others;          // never the application itself
    std::vector<SamePicture> same_pictures;
    std::vector<domain::AttachmentId> unreadable; // attachments of the application: no file, or no JPEG, PNG or PDF
};

// The result of the checks of one application.
struct CheckResult {
    std::vector<domain::Finding> findings; // in the order of kChecks; within a check the graver first
    std::optional<int> suggested_level; // from the department's list, otherwise from the name; also if a finding blocks
};

} // namespace certaward::checks
