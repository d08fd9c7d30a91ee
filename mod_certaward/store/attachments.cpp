#include "store/attachments.h"

#include "domain/failure.h"
#include "store/mariadb/batches.h"

#include <algorithm>
#include <unordered_map>

namespace certaward::store {
namespace {

constexpr std::uint64_t kPiece = 512ULL << 10;

const std::string kOfApplications = join_sql({R"(
    SELECT attachment_id, application_id, kind
    FROM attachment
    WHERE application_id IN )",
                                              kBatch, R"(
    ORDER BY application_id, kind, position, attachment_id)"});

// Includes the first piece, which holds most pictures whole: MariaDB reads the whole BLOB for any part of it.
constexpr std::string_view kOne = R"(
    SELECT t.application_id, t.file_name, IF(t.content IS NULL, t.path, NULL),
           OCTET_LENGTH(t.content), SUBSTRING(t.content FROM 1 FOR ?)
    FROM attachment t
    JOIN application a ON a.application_id = t.application_id
    WHERE t.attachment_id = ? AND {scope})";

constexpr std::string_view kPieceOf = R"(
    SELECT SUBSTRING(t.content FROM ? FOR ?)
    FROM attachment t
    JOIN application a ON a.application_id = t.application_id
    WHERE t.attachment_id = ? AND {scope})";

} // namespace

void add_attachments(Connection& db, std::vector<domain::Application>& applications)
{
    enum { attachment_id, application_id, kind };
    std::unordered_map<std::uint64_t, domain::Application*> by_id;
    for (auto& application : applications)
        by_id[application.id.value] = &application;

    each_batch(applications, [&](const Params& ids) {
        for (Rows rows = db.query(kOfApplications, ids); rows.next();) {
            const auto owner = by_id.find(rows.number(application_id));
            if (owner == by_id.end()) continue;
            const auto is_bankbook = rows.bytes(kind) == "bankbook";
            owner->second->attachments.push_back(
                {{rows.number(attachment_id)},
                 is_bankbook ? domain::AttachmentKind::bankbook : domain::AttachmentKind::certificate});
        }
    });
}

Attachment attachment(Connection& db, domain::AttachmentId id, const Scope& scope)
{
    enum { application_id, file_name, path, bytes, first_piece };
    Rows rows = db.query(scope.in(kOne), scope.params({kPiece, id.value}));
    if (!rows.next()) throw domain::NotFound("no attachment " + std::to_string(id.value) + " in the reviewer's scope");
    return {.id = id,
            .application = {rows.number(application_id)},
            .file_name = rows.text(file_name),
            .path = rows.maybe_text(path),
            .bytes = rows.number(bytes),
            .first_piece = rows.text(first_piece)};
}

void each_piece(Connection& db, const Attachment& attachment, const Scope& scope,
                const std::function<void(std::string_view)>& use)
{
    use(attachment.first_piece);
    for (std::uint64_t from = kPiece; from < attachment.bytes; from += kPiece) {
        Rows rows = db.query(scope.in(kPieceOf), scope.params({from + 1, kPiece, attachment.id.value}));
        const auto wanted = std::min(kPiece, attachment.bytes - from);
        if (!rows.next() || rows.bytes(0).size() != wanted)
            throw domain::Unavailable("attachment " + std::to_string(attachment.id.value) +
                                      ": content in the database changed while it was read");
        use(rows.bytes(0));
    }
}

} // namespace certaward::store
