// Tests of the check of typed text: is a field missing, and is there a character that is not what it seems?

#include "checks/checks.h"
#include "unit/builders.h"
#include "unit/findings.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace certaward::checks;
using namespace std::string_literals;
using namespace unit;

TEST_GROUP(CheckText)
{
    const ARound round = a_round();

    std::string of_student(const std::string& name) const
    {
        return found(an_application().of_student("0411203001", name), some_evidence(round));
    }
    std::string for_certificate(const std::string& name) const
    {
        return found(an_application().for_certificate(name), some_evidence(round).recognizing({{name, 3}}));
    }
    std::string with_number(const std::string& number) const
    {
        return found(an_application().with_certificate_number(number), some_evidence(round));
    }
    std::string issued_by(const std::string& issuer) const
    {
        return found(an_application().issued_by(issuer), some_evidence(round));
    }
};

TEST(CheckText, lets_names_of_all_peoples_pass)
{
    CHECK_EQUAL("", of_student("王小明"));
    CHECK_EQUAL("", of_student("瓦歷斯‧諾幹"));
    CHECK_EQUAL("", of_student("Nguyễn Thị Phương Thảo"));
    CHECK_EQUAL("", of_student("𠮷田健太"));
    CHECK_EQUAL("", of_student("歐陽𡍼妤"));
    CHECK_EQUAL("", of_student("O'Brien <Liam> & Söhne"));
    CHECK_EQUAL("", of_student("Иван Петров"));
}

TEST(CheckText, lets_a_name_choose_the_shape_of_a_character)
{
    CHECK_EQUAL("", of_student("葛\U000E0100城"));
}

TEST(CheckText, lets_names_of_certificates_pass)
{
    CHECK_EQUAL("", for_certificate("咖啡師認證 \"Latte\" <L2>"));
    CHECK_EQUAL("", for_certificate("專門職業及技術人員高等考試技師"));
    CHECK_EQUAL("", for_certificate("Cisco CCNA"));
    CHECK_EQUAL("", for_certificate("乙級技術士－網頁設計"));
}

TEST(CheckText, lets_numbers_pass_in_full_width_and_in_chinese)
{
    CHECK_EQUAL("", with_number("１１８－０００００７Ａ"));
    CHECK_EQUAL("", with_number("（勞中）字第 00123 號"));
    CHECK_EQUAL("", with_number("第あア한ㄅ1號"));
    CHECK_EQUAL("", with_number("N°7/Ⅱ"));
}

TEST(CheckText, misses_names_and_numbers)
{
    CHECK_EQUAL("warns: 查無學生姓名", of_student(""));
    CHECK_EQUAL("warns: 未填證照名稱", for_certificate(""));
    CHECK_EQUAL("warns: 未填證照號碼", with_number(""));
    CHECK_EQUAL("warns: 未填證照號碼", with_number(" \u3000\t"));
}

TEST(CheckText, misses_no_issuer)
{
    auto application = an_application();
    application.issuer.reset();
    CHECK_EQUAL("", found(application, some_evidence(round)));
    CHECK_EQUAL("", issued_by(""));
}

TEST(CheckText, says_where_characters_were_lost)
{
    CHECK_EQUAL("warns: 學生姓名的第 2 個字元是亂碼", of_student("王\uFFFD明"));
    CHECK_EQUAL("warns: 學生姓名的第 3 個字元是亂碼", of_student("王小\xE6\x98"));
    CHECK_EQUAL("warns: 學生姓名的第 1 個字元是亂碼", of_student("\xA4\xFD\xA4\x70\xA9\xFA")); // 王小明 in Big5
    CHECK_EQUAL("warns: 證照名稱的第 1 個字元是亂碼", for_certificate("\uFFFE乙級"));
}

TEST(CheckText, says_where_something_can_not_be_seen)
{
    CHECK_EQUAL("warns: 證照號碼的第 4 個字元看不見", with_number("118\u200B-000007"));
    CHECK_EQUAL("warns: 證照號碼的第 1 個字元看不見", with_number("\uFEFF118-000007"));
    CHECK_EQUAL("warns: 證照號碼的第 1 個字元看不見", with_number("\u202E700000-811"));
    CHECK_EQUAL("warns: 學生姓名的第 2 個字元看不見", of_student("王\u00AD小明"));
    CHECK_EQUAL("warns: 學生姓名的第 2 個字元看不見", of_student("王\u2066小明"));
    CHECK_EQUAL("warns: 發照單位的第 3 個字元看不見", issued_by("勞動\u200D部"));
}

TEST(CheckText, says_where_a_control_character_is)
{
    CHECK_EQUAL("warns: 證照號碼的第 11 個字元看不見", with_number("118-000007\n"));
    CHECK_EQUAL("warns: 證照號碼的第 4 個字元看不見", with_number("118\0-000007"s));
    CHECK_EQUAL("warns: 學生姓名的第 2 個字元看不見", of_student("王\t小明"));
    CHECK_EQUAL("warns: 發照單位的第 1 個字元看不見", issued_by("\u0085勞動部"));
    CHECK_EQUAL("warns: 發照單位的第 1 個字元看不見", issued_by("\u2028勞動部"));
}

TEST(CheckText, says_where_a_character_is_the_campuss_own)
{
    CHECK_EQUAL("warns: 學生姓名的第 3 個字元是造字，別的電腦可能無法顯示", of_student("王小\uE000"));
    CHECK_EQUAL("warns: 學生姓名的第 3 個字元是造字，別的電腦可能無法顯示", of_student("王小\U000F0000"));
}

TEST(CheckText, says_where_a_character_is_no_one_s)
{
    CHECK_EQUAL("warns: 學生姓名的第 3 個字元不是現有文字，可能無法顯示", of_student("王小\u0378"));
}

TEST(CheckText, says_where_a_number_has_a_letter_that_looks_like_another)
{
    CHECK_EQUAL("warns: 證照號碼的第 2 個字元是俄文字母，不是英文字母", with_number("A\u0412-1234")); // В for B
    CHECK_EQUAL("warns: 證照號碼的第 1 個字元是俄文字母，不是英文字母", with_number("\u0410-1234"));  // А alone
    CHECK_EQUAL("warns: 證照號碼的第 2 個字元是希臘字母，不是英文字母", with_number("A\u0392-1234")); // Β for B
    CHECK_EQUAL("warns: 證照號碼的第 2 個字元不是英文字母或數字", with_number("A\u054D-1234"));       // Armenian
    CHECK_EQUAL("warns: 證照號碼的第 2 個字元不是英文字母或數字", with_number("A\u0967-1234"));       // Devanagari 1
}

TEST(CheckText, speaks_once_of_each_field)
{
    auto application = an_application().of_student("0411203001", "\xA4\xFD").with_certificate_number("\u200B1\u0410");
    application.issued_by("\uE000\uE001");
    CHECK_EQUAL("warns: 學生姓名的第 1 個字元是亂碼 | warns: 證照號碼的第 1 個字元看不見 | "
                "warns: 發照單位的第 1 個字元是造字，別的電腦可能無法顯示",
                found(application, some_evidence(round)));
}
