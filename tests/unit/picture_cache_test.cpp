// Pictures that were made already: found again by content, never more than allowed, and never in the way.

#include "pages/picture_cache.h"
#include "unit/temporary_folder.h"

#include "CppUTest/TestHarness.h"

#include <chrono>

using certaward::pages::PictureCache;
using unit::TemporaryFolder;

TEST_GROUP(PictureCache)
{
    TemporaryFolder folder;

    std::uint64_t bytes_in_folder() const
    {
        std::uint64_t total = 0;
        for (const auto& each : std::filesystem::directory_iterator(folder.path()))
            total += each.file_size();
        return total;
    }
    // As if it had been used that long ago.
    void age(const std::string& key, std::chrono::hours hours) const
    {
        std::filesystem::last_write_time(folder.path() / (key + ".jpg"),
                                         std::filesystem::file_time_type::clock::now() - hours);
    }
};

TEST(PictureCache, finds_what_it_kept)
{
    PictureCache cache(folder.path(), 1'000);
    cache.keep("aa", "picture");
    STRCMP_EQUAL("picture", cache.find("aa").value_or("").c_str());
    CHECK_FALSE(cache.find("bb").has_value());
}

TEST(PictureCache, is_the_same_for_another_process)
{
    PictureCache(folder.path(), 1'000).keep("aa", "picture");
    STRCMP_EQUAL("picture", PictureCache(folder.path(), 1'000).find("aa").value_or("").c_str());
}

TEST(PictureCache, never_grows_beyond_its_limit)
{
    PictureCache cache(folder.path(), 1'000);
    for (int i = 0; i < 100; ++i) {
        cache.keep(std::to_string(i), std::string(90, 'x'));
        CHECK_TRUE(bytes_in_folder() <= 1'000);
    }
    CHECK_TRUE(bytes_in_folder() >= 500);
}

TEST(PictureCache, gives_up_what_was_not_used_for_longest)
{
    PictureCache cache(folder.path(), 1'000);
    cache.keep("old", std::string(400, 'x'));
    cache.keep("used", std::string(400, 'x'));
    age("old", std::chrono::hours(2));
    age("used", std::chrono::hours(3));
    cache.find("used");
    cache.keep("new", std::string(150, 'x'));
    cache.keep("newer", std::string(150, 'x'));
    CHECK_FALSE(cache.find("old").has_value());
    CHECK_TRUE(cache.find("used").has_value());
}

TEST(PictureCache, keeps_nothing_larger_than_itself)
{
    PictureCache cache(folder.path(), 1'000);
    cache.keep("aa", std::string(1'001, 'x'));
    CHECK_EQUAL(0U, bytes_in_folder());
}

TEST(PictureCache, without_a_folder_or_with_one_that_is_gone_keeps_nothing_and_says_nothing)
{
    PictureCache none({}, 1'000);
    none.keep("aa", "picture");
    CHECK_FALSE(none.find("aa").has_value());
    PictureCache gone(folder.path() / "gone", 1'000);
    gone.keep("aa", "picture");
    CHECK_FALSE(gone.find("aa").has_value());
}
