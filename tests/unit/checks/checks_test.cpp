// Tests of all checks together: their findings, the order of the findings, and the severity.

#include "checks/checks.h"
#include "unit/builders.h"
#include "unit/findings.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace certaward::checks;
using namespace unit;

TEST_GROUP(Checks)
{
    const ARound round = a_round();
    const SomeEvidence evidence = some_evidence(round);
};

TEST(Checks, find_nothing_in_a_sound_application)
{
    const auto checked = check(an_application(), evidence);
    CHECK_EQUAL("", told(checked.findings));
    CHECK_EQUAL(3, checked.suggested_level);
    CHECK_EQUAL(none, severity_of(checked.findings));
}

TEST(Checks, find_nothing_beside_an_application_that_is_like_it_in_no_point)
{
    CHECK_EQUAL("", found(an_application(), some_evidence(round).beside({another_application()})));
}

TEST(Checks, tell_what_they_found_in_their_own_order)
{
    const auto wrong = an_application()
                           .obtained("2026-02-01")
                           .for_certificate("插花")
                           .paid_to("7000021", "1")
                           .with_certificate_number("");
    const auto findings = check(wrong, evidence).findings;
    CHECK_EQUAL(4U, findings.size());
    CHECK_EQUAL(Check::date, findings[0].check);
    CHECK_EQUAL(Check::recognized, findings[1].check);
    CHECK_EQUAL(Check::bank, findings[2].check);
    CHECK_EQUAL(Check::text, findings[3].check);
}

TEST(Checks, tell_the_graver_first_within_one)
{
    const auto application = an_application().with_certificate_number("118-000007");
    const auto pending_one =
        another_application().numbered(1).for_certificate("", "118-000007").that_is(Status::pending);
    const auto approved_one = another_application().numbered(2).for_certificate("", "118-000007");
    const auto findings = check(application, some_evidence(round).beside({pending_one, approved_one})).findings;
    CHECK_EQUAL(2U, findings.size());
    CHECK_EQUAL(Severity::blocks, findings[0].severity);
    CHECK_EQUAL(2U, findings[0].other->value);
    CHECK_EQUAL(Severity::warns, findings[1].severity);
}

TEST(Checks, bear_everything_that_a_campus_may_leave_empty)
{
    CHECK_EQUAL("warns: 未填取得日期 | warns: 未填銀行代碼 | warns: 未填銀行帳號 | warns: 未附存摺封面 | "
                "warns: 未附證照影本 | warns: 查無學生姓名",
                found(an_application().with_gaps(), evidence));
}

TEST(Checks, are_as_grave_as_the_gravest_finding)
{
    const auto late_and_unpaid = an_application().obtained("2026-02-01").paid_to("7000021", "1");
    const auto findings = check(late_and_unpaid, evidence).findings;
    CHECK_EQUAL(Severity::blocks, severity_of(findings));
    CHECK_EQUAL(Severity::blocks, severity_of(findings, Check::date));
    CHECK_EQUAL(Severity::warns, severity_of(findings, Check::bank));
    CHECK_EQUAL(none, severity_of(findings, Check::text));
}

TEST(Checks, have_names_that_come_back_from_links)
{
    CHECK_EQUAL(Check::date, parse_check(name_of(Check::date)));
    CHECK_EQUAL(Check::recognized, parse_check(name_of(Check::recognized)));
    CHECK_EQUAL(Check::duplicate, parse_check(name_of(Check::duplicate)));
    CHECK_EQUAL(Check::bank, parse_check(name_of(Check::bank)));
    CHECK_EQUAL(Check::attachments, parse_check(name_of(Check::attachments)));
    CHECK_EQUAL(Check::text, parse_check("text"));
}

TEST(Checks, have_no_other_names)
{
    CHECK_EQUAL(none, parse_check(""));
    CHECK_EQUAL(none, parse_check("Date"));
    CHECK_EQUAL(none, parse_check("取得日期"));
}

TEST(Checks, have_a_name_for_the_page)
{
    CHECK_EQUAL("取得日期", shown_name_of(Check::date));
    CHECK_EQUAL("系所認可", shown_name_of(Check::recognized));
    CHECK_EQUAL("重複申請", shown_name_of(Check::duplicate));
    CHECK_EQUAL("銀行帳戶", shown_name_of(Check::bank));
    CHECK_EQUAL("附件", shown_name_of(Check::attachments));
    CHECK_EQUAL("填寫文字", shown_name_of(Check::text));
}
