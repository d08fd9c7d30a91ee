// Tests of the check for duplicates: the same certificate in another application.

#include "checks/checks.h"
#include "unit/builders.h"
#include "unit/findings.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace certaward::checks;
using namespace unit;

TEST_GROUP(CheckDuplicate)
{
    const ARound round = a_round();
    const AnApplication ours =
        an_application().of_student("0411203001", "王小明").with_certificate_number("118-000007");

    // The first has the same number and another name, the second the same name and another number.
    const AnotherApplication same_number = another_application().for_certificate("領隊人員", "118-000007");
    const AnotherApplication same_name = another_application().for_certificate("電腦軟體應用乙級", "222-222222");

    std::string beside(std::vector<OtherApplication> others) const
    {
        return found(ours, some_evidence(round).beside(std::move(others)));
    }
    std::string numbers(const std::string& one, const std::string& another) const
    {
        return found(an_application().with_certificate_number(one),
                     some_evidence(round).beside({another_application().for_certificate("領隊人員", another)}));
    }
};

TEST(CheckDuplicate, blocks_a_number_that_another_student_was_awarded_for)
{
    CHECK_EQUAL("blocks: 證照號碼相同：學生 0411203002 已於114年度第2梯次獲獎勵 -> 3700", beside({same_number}));
}

TEST(CheckDuplicate, blocks_a_number_that_the_student_was_awarded_for)
{
    auto own = same_number;
    CHECK_EQUAL("blocks: 證照號碼相同：該生已於114年度第2梯次獲獎勵 -> 3700", beside({own.of_student("0411203001")}));
}

TEST(CheckDuplicate, warns_of_a_number_that_waits_in_another_application)
{
    auto waiting = same_number;
    waiting.that_is(Status::pending).in_round("115年度第1梯次");
    CHECK_EQUAL("warns: 證照號碼相同：學生 0411203002 在115年度第1梯次也有申請，審核中 -> 3700", beside({waiting}));
    CHECK_EQUAL("warns: 證照號碼相同：該生在115年度第1梯次也有申請，審核中 -> 3700",
                beside({waiting.of_student("0411203001")}));
}

TEST(CheckDuplicate, finds_nothing_in_what_was_rejected)
{
    auto number = same_number;
    auto name = same_name;
    CHECK_EQUAL("", beside({number.that_is(Status::rejected)}));
    CHECK_EQUAL("", beside({name.of_student("0411203001").that_is(Status::rejected)}));
}

TEST(CheckDuplicate, tells_nothing_that_leads_to_a_student_who_may_not_be_seen)
{
    auto foreign = same_number;
    foreign.hidden();
    CHECK_EQUAL("blocks: 證照號碼相同：其他系所的學生已於114年度第2梯次獲獎勵", beside({foreign}));
    CHECK_EQUAL("warns: 證照號碼相同：其他系所的學生在114年度第2梯次也有申請，審核中",
                beside({foreign.that_is(Status::pending)}));
}

TEST(CheckDuplicate, knows_the_student_in_an_application_that_may_not_be_seen)
{
    auto in_the_former_department = same_number;
    in_the_former_department.of_student("0411203001").hidden();
    CHECK_EQUAL("blocks: 證照號碼相同：該生已於114年度第2梯次獲獎勵", beside({in_the_former_department}));
}

TEST(CheckDuplicate, compares_letters_and_digits_of_a_number)
{
    const std::string same = "blocks: 證照號碼相同：學生 0411203002 已於114年度第2梯次獲獎勵 -> 3700";
    CHECK_EQUAL(same, numbers("118-000007", "１１８—000007"));
    CHECK_EQUAL(same, numbers("ab 1234", "AB-1234"));
    CHECK_EQUAL("", numbers("118-000007", "118-000008"));
    CHECK_EQUAL("", numbers("0118-00007", "118-00007"));
}

TEST(CheckDuplicate, makes_nothing_of_numbers_below_four_letters_and_digits)
{
    CHECK_EQUAL("", numbers("12-3", "123"));
    CHECK_EQUAL("", numbers("無", "無"));
    CHECK_EQUAL("", numbers("-", "-"));
    CHECK_EQUAL("blocks: 證照號碼相同：學生 0411203002 已於114年度第2梯次獲獎勵 -> 3700", numbers("12-34", "1234"));
}

TEST(CheckDuplicate, warns_of_the_same_name_with_another_number_of_the_same_student)
{
    auto own = same_name;
    own.of_student("0411203001");
    CHECK_EQUAL("warns: 證照名稱相同、號碼不同：該生已於114年度第2梯次獲獎勵 -> 3700", beside({own}));
    CHECK_EQUAL("warns: 證照名稱相同、號碼不同：該生在114年度第2梯次也有申請，審核中 -> 3700",
                beside({own.that_is(Status::pending)}));
}

TEST(CheckDuplicate, compares_names_without_width_and_dashes)
{
    auto own = same_name;
    own.of_student("0411203001").for_certificate("電腦軟體應用－乙 級", "222-222222");
    CHECK_EQUAL("warns: 證照名稱相同、號碼不同：該生已於114年度第2梯次獲獎勵 -> 3700", beside({own}));
}

TEST(CheckDuplicate, finds_nothing_in_the_same_name_of_another_student)
{
    CHECK_EQUAL("", beside({same_name}));
}

TEST(CheckDuplicate, warns_of_the_same_name_when_the_numbers_tell_nothing)
{
    auto own = another_application().of_student("0411203001").for_certificate("電腦軟體應用乙級", "無");
    const auto application = an_application().with_certificate_number("無");
    CHECK_EQUAL("warns: 證照名稱相同：該生已於114年度第2梯次獲獎勵 -> 3700",
                found(application, some_evidence(round).beside({own})));
}

TEST(CheckDuplicate, speaks_once_of_each_application_and_of_its_number_first)
{
    const auto both = another_application().of_student("0411203001").for_certificate("電腦軟體應用乙級", "118000007");
    CHECK_EQUAL("blocks: 證照號碼相同：該生已於114年度第2梯次獲獎勵 -> 3700", beside({both}));
}

TEST(CheckDuplicate, speaks_of_every_application)
{
    auto one = same_number;
    auto two = same_number;
    CHECK_EQUAL("blocks: 證照號碼相同：學生 0411203002 已於114年度第2梯次獲獎勵 -> 1 | "
                "blocks: 證照號碼相同：學生 0411203003 已於113年度第1梯次獲獎勵 -> 2",
                beside({one.numbered(1), two.numbered(2).of_student("0411203003").in_round("113年度第1梯次")}));
}

TEST(CheckDuplicate, makes_nothing_of_empty_names)
{
    auto own = same_name;
    own.of_student("0411203001").for_certificate("－", "222-222222");
    const auto nameless = an_application().for_certificate("");
    CHECK_EQUAL("warns: 未填證照名稱", found(nameless, some_evidence(round).beside({own})));
}

TEST(CheckDuplicate, tells_of_the_first_three_and_counts_the_rest_the_graver_first)
{
    auto waiting = same_number;
    waiting.that_is(Status::pending);
    const auto told = beside({waiting, waiting, waiting, same_number, waiting});
    STRCMP_CONTAINS("blocks: 證照號碼相同", told.substr(0, 40).c_str());
    STRCMP_CONTAINS("warns: 另有 2 件相同證照的申請", told.c_str());
}

TEST(CheckDuplicate, counts_no_further_than_whoever_finds_the_others)
{
    STRCMP_CONTAINS("另有 2 件以上相同證照的申請", beside(std::vector<OtherApplication>(24, same_number)).c_str());
}
