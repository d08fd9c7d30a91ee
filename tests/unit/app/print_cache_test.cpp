// Tests of PrintCache: it finds a picture again by content, never grows beyond its limit, and never fails a request.

#include "app/print_cache.h"
#include "unit/temporary_folder.h"

#include <chrono>
#include <thread>
#include <vector>

#include "CppUTest/TestHarness.h"

using certaward::app::PrintCache;
using unit::TemporaryFolder;

TEST_GROUP(PrintCache)
{
    TemporaryFolder folder;

    std::uint64_t bytes_in_folder() const
    {
        std::uint64_t total = 0;
        for (const auto& each : std::filesystem::directory_iterator(folder.path()))
            total += each.file_size();
        return total;
    }
    // Sets the time of the last use so many hours back.
    void age(const std::string& key, std::chrono::hours hours) const
    {
        std::filesystem::last_write_time(folder.path() / (key + ".certaward"),
                                         std::filesystem::file_time_type::clock::now() - hours);
    }
};

TEST(PrintCache, finds_what_it_kept)
{
    PrintCache cache(folder.path(), 1'000);
    cache.keep("aa", "picture");
    STRCMP_EQUAL("picture", cache.find("aa").value_or("").c_str());
    CHECK_FALSE(cache.find("bb").has_value());
}

TEST(PrintCache, is_the_same_for_another_process)
{
    PrintCache(folder.path(), 1'000).keep("aa", "picture");
    STRCMP_EQUAL("picture", PrintCache(folder.path(), 1'000).find("aa").value_or("").c_str());
}

TEST(PrintCache, never_grows_beyond_its_limit)
{
    PrintCache cache(folder.path(), 1'000);
    for (int i = 0; i < 100; ++i) {
        cache.keep(std::to_string(i), std::string(90, 'x'));
        CHECK_TRUE(bytes_in_folder() <= 1'000);
    }
    CHECK_TRUE(bytes_in_folder() >= 500);
}

TEST(PrintCache, gives_up_what_was_not_used_for_longest)
{
    PrintCache cache(folder.path(), 1'000);
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

TEST(PrintCache, keeps_nothing_larger_than_itself)
{
    PrintCache cache(folder.path(), 1'000);
    cache.keep("aa", std::string(1'001, 'x'));
    CHECK_EQUAL(0U, bytes_in_folder());
}

TEST(PrintCache, never_deletes_what_is_not_its_own)
{
    const auto photograph = folder.write("student.jpg", std::string(3'000, 'x'));
    PrintCache cache(folder.path(), 1'000);
    for (int i = 0; i < 20; ++i)
        cache.keep(std::to_string(i), std::string(90, 'x'));
    CHECK_EQUAL(3'000U, std::filesystem::file_size(photograph));
    CHECK_TRUE(bytes_in_folder() <= 4'000);
}

TEST(PrintCache, clears_away_what_a_process_left_half_made)
{
    const auto half = folder.write("certaward-a1B2c3", std::string(800, 'x'));
    std::filesystem::last_write_time(half, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    PrintCache cache(folder.path(), 1'000);
    cache.keep("aa", std::string(150, 'x'));
    cache.keep("bb", std::string(150, 'x'));
    CHECK_FALSE(std::filesystem::exists(half));
    CHECK_TRUE(cache.find("aa").has_value());
}

TEST(PrintCache, leaves_alone_what_another_is_still_making)
{
    const auto half = folder.write("certaward-a1B2c3", std::string(800, 'x'));
    std::filesystem::last_write_time(half, std::filesystem::file_time_type::clock::now() - std::chrono::seconds(1));
    PrintCache cache(folder.path(), 1'000);
    cache.keep("aa", std::string(150, 'x'));
    cache.keep("bb", std::string(150, 'x'));
    CHECK_TRUE(std::filesystem::exists(half));
}

TEST(PrintCache, gives_back_whole_pictures_whoever_else_keeps_and_finds_them)
{
    const auto work = [&](char letter) {
        PrintCache cache(folder.path(), 10'000);
        for (int i = 0; i < 200; ++i) {
            const auto key = std::to_string(i % 7);
            cache.keep(key, std::string(1'500, letter));
            const auto found = cache.find(key);
            if (found && (found->size() != 1'500 || found->find_first_not_of(found->front()) != std::string::npos))
                return false;
        }
        return true;
    };
    bool first = false;
    bool second = false;
    std::thread one([&] { first = work('a'); });
    std::thread other([&] { second = work('b'); });
    one.join();
    other.join();
    CHECK_TRUE(first && second);
    CHECK_TRUE(bytes_in_folder() <= 11'500);
}

TEST(PrintCache, without_a_folder_keeps_nothing_and_says_nothing)
{
    PrintCache none({}, 1'000);
    STRCMP_EQUAL("", none.keep("aa", "picture").c_str());
    CHECK_FALSE(none.find("aa").has_value());
}

TEST(PrintCache, that_can_not_keep_a_picture_says_why)
{
    PrintCache gone(folder.path() / "gone", 1'000);
    STRCMP_CONTAINS("gone keeps nothing: ", gone.keep("aa", "picture").c_str());
    CHECK_FALSE(gone.find("aa").has_value());

    std::filesystem::create_directory(folder.path() / "aa.certaward"); // no file can be renamed to a folder
    PrintCache blocked(folder.path(), 1'000);
    STRCMP_CONTAINS("keeps nothing: ", blocked.keep("aa", "picture").c_str());
    CHECK_EQUAL(1, folder.entries());
}
