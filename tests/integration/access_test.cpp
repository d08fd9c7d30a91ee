// Tests of the access record: its hash chain, the question who saw a student's data, and how sql/check.sql finds rows
// that were changed, removed or inserted.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <chrono>
#include <thread>

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Access)
{
    Stage stage;
    Browser browser{campus().url()};
    std::string before;

    void setup() override
    {
        stage.log_in(browser, "staff1203");
        before = newest();
    }
    std::string newest()
    {
        return stage.sql.value("SELECT COALESCE(MAX(event_id), 0) FROM certaward.access_event");
    }
    // Returns the lines of sql/check.sql's output that name the access record or an error.
    static std::string broken()
    {
        const auto said = said_by("mariadb --no-defaults --batch --skip-column-names --default-character-set=utf8mb4 "
                                  "--socket='" +
                                  campus().socket() + "' certaward < sql/check.sql");
        std::string lines;
        for (const auto& line : lines_of(said))
            if (line.find("access record") != std::string::npos || line.find("ERROR") != std::string::npos)
                lines += line + "\n";
        return lines;
    }
    std::string last_refusal()
    {
        return stage.sql.value("SELECT CONCAT_WS(' ', account, subject, result) FROM certaward.access_event "
                               "WHERE action = 'refusal' ORDER BY event_id DESC LIMIT 1");
    }
    std::string who_saw_it(const std::string& application)
    {
        const auto student =
            stage.sql.value("SELECT std_no FROM campus.license_apply WHERE apply_no = ?", {application});
        std::string actions;
        for (const auto& row : stage.sql.rows("CALL certaward.who_saw('" + student + "')"))
            actions += *row[4] + "\n";
        return actions;
    }
    // Requests the list three times. Returns the id of the second view's event.
    std::string looked_three_times()
    {
        browser.get(kReview);
        browser.get(kReview);
        auto middle = newest();
        browser.get(kReview);
        return middle;
    }
};

TEST(Access, has_the_node_and_follows_the_row_before)
{
    looked_three_times();
    const auto node = stage.sql.value("SELECT node FROM certaward.access_event ORDER BY event_id DESC LIMIT 1");
    CHECK_FALSE(node.empty());
    STRCMP_EQUAL("0", stage.sql
                          .value("SELECT COUNT(*) FROM (SELECT previous_hash, LAG(hash) OVER (ORDER BY event_id) AS l "
                                 "FROM certaward.access_event WHERE event_id >= ? AND node <> '') e "
                                 "WHERE l IS NOT NULL AND previous_hash <> l",
                                 {before})
                          .c_str());
    STRCMP_EQUAL("", broken().c_str());
}

TEST(Access, a_row_that_was_changed_is_found)
{
    const auto row = looked_three_times();
    stage.sql.run("UPDATE certaward.access_event SET account = 'somebody' WHERE event_id = ?", {row});
    STRCMP_CONTAINS(("was changed\t" + row + "\t").c_str(), broken().c_str());
    stage.sql.run("UPDATE certaward.access_event SET account = 'staff1203' WHERE event_id = ?", {row});
    STRCMP_EQUAL("", broken().c_str());
}

TEST(Access, a_row_that_is_missing_or_was_slipped_in_is_found)
{
    const auto row = looked_three_times();
    stage.sql.run("CREATE TEMPORARY TABLE certaward.kept AS SELECT * FROM certaward.access_event WHERE event_id = ?",
                  {row});
    const auto chain = stage.sql.value("SELECT HEX(hash) FROM certaward.access_chain WHERE node <> '' LIMIT 1");
    stage.sql.run("DELETE FROM certaward.access_event WHERE event_id = ?", {row});
    STRCMP_CONTAINS("one is missing or was slipped in", broken().c_str());

    // The triggers append even an administrator's row at the end of the chain.
    stage.sql.run("INSERT INTO certaward.access_event SELECT * FROM certaward.kept");
    STRCMP_CONTAINS("one is missing or was slipped in", broken().c_str());
    stage.sql.run("UPDATE certaward.access_event e JOIN certaward.kept k USING (event_id) "
                  "SET e.previous_hash = k.previous_hash, e.hash = k.hash");
    stage.sql.run("UPDATE certaward.access_chain SET hash = UNHEX(?)", {chain});
    STRCMP_EQUAL("", broken().c_str());
}

TEST(Access, who_saw_a_student_is_one_question_exports_included)
{
    const auto id = stage.hand_in({.student_id = "C000001681"});
    browser.get(kReview + "/" + id);
    browser.post(kExport, export_form(Page(browser.get(kExport).body), stage.open_round(), "everything"));
    const auto link = stage.sql.value(
        "SELECT CONCAT(export_id, '/', file_name) FROM certaward.export ORDER BY export_id DESC LIMIT 1");
    Browser rd{campus().url()};
    stage.log_in(rd, "rd1");
    CHECK_EQUAL(200, rd.get(kExport + "/" + link).status);
    std::string seen;
    for (const auto& row : stage.sql.rows("CALL certaward.who_saw('C000001681')"))
        seen += *row[1] + " " + *row[4] + "\n";
    STRCMP_CONTAINS("staff1203 detail\n", seen.c_str());
    STRCMP_CONTAINS("staff1203 export\nrd1 download\n", seen.c_str());
}

TEST(Access, an_exports_row_has_the_hash_of_its_file)
{
    browser.post(kExport, export_form(Page(browser.get(kExport).body), "1112", "everything"));
    STRCMP_EQUAL("1", stage.sql
                          .value("SELECT COUNT(*) FROM certaward.access_event a JOIN certaward.export_piece p "
                                 "ON p.export_id = a.export_id AND p.position = 0 WHERE a.action = 'export' AND "
                                 "a.event_id > ? AND a.subject LIKE CONCAT('% sha256 ', SHA2(p.bytes, 256))",
                                 {before})
                          .c_str());
}

TEST(Access, an_attempt_that_was_refused_is_on_record_with_what_was_asked_for)
{
    const auto foreign = stage.hand_in({.unit = "1101"});
    CHECK_EQUAL(404, browser.get(kReview + "/" + foreign + "?q=%E7%8E%8B").status);
    STRCMP_EQUAL(("staff1203 GET /review/" + foreign + " refused 404").c_str(), last_refusal().c_str());
    STRCMP_CONTAINS("refusal", who_saw_it(foreign).c_str());

    const auto own = stage.hand_in({});
    const RowForm form(Page(browser.get(kReview + "/" + own).body), own);
    auto fields = form.with({{"status", "rejected"}, {"reason", "R10"}});
    for (auto& [name, value] : fields)
        if (name == "token") value = "of another session";
    CHECK_EQUAL(403, browser.post(form.action, fields).status);
    STRCMP_EQUAL(("staff1203 POST /review/" + own + " refused 403").c_str(), last_refusal().c_str());
}

TEST(Access, whoever_has_no_duty_is_on_record)
{
    Browser student{campus().url()};
    stage.log_in(student, "noduty");
    CHECK_EQUAL(403, student.get(kReview).status);
    STRCMP_EQUAL("noduty GET /review refused 403", last_refusal().c_str());
}

TEST(Access, whoever_is_nobody_leaves_no_row)
{
    Browser nobody{campus().url()};
    CHECK_EQUAL(302, nobody.get(kReview).status);
    CHECK_EQUAL(401, nobody.post(kReview + "/1", {}).status);
    STRCMP_EQUAL(before.c_str(), newest().c_str());
}

TEST(Access, is_forgotten_from_its_old_end_on_and_what_is_left_is_whole)
{
    const auto old_row = [&](int days) {
        return std::to_string(stage.sql.insert(
            "INSERT INTO certaward.access_event (occurred_at, node, account, address, action, subject, applications) "
            "VALUES (UTC_TIMESTAMP() - INTERVAL ? DAY, 'long-ago', 'staff1203', '', 'list', '', '[4801]')",
            {std::to_string(days)}));
    };
    const auto oldest = old_row(1900), old = old_row(1828), kept = old_row(1826);
    browser.get(kExport);
    const auto rows =
        stage.sql.value("SELECT GROUP_CONCAT(event_id) FROM certaward.access_event WHERE node = 'long-ago'");
    const auto found =
        stage.sql.value("SELECT GROUP_CONCAT(event_id) FROM certaward.access_application WHERE event_id IN (?, ?, ?)",
                        {oldest, old, kept});
    STRCMP_EQUAL(kept.c_str(), rows.c_str());
    STRCMP_EQUAL(kept.c_str(), found.c_str());
    STRCMP_EQUAL("", broken().c_str());
    STRCMP_EQUAL(("access record of long-ago up to event " + old).c_str(),
                 stage.sql
                     .value("SELECT subject FROM certaward.access_event WHERE action = 'expire' "
                            "ORDER BY event_id DESC LIMIT 1")
                     .c_str());
    stage.sql.run("DELETE FROM certaward.access_event WHERE node = 'long-ago'");
    stage.sql.run("DELETE FROM certaward.access_chain WHERE node = 'long-ago'");
}

TEST(Access, is_forgotten_in_pieces_when_much_was_seen_at_once)
{
    const auto left = [this] {
        return stage.sql.value("SELECT COUNT(*) FROM certaward.access_event WHERE node = 'of-lists'");
    };
    for (int i = 0; i < 4; ++i) // 8,000 applications each; expire_access() deletes at most three such rows a call
        stage.sql.run("INSERT INTO certaward.access_event (occurred_at, node, account, address, action, subject, "
                      "applications) SELECT UTC_TIMESTAMP() - INTERVAL 1900 DAY, 'of-lists', 'rd1', '', 'list', '', "
                      "JSON_ARRAYAGG(seq) FROM certaward.seq_1_to_8000");
    stage.sql.run("CALL certaward.expire_access()");
    const auto after_one = left();
    stage.sql.run("CALL certaward.expire_access()");
    const auto after_another = left();
    stage.sql.run("DELETE FROM certaward.access_chain WHERE node = 'of-lists'");

    STRCMP_EQUAL("1", after_one.c_str());
    STRCMP_EQUAL("0", after_another.c_str());
}

TEST(Access, a_setting_that_is_no_number_keeps_nobody_from_a_page)
{
    const std::string set = "UPDATE certaward.setting SET value = ? WHERE name = 'access_days'";
    for (const std::string value : {"5 years", "", "-1", "99999999"}) {
        stage.sql.run(set, {value});
        stage.sql.run("CALL certaward.expire_access()");
    }
    const auto shown = browser.get(kExport).status;
    stage.sql.run(set, {"1827"});
    CHECK_EQUAL(200, shown);
}

TEST(Access, of_a_page_waits_a_little_for_another_that_writes_the_record)
{
    CHECK_EQUAL(200, browser.get(kReview).status);
    const auto node = stage.sql.value("SELECT node FROM certaward.access_event ORDER BY event_id DESC LIMIT 1");
    Sql other{campus().socket()};
    other.run("START TRANSACTION");
    other.rows("SELECT 1 FROM certaward.access_chain WHERE node = '" + node + "' FOR UPDATE");
    std::thread letting_go([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(1300)); // longer than one lock wait timeout
        other.run("COMMIT");
    });
    const auto shown = browser.get(kReview).status;
    letting_go.join();
    CHECK_EQUAL(200, shown);
}

// Promise 6: a request whose access record cannot be written fails and changes nothing.
TEST(Access, without_a_record_nothing_is_decided_exported_or_shown)
{
    const auto id = stage.hand_in({});
    const RowForm form(Page(browser.get(kReview + "/" + id).body), id);
    const auto exporting = export_form(Page(browser.get(kExport).body), stage.open_round(), "everything");
    stage.sql.run("REVOKE INSERT ON certaward.access_event FROM certaward@localhost");
    const auto decided = browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R10"}}));
    const auto exported = browser.post(kExport, exporting);
    const auto shown = browser.get(kReview + "/" + id);
    stage.sql.run("GRANT INSERT ON certaward.access_event TO certaward@localhost");

    CHECK_EQUAL(503, decided.status);
    CHECK_EQUAL(503, exported.status);
    CHECK_EQUAL(503, shown.status);
    STRCMP_EQUAL("0",
                 stage.sql.value("SELECT COUNT(*) FROM certaward.review_event WHERE application_id = ?", {id}).c_str());
    STRCMP_EQUAL("interrupted",
                 stage.sql.value("SELECT state FROM certaward.export ORDER BY export_id DESC LIMIT 1").c_str());
    STRCMP_EQUAL("0", stage.sql
                          .value("SELECT COUNT(*) FROM certaward.export_piece WHERE export_id = "
                                 "(SELECT MAX(export_id) FROM certaward.export)")
                          .c_str());
}

// Search terms are part of the URL, and httpd's logs may be read by people who may not see student data.
TEST(Access, no_log_of_httpd_holds_what_was_searched_for)
{
    const std::string searched = "%E9%BB%83%E6%9C%A8%E8%98%AD";
    browser.send("GET", kReview + "/12x?q=" + searched, "",
                 {"Referer: " + campus().url() + "/"}); // the most that our Referrer-Policy lets a browser send
    browser.get(kReview + "?q=" + searched);
    for (const std::string name : {"httpd-error.log", "httpd-access.log"}) {
        const auto log = said_by("cat '" + (campus().folder() / "logs" / name).string() + "'");
        CHECK_TRUE(log.find("/review") != std::string::npos || name == "httpd-error.log");
        CHECK_TRUE(log.find(searched) == std::string::npos);
        CHECK_TRUE(log.find("黃木蘭") == std::string::npos);
    }
    STRCMP_EQUAL("strict-origin", browser.get(kReview).header("referrer-policy").c_str());
}

// ---- the table of routes and the record

namespace {

struct Look {
    std::string path; // as the table of routes has it
    std::string view;
};

// Returns the rows of the table of routes that show personal data.
std::vector<Look> looks_of_table()
{
    std::vector<Look> looks;
    for (const auto& line : lines_of(said_by("cat mod_certaward/pages/routes.cpp"))) {
        const std::string get = "Route{\"GET\",", view = "View::";
        const auto named = line.find(view);
        if (line.find(get) == std::string::npos || named == std::string::npos) continue;
        const auto path = line.find("\"/") + 1;
        Look look{line.substr(path, line.find('"', path) - path), line.substr(named + view.size())};
        look.view = look.view.substr(0, look.view.find(','));
        if (look.view != "none") looks.push_back(look);
    }
    return looks;
}

std::string with_values(std::string path, const Fields& values)
{
    for (const auto& [name, value] : values)
        if (const auto at = path.find(name); at != std::string::npos) path.replace(at, name.size(), value);
    return path;
}

} // namespace

TEST(Access, calls_a_look_at_each_page_what_the_table_of_routes_calls_it)
{
    const auto id = stage.hand_in({});
    const auto attachment = std::to_string(
        stage.sql.insert("INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, content) "
                         "VALUES (?, 'L', 1, 'x.jpg', X'FFD8FFE000104A46')",
                         {id}));
    // An approved application, for the roster and the covers.
    const auto approved = stage.hand_in({.student_id = "C000001683"});
    const RowForm approval(Page(browser.get(kReview + "/" + approved).body), approved);
    const Fields as_exception{{"status", "approved"}, {"level", "3"}, {"exception", "競賽"}};
    CHECK_EQUAL(303, browser.post(approval.action, approval.with(as_exception)).status);
    browser.post(kExport, export_form(Page(browser.get(kExport).body), stage.open_round(), "everything"));
    const auto made =
        stage.sql.rows("SELECT export_id, file_name FROM certaward.export ORDER BY export_id DESC LIMIT 1").at(0);
    const RowForm form(Page(browser.get(kReview + "/" + id).body), id);
    browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R10"}})); // a change since the export

    const auto name = made[1].value();
    const Fields values{{"{application}", id},
                        {"{attachment}", attachment},
                        {"{export}", made[0].value()},
                        {"{file}.eml", name.substr(0, name.rfind('.')) + ".eml"},
                        {"{file}", name}};
    std::string unlike;
    const auto looks = looks_of_table();
    for (const auto& [path, view] : looks) {
        const auto last = newest();
        const auto query = path == "/export" ? "?round=" + stage.open_round() : "";
        browser.get("/campus/certaward" + with_values(path, values) + query);
        const auto recorded = stage.sql.value(
            "SELECT COALESCE(GROUP_CONCAT(action), 'nothing') FROM certaward.access_event WHERE event_id > ?", {last});
        if (recorded != view) unlike += path + " is recorded as " + recorded + ", not as " + view + "\n";
    }
    STRCMP_EQUAL("", unlike.c_str());
    CHECK_TRUE(looks.size() > 5);
}
