#include "store/export_diff.h"

#include "store/application_row.h"
#include "store/scope.h"

namespace certaward::store {
namespace {

constexpr std::uint64_t kMaxListed = 500;

// Over the aliases a (application), was and now (review_event; no row: never decided).
constexpr std::string_view kSelect = R"(
    SELECT a.application_id, a.unit_id, a.student_id, a.student_name, a.certificate_name,
           COALESCE(was.to_status, 'pending'), was.to_level, was.to_reason_code, was.to_reason_words,
           was.to_exception_words,
           COALESCE(now.to_status, 'pending'), now.to_level, now.to_reason_code, now.to_reason_words,
           now.to_exception_words,
           now.reviewer_name, now.occurred_at, COUNT(*) OVER ())";

constexpr std::string_view kDiffer = R"(
    NOT (COALESCE(was.to_status, 'pending') = COALESCE(now.to_status, 'pending')
         AND was.to_level <=> now.to_level
         AND was.to_reason_code <=> now.to_reason_code
         AND BINARY was.to_reason_words <=> BINARY now.to_reason_words
         AND BINARY was.to_exception_words <=> BINARY now.to_exception_words))";

constexpr std::string_view kNewestFirst = " ORDER BY now.occurred_at DESC, a.application_id LIMIT ?";

// Question: which decisions differ now from those in the export's file?
// Index: round_since of review_event finds the few decisions since the export began; only their applications are
// compared.
// Shape: it begins ten minutes early, since a transaction that began before the export may have committed after it.
const std::string kSince = join_sql({kSelect, R"(
    FROM (SELECT application_id, MIN(IF(occurred_at >= ?, version, NULL)) AS first_since
          FROM review_event
          WHERE round_id = ? AND occurred_at >= ? - INTERVAL 10 MINUTE
          GROUP BY application_id) c
    JOIN application a ON a.application_id = c.application_id
    JOIN review r ON r.application_id = c.application_id
    LEFT JOIN export_row x ON x.export_id = ? AND x.application_id = c.application_id
    LEFT JOIN review_event was ON was.application_id = c.application_id
                              AND was.version = COALESCE(x.version, c.first_since - 1)
    LEFT JOIN review_event now ON now.application_id = c.application_id AND now.version = r.version
    WHERE {scope}
      AND ((x.application_id IS NULL AND (? = 'everything' OR r.status = 'approved'))
           OR (x.application_id IS NOT NULL AND )",
                                     kDiffer, "))", kNewestFirst});

// Question: which decisions differ between the files of two exports?
// Index: the primary key of export_row, then one_event_a_version of review_event for the decision of each version.
// Shape: the UNION finds applications of one file only, too. One that the older file lacks is compared with its version
// before the newer file's; one that the newer file lacks, with its decision in force.
const std::string kBetween = join_sql({kSelect, R"(
    FROM (SELECT application_id FROM export_row WHERE export_id = ?
          UNION
          SELECT application_id FROM export_row WHERE export_id = ?) c
    JOIN application a ON a.application_id = c.application_id
    LEFT JOIN review r ON r.application_id = c.application_id
    LEFT JOIN export_row x ON x.export_id = ? AND x.application_id = c.application_id
    LEFT JOIN export_row y ON y.export_id = ? AND y.application_id = c.application_id
    LEFT JOIN review_event was ON was.application_id = c.application_id
                              AND was.version = COALESCE(x.version, GREATEST(y.version, 1) - 1)
    LEFT JOIN review_event now ON now.application_id = c.application_id
                              AND now.version = COALESCE(y.version, r.version)
    WHERE x.application_id IS NULL OR y.application_id IS NULL OR )",
                                       kDiffer, kNewestFirst});

domain::Decision decision_from(const Rows& rows, unsigned first)
{
    return {.status = status_in(rows, first),
            .level = rows.maybe_number(first + 1),
            .reason_code = rows.maybe_text(first + 2),
            .reason_words = rows.text(first + 3),
            .exception_words = rows.text(first + 4)};
}

ExportChanges changes_in(Rows rows)
{
    enum { application_id, unit_id, student_id, student_name, certificate_name, from, to = 10, name = 15, at, total };
    ExportChanges changes;
    while (rows.next()) {
        changes.total = rows.number(total);
        changes.listed.push_back({.application = {rows.number(application_id)},
                                  .unit = {rows.text(unit_id)},
                                  .student_id = rows.text(student_id),
                                  .student_name = rows.text(student_name),
                                  .certificate_name = rows.text(certificate_name),
                                  .from = decision_from(rows, from),
                                  .to = decision_from(rows, to),
                                  .reviewer_name = rows.text(name),
                                  .decided_at = rows.text(at)});
    }
    return changes;
}

} // namespace

ExportChanges changes_since(Connection& db, const domain::AwardExport& made, const domain::Reviewer& reviewer)
{
    if (made.fingerprint.empty() || made.state != domain::ExportState::complete) return {};
    const auto scope = Scope::over(reviewer, made.units);
    return changes_in(
        db.query(scope.in(kSince), scope.params({made.made_at, made.round.value, made.made_at, made.id.value},
                                                {domain::name_of(made.content), kMaxListed})));
}

ExportChanges changes_between(Connection& db, domain::ExportId older, domain::ExportId newer)
{
    return changes_in(db.query(kBetween, {older.value, newer.value, older.value, newer.value, kMaxListed}));
}

} // namespace certaward::store
