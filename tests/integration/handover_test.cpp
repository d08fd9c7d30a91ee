// Tests of a round's hand-over page: the progress of each department, and what it has handed over.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace {

const std::string kHandover = "/campus/certaward/handover";

std::string row_of(const std::string& department)
{
    return "//table[@class='departments']//tr[th[. = '" + department + "']]";
}

Fields mark(const Page& page, const std::string& department, const std::string& item, const std::string& done)
{
    const auto form = row_of(department) + "//form[.//input[@name='item' and @value='" + item + "']]";
    Fields fields;
    for (const std::string name : {"token", "key", "round", "unit", "item"})
        fields.emplace_back(name, page.text(form + "//input[@name='" + name + "']/@value"));
    fields.emplace_back("done", done);
    return fields;
}

} // namespace

TEST_GROUP(Handover)
{
    Stage stage;
    Browser rd{campus().url()};
    Browser office{campus().url()};

    void setup() override
    {
        stage.log_in(rd, "rd1");
        stage.log_in(office, "staff1203");
    }
    static Page of(Browser & who, const std::string& round)
    {
        return Page(who.get(kExport + "?round=" + round).body);
    }
};

TEST(Handover, scope_all_sees_every_department_and_how_far_it_is)
{
    const auto page = of(rd, "1121");
    STRCMP_EQUAL(
        stage.sql.value("SELECT COUNT(DISTINCT unit_id) FROM certaward.application WHERE round_id = 1121").c_str(),
        std::to_string(page.texts("//table[@class='departments']/tbody/tr").size()).c_str());
    const auto first =
        stage.sql.rows("SELECT dept_no, SUM(state = '1') FROM campus.license_apply WHERE meeting_no = 1121 "
                       "AND apply_time IS NOT NULL GROUP BY dept_no ORDER BY dept_no LIMIT 1")[0];
    STRCMP_EQUAL(
        first[1].value().c_str(),
        page.text("//tr[.//input[@name='pick' and @value='" + first[0].value() + "']]/td[@data-label='核准']").c_str());
}

TEST(Handover, a_department_that_is_late_is_named)
{
    const auto id = stage.hand_in({.unit = "1403", .round = "1121", .student_id = "C000000009"});
    const auto page = of(rd, "1121");
    STRCMP_EQUAL("逾期，尚有 1 件審核中", page.text("//tr[.//input[@value='1403']]//strong[@class='late']").c_str());
    stage.sql.run("DELETE FROM campus.license_apply WHERE apply_no = ?", {id});
}

TEST(Handover, a_department_sees_itself_alone)
{
    const auto page = of(office, "1121");
    CHECK_EQUAL(1U, page.texts("//table[@class='departments']/tbody/tr").size());
    CHECK_TRUE(page.has(row_of("資訊工程系")));
    CHECK_FALSE(page.has("//input[@name='pick']"));
    STRCMP_CONTAINS("金額由研發處統一核算", page.text("//main").c_str());
    CHECK_FALSE(page.has("//a[contains(@href, '/award')]"));
}

TEST(Handover, what_a_department_marks_scope_all_sees_with_name_and_time)
{
    const auto answer = office.post(kHandover, mark(of(office, "1121"), "資訊工程系", "workbook", "1"));
    CHECK_EQUAL(303, answer.status);
    const auto cell = row_of("資訊工程系") + "/td[@data-label='已寄 Excel']";
    const auto name = stage.sql.value("SELECT emp_name FROM campus.employee WHERE acct = 'staff1203'");
    const auto page = of(rd, "1121");
    STRCMP_CONTAINS(("✓ " + name).c_str(), page.text(cell).c_str());
    STRCMP_CONTAINS("年", page.text(cell + "//small").c_str());

    CHECK_EQUAL(303, rd.post(kHandover, mark(page, "資訊工程系", "workbook", "0")).status);
    CHECK_TRUE(of(office, "1121").has(cell + "//button[@value='1']"));
}

TEST(Handover, the_same_form_twice_says_it_once)
{
    const auto fields = mark(of(office, "1121"), "資訊工程系", "paper", "1");
    CHECK_EQUAL(303, office.post(kHandover, fields).status);
    CHECK_EQUAL(303, office.post(kHandover, fields).status);
    STRCMP_EQUAL(
        "1", stage.sql.value("SELECT COUNT(*) FROM certaward.handover WHERE form_key = ?", {fields[1].second}).c_str());
    STRCMP_EQUAL("handover",
                 stage.sql.value("SELECT action FROM certaward.access_event ORDER BY event_id DESC LIMIT 1").c_str());
}

TEST(Handover, of_another_department_is_refused)
{
    auto fields = mark(of(office, "1121"), "資訊工程系", "paper", "1");
    for (auto& [name, value] : fields)
        if (name == "unit") value = "1401";
    const auto before = stage.sql.value("SELECT COUNT(*) FROM certaward.handover");
    CHECK_EQUAL(404, office.post(kHandover, fields).status);
    STRCMP_EQUAL(before.c_str(), stage.sql.value("SELECT COUNT(*) FROM certaward.handover").c_str());
}

TEST(Handover, without_our_token_or_of_no_round_is_refused)
{
    auto fields = mark(of(office, "1121"), "資訊工程系", "paper", "1");
    fields[0].second = "x";
    CHECK_EQUAL(403, office.post(kHandover, fields).status);
    CHECK_EQUAL(404, office.get(kExport + "?round=4711").status);
}

TEST(Handover, a_department_that_was_exported_among_others_is_exported)
{
    Browser both{campus().url()};
    stage.log_in(both, "staffboth"); // 1203 and 1204, in one file
    CHECK_EQUAL(303, both.post(kExport, export_form(Page(both.get(kExport).body), "1111", "approved")).status);
    for (const std::string department : {"資訊工程系", "電腦與通訊工程系"}) {
        STRCMP_CONTAINS("第 1 版",
                        of(rd, "1111").text(row_of(department) + "/td[starts-with(@data-label, '匯出')]").c_str());
        STRCMP_CONTAINS("第 1 版",
                        of(both, "1111").text(row_of(department) + "/td[starts-with(@data-label, '匯出')]").c_str());
    }
    STRCMP_CONTAINS("尚未匯出",
                    of(rd, "1111").text(row_of("電機工程系") + "/td[starts-with(@data-label, '匯出')]").c_str());

    // An export whose file was deleted by age still counts as exported.
    stage.sql.run("UPDATE certaward.export SET removed_at = NOW() WHERE round_id = 1111");
    STRCMP_CONTAINS("第 1 版",
                    of(rd, "1111").text(row_of("資訊工程系") + "/td[starts-with(@data-label, '匯出')]").c_str());
}
