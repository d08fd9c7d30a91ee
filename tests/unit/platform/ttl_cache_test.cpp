// What is kept for a moment is loaded anew when the moment is over.

#include "platform/ttl_cache.h"

#include <stdexcept>
#include <string>
#include <thread>

#include "CppUTest/TestHarness.h"

using certaward::platform::Kept;
using certaward::platform::KeptByKey;
using namespace std::chrono_literals;

TEST_GROUP(Kept)
{
    int loaded = 0;

    int get(Kept<int> & kept)
    {
        return *kept.get([this] { return ++loaded; });
    }
};

TEST(Kept, is_loaded_once_within_its_time)
{
    Kept<int> kept(1h);
    CHECK_EQUAL(1, get(kept));
    CHECK_EQUAL(1, get(kept));
    CHECK_EQUAL(1, loaded);
}

TEST(Kept, is_loaded_again_after_its_time)
{
    Kept<int> kept(1ms);
    get(kept);
    std::this_thread::sleep_for(2ms);
    CHECK_EQUAL(2, get(kept));
}

TEST(Kept, is_loaded_each_time_when_it_may_not_be_kept)
{
    Kept<int> kept(0ms);
    get(kept);
    CHECK_EQUAL(2, get(kept));
}

TEST(Kept, stays_with_whoever_has_it_when_it_is_loaded_again)
{
    Kept<int> kept(0ms);
    const auto first = kept.get([] { return 7; });
    get(kept);
    CHECK_EQUAL(7, *first);
}

TEST(Kept, does_not_outlive_its_time_when_it_can_not_be_loaded)
{
    Kept<int> kept(0ms);
    get(kept);
    CHECK_THROWS(std::runtime_error, kept.get([]() -> int { throw std::runtime_error("no database"); }));
    CHECK_EQUAL(2, get(kept));
}

TEST_GROUP(KeptByKey)
{
    int loaded = 0;

    int get(KeptByKey<int> & kept, const std::string& key)
    {
        return *kept.get(key, [this] { return ++loaded; });
    }
};

TEST(KeptByKey, is_loaded_once_for_each_key_within_its_time)
{
    KeptByKey<int> kept(1h, 2);
    CHECK_EQUAL(1, get(kept, "資訊工程系"));
    CHECK_EQUAL(2, get(kept, "企業管理系"));
    CHECK_EQUAL(1, get(kept, "資訊工程系"));
    CHECK_EQUAL(2, get(kept, "企業管理系"));
}

TEST(KeptByKey, makes_room_for_another_key_when_there_is_none)
{
    KeptByKey<int> kept(1h, 2);
    get(kept, "資訊工程系");
    get(kept, "企業管理系");
    CHECK_EQUAL(3, get(kept, "應用外語系"));
    CHECK_EQUAL(3, get(kept, "應用外語系"));
    CHECK_EQUAL(4, get(kept, "資訊工程系"));
}

TEST(KeptByKey, is_loaded_each_time_when_it_may_not_be_kept)
{
    KeptByKey<int> kept(0ms, 2);
    get(kept, "資訊工程系");
    CHECK_EQUAL(2, get(kept, "資訊工程系"));
}
