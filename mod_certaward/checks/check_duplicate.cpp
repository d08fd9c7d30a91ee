// The check for duplicates: does another application, by any student and in any round, claim the same certificate?

#include "checks/check_rules.h"
#include "checks/normalized.h"
#include "checks/shared_words.h"
#include "domain/text.h"

#include <algorithm>
#include <utility>

namespace certaward::checks {
namespace {

// Code points. Shorter numbers (無, 1, 001) don't identify a certificate.
constexpr std::size_t kTellingNumber = 4;

// The normal forms of a certificate's number and name.
struct Claim {
    std::string number;
    std::string name;
};

Claim claim_of(const domain::Application& application)
{
    return {normalized_number(application.certificate_number), normalized_name(application.certificate_name)};
}

// Normalizes the other application's claim. Most names are equal character by character, so the normal form of `claim`
// is used again.
Claim claim_of(const OtherApplication& other, const domain::Application& application, const Claim& claim)
{
    return {normalized_number(other.certificate_number), other.certificate_name == application.certificate_name
                                                             ? claim.name
                                                             : normalized_name(other.certificate_name)};
}

bool same_number(const Claim& one, const Claim& another)
{
    return one.number == another.number && domain::length_of(one.number) >= kTellingNumber;
}

bool same_name(const Claim& one, const Claim& another)
{
    return one.name == another.name && !one.name.empty();
}

// Returns the words for a match by name. The numbers can be equal here too, if they are too short to identify a
// certificate.
const char* alike_in_name(const Claim& one, const Claim& another)
{
    return one.number == another.number ? "證照名稱相同" : "證照名稱相同、號碼不同";
}

// Returns the words for the other application and its state: 學生 C000000012 已於115年度第1梯次獲獎勵.
domain::Message what_became(const OtherApplication& other, const domain::Application& application)
{
    const auto* became = other.status == domain::Status::approved ? "{}已於{}獲獎勵" : "{}在{}也有申請，審核中";
    return domain::message(became, applicant_words(other, application), other.round_title);
}

std::optional<domain::Finding> compare(const domain::Application& application, const Claim& claim,
                                       const OtherApplication& other)
{
    if (other.status == domain::Status::rejected) return std::nullopt;

    const auto other_claim = claim_of(other, application, claim);
    if (same_number(claim, other_claim)) {
        auto sentence = domain::message("證照號碼相同：{}", what_became(other, application));
        return other.status == domain::Status::approved
                   ? block(domain::Check::duplicate, std::move(sentence), visible_id(other))
                   : warning(domain::Check::duplicate, std::move(sentence), visible_id(other));
    }
    if (other.student_id == application.student_id && same_name(claim, other_claim))
        return warning(domain::Check::duplicate,
                       domain::message("{}：{}", alike_in_name(claim, other_claim), what_became(other, application)),
                       visible_id(other));
    return std::nullopt;
}

} // namespace

std::vector<domain::Finding> check_duplicate(const domain::Application& application, const Evidence& evidence)
{
    const auto claim = claim_of(application);
    std::vector<domain::Finding> found;
    for (const auto& other : evidence.others)
        if (auto finding = compare(application, claim, other)) found.push_back(std::move(*finding));
    // The graver first; among equals, those that the reviewer may see.
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const domain::Finding& finding) {
        return std::pair(finding.severity, finding.other.has_value());
    });
    return first_few(std::move(found), "另有 {} 件相同證照的申請", "另有 {} 件以上相同證照的申請");
}

} // namespace certaward::checks
