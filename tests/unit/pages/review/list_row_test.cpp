// Tests of one application as a row of the review list.

#include "pages/application_text.h"
#include "pages/review/list_row.h"
#include "unit/builders.h"
#include "unit/shown.h"
#include "unit/visit.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace certaward::pages;
using namespace certaward::app;
using namespace certaward::http;
using namespace unit;

TEST_GROUP(ListRow)
{
    AVisit here;
    const domain::Choices choices = some_choices();
    const std::vector<domain::Unit> units{{{"1203"}, "資訊工程系", "電資學院"}};
    const checks::CheckResult checked{};
    const ListQuery list = ListQuery::parse(FormData::parse("round=1151&status=any"));

    void setup() override
    {
        IGNORE_ALL_LEAKS_IN_TEST(); // ctemplate never frees its names
    }

    std::string row_of(const RowContents& contents, bool shows_unit = false)
    {
        const auto visit = here.visit();
        view::Page page("review_row.tpl", view::chinese());
        fill_row(page.values(), contents, {visit, choices, units, list, shows_unit});
        return here.site.templates.render(page);
    }
    std::string form_of(const domain::Application& application)
    {
        return row_of({application, checked, true});
    }
    std::string typed_again(const domain::Application& application, const std::string& sent)
    {
        const auto typed =
            DecisionForm::parse(FormData::parse("key=0123456789abcdef0123456789abcdef&version=0&" + sent));
        return row_of({application, checked, true, &typed});
    }
    static bool has(const std::string& row, const std::string& text)
    {
        return row.find(text) != std::string::npos;
    }
};

TEST(ListRow, shows_what_the_student_handed_in)
{
    const auto row = row_of({an_application(), checked});
    STRCMP_CONTAINS("0411203001", row.c_str());
    STRCMP_CONTAINS("資工三甲", row.c_str());
    STRCMP_CONTAINS("<strong>王小明</strong>", row.c_str());
    STRCMP_CONTAINS("000-123456", row.c_str());
    STRCMP_CONTAINS("電腦軟體應用乙級", row.c_str());
    STRCMP_CONTAINS("勞動部", row.c_str());
    STRCMP_CONTAINS("115年1月31日", row.c_str());
    STRCMP_CONTAINS("中華郵政", row.c_str());
    STRCMP_CONTAINS("700-0021", row.c_str());
    STRCMP_CONTAINS("00012345678901", row.c_str());
}

TEST(ListRow, says_what_the_student_left_empty)
{
    const auto row = row_of({an_application().with_gaps(), checked});
    STRCMP_CONTAINS("（查無學籍）", row.c_str());
    STRCMP_CONTAINS("data-label=\"取得日期\" class=\"whole\">未填</td>", row.c_str());
    STRCMP_CONTAINS("data-label=\"銀行帳號\">未填<br>", row.c_str());
    STRCMP_CONTAINS("銀行帳戶 <em>未附</em>", row.c_str());
    STRCMP_CONTAINS("證照 <em>未附</em>", row.c_str());
}

TEST(ListRow, says_that_no_bank_has_the_code_and_shows_it)
{
    const auto row = row_of({an_application().paid_to("999", "1234567890").at_an_unknown_bank(), checked});
    STRCMP_CONTAINS("代碼表未列此銀行", row.c_str());
    STRCMP_CONTAINS(">999<", row.c_str());
}

TEST(ListRow, links_to_each_picture)
{
    const auto row = row_of({an_application(), checked});
    STRCMP_CONTAINS("href=\"/campus/certaward/attachment/91\"", row.c_str());
    STRCMP_CONTAINS("href=\"/campus/certaward/attachment/92\"", row.c_str());
    CHECK_FALSE(has(row, "未附"));
}

TEST(ListRow, names_the_department_where_there_are_several)
{
    STRCMP_CONTAINS("資訊工程系 資工三甲", row_of({an_application(), checked}, true).c_str());
    CHECK_FALSE(has(row_of({an_application(), checked}, false), "資訊工程系"));
}

TEST(ListRow, shows_the_decision_and_who_made_it)
{
    const auto row = row_of({an_application().decided(approved(3)).by("林小姐", "2026-04-01 09:05:07"), checked});
    STRCMP_CONTAINS("<p class=\"result approved\">核准 3級 <small>林小姐 115年4月1日 09:05</small></p>", row.c_str());
}

TEST(ListRow, has_no_form_for_those_who_may_not_decide)
{
    CHECK_FALSE(has(row_of({an_application(), checked, false}), "<form"));
}

TEST(ListRow, has_a_form_with_the_version_the_token_and_the_way_back)
{
    const auto row = form_of(an_application().decided(approved(3)));
    const auto token = here.site.tokens.token("session-1", {"staff1203"});
    STRCMP_CONTAINS("action=\"/campus/certaward/review/4801\"", row.c_str());
    STRCMP_CONTAINS("name=\"version\" value=\"1\"", row.c_str());
    STRCMP_CONTAINS(("name=\"token\" value=\"" + token + "\"").c_str(), row.c_str());
    STRCMP_CONTAINS("name=\"back\" value=\"round=1151&amp;status=any\"", row.c_str());
}

TEST(ListRow, has_a_new_key_in_each_form)
{
    CHECK_TRUE(form_of(an_application()) != form_of(an_application()));
}

TEST(ListRow, has_what_is_in_force_chosen_in_its_form)
{
    const auto row = form_of(an_application().decided(rejected("R99", "請補正本")));
    STRCMP_CONTAINS("value=\"rejected\" checked>", row.c_str());
    STRCMP_CONTAINS("value=\"R99\" data-needs-words selected>", row.c_str());
    STRCMP_CONTAINS("value=\"請補正本\"", row.c_str());
    CHECK_FALSE(has(row, "value=\"pending\" checked"));
}

TEST(ListRow, offers_no_level_nor_reason_that_is_no_longer_in_use)
{
    const auto row = form_of(an_application());
    CHECK_TRUE(has(row, "<option value=\"3\""));
    CHECK_FALSE(has(row, "<option value=\"4\""));
    CHECK_TRUE(has(row, "<option value=\"R10\""));
    CHECK_FALSE(has(row, "<option value=\"R19\""));
}

TEST(ListRow, still_offers_one_that_is_in_force)
{
    STRCMP_CONTAINS("<option value=\"4\" title=\"語文類\" selected>",
                    form_of(an_application().decided(approved(4))).c_str());
    STRCMP_CONTAINS("<option value=\"R19\" selected>", form_of(an_application().decided(rejected("R19"))).c_str());
}

TEST(ListRow, keeps_what_was_typed_when_it_was_refused)
{
    const auto row = typed_again(an_application(), "status=rejected&reason=R10&level=2&words=%22請補%22");
    STRCMP_CONTAINS("value=\"rejected\" checked>", row.c_str());
    STRCMP_CONTAINS("value=\"R10\" selected>", row.c_str());
    STRCMP_CONTAINS("<option value=\"2\" title=\"甲級技術士\" selected>", row.c_str());
    STRCMP_CONTAINS("value=\"&quot;請補&quot;\"", row.c_str());
}

TEST(ListRow, shows_the_decision_in_force_beside_what_was_typed)
{
    const auto row = typed_again(an_application().decided(approved(3)), "status=rejected&reason=R10");
    STRCMP_CONTAINS("<p class=\"result approved\">核准 3級", row.c_str());
    STRCMP_CONTAINS("value=\"rejected\" checked>", row.c_str());
}

TEST(ListRow, says_what_became_of_the_last_attempt)
{
    const RowMessage saved{RowMessage::Mood::saved, "已儲存"};
    const RowMessage refused{RowMessage::Mood::refused, "核准時請選擇等級。"};
    STRCMP_CONTAINS("<p class=\"message saved\">已儲存</p>",
                    row_of({an_application(), checked, true, nullptr, &saved}).c_str());
    STRCMP_CONTAINS("<p class=\"message refused\">核准時請選擇等級。</p>",
                    row_of({an_application(), checked, true, nullptr, &refused}).c_str());
}

TEST(ListRow, reads_as_status_with_level_or_reason)
{
    CHECK_EQUAL("審核中", result_text(pending(), choices).chinese());
    CHECK_EQUAL("核准 3級", result_text(approved(3), choices).chinese());
    CHECK_EQUAL("核准", result_text(approved_without_level(), choices).chinese()); // imports may have no level
    CHECK_EQUAL("未核准：其他：請補正本", result_text(rejected("R99", "請補正本"), choices).chinese());
}
