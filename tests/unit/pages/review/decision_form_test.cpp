// Tests of DecisionForm, the form of one row: which fields a reviewer sends, and which decision they mean.

#include "domain/failure.h"
#include "pages/review/decision_form.h"
#include "unit/builders.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace certaward::pages;
using namespace certaward::http;
using namespace unit;
using domain::Invalid;

namespace {

const std::string kKey = "key=0123456789abcdef0123456789abcdef";
const std::string kSent = kKey + "&version=3&";

} // namespace

TEST_GROUP(DecisionForm){
    static DecisionForm form(const std::string& sent){return DecisionForm::parse(FormData::parse(sent));
}
}
;

TEST(DecisionForm, has_what_the_page_gave_it)
{
    const auto sent = form(kSent + "token=abc&status=approved&level=3");
    CHECK_EQUAL("abc", sent.token);
    CHECK_EQUAL("0123456789abcdef0123456789abcdef", sent.key);
    CHECK_EQUAL(3U, sent.version);
    CHECK_EQUAL(domain::Status::approved, sent.status);
    CHECK_EQUAL("3", sent.level);
}

TEST(DecisionForm, keeps_the_list_that_the_row_stands_in)
{
    CHECK_EQUAL("round=1151&status=any&show=all",
                form(kSent + "back=round%3D1151%26status%3Dany%26show%3Dall").back.query());
}

TEST(DecisionForm, trims_the_words)
{
    CHECK_EQUAL("請補 正本", form(kSent + "words=+請補+正本%0D%0A").words);
}

TEST(DecisionForm, without_its_key_is_invalid)
{
    CHECK_THROWS(Invalid, form("version=3&status=pending"));
    CHECK_THROWS(Invalid, form("key=0123&version=3&status=pending"));
    CHECK_THROWS(Invalid, form("key=0123456789ABCDEF0123456789ABCDEF&version=3"));
}

TEST(DecisionForm, without_the_version_that_was_seen_is_invalid)
{
    CHECK_THROWS(Invalid, form(kKey));
    CHECK_THROWS(Invalid, form(kKey + "&version="));
    CHECK_THROWS(Invalid, form(kKey + "&version=-1"));
    CHECK_THROWS(Invalid, form(kKey + "&version=x"));
}

TEST(DecisionForm, has_a_version_that_can_still_be_followed_by_another)
{
    CHECK_EQUAL(4294967294U, form(kKey + "&version=4294967294").version);
    CHECK_THROWS(Invalid, form(kKey + "&version=4294967295"));
    CHECK_THROWS(Invalid, form(kKey + "&version=4294967296"));
}

TEST(DecisionForm, with_a_status_that_does_not_exist_is_invalid)
{
    CHECK_THROWS(Invalid, form(kSent + "status=maybe"));
}

TEST(DecisionForm, with_a_list_that_does_not_exist_is_invalid)
{
    CHECK_THROWS(Invalid, form(kSent + "back=show%3Dsome"));
    CHECK_THROWS(Invalid, form(kSent + "back=%2500"));
}

TEST(DecisionForm, without_a_status_has_none)
{
    CHECK_EQUAL(none, form(kSent + "level=3").status);
}

TEST(DecisionForm, to_approve_takes_the_level_and_leaves_the_reason)
{
    CHECK_TRUE(form(kSent + "status=approved&level=3&reason=R10&words=x").decision() == approved(3));
}

TEST(DecisionForm, to_approve_without_a_level_has_none)
{
    CHECK_TRUE(form(kSent + "status=approved&level=").decision() == approved_without_level());
}

TEST(DecisionForm, to_approve_with_a_level_that_can_not_be_has_no_level_of_the_site)
{
    const auto choices = some_choices();
    const auto objection = [&](const std::string& level) {
        return objection_to(form(kSent + "status=approved&level=" + level).decision(), choices, a_round(), a_reviewer(),
                            day("2026-04-01"));
    };
    CHECK_EQUAL(domain::Objection::unknown_level, objection("256"));
    CHECK_EQUAL(domain::Objection::unknown_level, objection("4294967299")); // 3, if cut to 32 bits
    CHECK_EQUAL(domain::Objection::unknown_level, objection("-3"));
    CHECK_EQUAL(domain::Objection::unknown_level, objection("03"));
    CHECK_EQUAL(domain::Objection::unknown_level, objection("三"));
}

TEST(DecisionForm, to_reject_takes_reason_and_words_and_leaves_the_level)
{
    CHECK_TRUE(form(kSent + "status=rejected&level=3&reason=R99&words=請補").decision() == rejected("R99", "請補"));
}

TEST(DecisionForm, to_reject_without_a_reason_has_none)
{
    CHECK_TRUE(form(kSent + "status=rejected&reason=&words=請補").decision() == rejected_in_words("請補"));
}

TEST(DecisionForm, to_wait_leaves_everything)
{
    CHECK_TRUE(form(kSent + "status=pending&level=3&reason=R10&words=x").decision() == pending());
}

TEST(DecisionForm, with_a_new_level_beside_another_status_contradicts_itself)
{
    CHECK_TRUE(form(kSent + "status=pending&level=3").contradicts_itself(pending()));
    CHECK_TRUE(form(kSent + "status=rejected&level=2&reason=R10").contradicts_itself(rejected("R10")));
    CHECK_TRUE(form(kSent + "level=3").contradicts_itself(pending()));
}

TEST(DecisionForm, with_a_new_reason_beside_another_status_contradicts_itself)
{
    CHECK_TRUE(form(kSent + "status=approved&level=3&reason=R10").contradicts_itself(approved(3)));
    CHECK_TRUE(form(kSent + "status=pending&reason=R99").contradicts_itself(rejected("R10")));
}

TEST(DecisionForm, with_what_was_in_force_still_chosen_does_not_contradict_itself)
{
    CHECK_FALSE(form(kSent + "status=pending&level=3").contradicts_itself(approved(3)));
    CHECK_FALSE(form(kSent + "status=rejected&level=3&reason=R10").contradicts_itself(approved(3)));
    CHECK_FALSE(form(kSent + "status=approved&level=2&reason=R10").contradicts_itself(rejected("R10")));
}

TEST(DecisionForm, with_a_clear_decision_beside_a_leftover_does_not_contradict_itself)
{
    CHECK_FALSE(form(kSent + "status=approved&level=3&reason=R99").contradicts_itself(pending()));
    CHECK_FALSE(form(kSent + "status=rejected&level=2&reason=R10").contradicts_itself(approved(3)));
}

TEST(DecisionForm, that_says_one_thing_does_not_contradict_itself)
{
    CHECK_FALSE(form(kSent + "status=approved&level=2").contradicts_itself(approved(3)));
    CHECK_FALSE(form(kSent + "status=rejected&reason=R99").contradicts_itself(rejected("R10")));
    CHECK_FALSE(form(kSent + "status=pending").contradicts_itself(approved(3)));
}
