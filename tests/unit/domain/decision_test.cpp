// Tests of the objections to a decision, and of the text that a decision reads as.

#include "domain/decision.h"
#include "unit/builders.h"
#include "unit/shown.h"

#include <set>

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace unit;

namespace {

std::string repeated(std::string_view character, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += character;
    return text;
}

} // namespace

TEST_GROUP(Decision)
{
    const Choices choices = some_choices();

    std::optional<Objection> objection(const Decision& decision) const
    {
        return objection_to(decision, choices, a_round().reviewed_until("2026-04-10"), a_reviewer(), day("2026-04-01"));
    }
};

TEST(Decision, to_wait_needs_nothing)
{
    CHECK_EQUAL(none, objection(pending()));
}

TEST(Decision, to_approve_takes_a_level_that_is_offered)
{
    CHECK_EQUAL(none, objection(approved(1)));
    CHECK_EQUAL(none, objection(approved(3)));
}

TEST(Decision, to_approve_without_a_level_is_refused)
{
    CHECK_EQUAL(Objection::no_level, objection(approved_without_level()));
}

TEST(Decision, to_approve_with_a_level_that_does_not_exist_is_refused)
{
    CHECK_EQUAL(Objection::unknown_level, objection(approved(5)));
    CHECK_EQUAL(Objection::unknown_level, objection(approved(0)));
    CHECK_EQUAL(Objection::unknown_level, objection(approved(-1)));
}

TEST(Decision, to_approve_with_a_level_no_longer_in_use_is_refused)
{
    CHECK_EQUAL(Objection::unknown_level, objection(approved(4)));
}

TEST(Decision, to_reject_takes_a_reason_that_is_offered)
{
    CHECK_EQUAL(none, objection(rejected("R10")));
}

TEST(Decision, to_reject_without_a_reason_is_refused)
{
    CHECK_EQUAL(Objection::no_reason, objection(rejected_in_words("非本系")));
}

TEST(Decision, to_reject_for_a_reason_that_does_not_exist_is_refused)
{
    CHECK_EQUAL(Objection::unknown_reason, objection(rejected("R77")));
    CHECK_EQUAL(Objection::unknown_reason, objection(rejected("r10")));
}

TEST(Decision, to_reject_for_a_reason_no_longer_in_use_is_refused)
{
    CHECK_EQUAL(Objection::unknown_reason, objection(rejected("R19")));
}

TEST(Decision, to_reject_for_other_reasons_says_which)
{
    CHECK_EQUAL(Objection::no_words, objection(rejected("R99")));
    CHECK_EQUAL(none, objection(rejected("R99", "請補正本")));
}

TEST(Decision, to_reject_for_other_reasons_with_blanks_only_is_refused)
{
    CHECK_EQUAL(Objection::no_words, objection(rejected("R99", " \t\u3000")));
}

TEST(Decision, may_say_200_characters)
{
    CHECK_EQUAL(none, objection(rejected("R10", repeated("證", 150))));
    CHECK_EQUAL(none, objection(rejected("R10", repeated("𠮷", 150))));
}

TEST(Decision, may_say_no_more_than_200_characters)
{
    CHECK_EQUAL(Objection::too_many_words, objection(rejected("R10", repeated("證", 151))));
    CHECK_EQUAL(Objection::too_many_words, objection(rejected("R99", repeated("𠮷", 151))));
}

TEST(Decision, may_be_made_by_a_department_on_the_last_review_day)
{
    const auto round = a_round().reviewed_until("2026-04-10");
    CHECK_EQUAL(none, objection_to(approved(3), choices, round, a_reviewer(), day("2026-04-10")));
}

TEST(Decision, may_not_be_made_by_a_department_the_day_after)
{
    const auto round = a_round().reviewed_until("2026-04-10");
    CHECK_EQUAL(Objection::round_is_over, objection_to(approved(3), choices, round, a_reviewer(), day("2026-04-11")));
    CHECK_EQUAL(Objection::round_is_over, objection_to(pending(), choices, round, a_reviewer(), day("2026-04-11")));
}

TEST(Decision, may_be_made_by_the_rd_office_after_the_review_day_too)
{
    const auto round = a_round().reviewed_until("2026-04-10");
    const auto rd_office = a_reviewer().of_every_unit();
    CHECK_EQUAL(none, objection_to(approved(3), choices, round, rd_office, day("2026-04-11")));
}

TEST(Decision, of_the_rd_office_keeps_the_other_rules)
{
    const auto rd_office = a_reviewer().of_every_unit();
    CHECK_EQUAL(Objection::no_level,
                objection_to(approved_without_level(), choices, a_round(), rd_office, day("2026-04-11")));
}

TEST(Decision, in_a_round_without_a_review_day_is_for_the_rd_office_alone)
{
    const auto round = a_round().without_review_day();
    CHECK_FALSE(may_decide(a_reviewer(), round, day("2026-04-01")));
    CHECK_TRUE(may_decide(a_reviewer().of_every_unit(), round, day("2026-04-01")));
}

TEST(Decision, that_is_refused_has_a_sentence_of_its_own_for_each_objection)
{
    const std::set<std::string> sentences{
        sentence_of(Objection::no_status).chinese(),     sentence_of(Objection::choice_without_status).chinese(),
        sentence_of(Objection::no_level).chinese(),      sentence_of(Objection::unknown_level).chinese(),
        sentence_of(Objection::no_reason).chinese(),     sentence_of(Objection::unknown_reason).chinese(),
        sentence_of(Objection::no_words).chinese(),      sentence_of(Objection::too_many_words).chinese(),
        sentence_of(Objection::round_is_over).chinese(), sentence_of(Objection::decided_meanwhile).chinese(),
        sentence_of(Objection::form_expired).chinese()};
    CHECK_EQUAL(11U, sentences.size());
    CHECK_FALSE(sentences.contains(""));
}

TEST(Decision, has_one_of_the_three_statuses_of_the_manual)
{
    CHECK_EQUAL("審核中", shown_name_of(Status::pending));
    CHECK_EQUAL("核准", shown_name_of(Status::approved));
    CHECK_EQUAL("未核准", shown_name_of(Status::rejected));
}

TEST(Decision, has_a_status_that_comes_back_from_tables_and_forms)
{
    CHECK_EQUAL(Status::pending, parse_status(name_of(Status::pending)));
    CHECK_EQUAL(Status::approved, parse_status("approved"));
    CHECK_EQUAL(Status::rejected, parse_status("rejected"));
}

TEST(Decision, has_no_other_status)
{
    CHECK_EQUAL(none, parse_status(""));
    CHECK_EQUAL(none, parse_status("Approved"));
    CHECK_EQUAL(none, parse_status("核准"));
    CHECK_EQUAL(none, parse_status("approved "));
}

TEST(Decision, to_reject_reads_as_the_text_of_its_reason)
{
    STRCMP_EQUAL("非本系認可之專業證照", reason_text(rejected("R10"), choices).c_str());
}

TEST(Decision, to_reject_reads_with_the_words_after_the_reason)
{
    STRCMP_EQUAL("其他：請補正本", reason_text(rejected("R99", "請補正本"), choices).c_str());
}

TEST(Decision, from_before_the_module_reads_in_its_own_words)
{
    STRCMP_EQUAL("不符規定", reason_text(rejected_in_words("不符規定"), choices).c_str());
}

TEST(Decision, for_a_reason_no_longer_in_use_still_reads_as_its_text)
{
    STRCMP_EQUAL("逾期", reason_text(rejected("R19"), choices).c_str());
}

TEST(Decision, for_a_reason_that_was_deleted_reads_as_its_code)
{
    STRCMP_EQUAL("R77", reason_text(rejected("R77"), choices).c_str());
    STRCMP_EQUAL("R77：請補正本", reason_text(rejected("R77", "請補正本"), choices).c_str());
}

TEST(Decision, that_rejects_nothing_has_no_reason)
{
    STRCMP_EQUAL("", reason_text(approved(3), choices).c_str());
    STRCMP_EQUAL("", reason_text(pending(), choices).c_str());
}
