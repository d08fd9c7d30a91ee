// Tests of canonical rows: which differences a fingerprint shows and which it ignores.

#include "app/fingerprint.h"
#include "domain/canonical_row.h"
#include "unit/builders.h"

#include "CppUTest/TestHarness.h"

#include <vector>

using namespace certaward;
using namespace unit;

namespace {

std::string row_of(const domain::Application& application)
{
    return domain::canonical_row(application, some_choices());
}

std::string fingerprint_of(const std::vector<domain::Application>& rows)
{
    app::Fingerprint fingerprint;
    for (const auto& row : rows)
        fingerprint.add(row, some_choices());
    return fingerprint.hex();
}

} // namespace

TEST_GROUP(CanonicalRow){};

TEST(CanonicalRow, has_each_value_with_its_length)
{
    STRCMP_EQUAL("4:4801"
                 "4:1151"
                 "4:1203"
                 "12:資工三甲"
                 "10:0411203001"
                 "9:王小明"
                 "24:電腦軟體應用乙級"
                 "10:000-123456"
                 "9:勞動部"
                 "10:2026/01/31"
                 "7:7000021"
                 "14:00012345678901"
                 "8:approved"
                 "1:2"
                 "1:3"
                 "-"
                 "0:"
                 "0:"
                 "\n",
                 row_of(an_application().decided(approved(2))).c_str());
}

TEST(CanonicalRow, tells_what_is_missing_from_what_is_empty)
{
    auto missing = an_application();
    auto empty = an_application();
    missing.issuer.reset();
    empty.issuer = "";
    CHECK_TRUE(row_of(missing) != row_of(empty));
}

TEST(CanonicalRow, takes_no_text_for_two)
{
    CHECK_TRUE(row_of(an_application().of_student("04", "1:王")) != row_of(an_application().of_student("041:", "王")));
}

TEST(CanonicalRow, changes_with_the_level_and_with_what_it_is_worth)
{
    const auto application = an_application().decided(approved(2));
    auto dearer = some_choices();
    dearer.levels[1].points = 4;
    CHECK_TRUE(row_of(application) != row_of(an_application().decided(approved(3))));
    CHECK_TRUE(row_of(application) != domain::canonical_row(application, dearer));
}

TEST(CanonicalRow, is_the_same_whoever_decided_and_however_often)
{
    const auto once = an_application().decided(approved(2)).by("林小姐", "2026-04-01 09:00:00");
    const auto again = an_application().decided(approved(3)).decided(approved(2)).by("陳先生", "2026-04-02 09:00:00");
    STRCMP_EQUAL(row_of(once).c_str(), row_of(again).c_str());
}

TEST(CanonicalRow, makes_a_fingerprint_that_knows_the_order)
{
    const auto first = an_application().numbered(1);
    const auto second = an_application().numbered(2);
    CHECK_EQUAL(64U, fingerprint_of({first, second}).size());
    CHECK_TRUE(fingerprint_of({first, second}) != fingerprint_of({second, first}));
    STRCMP_EQUAL(fingerprint_of({first, second}).c_str(), fingerprint_of({first, second}).c_str());
}
