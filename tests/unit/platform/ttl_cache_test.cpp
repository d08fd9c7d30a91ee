// Tests of the TTL caches: a value is cached for its TTL and then loaded again.

#include "platform/ttl_cache.h"

#include <stdexcept>
#include <string>
#include <thread>

#include "CppUTest/TestHarness.h"

using certaward::platform::KeyedTtlCache;
using certaward::platform::TtlCache;
using namespace std::chrono_literals;

TEST_GROUP(TtlCache)
{
    int loaded = 0;

    int get(TtlCache<int> & kept)
    {
        return *kept.get([this] { return ++loaded; });
    }
};

TEST(TtlCache, is_loaded_once_within_its_time)
{
    TtlCache<int> kept(1h);
    CHECK_EQUAL(1, get(kept));
    CHECK_EQUAL(1, get(kept));
    CHECK_EQUAL(1, loaded);
}

TEST(TtlCache, is_loaded_again_after_its_time)
{
    TtlCache<int> kept(1ms);
    get(kept);
    std::this_thread::sleep_for(2ms);
    CHECK_EQUAL(2, get(kept));
}

TEST(TtlCache, is_loaded_each_time_when_it_may_not_be_kept)
{
    TtlCache<int> kept(0ms);
    get(kept);
    CHECK_EQUAL(2, get(kept));
}

TEST(TtlCache, stays_with_whoever_has_it_when_it_is_loaded_again)
{
    TtlCache<int> kept(0ms);
    const auto first = kept.get([] { return 7; });
    get(kept);
    CHECK_EQUAL(7, *first);
}

TEST(TtlCache, does_not_outlive_its_time_when_it_can_not_be_loaded)
{
    TtlCache<int> kept(0ms);
    get(kept);
    CHECK_THROWS(std::runtime_error, kept.get([]() -> int { throw std::runtime_error("no database"); }));
    CHECK_EQUAL(2, get(kept));
}

TEST_GROUP(KeyedTtlCache)
{
    int loaded = 0;

    int get(KeyedTtlCache<int> & kept, const std::string& key)
    {
        return *kept.get(key, [this] { return ++loaded; });
    }
};

TEST(KeyedTtlCache, is_loaded_once_for_each_key_within_its_time)
{
    KeyedTtlCache<int> kept(1h, 2);
    CHECK_EQUAL(1, get(kept, "資訊工程系"));
    CHECK_EQUAL(2, get(kept, "企業管理系"));
    CHECK_EQUAL(1, get(kept, "資訊工程系"));
    CHECK_EQUAL(2, get(kept, "企業管理系"));
}

TEST(KeyedTtlCache, makes_room_for_another_key_when_there_is_none)
{
    KeyedTtlCache<int> kept(1h, 2);
    get(kept, "資訊工程系");
    get(kept, "企業管理系");
    CHECK_EQUAL(3, get(kept, "應用外語系"));
    CHECK_EQUAL(3, get(kept, "應用外語系"));
    CHECK_EQUAL(4, get(kept, "資訊工程系"));
}

TEST(KeyedTtlCache, is_loaded_each_time_when_it_may_not_be_kept)
{
    KeyedTtlCache<int> kept(0ms, 2);
    get(kept, "資訊工程系");
    CHECK_EQUAL(2, get(kept, "資訊工程系"));
}
