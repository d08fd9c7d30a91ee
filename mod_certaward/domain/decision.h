// A decision (審核), and the objections that the award's rules raise to it.
#pragma once

#include "domain/award_round.h"
#include "domain/ids.h"
#include "domain/message.h"
#include "domain/reviewer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::domain {

enum class Status { pending, approved, rejected };

std::string_view name_of(Status status);                   // for tables, forms and links: pending
Message shown_name_of(Status status);                      // for pages: 審核中
std::optional<Status> parse_status(std::string_view name); // the inverse of name_of

// A level of approved certificates and its points; a setting of the site.
struct Level {
    int level = 0;
    int points = 0;
    std::string description;
    bool in_use = true;
};

// A reason for rejecting an application; a setting of the site.
struct RejectionReason {
    std::string code;
    std::string text;
    bool needs_words = false;
    bool in_use = true;
};

// A decision on an application.
// approved: level is set; exception_words give the reason for approving in spite of a check that blocks.
// rejected: reason_code is set; a decision from before the module has only reason_words.
struct Decision {
    Status status = Status::pending;
    std::optional<int> level;
    std::optional<std::string> reason_code;
    std::string reason_words;
    std::string exception_words = {};

    bool operator==(const Decision&) const = default;
};

// Code points. Together with the text of a reason (at most 49), the words fit the 200 characters that a campus keeps
// for the student to read; the campus would cut off the rest.
constexpr std::size_t kMaxReasonWords = 150;

// Code points of a note to colleagues.
constexpr std::size_t kMaxNoteLength = 500;

enum class Objection {
    no_status,
    choice_without_status,
    no_level,
    unknown_level,
    no_reason,
    unknown_reason,
    no_words,
    too_many_words,
    no_exception,
    too_long_note,
    round_is_over,
    decided_meanwhile,
    form_expired,
};

// Returns the sentence for the reviewer.
Message sentence_of(Objection objection);

// The levels and reasons of the site, in the order to offer them.
struct Choices {
    std::vector<Level> levels;
    std::vector<RejectionReason> reasons;

    const RejectionReason* reason(std::string_view code) const; // null: unknown code
};

// Returns the objection to the decision by the rules of the award; nullopt if it may be recorded. Ignores a
// decision that another reviewer has recorded meanwhile.
std::optional<Objection> objection_to(const Decision& decision, const Choices& choices, const AwardRound& round,
                                      const Reviewer& reviewer, Date today);

// Returns the objection to the status, level and reason alone; ignores the round and the reviewer.
std::optional<Objection> objection_to_choice(const Decision& decision, const Choices& choices);

// Returns whether this reviewer may still decide in this round. Scope `all` may decide after the last review day too.
bool may_decide(const Reviewer& reviewer, const AwardRound& round, Date today);

// Returns the whole reason of a rejection as the reviewer reads it: the text of the code, then the words. Empty for
// other decisions.
Message reason_shown(const Decision& decision, const Choices& choices);

// Returns the reason as the student reads it, in Chinese.
std::string reason_text(const Decision& decision, const Choices& choices);

} // namespace certaward::domain
