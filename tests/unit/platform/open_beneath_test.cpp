// Tests of open_beneath(): a path from the campus database opens a file below the upload folder, and no other file.

#include "domain/failure.h"
#include "platform/open_beneath.h"
#include "unit/shown.h"
#include "unit/temporary_folder.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "CppUTest/TestHarness.h"

using namespace unit;
using certaward::domain::Unavailable;
using certaward::platform::open_beneath;
using std::filesystem::create_directory_symlink;
using std::filesystem::create_symlink;

TEST_GROUP(OpenBeneath)
{
    TemporaryFolder folder;
    const std::filesystem::path root = folder.path() / "uploads";

    void setup() override
    {
        folder.write("secret.txt", "secret");
        folder.write("uploads/cover.jpg", "cover");
        folder.write("uploads/2026/1151/cover.jpg", "deep");
    }

    // Returns the bytes of the file that the path opens, or "none" if it opens no file.
    std::string opened(std::string_view path) const
    {
        const auto file = open_beneath(root, path);
        return file ? file->read(0, file->size()) : "none";
    }
};

TEST(OpenBeneath, opens_a_file_in_it)
{
    CHECK_EQUAL("cover", opened("cover.jpg"));
}

TEST(OpenBeneath, opens_a_file_in_a_folder_in_it)
{
    CHECK_EQUAL("deep", opened("2026/1151/cover.jpg"));
    CHECK_EQUAL("deep", opened("./2026//1151/cover.jpg"));
}

TEST(OpenBeneath, opens_a_file_with_any_name)
{
    folder.write("uploads/存摺 封面(1)%00.jpg", "chinese");
    CHECK_EQUAL("chinese", opened("存摺 封面(1)%00.jpg"));
    folder.write("uploads/\xA4\xFD.jpg", "big5");
    CHECK_EQUAL("big5", opened("\xA4\xFD.jpg"));
}

TEST(OpenBeneath, opens_an_empty_file)
{
    folder.write("uploads/empty.jpg", "");
    CHECK_EQUAL("", opened("empty.jpg"));
}

TEST(OpenBeneath, has_no_file_that_is_missing)
{
    CHECK_EQUAL("none", opened("other.jpg"));
    CHECK_EQUAL("none", opened("2027/cover.jpg"));
    CHECK_EQUAL("none", opened("cover.jpg/x"));
    CHECK_EQUAL("none", opened("cover.jpg/"));
    CHECK_EQUAL("none", opened(""));
}

TEST(OpenBeneath, has_no_file_with_a_name_that_no_file_can_have)
{
    CHECK_EQUAL("none", opened(std::string(256, 'x')));
    CHECK_EQUAL("none", opened(std::string(5000, 'x')));
}

TEST(OpenBeneath, is_not_left_upwards)
{
    CHECK_EQUAL("none", opened("../secret.txt"));
    CHECK_EQUAL("none", opened("../cover.jpg"));
    CHECK_EQUAL("none", opened("2026/../../secret.txt"));
    CHECK_EQUAL("none", opened("../uploads/cover.jpg"));
    CHECK_EQUAL("none", opened(".."));
}

TEST(OpenBeneath, is_not_left_by_an_absolute_path)
{
    CHECK_EQUAL("none", opened("/etc/passwd"));
    CHECK_EQUAL("none", opened("/cover.jpg"));
    CHECK_EQUAL("none", opened((root / "cover.jpg").string()));
}

TEST(OpenBeneath, is_not_left_by_a_link_to_a_file)
{
    create_symlink("../secret.txt", root / "near.jpg");
    create_symlink(folder.path() / "secret.txt", root / "far.jpg");
    CHECK_EQUAL("none", opened("near.jpg"));
    CHECK_EQUAL("none", opened("far.jpg"));
}

TEST(OpenBeneath, is_not_left_by_a_link_to_a_folder)
{
    create_directory_symlink("..", root / "up");
    CHECK_EQUAL("none", opened("up/secret.txt"));
}

TEST(OpenBeneath, is_not_left_through_proc)
{
    create_symlink("/proc/self/root/etc/passwd", root / "proc.jpg");
    CHECK_EQUAL("none", opened("proc.jpg"));
}

TEST(OpenBeneath, may_have_links_that_stay_in_it)
{
    create_symlink("../cover.jpg", root / "2026/link.jpg");
    CHECK_EQUAL("cover", opened("2026/link.jpg"));
}

TEST(OpenBeneath, may_have_a_link_that_leads_in_a_circle)
{
    create_symlink("circle.jpg", root / "circle.jpg");
    CHECK_EQUAL("none", opened("circle.jpg"));
}

TEST(OpenBeneath, gives_no_folder_for_a_file)
{
    CHECK_EQUAL("none", opened("2026"));
    CHECK_EQUAL("none", opened("."));
}

TEST(OpenBeneath, does_not_wait_at_a_pipe)
{
    CHECK_EQUAL(0, ::mkfifo((root / "pipe.jpg").c_str(), 0600));
    ::alarm(5); // ends this test's process if it waits
    CHECK_EQUAL("none", opened("pipe.jpg"));
    ::alarm(0);
}

TEST(OpenBeneath, gives_no_device_for_a_file)
{
    create_symlink("/dev/zero", root / "zero.jpg");
    CHECK_EQUAL("none", opened("zero.jpg"));
}

TEST(OpenBeneath, has_no_file_with_a_nul_in_its_name)
{
    CHECK_EQUAL("none", opened(std::string_view("cover.jpg\0.png", 14)));
    CHECK_EQUAL("none", opened(std::string_view("\0cover.jpg", 10)));
}

TEST(OpenBeneath, that_is_missing_itself_is_the_servers_fault)
{
    CHECK_THROWS(Unavailable, open_beneath(folder.path() / "no-such-folder", "cover.jpg"));
    CHECK_THROWS(Unavailable, open_beneath(root / "cover.jpg", "cover.jpg"));
}
