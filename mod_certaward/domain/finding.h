// A finding: a fact that a check found about an application, for the reviewer to weigh.
#pragma once

#include "domain/ids.h"
#include "domain/message.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace certaward::domain {

// Each looks at one claim of the application.
enum class Check { date, recognized, duplicate, bank, attachments, text };

inline constexpr std::array kChecks{Check::date, Check::recognized,  Check::duplicate,
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

// The gravest of one check, or of all; none when nothing was found.
std::optional<Severity> severity_of(const std::vector<Finding>& findings, Check check);
std::optional<Severity> severity_of(const std::vector<Finding>& findings);

} // namespace certaward::domain
