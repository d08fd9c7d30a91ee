// Tests of the check of recognition by the department, and of the level that it suggests.

#include "checks/checks.h"
#include "unit/builders.h"
#include "unit/findings.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace certaward::checks;
using namespace unit;

TEST_GROUP(CheckRecognized)
{
    const ARound round = a_round();

    CheckResult checked(const std::string& name, std::vector<RecognizedCertificate> list) const
    {
        return check(an_application().for_certificate(name), some_evidence(round).recognizing(std::move(list)));
    }
    std::string unlisted(const std::string& name) const
    {
        return told(checked(name, {}).findings);
    }
};

TEST(CheckRecognized, suggests_the_level_of_the_list)
{
    const auto result = checked("Cisco CCNA", {{"領隊人員", 3}, {"Cisco CCNA", 2}});
    CHECK_EQUAL("", told(result.findings));
    CHECK_EQUAL(2, result.suggested_level);
}

TEST(CheckRecognized, knows_a_name_in_another_writing)
{
    const auto result = checked("ＣＩＳＣＯ－ccna", {{"領隊人員", 3}, {"Cisco CCNA", 2}});
    CHECK_EQUAL("", told(result.findings));
    CHECK_EQUAL(2, result.suggested_level);
}

TEST(CheckRecognized, takes_the_same_writing_before_another)
{
    const auto result = checked("Cisco CCNA", {{"CISCO CCNA", 1, true}, {"Cisco CCNA", 2}});
    CHECK_EQUAL("", told(result.findings));
    CHECK_EQUAL(2, result.suggested_level);
}

TEST(CheckRecognized, goes_by_the_list_and_not_by_the_name)
{
    CHECK_EQUAL(3, checked("甲級技術士－室內配線", {{"甲級技術士－室內配線", 3}}).suggested_level);
    CHECK_EQUAL("", told(checked("多益英語測驗", {{"多益英語測驗", 3}}).findings));
}

TEST(CheckRecognized, goes_by_the_name_when_the_list_has_no_level)
{
    CHECK_EQUAL(2, checked("甲級技術士－室內配線", {{"甲級技術士－室內配線", 0}}).suggested_level);
    CHECK_EQUAL(none, checked("Cisco CCNA", {{"Cisco CCNA", 0}}).suggested_level);
}

TEST(CheckRecognized, blocks_what_one_needs_to_graduate)
{
    const auto result = checked("Cisco CCNA", {{"Cisco CCNA", 2, true}});
    CHECK_EQUAL("blocks: 屬本系畢業門檻，不得申請獎勵", told(result.findings));
    CHECK_EQUAL(2, result.suggested_level); // still suggested, for an exception
}

TEST(CheckRecognized, warns_of_what_is_not_on_the_list)
{
    const auto result = checked("插花", {{"Cisco CCNA", 2}});
    CHECK_EQUAL("warns: 待認定：系所認可清單沒有這張證照", told(result.findings));
    CHECK_EQUAL(none, result.suggested_level);
}

TEST(CheckRecognized, warns_when_there_is_no_list)
{
    CHECK_EQUAL("warns: 待認定：系所認可清單沒有這張證照", unlisted("插花"));
}

TEST(CheckRecognized, names_the_nearest_on_the_list_as_the_list_writes_it)
{
    const auto result = checked("cisko ccna", {{"領隊人員", 3}, {"Cisco CCNA", 2}});
    CHECK_EQUAL("warns: 待認定：系所認可清單沒有這張證照，最接近的是「Cisco CCNA」", told(result.findings));
}

TEST(CheckRecognized, suggests_no_level_of_a_name_that_is_only_near)
{
    CHECK_EQUAL(none, checked("cisko ccna", {{"Cisco CCNA", 2}}).suggested_level);
    CHECK_EQUAL(3, checked("乙級技術士－網頁設計", {{"甲級技術士－網頁設計", 2}}).suggested_level);
}

TEST(CheckRecognized, says_both_the_nearest_and_the_hint)
{
    CHECK_EQUAL("warns: 待認定：系所認可清單沒有這張證照，最接近的是「甲級技術士－網頁設計」；依名稱建議等級 3",
                told(checked("乙級技術士－網頁設計", {{"甲級技術士－網頁設計", 2}}).findings));
}

TEST(CheckRecognized, hints_at_level_1_for_national_examinations)
{
    CHECK_EQUAL(1, checked("公務人員高考三級", {}).suggested_level);
    CHECK_EQUAL(1, checked("公務人員高等考試三級", {}).suggested_level);
    CHECK_EQUAL(1, checked("地方特考三等", {}).suggested_level);
    CHECK_EQUAL(1, checked("專門職業及技術人員高等考試技師", {}).suggested_level);
    CHECK_EQUAL(1, checked("電機工程技師", {}).suggested_level);
    CHECK_EQUAL(1, checked("會計師", {}).suggested_level);
    CHECK_EQUAL(1, checked("律師", {}).suggested_level);
    CHECK_EQUAL(1, checked("建築師", {}).suggested_level);
}

TEST(CheckRecognized, hints_at_level_2_for_class_a)
{
    CHECK_EQUAL(2, checked("甲級技術士－室內配線", {}).suggested_level);
    CHECK_EQUAL(2, checked("室內配線甲 級", {}).suggested_level);
}

TEST(CheckRecognized, hints_at_level_3_for_classes_b_and_c)
{
    CHECK_EQUAL(3, checked("乙級技術士－會計事務", {}).suggested_level);
    CHECK_EQUAL(3, checked("丙級技術士－會計事務", {}).suggested_level);
    CHECK_EQUAL(3, checked("單一級技術士－照顧服務員", {}).suggested_level);
    CHECK_EQUAL(3, checked("公務人員普考", {}).suggested_level);
    CHECK_EQUAL(3, checked("公務人員普通考試", {}).suggested_level);
}

TEST(CheckRecognized, hints_by_the_first_level_that_fits)
{
    CHECK_EQUAL(1, checked("甲級（高考同等）", {}).suggested_level);
    CHECK_EQUAL(2, checked("乙級、甲級", {}).suggested_level);
}

TEST(CheckRecognized, hints_at_nothing_for_other_words)
{
    CHECK_EQUAL(none, checked("美容師", {}).suggested_level);
    CHECK_EQUAL(none, checked("技術士", {}).suggested_level);
    CHECK_EQUAL(none, checked("初級", {}).suggested_level);
}

TEST(CheckRecognized, says_that_a_hint_is_one)
{
    CHECK_EQUAL("warns: 待認定：系所認可清單沒有這張證照；依名稱建議等級 3", unlisted("乙級技術士－會計事務"));
}

TEST(CheckRecognized, asks_about_certificates_of_language)
{
    const std::string asked = "warns: 待認定：系所認可清單沒有這張證照；語文類，請確認是否受理";
    CHECK_EQUAL(asked, unlisted("多益英語測驗 860 分"));
    CHECK_EQUAL(asked, unlisted("Toeic Bridge"));
    CHECK_EQUAL(asked, unlisted("ＴＯＥＩＣ"));
    CHECK_EQUAL(asked, unlisted("全民英檢中高級"));
    CHECK_EQUAL(asked, unlisted("jlpt N1"));
    CHECK_EQUAL(none, checked("jlpt N1", {}).suggested_level);
}

TEST(CheckRecognized, leaves_a_missing_name_to_the_check_of_the_text)
{
    CHECK_EQUAL("warns: 未填證照名稱", unlisted(""));
    CHECK_EQUAL("warns: 未填證照名稱", unlisted(" \u3000"));
}

TEST(CheckRecognized, finds_a_name_of_signs_only_on_no_list)
{
    CHECK_EQUAL("warns: 待認定：系所認可清單沒有這張證照", told(checked("－", {{"－－", 3}, {"", 3}}).findings));
}
