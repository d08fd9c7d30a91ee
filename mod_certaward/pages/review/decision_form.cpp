#include "pages/review/decision_form.h"

#include "domain/failure.h"
#include "domain/ids.h"
#include "domain/text.h"
#include "http/csrf_token.h"

#include <limits>

namespace certaward::pages {
namespace {

constexpr int kNoSuchLevel = -1;

std::optional<int> level_of(const std::string& text)
{
    if (text.empty()) return std::nullopt;
    const auto number = domain::parse_number(text);
    return number && *number <= 255 ? static_cast<int>(*number) : kNoSuchLevel;
}

} // namespace

DecisionForm DecisionForm::parse(const http::FormData& form)
{
    auto parsed = parse_choices(form);
    parsed.token = form.text("token");
    parsed.key = form.text("key");
    if (!http::is_form_key(parsed.key)) throw domain::Invalid("decision: missing or invalid form key");

    const auto version = domain::parse_number(form.text("version"));
    if (!version || *version >= std::numeric_limits<std::uint32_t>::max())
        throw domain::Invalid("decision: missing or invalid version");
    parsed.version = static_cast<std::uint32_t>(*version);
    return parsed;
}

DecisionForm DecisionForm::parse_choices(const http::FormData& form)
{
    DecisionForm parsed;
    if (const auto status = form.text("status"); !status.empty()) {
        parsed.status = domain::parse_status(status);
        if (!parsed.status) throw domain::Invalid("decision: unknown status");
    }
    parsed.level = form.text("level");
    parsed.reason = form.text("reason");
    parsed.words = domain::trimmed(form.text("words"));
    parsed.exception = domain::trimmed(form.text("exception"));
    parsed.note = domain::trimmed(form.text("note"));
    parsed.back = ListQuery::parse(http::FormData::parse(form.text("back")));
    parsed.alone = form.text("alone") == "1";
    if (parsed.alone) parsed.back.stays = form.text("go_on") != "1";
    return parsed;
}

domain::Decision DecisionForm::decision() const
{
    domain::Decision decision{.status = status.value(), .level = {}, .reason_code = {}, .reason_words = {}};
    if (decision.status == domain::Status::approved) {
        decision.level = level_of(level);
        decision.exception_words = exception;
    }
    if (decision.status == domain::Status::rejected) {
        if (!reason.empty()) decision.reason_code = reason;
        decision.reason_words = words;
    }
    return decision;
}

bool DecisionForm::contradicts_itself(const domain::Decision& in_force) const
{
    const bool new_level = !level.empty() && level_of(level) != in_force.level;
    const bool new_reason = !reason.empty() && reason != in_force.reason_code;
    const bool is_stray =
        (status != domain::Status::approved && new_level) || (status != domain::Status::rejected && new_reason);
    const bool says_something_itself = status && status != domain::Status::pending && decision() != in_force;
    return is_stray && !says_something_itself;
}

} // namespace certaward::pages
