#include "harness/large_campus.h"

#include "harness/aftermath.h"

#include <filesystem>

using namespace integration;

namespace harness {
namespace {

// Returns a layout whose script runs through `env`: Campus sets its own numbers before the script, so that ours win.
Layout many_applications()
{
    const std::string sizes = is_full() ? "CAMPUS_PER_ROUND=20000 CAMPUS_PAST_ROUNDS=49 "
                                          "CAMPUS_DATABASE_OPTIONS=--innodb-buffer-pool-size=1G"
                                        : "CAMPUS_PER_ROUND=2000 CAMPUS_PAST_ROUNDS=29";
    return {.script = "env CAMPUS_PICTURES=no " + sizes + " tests/campus/campus"};
}

} // namespace

LargeCampus::LargeCampus() : campus_(folder_.path, many_applications())
{
    fill();
    log_every_statement();
}

LargeCampus::Folder::~Folder()
{
    std::error_code none;
    std::filesystem::remove_all(path, none);
}

std::filesystem::path LargeCampus::log() const
{
    return campus_.folder() / "slow.log";
}

// Adds the rows that years of work leave besides the applications.
void LargeCampus::fill() const
{
    Sql sql{campus_.socket()};
    sql.run("USE certaward"); // the sequences need one
    sql.run("INSERT INTO campus.web_session (sid_sha256, acct, login_at, expires_at) "
            "SELECT SHA2(seq, 256), CONCAT('staff', 1101 + seq % 5), NOW(), NOW() + INTERVAL 1 HOUR "
            "FROM seq_1_to_20000");
    sql.run("INSERT INTO certaward.export (form_key, round_id, content, every_unit, scope_key, file_name, row_count, "
            "byte_count, account, maker_name, made_at, revision, fingerprint, removed_at) "
            "SELECT MD5(seq), m.meeting_no, ELT(1 + seq % 2, 'everything', 'approved'), FALSE, "
            "SHA2(CONCAT('4:', 1101 + seq % 5), 256), 'License_202001010000.xlsx', 0, 0, "
            "CONCAT('staff', 1101 + seq % 5), 'x', NOW() - INTERVAL 1 + seq % 100 DAY, seq, SHA2(seq, 256), "
            "IF(seq % 3, NOW(), NULL) "
            "FROM seq_1_to_5000 JOIN (SELECT meeting_no, ROW_NUMBER() OVER () AS n FROM campus.license_meeting) m "
            "ON m.n = 1 + seq % 30");
    sql.run("INSERT INTO certaward.export_unit (export_id, unit_id) "
            "SELECT export_id, RIGHT(account, 4) FROM certaward.export");
    sql.run(
        "INSERT INTO certaward.handover (round_id, unit_id, item, done, account, reviewer_name, address, form_key) "
        "SELECT 1000 + seq % 100, 1101 + seq DIV 100 % 5, 'paper', TRUE, 'x', 'x', '', MD5(seq) FROM seq_1_to_5000");
    sql.run("INSERT INTO certaward.award_budget (round_id, version, budget, cap, account, reviewer_name, address, "
            "form_key) SELECT 1000 + seq % 100, seq, 1, 1, 'x', 'x', '', MD5(seq) FROM seq_1_to_5000");
    sql.run("INSERT INTO certaward.review_note (application_id, account, reviewer_name, text, address, form_key) "
            "SELECT seq, 'x', 'x', 'x', '', MD5(seq) FROM seq_1_to_5000");
    sql.run(
        "INSERT INTO certaward.attachment_digest (attachment_id, application_id, facts, media, sha256) "
        "SELECT file_no, apply_no, '', 'jpeg', SHA2(file_no, 256) FROM campus.license_file "
        "WHERE apply_no IN (SELECT apply_no FROM campus.license_apply JOIN campus.license_meeting USING (meeting_no) "
        "WHERE review_end < CURDATE())");
    sql.run("INSERT INTO certaward.application_check (application_id, round_id, unit_id, status, found) "
            "SELECT a.application_id, a.round_id, a.unit_id, r.status, '' "
            "FROM certaward.application a JOIN certaward.review r ON r.application_id = a.application_id");
    sql.run("INSERT INTO certaward.access_event (occurred_at, node, account, address, action, subject) "
            "SELECT UTC_TIMESTAMP(3) - INTERVAL 5000 - seq MINUTE, 'x', 'x', '', 'list', '' FROM seq_1_to_5000");
    for (const auto& table : sql.rows("SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables "
                                      "WHERE table_schema IN ('campus', 'certaward') AND table_type = 'BASE TABLE'"))
        sql.rows("ANALYZE TABLE " + table[0].value());
}

// Logs all statements of connections that begin afterwards. Restarts httpd.
void LargeCampus::log_every_statement() const
{
    Sql sql{campus_.socket()};
    sql.run("SET GLOBAL slow_query_log_file = ?, long_query_time = 0, log_slow_filter = '', "
            "log_slow_disabled_statements = '', log_slow_verbosity = 'query_plan,explain', slow_query_log = TRUE",
            {log().string()});
    campus_.restart_httpd();
}

} // namespace harness
