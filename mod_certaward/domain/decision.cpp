#include "domain/decision.h"

#include "domain/named_enum.h"
#include "domain/text.h"

#include <algorithm>

namespace certaward::domain {
namespace {

constexpr auto kStatuses = named<Status>({
    {Status::pending, "pending", "審核中"},
    {Status::approved, "approved", "核准"},
    {Status::rejected, "rejected", "未核准"},
});

std::optional<Objection> objection_to_level(const Decision& decision, const Choices& choices)
{
    if (!decision.level) return Objection::no_level;
    const auto offered = [&](const Level& l) { return l.in_use && l.level == *decision.level; };
    if (!std::ranges::any_of(choices.levels, offered)) return Objection::unknown_level;
    if (length_of(decision.exception_words) > kMaxReasonWords) return Objection::too_many_words;
    return std::nullopt;
}

std::optional<Objection> objection_to_reason(const Decision& decision, const Choices& choices)
{
    if (!decision.reason_code) return Objection::no_reason;
    const auto* reason = choices.reason(*decision.reason_code);
    if (!reason || !reason->in_use) return Objection::unknown_reason;
    if (reason->needs_words && trimmed(decision.reason_words).empty()) return Objection::no_words;
    if (length_of(decision.reason_words) > kMaxReasonWords) return Objection::too_many_words;
    return std::nullopt;
}

} // namespace

std::string_view name_of(Status status)
{
    return kStatuses.of(status).name;
}

Message shown_name_of(Status status)
{
    return kStatuses.of(status).shown;
}

std::optional<Status> parse_status(std::string_view name)
{
    return kStatuses.parse(name);
}

const RejectionReason* Choices::reason(std::string_view code) const
{
    const auto found = std::ranges::find(reasons, code, &RejectionReason::code);
    return found != reasons.end() ? &*found : nullptr;
}

Message sentence_of(Objection objection)
{
    switch (objection) {
    case Objection::no_status:
        return "請選擇審核結果（審核中、核准或未核准）。";
    case Objection::choice_without_status:
        return "您選了等級或原因，但審核結果沒有跟著改。請一併選擇「核准」或「未核准」。";
    case Objection::no_level:
        return "核准時請選擇等級。";
    case Objection::unknown_level:
        return "沒有這個等級，請重新選擇。";
    case Objection::no_reason:
        return "未核准時請選擇原因。";
    case Objection::unknown_reason:
        return "沒有這個原因，請重新選擇。";
    case Objection::no_words:
        return "選擇「其他」時請填寫原因說明。";
    case Objection::too_many_words:
        return "說明最多 150 字，請縮短後再儲存。";
    case Objection::too_long_note:
        return "備註最多 500 字，請縮短後再儲存。";
    case Objection::no_exception:
        return "檢核有「不得核准」的項目。如確定例外核准，請填寫理由（會列入歷程與匯出檔）。";
    case Objection::round_is_over:
        return "本梯次審核期限已過，如需更正請洽研發處。";
    case Objection::decided_meanwhile:
        return "這筆申請剛才已被更新，您的選擇尚未儲存。請看過目前結果後再決定。";
    case Objection::form_expired:
        return "頁面已過時（可能重新登入過），尚未儲存。您的選擇都還在，請再按一次「儲存」。";
    }
    return "";
}

bool may_decide(const Reviewer& reviewer, const AwardRound& round, Date today)
{
    return reviewer.every_unit || is_open_for_review(round, today);
}

std::optional<Objection> objection_to(const Decision& decision, const Choices& choices, const AwardRound& round,
                                      const Reviewer& reviewer, Date today)
{
    if (!may_decide(reviewer, round, today)) return Objection::round_is_over;
    return objection_to_choice(decision, choices);
}

std::optional<Objection> objection_to_choice(const Decision& decision, const Choices& choices)
{
    switch (decision.status) {
    case Status::pending:
        return std::nullopt;
    case Status::approved:
        return objection_to_level(decision, choices);
    case Status::rejected:
        return objection_to_reason(decision, choices);
    }
    return Objection::no_status;
}

Message reason_shown(const Decision& decision, const Choices& choices)
{
    if (decision.status != Status::rejected) return {};
    if (!decision.reason_code) return decision.reason_words;

    const auto* reason = choices.reason(*decision.reason_code);
    const auto text = reason ? reason->text : *decision.reason_code;
    return decision.reason_words.empty() ? Message(text) : message("{}：{}", text, decision.reason_words);
}

std::string reason_text(const Decision& decision, const Choices& choices)
{
    return reason_shown(decision, choices).chinese();
}

} // namespace certaward::domain
