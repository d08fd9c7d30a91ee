// The check of recognition by the department: is the certificate on the department's list, and can a student graduate
// without it? A certificate that is not on the list gets a suggested level by its name, never the level of a listed
// name that is only similar.

#include "checks/check_rules.h"
#include "checks/normalized.h"
#include "checks/shared_words.h"
#include "domain/text.h"

#include <algorithm>
#include <array>

namespace certaward::checks {
namespace {

struct LevelHint {
    std::string_view word;
    int level;
};

// Words in a name that suggest a level of the award; the first match counts. Certificates write 高考 and 普考 in full.
constexpr std::array kLevelHints{
    LevelHint{"高考", 1},     LevelHint{"高等考試", 1}, LevelHint{"特考", 1},   LevelHint{"技師", 1},
    LevelHint{"會計師", 1},   LevelHint{"律師", 1},     LevelHint{"建築師", 1}, LevelHint{"甲級", 2},
    LevelHint{"乙級", 3},     LevelHint{"丙級", 3},     LevelHint{"單一級", 3}, LevelHint{"普考", 3},
    LevelHint{"普通考試", 3},
};

// Words of language certificates, in normal form. Some schools give no award for them.
constexpr std::array<std::string_view, 4> kLanguages{"多益", "toeic", "全民英檢", "jlpt"};

std::optional<int> hinted_level(std::string_view compared)
{
    const auto fits = [&](const LevelHint& hint) { return compared.find(hint.word) != std::string_view::npos; };
    const auto hint = std::ranges::find_if(kLevelHints, fits);
    return hint != kLevelHints.end() ? std::optional(hint->level) : std::nullopt;
}

bool names_a_language(std::string_view compared)
{
    return std::ranges::any_of(kLanguages,
                               [&](std::string_view word) { return compared.find(word) != std::string_view::npos; });
}

// Finds a certificate on the list; null if it is not listed. Compares the names as written first, then in normal form:
// a list may hold two names with the same normal form. The first comparison is cheap and finds most names.
const RecognizedCertificate* find_on(const std::vector<RecognizedCertificate>& list, const std::string& name,
                                     const std::string& compared)
{
    const auto written = std::ranges::find(list, name, &RecognizedCertificate::name);
    if (written != list.end()) return &*written;
    if (compared.empty()) return nullptr; // the name has only blanks, dashes and dots

    const auto alike = std::ranges::find_if(
        list, [&](const RecognizedCertificate& listed) { return normalized_name(listed.name) == compared; });
    return alike != list.end() ? &*alike : nullptr;
}

domain::Message hint_sentence(std::string_view compared)
{
    if (const auto level = hinted_level(compared)) return domain::message("；依名稱建議等級 {}", *level);
    return names_a_language(compared) ? "；語文類，請確認是否受理" : "";
}

domain::Message nearest_sentence(const std::string& name, const std::vector<RecognizedCertificate>& list)
{
    std::vector<std::string_view> names;
    names.reserve(list.size());
    for (const auto& listed : list)
        names.push_back(listed.name);
    const auto nearest = nearest_name(name, names);
    return nearest ? domain::message("，最接近的是「{}」", domain::shown_text(*nearest)) : domain::Message();
}

} // namespace

CheckResult check_recognized(const domain::Application& application, const Evidence& evidence)
{
    const auto& name = application.certificate_name;
    if (domain::trimmed(name).empty()) return {}; // check_text reports it

    const auto compared = normalized_name(name);
    const auto* listed = find_on(evidence.recognized, name, compared);
    if (!listed)
        return {{warning(domain::Check::recognized,
                         domain::message("待認定：系所認可清單沒有這張證照{}{}",
                                         nearest_sentence(name, evidence.recognized), hint_sentence(compared)))},
                hinted_level(compared)};

    const auto level = listed->level > 0 ? std::optional(listed->level) : hinted_level(compared);
    if (!listed->required_to_graduate) return {{}, level};
    return {{block(domain::Check::recognized, "屬本系畢業門檻，不得申請獎勵")}, level};
}

} // namespace certaward::checks
