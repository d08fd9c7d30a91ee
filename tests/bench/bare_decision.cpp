// A program that records decisions with the statements of the module's transaction and nothing else: the floor that a
// decision is measured against. The statements are prepared on one connection, with the database's own durability and
// triggers; no session, no form, no checks, no redirect. Prints the seconds of each decision.
//
//   bare_decision OPTION_FILE ROUND UNIT APPLICATION ...       the applications are not decided yet

#include "bench/kept_statement.h"

#include <cstdio>
#include <stdexcept>
#include <string>

namespace {

constexpr const char* kReason = "R01";

constexpr std::string_view kDecide = R"(
    INSERT INTO review (application_id, version, status, level, reason_code, reason_words, exception_words,
                        account, reviewer_name, decided_at)
    SELECT a.application_id, 1, 'rejected', NULL, ?, NULL, NULL, 'bare', 'bare', NOW()
    FROM application a
    WHERE a.application_id = ? AND a.unit_id = ?)";

constexpr std::string_view kRemember = R"(
    INSERT INTO review_event (application_id, version, kind,
                              from_status, from_level, from_reason_code, from_reason_words, from_exception_words,
                              to_status, to_level, to_reason_code, to_reason_words, to_exception_words, to_reason,
                              account, reviewer_name, address, form_key, undoes, round_id)
    VALUES (?, 1, 'decided', 'pending', NULL, NULL, NULL, NULL, 'rejected', NULL, ?, NULL, NULL,
            '證照取得日期不在本梯次獲證期間', 'bare', 'bare', '127.0.0.1', ?, NULL, ?))";

constexpr std::string_view kCount = R"(
    INSERT INTO application_check (application_id, round_id, unit_id, status)
    VALUES (?, ?, ?, 'rejected')
    ON DUPLICATE KEY UPDATE status = VALUES(status))";

constexpr std::string_view kRecord = R"(
    INSERT INTO access_event (occurred_at, node, account, address, action, subject, applications, export_id, result)
    VALUES (UTC_TIMESTAMP(3), COALESCE(@certaward_node, ''), 'bare', '127.0.0.1', 'decide', ?, ?, NULL, 'done'))";

// Returns a one-time key of 32 characters that no other form has; the module's keys are random.
std::string key_of(const std::string& application)
{
    return std::string(32 - application.size(), '0') + application;
}

void plain(MYSQL* db, const char* sql)
{
    if (mysql_query(db, sql) != 0) throw std::runtime_error(mysql_error(db));
}

void decide_each(char** arguments)
{
    const auto db = bench::connected(arguments[1]);
    const std::string_view round = arguments[2], unit = arguments[3];
    bench::Statement decide(db.get(), kDecide), remember(db.get(), kRemember), count(db.get(), kCount),
        record(db.get(), kRecord);
    for (char** next = arguments + 4; *next; ++next) {
        const std::string application = *next, key = key_of(application);
        const auto subject = "application " + application + " version 1", ids = "[" + application + "]";
        bench::time_each(1, [&] {
            plain(db.get(), "START TRANSACTION");
            decide.run({kReason, application, unit});
            remember.run({application, kReason, key, round});
            count.run({application, round, unit});
            record.run({subject, ids});
            plain(db.get(), "COMMIT");
        });
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 5) return 2;
    return bench::guarded("bare_decision", [&] { decide_each(arguments); });
}
