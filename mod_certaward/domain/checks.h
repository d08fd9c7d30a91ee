// The checks (檢核): what the machine finds about an application, for the reviewer to weigh. A check never decides.
// Rules: the staff manual, step 4, and the defaults of the award.
#pragma once

#include "domain/application.h"
#include "domain/award_round.h"
#include "domain/ids.h"
#include "domain/message.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::domain {

// Each looks at one claim of the application.
enum class Check { date, recognized, claimed, bank, attachments, text };

inline constexpr std::array kChecks{Check::date, Check::recognized,  Check::claimed,
                                    Check::bank, Check::attachments, Check::text};

std::string_view name_of(Check check);                   // date: in links
Message shown_name_of(Check check);                      // 取得日期: on the page
std::optional<Check> parse_check(std::string_view name); // the inverse of name_of

// warns: to be looked at. blocks: approving wants a written reason for the exception.
enum class Severity { warns, blocks };

struct Finding {
    Check check = Check::date;
    Severity severity = Severity::warns;
    Message sentence;                   // without the names of other students
    std::optional<ApplicationId> other; // the application it speaks of, when the reviewer may see it
};

// What a department's list says of a certificate.
struct RecognizedCertificate {
    std::string name;
    int level = 0; // 0: the list names none
    bool required_to_graduate = false;
};

// Another application that may have something in common with this one. The finder may offer too many, since the check
// compares again; of many it offers the first few.
struct OtherApplication {
    ApplicationId id;
    std::string round_title;
    std::string student_id;
    std::string certificate_number;
    std::string certificate_name;
    std::optional<std::string> bank_code;
    std::optional<std::string> bank_account;
    Status status = Status::pending;
    bool may_be_seen = false; // by the reviewer: it may be linked to, and its student number told
};

// The same picture, byte for byte, handed in for another application.
struct SamePicture {
    AttachmentKind kind = AttachmentKind::certificate; // of this application's
    OtherApplication other;
};

// What the checks need beside the application itself.
struct Evidence {
    Date today;
    const AwardRound& round;                       // the application's own
    std::vector<RecognizedCertificate> recognized; // by the application's department
    std::vector<OtherApplication> others;          // never the application itself
    std::vector<SamePicture> same_pictures;
    std::vector<AttachmentId> unreadable; // of the application's attachments: no file, or no picture in it
};

struct Checked {
    std::vector<Finding> findings;      // in the order of kChecks; the graver first within one
    std::optional<int> suggested_level; // by the department's list, else hinted at by the name; for an exception too
};

// REQUIRES the application's attachments to be filled in.
Checked check(const Application& application, const Evidence& evidence);

// The gravest of one check, or of all; none when nothing was found.
std::optional<Severity> severity_of(const std::vector<Finding>& findings, Check check);
std::optional<Severity> severity_of(const std::vector<Finding>& findings);

} // namespace certaward::domain
