// Tests of remove_stale_files(), which deletes the files that the workbook library leaves when its process is killed,
// and no others.

#include "unit/temporary_folder.h"
#include "workbook/stale_files.h"

#include <chrono>

#include "CppUTest/TestHarness.h"

using certaward::workbook::remove_stale_files;

TEST_GROUP(StaleFiles)
{
    unit::TemporaryFolder folder;

    bool stays(const std::string& name, std::string_view bytes, std::chrono::seconds age)
    {
        const auto file = folder.write(name, bytes);
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - age);
        remove_stale_files(folder.path());
        return std::filesystem::exists(file);
    }
};

using namespace std::chrono_literals;

TEST(StaleFiles, is_removed_once_nobody_can_be_at_it)
{
    CHECK_FALSE(stays("tmp.EYdSTZDrH2", "", 61s));
}
TEST(StaleFiles, is_none_while_somebody_may_be_at_it)
{
    CHECK_TRUE(stays("tmp.EYdSTZDrH2", "", 50s));
}
TEST(StaleFiles, is_none_with_bytes_in_it)
{
    CHECK_TRUE(stays("tmp.EYdSTZDrH2", "x", 1h));
}
TEST(StaleFiles, is_none_with_another_name)
{
    CHECK_TRUE(stays("tmp.EYdSTZDrH2x", "", 1h));
    CHECK_TRUE(stays("EYdSTZDrH2.tmp", "", 1h));
}
TEST(StaleFiles, where_there_is_no_folder_is_nothing)
{
    remove_stale_files(folder.path() / "none");
}
