#include "domain/canonical_row.h"

#include "domain/award.h"

namespace certaward::domain {
namespace {

class Values {
public:
    Values& add(const std::string& value)
    {
        text_ += std::to_string(value.size()) + ":" + value;
        return *this;
    }
    Values& add(const std::optional<std::string>& value)
    {
        if (value) return add(*value);
        text_ += "-";
        return *this;
    }
    std::string line() const { return text_ + "\n"; }

private:
    std::string text_;
};

std::optional<std::string> level_text(const Decision& decision)
{
    return decision.level ? std::optional(std::to_string(*decision.level)) : std::nullopt;
}

} // namespace

std::string canonical_row(const Application& application, const Choices& choices)
{
    const auto& a = application;
    const auto& decision = a.decision;
    return Values()
        .add(std::to_string(a.id.value))
        .add(a.round.value)
        .add(a.unit.value)
        .add(a.class_name)
        .add(a.student_id)
        .add(a.student_name)
        .add(a.certificate_name)
        .add(a.certificate_number)
        .add(a.issuer)
        .add(a.obtained_on ? std::optional(slashed_text(*a.obtained_on)) : std::nullopt)
        .add(a.bank_code)
        .add(a.bank_account)
        .add(std::string(name_of(decision.status)))
        .add(level_text(decision))
        .add(std::to_string(points_of(decision, choices)))
        .add(decision.reason_code)
        .add(decision.reason_words)
        .add(decision.exception_words)
        .line();
}

} // namespace certaward::domain
