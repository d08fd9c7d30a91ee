#include "store/evidence.h"

#include "store/batches.h"
#include "store/comparison_keys.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace certaward::store {
namespace {

// The columns of another application, after the id of the one it is compared with. Of many that have the same number
// or account the first few say it, those approved before the others.
constexpr std::string_view kOther = R"(
           o.application_id AS id, o.round_id, o.unit_id, o.student_id, o.certificate_number, o.certificate_name,
           o.bank_code, o.bank_account, COALESCE(r.status, 'pending') AS status)";

constexpr std::string_view kPlace = R"(,
           ROW_NUMBER() OVER (PARTITION BY m.application_id
                              ORDER BY COALESCE(r.status, 'pending') = 'approved' DESC, o.application_id) AS place)";

constexpr std::string_view kBegin = "SELECT * FROM (SELECT m.application_id AS mine,";
constexpr std::string_view kFirstFew = ") found WHERE place <= 40";

constexpr std::string_view kOtherTables = R"(
    JOIN application o ON o.application_id = k.application_id
    LEFT JOIN review r ON r.application_id = o.application_id
    WHERE m.application_id IN )";

// Numbers of three signs are no certificate's: 無, 001.
const std::string kSameNumber = sql_of({kBegin, kOther, kPlace, R"(
    FROM application m
    JOIN application_key k ON k.number_key = )",
                                        number_key_of("m"), R"(
                          AND CHAR_LENGTH(k.number_key) >= 4 AND k.application_id <> m.application_id)",
                                        kOtherTables, kBatch, kFirstFew});

const std::string kSameAccount = sql_of({kBegin, kOther, kPlace, R"(
    FROM application m
    JOIN application_key k ON k.account_key = )",
                                         account_key_of("m"), R"(
                          AND k.account_key <> '' AND k.application_id <> m.application_id)",
                                         kOtherTables, kBatch, " AND o.student_id <> m.student_id", kFirstFew});

const std::string kSameStudent = sql_of({kBegin, kOther, kPlace, R"(
    FROM application m
    JOIN application o ON o.student_id = m.student_id AND o.application_id <> m.application_id
    LEFT JOIN review r ON r.application_id = o.application_id
    WHERE m.application_id IN )",
                                         kBatch, kFirstFew});

const std::string kSamePicture = sql_of({kBegin, kOther, kPlace, R"(, m.attachment_id
    FROM attachment_digest m
    JOIN attachment_digest k ON k.sha256 = m.sha256 AND k.application_id <> m.application_id)",
                                         kOtherTables, kBatch, kFirstFew});

constexpr std::string_view kRecognized = R"(
    SELECT certificate_name, level, required_to_graduate
    FROM recognized_certificate
    WHERE unit_id = ?)";

const std::string kDigests = sql_of({R"(
    SELECT attachment_id, application_id, facts, media, sha256
    FROM attachment_digest
    WHERE application_id IN )",
                                     kBatch});

constexpr std::string_view kKeepDigest = R"(
    INSERT INTO attachment_digest (attachment_id, application_id, facts, media, sha256)
    VALUES (?, ?, ?, ?, ?)
    ON DUPLICATE KEY UPDATE application_id = VALUES(application_id), facts = VALUES(facts), media = VALUES(media),
                            sha256 = VALUES(sha256))";

const domain::AwardRound kNoRound;

using ByApplication = std::unordered_map<std::uint64_t, domain::Evidence*>;

enum { mine, id, round_id, unit_id, student_id, number, name, bank_code, bank_account, status, place, attachment };

domain::OtherApplication other_from(const Rows& rows, const EvidenceAsked& asked)
{
    const auto* round = find_round(asked.rounds, {rows.text(round_id)});
    return {.id = {rows.number(id)},
            .round_title = round ? round->title : rows.text(round_id),
            .student_id = rows.text(student_id),
            .certificate_number = rows.text(number),
            .certificate_name = rows.text(name),
            .bank_code = rows.maybe_text(bank_code),
            .bank_account = rows.maybe_text(bank_account),
            .status = domain::parse_status(rows.bytes(status)).value_or(domain::Status::pending),
            .may_be_seen = asked.reviewer.may_see({rows.text(unit_id)})};
}

void add_others(Connection& db, const std::string& sql, const EvidenceAsked& asked, ByApplication& evidence)
{
    each_batch(asked.applications, [&](const Params& ids) {
        for (Rows rows = db.query(sql, ids); rows.next();) {
            auto& others = evidence.at(rows.number(mine))->others;
            const auto same = [&](const auto& other) { return other.id.value == rows.number(id); };
            if (std::ranges::none_of(others, same)) others.push_back(other_from(rows, asked));
        }
    });
}

domain::AttachmentKind kind_of(domain::AttachmentId attachment, const std::vector<domain::Application>& applications)
{
    for (const auto& application : applications)
        for (const auto& known : application.attachments)
            if (known.id == attachment) return known.kind;
    return domain::AttachmentKind::certificate;
}

void add_pictures(Connection& db, const EvidenceAsked& asked, ByApplication& evidence)
{
    each_batch(asked.applications, [&](const Params& ids) {
        for (Rows rows = db.query(kSamePicture, ids); rows.next();)
            evidence.at(rows.number(mine))
                ->same_pictures.push_back(
                    {kind_of({rows.number(attachment)}, asked.applications), other_from(rows, asked)});
    });
    for (const auto& digest : digests(db, asked.applications))
        if (digest.media == "unreadable")
            evidence.at(digest.application.value)->unreadable.push_back(digest.attachment);
}

std::vector<domain::RecognizedCertificate> recognized_by(Connection& db, const domain::UnitId& unit)
{
    enum { certificate_name, level, required_to_graduate };
    std::vector<domain::RecognizedCertificate> list;
    for (Rows rows = db.query(kRecognized, {unit.value}); rows.next();)
        list.push_back({.name = rows.text(certificate_name),
                        .level = static_cast<int>(rows.number(level)),
                        .required_to_graduate = rows.is_true(required_to_graduate)});
    return list;
}

} // namespace

std::vector<domain::Evidence> evidence(Connection& db, const EvidenceAsked& asked)
{
    std::map<domain::UnitId, std::vector<domain::RecognizedCertificate>> recognized;
    std::vector<domain::Evidence> all;
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
    for (const auto* sql : {&kSameNumber, &kSameStudent, &kSameAccount})
        add_others(db, *sql, asked, by_id);
    add_pictures(db, asked, by_id);
    return all;
}

std::vector<Digest> digests(Connection& db, const std::vector<domain::Application>& applications)
{
    enum { attachment_id, application_id, facts, media, sha256 };
    std::vector<Digest> all;
    each_batch(applications, [&](const Params& ids) {
        for (Rows rows = db.query(kDigests, ids); rows.next();)
            all.push_back({.attachment = {rows.number(attachment_id)},
                           .application = {rows.number(application_id)},
                           .facts = rows.text(facts),
                           .media = rows.text(media),
                           .sha256 = rows.text(sha256)});
    });
    return all;
}

void keep_digests(Connection& db, const std::vector<Digest>& digests)
{
    if (digests.empty()) return;
    db.transaction([&] {
        for (const auto& digest : digests) {
            const auto sha256 =
                digest.sha256.empty() ? Param(std::monostate{}) : Param(std::string_view(digest.sha256));
            db.change(kKeepDigest,
                      {digest.attachment.value, digest.application.value, digest.facts, digest.media, sha256});
        }
    });
}

} // namespace certaward::store
