// An application (申請): one certificate claimed by one student in one round, and the decision in force.
#pragma once

#include "domain/decision.h"
#include "domain/ids.h"
#include "domain/roc_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace certaward::domain {

enum class AttachmentKind { bankbook, certificate };

struct AttachmentRef {
    AttachmentId id;
    AttachmentKind kind = AttachmentKind::certificate;
};

// The author and the time of the decision in force. All fields are empty for a decision from before the module.
struct DecidedBy {
    std::string account;
    std::string name;
    std::string at; // "YYYY-MM-DD HH:MM:SS" in the database's time zone
};

struct Application {
    ApplicationId id;
    RoundId round;
    UnitId unit;
    std::string class_name;
    std::string student_id;
    std::string student_name;
    std::string certificate_number;
    std::string certificate_name;
    std::optional<std::string> issuer;
    std::optional<Date> obtained_on;
    std::optional<std::string> bank_code;
    std::optional<std::string> bank_name; // nullopt: no bank has this code
    std::optional<std::string> bank_account;

    std::uint32_t version = 0; // 0: never decided
    Decision decision;
    DecidedBy decided_by;

    std::vector<AttachmentRef> attachments; // filled in by callers that show or check them
};

} // namespace certaward::domain
