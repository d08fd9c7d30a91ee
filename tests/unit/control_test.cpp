// A deliberate memory leak, run by tests/sanitizers/run alone: it shows that the leak search finds a leak.

#include <memory>

#include "CppUTest/TestHarness.h"

TEST_GROUP(Control){};

IGNORE_TEST(Control, leaves_two_that_hold_each_other)
{
    struct Holder {
        std::shared_ptr<Holder> other;
    };
    const auto one = std::make_shared<Holder>();
    one->other = std::make_shared<Holder>();
    one->other->other = one;
}
