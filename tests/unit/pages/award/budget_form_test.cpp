// Tests of the form of a round's budget: which fields it may send, and which amounts it means.

#include "domain/failure.h"
#include "pages/award/budget_form.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using pages::BudgetForm;

namespace {

const std::string kKey = "0123456789abcdef0123456789abcdef";

BudgetForm parsed(const std::string& typed)
{
    return BudgetForm::parse(http::FormData::parse("token=t&round=1152&version=3&key=" + kKey + "&" + typed));
}

} // namespace

TEST_GROUP(BudgetForm){};

TEST(BudgetForm, keeps_what_was_typed_whatever_it_is)
{
    const auto form = parsed("budget=+%EF%BC%91%3Cb%3E&cap=-1");
    CHECK_EQUAL(" １<b>", form.budget);
    CHECK_EQUAL("-1", form.cap);
    CHECK_EQUAL("1152", form.round.value);
    CHECK_EQUAL(3U, form.version);
}

TEST(BudgetForm, has_amounts_when_both_are_some)
{
    const auto amounts = parsed("budget=1%2C000%2C000&cap=1000").amounts();
    CHECK_TRUE(amounts == std::optional(domain::Budget{.total = 1'000'000, .cap = 1'000}));
}

TEST(BudgetForm, has_none_when_one_is_none)
{
    CHECK_TRUE(parsed("budget=x&cap=1000").amounts() == std::nullopt);
    CHECK_TRUE(parsed("budget=1000&cap=0").amounts() == std::nullopt);
    CHECK_TRUE(parsed("").amounts() == std::nullopt);
}

TEST(BudgetForm, may_be_a_budget_of_nothing)
{
    CHECK_TRUE(parsed("budget=0&cap=1000").amounts() == std::optional(domain::Budget{.total = 0, .cap = 1'000}));
}

TEST(BudgetForm, is_refused_without_its_version_or_key)
{
    CHECK_THROWS(domain::Invalid, BudgetForm::parse(http::FormData::parse("budget=1&cap=1&key=" + kKey)));
    CHECK_THROWS(domain::Invalid, BudgetForm::parse(http::FormData::parse("budget=1&cap=1&version=-1&key=" + kKey)));
    CHECK_THROWS(domain::Invalid, BudgetForm::parse(http::FormData::parse("budget=1&cap=1&version=1&key=x")));
}
