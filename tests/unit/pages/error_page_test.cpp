// Tests of the error page, which is rendered without a Request.

#include "pages/error_page.h"
#include "unit/shown.h"
#include "unit/temporary_folder.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace certaward::pages;
using namespace unit;

namespace {

ErrorPage error_of(int status)
{
    return {.status = status,
            .base = "/campus/certaward",
            .login_url = "/campus/login.php",
            .title = {},
            .shown = {},
            .reference = "AB23CD45"};
}

bool has(const std::string& page, std::string_view text)
{
    return page.find(text) != std::string::npos;
}

} // namespace

TEST_GROUP(ErrorPage)
{
    const view::Templates templates{{"templates"}};

    void setup() override
    {
        IGNORE_ALL_LEAKS_IN_TEST(); // ctemplate never frees its names
    }

    std::string page_of(int status) const
    {
        return error_page(&templates, error_of(status));
    }
};

TEST(ErrorPage, says_what_happened)
{
    STRCMP_CONTAINS("<h1>無法讀取這個要求</h1>", page_of(400).c_str());
    STRCMP_CONTAINS("<h1>請先登入</h1>", page_of(401).c_str());
    STRCMP_CONTAINS("<h1>您沒有使用這項功能的權限</h1>", page_of(403).c_str());
    STRCMP_CONTAINS("<h1>找不到這個頁面或資料</h1>", page_of(404).c_str());
    STRCMP_CONTAINS("<h1>不支援這個動作</h1>", page_of(405).c_str());
    STRCMP_CONTAINS("<h1>送出時間太長</h1>", page_of(408).c_str());
    STRCMP_CONTAINS("<h1>資料剛才已被更新</h1>", page_of(409).c_str());
    STRCMP_CONTAINS("<h1>送出的內容太大</h1>", page_of(413).c_str());
    STRCMP_CONTAINS("<h1>不支援這種格式</h1>", page_of(415).c_str());
    STRCMP_CONTAINS("<h1>系統發生錯誤</h1>", page_of(500).c_str());
    STRCMP_CONTAINS("<h1>系統暫時無法使用</h1>", page_of(503).c_str());
}

TEST(ErrorPage, may_have_a_title_of_its_own_even_without_templates)
{
    auto error = error_of(403);
    error.title = "無法確認這個表單來自本系統";
    error.shown = "沒有儲存任何內容。";
    for (const auto* available : {&templates, static_cast<const view::Templates*>(nullptr)}) {
        const auto page = error_page(available, error);
        STRCMP_CONTAINS("<h1>無法確認這個表單來自本系統</h1>", page.c_str());
        STRCMP_CONTAINS("沒有儲存任何內容。", page.c_str());
        CHECK_FALSE(has(page, "權限"));
    }
}

TEST(ErrorPage, has_the_status_and_the_reference_of_the_log)
{
    STRCMP_CONTAINS("狀態碼 404", page_of(404).c_str());
    STRCMP_CONTAINS("AB23CD45", page_of(404).c_str());
    STRCMP_CONTAINS("AB23CD45", page_of(503).c_str());
}

TEST(ErrorPage, of_a_rare_status_says_whose_fault_it_is)
{
    STRCMP_CONTAINS("<h1>無法讀取這個要求</h1>", page_of(418).c_str());
    STRCMP_CONTAINS("狀態碼 418", page_of(418).c_str());
    STRCMP_CONTAINS("<h1>系統發生錯誤</h1>", page_of(507).c_str());
}

TEST(ErrorPage, shows_the_way_on)
{
    STRCMP_CONTAINS("href=\"/campus/certaward/review\"", page_of(404).c_str());
    STRCMP_CONTAINS("href=\"/campus/certaward/export\"", page_of(503).c_str());
}

TEST(ErrorPage, shows_no_way_to_what_was_just_refused)
{
    CHECK_FALSE(has(page_of(403), "/campus/certaward/review\""));
}

TEST(ErrorPage, shows_the_login_to_those_without_a_session_only)
{
    STRCMP_CONTAINS("href=\"/campus/login.php\"", page_of(401).c_str());
    CHECK_FALSE(has(page_of(401), "/campus/certaward/review\""));
    CHECK_FALSE(has(page_of(403), "/campus/login.php"));
}

TEST(ErrorPage, shows_no_login_where_there_is_none)
{
    auto error = error_of(401);
    error.login_url = "";
    CHECK_FALSE(has(error_page(&templates, error), "class=\"login\""));
}

TEST(ErrorPage, has_the_sentence_of_this_very_case)
{
    auto error = error_of(404);
    error.shown = "沒有這個梯次。";
    const auto page = error_page(&templates, error);
    STRCMP_CONTAINS("沒有這個梯次。", page.c_str());
    CHECK_FALSE(has(page, "網址可能不正確"));
}

TEST(ErrorPage, escapes_whatever_it_is_told)
{
    auto error = error_of(401);
    error.shown = "<script>alert(1)</script>";
    error.login_url = "javascript:alert(1)";
    const auto page = error_page(&templates, error);
    CHECK_FALSE(has(page, "<script>"));
    CHECK_FALSE(has(page, "javascript:"));
}

TEST(ErrorPage, is_there_without_any_template)
{
    const auto page = error_page(nullptr, error_of(503));
    STRCMP_CONTAINS("<h1>系統暫時無法使用</h1>", page.c_str());
    STRCMP_CONTAINS("AB23CD45", page.c_str());
    STRCMP_CONTAINS("charset=\"utf-8\"", page.c_str());
}

TEST(ErrorPage, is_there_when_its_own_template_is_missing)
{
    const TemporaryFolder folder;
    folder.write("other.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\nother");
    const view::Templates without({folder.path()});
    const auto page = error_page(&without, error_of(404));
    STRCMP_CONTAINS("<h1>找不到這個頁面或資料</h1>", page.c_str());
    STRCMP_CONTAINS("AB23CD45", page.c_str());
}

TEST(ErrorPage, without_templates_repeats_nothing_from_outside)
{
    auto error = error_of(404);
    error.shown = "<script>";
    error.base = "<script>";
    CHECK_FALSE(has(error_page(nullptr, error), "<script>"));
}

TEST_GROUP(Reference){};

TEST(Reference, can_be_read_out_on_the_telephone)
{
    const auto reference = new_reference();
    CHECK_EQUAL(8U, reference.size());
    CHECK_TRUE(reference.find_first_not_of("23456789ABCDEFGHJKMNPQRSTUVWXYZ") == std::string::npos);
}

TEST(Reference, is_another_each_time)
{
    CHECK_TRUE(new_reference() != new_reference());
}
