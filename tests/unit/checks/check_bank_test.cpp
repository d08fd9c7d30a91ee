// Tests of the check of the bank account: can money be sent there, and does the student alone use it?

#include "checks/checks.h"
#include "unit/builders.h"
#include "unit/findings.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace certaward::checks;
using namespace unit;

TEST_GROUP(CheckBank)
{
    const ARound round = a_round();

    std::string paid_to(const std::string& code, const std::string& account) const
    {
        return found(an_application().paid_to(code, account), some_evidence(round));
    }
    // Returns the findings for an application paid to 00012345678901 at the post, beside these others.
    std::string beside(std::vector<OtherApplication> others) const
    {
        return found(an_application().paid_to("7000021", "00012345678901"),
                     some_evidence(round).beside(std::move(others)));
    }
};

TEST(CheckBank, lets_an_account_of_14_digits_at_the_post_pass)
{
    CHECK_EQUAL("", paid_to("7000021", "00012345678901"));
}

TEST(CheckBank, counts_the_digits_of_an_account_at_the_post)
{
    CHECK_EQUAL("warns: 中華郵政帳號應為 14 碼，實為 13 碼", paid_to("7000021", "0012345678901"));
    CHECK_EQUAL("warns: 中華郵政帳號應為 14 碼，實為 15 碼", paid_to("7000021", "000012345678901"));
}

TEST(CheckBank, lets_10_to_16_digits_pass_elsewhere)
{
    CHECK_EQUAL("", paid_to("0500142", "0123456789"));
    CHECK_EQUAL("", paid_to("0500142", "0123456789012345"));
}

TEST(CheckBank, counts_the_digits_elsewhere)
{
    CHECK_EQUAL("warns: 銀行帳號應為 10 至 16 碼，實為 9 碼", paid_to("0500142", "012345678"));
    CHECK_EQUAL("warns: 銀行帳號應為 10 至 16 碼，實為 17 碼", paid_to("0500142", "01234567890123456"));
}

TEST(CheckBank, does_not_compute_a_check_digit)
{
    CHECK_EQUAL("", paid_to("7000021", "00000000000000"));
    CHECK_EQUAL("", paid_to("7000021", "00000000000001"));
}

TEST(CheckBank, misses_a_code)
{
    auto application = an_application();
    application.bank_code.reset();
    application.bank_name.reset();
    CHECK_EQUAL("warns: 未填銀行代碼", found(application, some_evidence(round)));
    CHECK_EQUAL("warns: 未填銀行代碼", paid_to("", "00012345678901"));
    CHECK_EQUAL("warns: 未填銀行代碼", paid_to(" ", "00012345678901"));
}

TEST(CheckBank, misses_an_account)
{
    auto application = an_application();
    application.bank_account.reset();
    CHECK_EQUAL("warns: 未填銀行帳號", found(application, some_evidence(round)));
    CHECK_EQUAL("warns: 未填銀行帳號", paid_to("7000021", ""));
    CHECK_EQUAL("warns: 未填銀行帳號", paid_to("7000021", "\u3000"));
}

TEST(CheckBank, wants_seven_digits_of_a_code)
{
    CHECK_EQUAL("warns: 銀行代碼應為 7 碼數字（銀行 3 碼、分行 4 碼），填的是「005」", paid_to("005", "0123456789"));
    CHECK_EQUAL("warns: 銀行代碼應為 7 碼數字（銀行 3 碼、分行 4 碼），填的是「050-0142」",
                paid_to("050-0142", "0123456789"));
    CHECK_EQUAL("warns: 銀行代碼應為 7 碼數字（銀行 3 碼、分行 4 碼），填的是「０５００１４２」",
                paid_to("０５００１４２", "0123456789"));
}

TEST(CheckBank, shows_a_code_that_is_no_text)
{
    CHECK_EQUAL("warns: 銀行代碼應為 7 碼數字（銀行 3 碼、分行 4 碼），填的是「050\uFFFD」",
                paid_to("050\xFF", "0123456789"));
}

TEST(CheckBank, knows_the_post_by_a_code_that_is_too_short)
{
    CHECK_EQUAL("warns: 銀行代碼應為 7 碼數字（銀行 3 碼、分行 4 碼），填的是「700」 | "
                "warns: 中華郵政帳號應為 14 碼，實為 10 碼",
                paid_to("700", "0123456789"));
}

TEST(CheckBank, does_not_know_every_bank)
{
    const auto application = an_application().paid_to("9990001", "0123456789").at_an_unknown_bank();
    CHECK_EQUAL("warns: 代碼表未列此銀行（999）", found(application, some_evidence(round)));
}

TEST(CheckBank, says_of_a_code_that_is_none_only_that)
{
    const auto application = an_application().paid_to("99", "0123456789").at_an_unknown_bank();
    CHECK_EQUAL("warns: 銀行代碼應為 7 碼數字（銀行 3 碼、分行 4 碼），填的是「99」",
                found(application, some_evidence(round)));
}

TEST(CheckBank, wants_nothing_but_digits_in_an_account)
{
    const std::string objection = "warns: 銀行帳號含有數字以外的字元";
    CHECK_EQUAL(objection, paid_to("7000021", "0001234-5678901"));
    CHECK_EQUAL(objection, paid_to("7000021", "0001234567890 "));
    CHECK_EQUAL(objection, paid_to("7000021", "0001234567890O"));
    CHECK_EQUAL(objection, paid_to("7000021", "０００12345678901"));
    CHECK_EQUAL(objection, paid_to("7000021", "0001234567890\xFF"));
}

TEST(CheckBank, warns_of_an_account_that_another_student_uses)
{
    CHECK_EQUAL("warns: 此帳號也由其他學生使用（0411203002，114年度第2梯次） -> 3700",
                beside({another_application().paid_to("7000021", "00012345678901")}));
}

TEST(CheckBank, tells_nothing_that_leads_to_a_student_who_may_not_be_seen)
{
    CHECK_EQUAL("warns: 此帳號也由其他學生使用（其他系所，114年度第2梯次）",
                beside({another_application().paid_to("7000021", "00012345678901").hidden()}));
}

TEST(CheckBank, finds_an_account_whatever_the_other_application_came_to)
{
    const std::string shared = "warns: 此帳號也由其他學生使用（0411203002，114年度第2梯次） -> 3700";
    auto other = another_application().paid_to("7000021", "00012345678901");
    CHECK_EQUAL(shared, beside({other.that_is(Status::rejected)}));
    CHECK_EQUAL(shared, beside({other.that_is(Status::pending)}));
}

TEST(CheckBank, compares_the_digits_of_accounts_at_the_same_bank)
{
    const std::string shared = "warns: 此帳號也由其他學生使用（0411203002，114年度第2梯次） -> 3700";
    CHECK_EQUAL(shared, beside({another_application().paid_to("7000099", "00012345678901")})); // another branch
    CHECK_EQUAL(shared, beside({another_application().paid_to("700", "0001234-5678901")}));
    CHECK_EQUAL(shared, beside({another_application().paid_to("7000021", "０００１２３４５６７８９０１")}));
    CHECK_EQUAL("", beside({another_application().paid_to("0500142", "00012345678901")}));
    CHECK_EQUAL("", beside({another_application().paid_to("7000021", "12345678901")})); // leading zeros count
}

TEST(CheckBank, finds_nothing_in_the_students_own_other_applications)
{
    CHECK_EQUAL("", beside({another_application().of_student("0411203001").paid_to("7000021", "00012345678901")}));
}

TEST(CheckBank, speaks_once_of_a_student_who_applied_more_than_once)
{
    const auto other = another_application().paid_to("7000021", "00012345678901");
    CHECK_EQUAL("warns: 此帳號也由其他學生使用（0411203002，114年度第2梯次） -> 3700", beside({other, other}));
}

TEST(CheckBank, speaks_of_every_student)
{
    auto one = another_application().paid_to("7000021", "00012345678901");
    auto two = one;
    CHECK_EQUAL("warns: 此帳號也由其他學生使用（0411203002，114年度第2梯次） -> 3700 | "
                "warns: 此帳號也由其他學生使用（0411203003，114年度第2梯次） -> 3701",
                beside({one, two.numbered(3701).of_student("0411203003")}));
}

TEST(CheckBank, compares_no_missing_accounts)
{
    auto other = another_application();
    other.bank_account.reset();
    const auto application = an_application().paid_to("0040037", "");
    CHECK_EQUAL("warns: 未填銀行帳號", found(application, some_evidence(round).beside({other})));
    CHECK_EQUAL("warns: 未填銀行代碼",
                found(an_application().paid_to("", "0123456789"),
                      some_evidence(round).beside({another_application().paid_to("", "0123456789")})));
}

TEST(CheckBank, speaks_of_three_students_and_counts_the_rest)
{
    std::vector<OtherApplication> others;
    for (int i = 2; i < 7; ++i)
        others.push_back(
            another_application().of_student("041120300" + std::to_string(i)).paid_to("7000021", "00012345678901"));
    const auto told = beside(others);
    STRCMP_CONTAINS("0411203004，", told.c_str());
    CHECK_FALSE(told.find("0411203005") != std::string::npos);
    STRCMP_CONTAINS(" | warns: 另有 2 位學生使用此帳號", told.c_str());
}
