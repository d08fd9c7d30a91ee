#include "store/application_row.h"

namespace certaward::store {

// The campus's text may have any character set and collation, so it is converted before it is compared with a column of
// ours.
constexpr std::string_view kApplicationColumns = R"(
    SELECT a.application_id, a.round_id, a.unit_id, a.class_name, a.student_id, a.student_name,
           a.certificate_number, a.certificate_name, a.issuer, a.obtained_on,
           a.bank_code, b.name, a.bank_account,
           COALESCE(r.version, 0), COALESCE(r.status, 'pending'), r.level, r.reason_code, r.reason_words,
           r.exception_words, r.account, r.reviewer_name, r.decided_at)";

constexpr std::string_view kApplicationTables = R"(
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    LEFT JOIN application_check c ON c.application_id = a.application_id
    LEFT JOIN bank b ON b.bank_code = CONVERT(LEFT(a.bank_code, 3) USING utf8mb4) COLLATE utf8mb4_unicode_ci)";

domain::Status status_in(const Rows& rows, unsigned column)
{
    return domain::parse_status(rows.bytes(column)).value_or(domain::Status::pending);
}

domain::Application application_from(const Rows& rows)
{
    enum {
        application_id,
        round_id,
        unit_id,
        class_name,
        student_id,
        student_name,
        certificate_number,
        certificate_name,
        issuer,
        obtained_on,
        bank_code,
        bank_name,
        bank_account,
        version,
        status,
        level,
        reason_code,
        reason_words,
        exception_words,
        account,
        reviewer_name,
        decided_at,
        after_application
    };
    static_assert(after_application == kColumnAfterApplication);
    return {
        .id = {rows.number(application_id)},
        .round = {rows.text(round_id)},
        .unit = {rows.text(unit_id)},
        .class_name = rows.text(class_name),
        .student_id = rows.text(student_id),
        .student_name = rows.text(student_name),
        .certificate_number = rows.text(certificate_number),
        .certificate_name = rows.text(certificate_name),
        .issuer = rows.maybe_text(issuer),
        .obtained_on = domain::parse_date(rows.bytes(obtained_on)),
        .bank_code = rows.maybe_text(bank_code),
        .bank_name = rows.maybe_text(bank_name),
        .bank_account = rows.maybe_text(bank_account),
        .version = static_cast<std::uint32_t>(rows.number(version)),
        .decision = {.status = status_in(rows, status),
                     .level = rows.maybe_number(level),
                     .reason_code = rows.maybe_text(reason_code),
                     .reason_words = rows.text(reason_words),
                     .exception_words = rows.text(exception_words)},
        .decided_by = {.account = rows.text(account), .name = rows.text(reviewer_name), .at = rows.text(decided_at)},
        .attachments = {}};
}

} // namespace certaward::store
