// Tests of the check of attachments: is each kind there, can each picture be opened, and was one handed in for another
// application?

#include "checks/checks.h"
#include "unit/builders.h"
#include "unit/findings.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace certaward::checks;
using namespace unit;

namespace {

constexpr auto kBankbook = AttachmentKind::bankbook;
constexpr auto kCertificate = AttachmentKind::certificate;

} // namespace

TEST_GROUP(CheckAttachments)
{
    const ARound round = a_round();

    std::string handed_in(std::vector<AttachmentRef> attachments, std::vector<AttachmentId> unreadable = {}) const
    {
        return found(an_application().with_attachments(std::move(attachments)),
                     some_evidence(round).not_reading(std::move(unreadable)));
    }
    std::string with_same(std::vector<SamePicture> pictures) const
    {
        return found(an_application(), some_evidence(round).with_same_pictures(std::move(pictures)));
    }
};

TEST(CheckAttachments, wants_a_bankbook_and_a_certificate)
{
    CHECK_EQUAL("", handed_in({{{91}, kBankbook}, {{92}, kCertificate}}));
}

TEST(CheckAttachments, misses_a_bankbook)
{
    CHECK_EQUAL("warns: 未附存摺封面", handed_in({{{92}, kCertificate}}));
}

TEST(CheckAttachments, misses_a_certificate)
{
    CHECK_EQUAL("warns: 未附證照影本", handed_in({{{91}, kBankbook}}));
}

TEST(CheckAttachments, says_which_kind_can_not_be_opened)
{
    CHECK_EQUAL("warns: 存摺封面無法開啟", handed_in({{{91}, kBankbook}, {{92}, kCertificate}}, {{91}}));
    CHECK_EQUAL("warns: 證照影本無法開啟", handed_in({{{91}, kBankbook}, {{92}, kCertificate}}, {{92}}));
}

TEST(CheckAttachments, says_which_of_several_can_not_be_opened)
{
    CHECK_EQUAL("warns: 第 2 張證照影本無法開啟",
                handed_in({{{91}, kBankbook}, {{92}, kCertificate}, {{93}, kCertificate}}, {{93}}));
    CHECK_EQUAL("warns: 第 1 張存摺封面無法開啟 | warns: 第 2 張存摺封面無法開啟",
                handed_in({{{91}, kBankbook}, {{92}, kCertificate}, {{93}, kBankbook}}, {{91}, {93}}));
}

TEST(CheckAttachments, makes_nothing_of_an_unreadable_one_that_is_not_ours)
{
    CHECK_EQUAL("", handed_in({{{91}, kBankbook}, {{92}, kCertificate}}, {{4711}}));
}

TEST(CheckAttachments, warns_of_a_picture_of_another_student)
{
    CHECK_EQUAL("warns: 存摺封面與學生 0411203002 在114年度第2梯次所附的是同一張影像 -> 3700",
                with_same({{kBankbook, another_application()}}));
    CHECK_EQUAL("warns: 證照影本與學生 0411203002 在114年度第2梯次所附的是同一張影像 -> 3700",
                with_same({{kCertificate, another_application()}}));
}

TEST(CheckAttachments, warns_of_a_certificate_that_the_student_handed_in_before)
{
    CHECK_EQUAL("warns: 證照影本與該生在114年度第2梯次所附的是同一張影像 -> 3700",
                with_same({{kCertificate, another_application().of_student("0411203001")}}));
}

TEST(CheckAttachments, finds_nothing_in_a_bankbook_that_the_student_handed_in_before)
{
    CHECK_EQUAL("", with_same({{kBankbook, another_application().of_student("0411203001")}}));
}

TEST(CheckAttachments, tells_nothing_that_leads_to_a_student_who_may_not_be_seen)
{
    CHECK_EQUAL("warns: 證照影本與其他系所的學生在114年度第2梯次所附的是同一張影像",
                with_same({{kCertificate, another_application().hidden()}}));
}

TEST(CheckAttachments, speaks_once_of_a_kind_and_an_application)
{
    CHECK_EQUAL("warns: 證照影本與學生 0411203002 在114年度第2梯次所附的是同一張影像 -> 3700 | "
                "warns: 存摺封面與學生 0411203002 在114年度第2梯次所附的是同一張影像 -> 3700",
                with_same({{kCertificate, another_application()},
                           {kCertificate, another_application()},
                           {kBankbook, another_application()}}));
}

TEST(CheckAttachments, speaks_of_three_of_the_same_pictures_and_counts_the_rest)
{
    std::vector<SamePicture> many;
    for (std::uint64_t i = 1; i < 6; ++i)
        many.push_back({kCertificate, another_application().numbered(i)});
    STRCMP_CONTAINS("-> 3 | warns: 另有 2 件申請附有相同的影像", with_same(many).c_str());
}
