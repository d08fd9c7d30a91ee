// Tests of File and TemporaryPath, which close or delete a file with their owner.

#include "domain/failure.h"
#include "platform/file.h"
#include "unit/shown.h"
#include "unit/temporary_folder.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "CppUTest/TestHarness.h"

using namespace certaward::platform;
using namespace unit;
using certaward::domain::Unavailable;

TEST_GROUP(File)
{
    TemporaryFolder folder;

    static bool is_open(int descriptor)
    {
        return ::fcntl(descriptor, F_GETFD) >= 0;
    }
};

TEST(File, gives_back_what_was_put_in)
{
    auto file = unnamed_file(folder.path());
    file.append("存摺");
    file.append("封面");
    CHECK_EQUAL(12U, file.size());
    CHECK_EQUAL("存摺封面", file.read(0, 12));
    CHECK_EQUAL("封面", file.read(6, 6));
}

TEST(File, may_be_empty)
{
    auto file = unnamed_file(folder.path());
    file.append("");
    CHECK_EQUAL(0U, file.size());
    CHECK_EQUAL("", file.read(0, 0));
}

TEST(File, has_a_name_or_none)
{
    CHECK_FALSE(unnamed_file(folder.path()).has_name());
    CHECK_TRUE(File(::open(folder.write("picture.jpg", "x").c_str(), O_RDONLY | O_CLOEXEC)).has_name());
}

TEST(File, that_is_shorter_than_it_was_is_unavailable)
{
    auto file = unnamed_file(folder.path());
    file.append("0123456789");
    CHECK_THROWS(Unavailable, file.read(0, 11));
    CHECK_THROWS(Unavailable, file.read(10, 1));
}

TEST(File, that_the_disk_refuses_is_unavailable)
{
    File full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    CHECK_THROWS(Unavailable, full.append("x"));
}

TEST(File, is_closed_with_its_owner)
{
    int descriptor = -1;
    {
        const auto file = unnamed_file(folder.path());
        descriptor = file.descriptor();
        CHECK_TRUE(is_open(descriptor));
    }
    CHECK_FALSE(is_open(descriptor));
}

TEST(File, stays_open_with_a_new_owner)
{
    auto first = unnamed_file(folder.path());
    const int descriptor = first.descriptor();
    {
        const File second(std::move(first));
        CHECK_EQUAL(descriptor, second.descriptor());
    }
    CHECK_FALSE(is_open(descriptor));
}

TEST(File, without_a_name_stands_in_no_folder)
{
    auto file = unnamed_file(folder.path());
    file.append("x");
    CHECK_EQUAL(0, folder.entries());
}

TEST(File, can_not_be_made_where_there_is_no_folder)
{
    CHECK_THROWS(Unavailable, unnamed_file(folder.path() / "no-such-folder"));
    CHECK_THROWS(Unavailable, TemporaryPath(folder.path() / "no-such-folder"));
}

TEST(File, with_a_name_goes_with_its_owner)
{
    {
        const TemporaryPath spool(folder.path());
        CHECK_EQUAL(1, folder.entries());
        CHECK_EQUAL(folder.path(), spool.path().parent_path());
    }
    CHECK_EQUAL(0, folder.entries());
}

TEST(File, with_a_name_is_read_by_its_owner_only)
{
    const TemporaryPath spool(folder.path());
    struct stat facts {};
    CHECK_EQUAL(0, ::stat(spool.path().c_str(), &facts));
    CHECK_EQUAL(0600U, facts.st_mode & 0777U);
}

TEST(File, with_a_name_is_opened_to_read_what_others_wrote)
{
    const TemporaryPath spool(folder.path());
    folder.write(spool.path().filename(), "PK");
    CHECK_EQUAL("PK", spool.open().read(0, 2));
}

TEST(File, of_two_owners_has_two_names)
{
    const TemporaryPath one(folder.path());
    const TemporaryPath other(folder.path());
    CHECK_TRUE(one.path() != other.path());
}

TEST(File, needs_space_that_the_disk_has)
{
    require_space(folder.path(), 1);
    CHECK_THROWS(Unavailable, require_space(folder.path(), UINT64_MAX));
}

TEST(File, needs_a_folder_to_ask_for_space)
{
    CHECK_THROWS(Unavailable, require_space(folder.path() / "no-such-folder", 1));
}
