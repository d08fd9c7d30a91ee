#include "store/attachment_digests.h"

#include "store/mariadb/batches.h"

namespace certaward::store {
namespace {

const std::string kDigests = join_sql({R"(
    SELECT d.attachment_id, d.application_id, d.facts, d.media, d.sha256,
           EXISTS (SELECT 1 FROM attachment_digest s
                   WHERE s.sha256 = d.sha256 AND s.application_id <> d.application_id)
    FROM attachment_digest d
    WHERE d.application_id IN )",
                                       kBatch});

constexpr std::string_view kKeepDigest = R"(
    INSERT INTO attachment_digest (attachment_id, application_id, facts, media, sha256)
    VALUES (?, ?, ?, ?, ?)
    ON DUPLICATE KEY UPDATE application_id = VALUES(application_id), facts = VALUES(facts), media = VALUES(media),
                            sha256 = VALUES(sha256))";

const std::string kMissing = join_sql({R"(
    SELECT t.attachment_id, t.application_id
    FROM application a
    JOIN attachment t ON t.application_id = a.application_id
    LEFT JOIN attachment_digest d ON d.attachment_id = t.attachment_id
    WHERE )",
                                       in_slice("a"), R"( AND d.attachment_id IS NULL
    ORDER BY t.attachment_id DESC
    LIMIT ?)"});

} // namespace

std::vector<Digest> digests(Connection& db, const std::vector<domain::Application>& applications)
{
    enum { attachment_id, application_id, facts, media, sha256, is_shared };
    std::vector<Digest> all;
    each_batch(applications, [&](const Params& ids) {
        for (Rows rows = db.query(kDigests, ids); rows.next();)
            all.push_back({.attachment = {rows.number(attachment_id)},
                           .application = {rows.number(application_id)},
                           .facts = rows.text(facts),
                           .media = rows.text(media),
                           .sha256 = rows.text(sha256),
                           .is_shared = rows.is_true(is_shared)});
    });
    return all;
}

void save_digests(Connection& db, const std::vector<Digest>& digests)
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

std::vector<MissingDigest> missing_digests(Connection& db, const RoundSlice& slice, std::uint64_t most)
{
    std::vector<MissingDigest> all;
    for (Rows rows = db.query(kMissing, params_of(slice, {most})); rows.next();)
        all.push_back({{rows.number(0)}, {rows.number(1)}});
    return all;
}

} // namespace certaward::store
