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

// Who made the decision in force. All empty for one from before the module.
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
    std::optional<std::string> bank_name; // none: no bank has that code
    std::optional<std::string> bank_account;

    std::uint32_t version = 0; // 0: never decided
    Decision decision;
    DecidedBy decided_by;

    std::vector<AttachmentRef> attachments; // filled by those who show them
};

} // namespace certaward::domain
