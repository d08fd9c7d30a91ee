// A finding: a fact that a check found about an application, for the reviewer to weigh.
#pragma once

#include "domain/ids.h"
#include "domain/message.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace certaward::domain {

// The checks. Each check looks at one claim of the application.
enum class Check { date, recognized, duplicate, bank, attachments, text };

inline constexpr std::array kChecks{Check::date, Check::recognized,  Check::duplicate,
                                    Check::bank, Check::attachments, Check::text};

std::string_view name_of(Check check);                   // for links and the database: date
Message shown_name_of(Check check);                      // for pages: 取得日期
std::optional<Check> parse_check(std::string_view name); // the inverse of name_of

// warns: the reviewer should look at it. blocks: approving requires a written reason for the exception.
enum class Severity { warns, blocks };

struct Finding {
    Check check = Check::date;
    Severity severity = Severity::warns;
    Message sentence;                   // without the names of other students
    std::optional<ApplicationId> other; // the other application that it mentions, if the reviewer may see it
};

// Returns the gravest severity of one check, or of all checks; nullopt if there are no findings.
std::optional<Severity> severity_of(const std::vector<Finding>& findings, Check check);
std::optional<Severity> severity_of(const std::vector<Finding>& findings);

} // namespace certaward::domain
