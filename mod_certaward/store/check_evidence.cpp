#include "store/check_evidence.h"

#include "store/application_row.h"
#include "store/attachment_digests.h"
#include "store/mariadb/batches.h"
#include "store/match_keys.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace certaward::store {
namespace {

// Returns an expression for pairs of m and another application of the same claim, the newest few. Each pair is read
// alone from the end of the index `claim`, so their number does not matter; an aggregate would read them all.
std::string newest_of_same_claim()
{
    constexpr int most = 6;
    std::string sql = "CONCAT_WS(','";
    for (int place = 0; place < most; ++place)
        sql += R"(,
               (SELECT CONCAT('[', m.application_id, ',', k.application_id, ']') FROM application_key k
                WHERE k.claim_key = m.claim_key AND k.application_id <> m.application_id
                ORDER BY k.application_id DESC LIMIT 1 OFFSET )" +
               std::to_string(place) + ")";
    return sql + ")";
}

// Question: which certificate number and bank account does each application share with others, and which are the newest
// applications of the same claim? A shared key comes as text, to query by, and as its weight, to compare as the
// database does. A number of up to three characters, such as 無 or 001, is not a certificate's.
// Index: number_key, account_key and claim of application_key, a lookup for each; mostly nothing is shared, and no
// other query follows.
// Shape: the LIMIT makes the subquery a table of its own, so each key is made once.
const std::string kShared = substitute(R"(
    SELECT application_id,
           IF(CHAR_LENGTH(number_key) >= 4
              AND EXISTS (SELECT 1 FROM application_key k
                          WHERE k.number_key = m.number_key AND k.application_id <> m.application_id), number_key, ''),
           HEX(WEIGHT_STRING(number_key)),
           IF(account_key <> ''
              AND EXISTS (SELECT 1 FROM application_key k
                          JOIN application o ON o.application_id = k.application_id
                          WHERE k.account_key = m.account_key AND o.student_id <> m.student_id), account_key, ''),
           HEX(WEIGHT_STRING(account_key)),
           {same claims}
    FROM (SELECT m.application_id, m.student_id, {number} AS number_key, {account} AS account_key, {claim} AS claim_key
          FROM application m
          WHERE m.application_id IN {batch}
          LIMIT 20) m)",
                                       {{"{number}", number_key_of("m")},
                                        {"{account}", account_key_of("m")},
                                        {"{claim}", claim_key_of("m")},
                                        {"{same claims}", newest_of_same_claim()},
                                        {"{batch}", kBatch}});

// The columns read of another application, after the key that it shares with the one it is compared with.
constexpr std::string_view kOther = R"(
           o.application_id AS id, o.round_id, o.unit_id, o.student_id, o.certificate_number, o.certificate_name,
           o.bank_code, o.bank_account, COALESCE(r.status, 'pending') AS status)";

// Reads the other applications in the first ten places of {k}.
constexpr std::string_view kOthers = R"(
    SELECT k.{key} AS shared, {other}
    FROM ({k}) k
    JOIN application o ON o.application_id = k.application_id
    LEFT JOIN review r ON r.application_id = o.application_id
    WHERE k.place <= 10)";

// Ranks the applications that share a key, approved ones first; the first few stand for all. The key's index and the
// decisions are enough to find them, so the campus's own columns are read for these few only. If thousands share a key,
// the three hundred that came first stand for all: a number that so many have belongs to no one certificate.
constexpr std::string_view kSharing = R"(
    SELECT k.application_id, k.{key},
           ROW_NUMBER() OVER (ORDER BY r.status <=> 'approved' DESC, k.application_id) AS place
    FROM {first} k
    LEFT JOIN review r ON r.application_id = k.application_id)";

// Ranks the students that share a bank account, with one application of each, an approved one first.
constexpr std::string_view kSharingAccount = R"(
    SELECT k.application_id, k.{key}, k.place
    FROM (SELECT k.application_id, k.{key},
                 DENSE_RANK() OVER (ORDER BY o.student_id) AS place,
                 ROW_NUMBER() OVER (PARTITION BY o.student_id
                                    ORDER BY r.status <=> 'approved' DESC, k.application_id) AS of_student
          FROM {first} k
          JOIN application o ON o.application_id = k.application_id
          LEFT JOIN review r ON r.application_id = k.application_id) k
    WHERE k.of_student = 1)";

constexpr std::string_view kFirst = R"(
    (SELECT application_id, {key} FROM {table} WHERE {key} = ? ORDER BY application_id LIMIT 300))";

std::string others_sharing(std::string_view which, std::string_view table, std::string_view key)
{
    return substitute(kOthers,
                      {{"{k}", which}, {"{first}", kFirst}, {"{other}", kOther}, {"{table}", table}, {"{key}", key}});
}

const std::string kSameNumber = others_sharing(kSharing, "application_key", "number_key");
const std::string kSamePicture = others_sharing(kSharing, "attachment_digest", "sha256");
const std::string kSameAccount = others_sharing(kSharingAccount, "application_key", "account_key");

// Reads the second application of each pair in [[4801,4790],[4801,4712]]; the first is the one it is compared with. Any
// number of pairs is allowed.
const std::string kSameClaim = substitute(R"(
    SELECT j.shared, {other}
    FROM JSON_TABLE(?, '$[*]' COLUMNS (shared BIGINT UNSIGNED PATH '$[0]', id BIGINT UNSIGNED PATH '$[1]')) j
    JOIN application o ON o.application_id = j.id
    LEFT JOIN review r ON r.application_id = o.application_id
    ORDER BY j.id DESC)",
                                          {{"{other}", kOther}});

constexpr std::string_view kRecognized = R"(
    SELECT certificate_name, level, required_to_graduate
    FROM recognized_certificate
    WHERE unit_id = ?)";

const domain::AwardRound kNoRound;

using ByApplication = std::unordered_map<std::uint64_t, checks::Evidence*>;

enum { shared, id, round_id, unit_id, student_id, number, name, bank_code, bank_account, status };

checks::OtherApplication other_from(const Rows& rows, const EvidenceQuery& asked)
{
    const auto* round = find_round(asked.rounds, {rows.text(round_id)});
    return {.id = {rows.number(id)},
            .round_title = round ? round->title : rows.text(round_id),
            .student_id = rows.text(student_id),
            .certificate_number = rows.text(number),
            .certificate_name = rows.text(name),
            .bank_code = rows.maybe_text(bank_code),
            .bank_account = rows.maybe_text(bank_account),
            .status = status_in(rows, status),
            .may_be_seen = asked.reviewer.may_see({rows.text(unit_id)})};
}

void add_other(std::vector<checks::OtherApplication>& others, const checks::OtherApplication& other)
{
    if (std::ranges::find(others, other.id, &checks::OtherApplication::id) == others.end()) others.push_back(other);
}

// A key that an application shares with others. The group is equal for all applications that share it.
struct Share {
    domain::ApplicationId application;
    std::string key; // to query by
    std::string group;
};

using Groups = std::unordered_map<std::string, std::vector<checks::OtherApplication>>;

// Reads each group once, so that a round in which thousands share one account is checked in bounded time.
Groups groups_of(Connection& db, const std::string& sql, const std::vector<Share>& shares, const EvidenceQuery& asked)
{
    Groups groups;
    for (const auto& share : shares) {
        const auto [group, is_new] = groups.try_emplace(share.group);
        if (!is_new) continue;
        for (Rows rows = db.query(sql, {std::string_view(share.key)}); rows.next();)
            group->second.push_back(other_from(rows, asked));
    }
    return groups;
}

void add_others(Connection& db, const std::string& sql, const std::vector<Share>& shares, const EvidenceQuery& asked,
                ByApplication& evidence)
{
    const auto groups = groups_of(db, sql, shares, asked);
    for (const auto& share : shares)
        for (const auto& other : groups.at(share.group))
            if (other.id != share.application) add_other(evidence.at(share.application.value)->others, other);
}

// Adds the applications of the same claim. pairs: as kSameClaim takes them, without the outer brackets.
void add_of_same_claim(Connection& db, const std::string& pairs, const EvidenceQuery& asked, ByApplication& evidence)
{
    if (pairs.empty()) return;
    const auto json = "[" + pairs + "]";
    for (Rows rows = db.query(kSameClaim, {std::string_view(json)}); rows.next();)
        add_other(evidence.at(rows.number(shared))->others, other_from(rows, asked));
}

void add_sharing(Connection& db, const EvidenceQuery& asked, ByApplication& evidence)
{
    enum { application_id, number_key, number_group, account_key, account_group, same_claim };
    std::vector<Share> numbers;
    std::vector<Share> accounts;
    std::string pairs;
    each_batch(asked.applications, [&](const Params& ids) {
        for (Rows rows = db.query(kShared, ids); rows.next();) {
            const auto add = [&](std::vector<Share>& shares, unsigned key, unsigned group) {
                if (auto text = rows.text(key); !text.empty())
                    shares.push_back({{rows.number(application_id)}, std::move(text), rows.text(group)});
            };
            add(numbers, number_key, number_group);
            add(accounts, account_key, account_group);
            if (const auto more = rows.text(same_claim); !more.empty())
                pairs.append(pairs.empty() ? "" : ",").append(more);
        }
    });
    add_others(db, kSameNumber, numbers, asked, evidence);
    add_others(db, kSameAccount, accounts, asked, evidence);
    add_of_same_claim(db, pairs, asked, evidence);
}

domain::AttachmentKind kind_of(domain::AttachmentId attachment, const std::vector<domain::Application>& applications)
{
    for (const auto& application : applications)
        for (const auto& known : application.attachments)
            if (known.id == attachment) return known.kind;
    return domain::AttachmentKind::certificate;
}

void add_pictures(Connection& db, const EvidenceQuery& asked, ByApplication& evidence)
{
    const auto all = digests(db, asked.applications);
    std::vector<Share> pictures;
    for (const auto& digest : all)
        if (digest.is_shared) pictures.push_back({digest.application, digest.sha256, digest.sha256});
    const auto groups = groups_of(db, kSamePicture, pictures, asked);

    for (const auto& digest : all) {
        auto& found = *evidence.at(digest.application.value);
        if (digest.media == "unreadable") found.unreadable.push_back(digest.attachment);
        if (!digest.is_shared) continue;
        for (const auto& other : groups.at(digest.sha256))
            if (other.id != digest.application)
                found.same_pictures.push_back({kind_of(digest.attachment, asked.applications), other});
    }
}

std::vector<checks::RecognizedCertificate> recognized_by(Connection& db, const domain::UnitId& unit)
{
    enum { certificate_name, level, required_to_graduate };
    std::vector<checks::RecognizedCertificate> list;
    for (Rows rows = db.query(kRecognized, {unit.value}); rows.next();)
        list.push_back({.name = rows.text(certificate_name),
                        .level = static_cast<int>(rows.number(level)),
                        .required_to_graduate = rows.is_true(required_to_graduate)});
    return list;
}

} // namespace

std::vector<checks::Evidence> evidence(Connection& db, const EvidenceQuery& asked)
{
    std::map<domain::UnitId, std::vector<checks::RecognizedCertificate>> recognized;
    std::vector<checks::Evidence> all;
    all.reserve(asked.applications.size());
    ByApplication by_id;
    for (const auto& application : asked.applications) {
        const auto* round = find_round(asked.rounds, application.round);
        if (!recognized.contains(application.unit)) recognized[application.unit] = recognized_by(db, application.unit);
        all.push_back({.today = asked.today,
                       .round = round ? *round : kNoRound,
                       .recognized = recognized[application.unit],
                       .others = {},
                       .same_pictures = {},
                       .unreadable = {}});
        by_id[application.id.value] = &all.back();
    }
    add_sharing(db, asked, by_id);
    add_pictures(db, asked, by_id);
    return all;
}

} // namespace certaward::store
