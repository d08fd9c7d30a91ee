// Tests of promise 4: bad data in the campus database is shown as it is. It breaks no page, no file and no decision,
// and is never written back changed.

#include "harness/servers.h"
#include "harness/strange_texts.h"
#include "harness/strange_views.h"
#include "integration/campus.h"
#include "integration/said_by.h"
#include "integration/workbook_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <libxml/xmlstring.h>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace {

const std::string kBase = "/campus/certaward";
const std::string kStranger = "STRANGE";

// Text columns of the view application, with their headings in the workbook.
const std::vector<std::pair<std::string, std::string>> kTextColumns{
    {"class_name", "班級"},           {"student_id", "學號"},
    {"student_name", "姓名"},         {"certificate_number", "證照號碼"},
    {"certificate_name", "證照名稱"}, {"issuer", "發照單位"},
    {"bank_code", "銀行代碼"},        {"bank_account", "銀行帳號"}};

// A checksum of the campus's applications, without the columns that a decision changes.
constexpr const char* kCampusItself =
    "SELECT SUM(CRC32(CONCAT_WS('|', apply_no, meeting_no, std_no, class_no, dept_no, lic_name, lic_no, issuer, "
    "obtain_date, bank_code, bank_acct, apply_time))) FROM campus.license_apply";

bool is_clean(const std::string& page)
{
    const auto is_control = [](unsigned char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    };
    return xmlCheckUTF8(reinterpret_cast<const xmlChar*>(page.c_str())) == 1 &&
           std::none_of(page.begin(), page.end(), is_control) && page.find("\uFFFE") == std::string::npos &&
           page.find("\uFFFF") == std::string::npos;
}

} // namespace

TEST_GROUP(BadData)
{
    const harness::Aftermath aftermath;
    Stage stage;
    Browser browser{campus().url()};
    harness::StrangeViews views;
    std::string round;
    std::map<std::string, std::map<std::string, harness::StrangeText>> planted; // by application and column
    std::vector<std::string> ids;
    std::string good; // an application between them with ordinary data

    void setup() override
    {
        round = "1601";
        views.sql().run("REPLACE INTO campus.license_meeting VALUES (1601, 160, 1, CURDATE(), CURDATE(), '2026-01-01', "
                        "'2026-06-30', CURDATE() + INTERVAL 5 DAY)");
        stage.log_in(browser, "staff1203");
    }
    void teardown() override
    {
        views.put_back();
        views.sql().run("DELETE FROM campus.license_apply WHERE meeting_no = 1601");
        views.sql().run("DELETE FROM campus.license_meeting WHERE meeting_no = 1601");
        aftermath.check();
    }

    std::string hand_in()
    {
        ids.push_back(stage.hand_in({.round = round, .obtained_on = "2026-05-01"}));
        return ids.back();
    }
    void set(const std::string& id, const std::string& column, const std::string& value)
    {
        views.sql().run("UPDATE strange.application SET " + column + " = ? WHERE application_id = ?", {value, id});
    }
    void set_null(const std::string& id, const std::string& column)
    {
        views.sql().run("UPDATE strange.application SET " + column + " = NULL WHERE application_id = ?", {id});
    }

    // Plants each text in each column of a separate application and, in one more application, in all columns. The short
    // form plants each text in one column, in rotation, and in all columns of one application.
    void plant(const std::string& charset)
    {
        const auto texts = harness::strange_texts(charset);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            for (std::size_t column = 0; column < kTextColumns.size(); ++column)
                if (harness::is_full() || column == i % kTextColumns.size())
                    planted[hand_in()].emplace(kTextColumns[column].first, texts[i]);
            if (i == texts.size() / 2) good = hand_in();
            const auto all = hand_in();
            for (const auto& column : kTextColumns)
                planted[all].emplace(column.first, texts[i]);
        }
        views.take("application", charset, "round_id = 1601");
        // A binary column takes the bytes as they are; a text column converts the text on its way in.
        for (const auto& [id, columns] : planted)
            for (const auto& [column, text] : columns)
                set(id, column, text.stored);
    }

    Page clean_page(const std::string& path)
    {
        const auto answer = browser.get(path);
        CHECK_EQUAL_TEXT(200, answer.status, path.c_str());
        CHECK_TRUE_TEXT(is_clean(answer.body), path.c_str());
        STRCMP_CONTAINS("</html>", answer.body.substr(answer.body.size() - 10).c_str());
        return Page(answer.body);
    }
    static void check_shows(const std::string& shown, const harness::StrangeText& text, const std::string& where)
    {
        if (shown.find(folded(text.page)) == std::string::npos)
            FAIL((where + " does not show " + text.page.substr(0, 60) + " but " + shown.substr(0, 200)).c_str());
    }
    static bool is_shown(const std::string& column)
    {
        return column != "bank_code"; // an invalid one is named by the checks
    }

    void check_list()
    {
        const auto page = clean_page(kReview + "?status=any&show=all&round=" + round);
        CHECK_EQUAL(ids.size(), page.texts("//table[@class='reviews']/tbody/tr/@id").size());
        for (const auto& [id, columns] : planted) {
            const auto row = page.text("//tr[@id='application-" + id + "']");
            for (const auto& [column, text] : columns)
                check_shows(row, text, "the list, " + column + " of " + id + ",");
        }
        const auto row = page.text("//tr[@id='application-" + good + "']");
        for (const auto* text : {"C000001681", "中華郵政", "700-0021", "00012345678901", "115年5月1日"})
            STRCMP_CONTAINS(text, row.c_str());
    }
    // Checks each application's detail page and decides the application there.
    void check_decisions()
    {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto& id = ids[i];
            const auto page = clean_page(kReview + "/" + id + "?round=" + round);
            const auto shown = page.text("//body");
            for (const auto& [column, text] : planted[id])
                check_shows(shown, text, "the page of " + id + ", " + column + ",");
            const auto form = RowForm(page, id).with(
                i % 3 == 0 ? Fields{{"status", "rejected"}, {"reason", "R10"}}
                           : Fields{{"status", "approved"}, {"level", "2"}, {"exception", "許功蓋"}});
            CHECK_EQUAL_TEXT(303, browser.post(RowForm(page, id).action, form).status, id.c_str());
        }
        CHECK_EQUAL(ids.size(), count("review r", "r.status <> 'pending'"));
        CHECK_EQUAL(ids.size(), count("review_event r", "r.kind = 'decided'"));
    }
    std::size_t count(const std::string& table, const std::string& condition)
    {
        std::string all;
        for (const auto& id : ids)
            all += (all.empty() ? "" : ",") + id;
        return std::stoul(stage.sql.value("SELECT COUNT(*) FROM certaward." + table + " WHERE " + condition +
                                          " AND r.application_id IN (" + all + ")"));
    }
    void check_search()
    {
        for (const auto& [id, columns] : planted) {
            const auto found = columns.find("certificate_name");
            const bool can_be_typed =
                found != columns.end() && found->second.stored == found->second.page && found->second.page.size() < 200;
            if (!can_be_typed) continue;
            const auto page =
                clean_page(kReview + "?" +
                           encoded({{"status", "any"}, {"show", "all"}, {"round", round}, {"q", found->second.page}}));
            CHECK_TRUE_TEXT(page.has("//tr[@id='application-" + id + "']"), found->second.page.c_str());
        }
        for (const auto* words : {"𠮷", "許功蓋", "ÿ", "👩"})
            clean_page(kReview + "?" + encoded({{"round", round}, {"q", words}}));
    }
    std::string link(const Page& page, const std::string& ending)
    {
        return page.text("//a[contains(@href, '" + ending + "')]/@href");
    }
    void check_export(const std::string& content, std::size_t expected)
    {
        const auto made = browser.post(kExport, export_form(Page(browser.get(kExport).body), round, content));
        CHECK_EQUAL(303, made.status);
        const Page page(browser.follow(made).body);
        const auto bytes = browser.get(link(page, ".xlsx")).body;
        check_workbook(bytes, expected);
        check_csv(browser.get(link(page, ".csv")).body, expected);
    }
    void check_workbook(const std::string& bytes, std::size_t expected)
    {
        const auto workbook = WorkbookFile::open(bytes);
        CHECK_EQUAL(expected, workbook.rows.size() - 1);
        const auto headings = workbook.texts(0);
        if (std::ranges::find(headings, "申請編號") != headings.end())
            for (const auto& [id, columns] : planted)
                for (const auto& [column, heading] : kTextColumns)
                    if (const auto text = columns.find(column); text != columns.end()) {
                        const auto& cell = workbook.cell(heading, "申請編號", id);
                        STRCMP_EQUAL_TEXT(text->second.cell.c_str(), cell.text.c_str(), (column + " of " + id).c_str());
                        STRCMP_EQUAL("inlineStr", cell.type.c_str());
                    }
        const auto file = (campus().folder() / "strange.xlsx").string();
        std::ofstream(file, std::ios::binary) << bytes;
        const auto broken = said_by("/usr/bin/python3 tests/integration/check_package.py " + file);
        const auto read = said_by("/usr/bin/python3 tests/integration/read_workbook.py " + file);
        std::filesystem::remove(file);
        STRCMP_CONTAINS("checked ", broken.c_str());
        const std::regex filter("\tA2\tA1:[A-Z]+" + std::to_string(expected + 1) + "\n");
        CHECK_TRUE_TEXT(std::regex_search(read.substr(0, read.find('\n') + 1), filter), read.substr(0, 200).c_str());
    }
    void check_csv(const std::string& text, std::size_t expected)
    {
        CHECK_TRUE(text.starts_with("\xEF\xBB\xBF"));
        CHECK_EQUAL(1, xmlCheckUTF8(reinterpret_cast<const xmlChar*>(text.c_str())));
        const auto records = harness::csv_records(text.substr(3));
        CHECK_EQUAL(expected, records.size() - 1);
        const auto place = [&](const std::string& heading) {
            return static_cast<std::size_t>(std::ranges::find(records[0], heading) - records[0].begin());
        };
        for (const auto& record : records)
            CHECK_EQUAL(records[0].size(), record.size());
        if (place("申請編號") == records[0].size()) return;
        for (std::size_t i = 1; i < records.size(); ++i)
            for (const auto& [column, heading] : kTextColumns)
                if (const auto text_of = planted[records[i][place("申請編號")]].find(column);
                    text_of != planted[records[i][place("申請編號")]].end())
                    STRCMP_EQUAL_TEXT(text_of->second.csv.c_str(), records[i][place(heading)].c_str(), column.c_str());
    }
    void check_paper()
    {
        const auto approved = ids.size() - (ids.size() + 2) / 3;
        const auto roster = clean_page(kBase + "/roster?round=" + round);
        CHECK_EQUAL(approved, roster.texts("//table[@class='roster']/tbody/tr[not(@class)]").size());
        clean_page(kBase + "/bankbooks?round=" + round);
        for (const auto* sort : {"unit", "student", "class", "submitted", "obtained", "certificate"})
            CHECK_EQUAL_TEXT(ids.size(), walk(sort).size(), sort);
    }
    // Returns the applications that paging through the list in this order shows.
    std::set<std::string> walk(const std::string& sort)
    {
        std::set<std::string> met;
        std::string next = kReview + "?status=any&round=" + round + "&sort=" + sort;
        for (std::size_t pages = 0; !next.empty() && pages <= ids.size() / 10; ++pages) {
            const auto page = clean_page(next);
            for (const auto& id : page.texts("//table[@class='reviews']/tbody/tr/@id"))
                met.insert(id);
            const auto links = page.texts("//nav[@class='pager']//a[. = '下一頁']/@href");
            next = links.empty() ? "" : links.front();
        }
        return met;
    }

    void check_everything(const std::string& name)
    {
        const auto before = views.checksum("application");
        const auto campus_before = stage.sql.value(kCampusItself);
        check_list();
        check_search();
        check_decisions();
        check_paper();
        check_export("everything", ids.size());
        check_export("approved", ids.size() - (ids.size() + 2) / 3);
        STRCMP_EQUAL(before.c_str(), views.checksum("application").c_str());
        STRCMP_EQUAL(campus_before.c_str(), stage.sql.value(kCampusItself).c_str());
        harness::tell(name + ": " + std::to_string(ids.size()) +
                      " applications, each listed, shown, decided, exported");
    }
    void check_texts(const std::string& charset)
    {
        plant(charset);
        check_everything(charset);
    }
};

TEST(BadData, of_unicodes_far_corners_is_shown_as_what_it_is)
{
    check_texts("utf8mb4");
}
TEST(BadData, in_big5_columns_is_shown_as_what_it_is)
{
    check_texts("big5");
}
TEST(BadData, in_latin1_columns_is_shown_as_what_it_is)
{
    check_texts("latin1");
}
TEST(BadData, of_bytes_that_are_no_text_is_shown_as_such)
{
    check_texts("binary");
}

// Tests NULL where the contract allows it and where it does not. Columns whose NULL would take an application out of
// the list (its id, its round, its department) have a test of their own.
TEST(BadData, that_is_missing_or_an_empty_day_is_shown_as_missing)
{
    good = hand_in();
    for (int i = 0; i < 45; ++i)
        hand_in();
    views.take("application", "", "round_id = 1601");
    const std::vector<std::string> nullable{"class_name",       "student_id",  "student_name", "certificate_number",
                                            "certificate_name", "issuer",      "obtained_on",  "bank_code",
                                            "bank_account",     "submitted_at"};
    for (std::size_t i = 0; i < nullable.size(); ++i) {
        set_null(ids[i + 1], nullable[i]);
        for (std::size_t all = 16; all < ids.size(); ++all)
            set_null(ids[all], nullable[i]);
    }
    for (const auto& [at, day] : std::map<std::size_t, std::string>{{11, "0000-00-00"}, {12, "2026-02-00"}}) {
        set(ids[at], "obtained_on", day);
        set(ids[at], "submitted_at", day);
    }
    for (const auto& column : {"class_name", "student_name", "bank_account"})
        set(ids[13], column, " \u3000");
    check_everything("NULL and empty days");
}

// If any column of a view is NULL, no page fails, and every page is valid UTF-8 without control characters.
TEST(BadData, of_every_view_with_any_column_null_breaks_no_page)
{
    int asked = 0;
    const auto check_pages = [&](const std::string& what) {
        const auto id = stage.sql.value("SELECT apply_no FROM campus.license_apply WHERE dept_no = '1203' AND "
                                        "meeting_no = 1121 ORDER BY apply_no LIMIT 1");
        for (const auto& path : {kReview, kReview + "?round=1121&status=any&show=all", kReview + "/" + id, kExport,
                                 kBase + "/roster?round=1121", kBase + "/bankbooks?round=1121"}) {
            const auto answer = browser.get(path);
            CHECK_TRUE_TEXT(answer.status < 500, (what + ": " + path + " " + std::to_string(answer.status)).c_str());
            CHECK_TRUE_TEXT(is_clean(answer.body), what.c_str());
            ++asked;
        }
    };
    for (const std::string view :
         {"reviewer", "unit", "award_round", "application", "attachment", "recognized_certificate"}) {
        const auto columns = views.columns(view);
        for (const auto& column : columns) {
            if (!harness::is_full() && column != columns.front() && column != columns.back()) continue;
            views.take(view);
            views.sql().run("UPDATE strange." + view + " SET " + column + " = NULL");
            check_pages(view + "." + column + " NULL");
            views.put_back();
        }
        views.take(view);
        for (const auto& column : columns)
            views.sql().run("UPDATE strange." + view + " SET " + column + " = NULL");
        check_pages(view + " all NULL");
        views.put_back();
    }
    harness::tell("views with NULL where none should be: " + std::to_string(asked) + " pages");
}
