#include "harness/failing_disk.h"

#include "integration/campus.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <limits>
#include <new>
#include <sched.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace harness {
namespace {

constexpr const char* kSize = "2m";

std::filesystem::path spool()
{
    return integration::campus().folder() / "spool";
}
std::filesystem::path control_file()
{
    return integration::campus().folder() / "run/disk_faults";
}

// Creates the file of the faults and maps it. httpd's children, which run as another user, map it too.
DiskFaults* shared_faults()
{
    const int file = ::open(control_file().c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0 || ::fchmod(file, 0666) != 0 || ::ftruncate(file, sizeof(DiskFaults)) != 0)
        throw std::runtime_error("no file for the faults of a disk");
    void* mapped = ::mmap(nullptr, sizeof(DiskFaults), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    if (mapped == MAP_FAILED) throw std::runtime_error("no memory for the faults of a disk");
    auto* faults = new (mapped) DiskFaults;
    spool().string().copy(faults->folder, sizeof faults->folder - 1);
    return faults;
}

} // namespace

FailingDisk::FailingDisk() : faults_(shared_faults())
{
    integration::campus().run("stop-httpd");
    mount_small();
    ::setenv(kFaultsVariable, control_file().c_str(), 1);
    ::setenv("LD_PRELOAD", std::filesystem::absolute("build/tests/failing_disk.so").c_str(), 1);
    integration::campus().run("start-httpd");
    ::unsetenv("LD_PRELOAD");
    ::unsetenv(kFaultsVariable);
}

FailingDisk::~FailingDisk()
{
    give_up_room();
    integration::campus().run("stop-httpd");
    if (is_small()) ::umount(spool().c_str());
    integration::campus().run("start-httpd");
    ::munmap(faults_, sizeof(DiskFaults));
    std::filesystem::remove(control_file());
}

// Mounts a file system of kSize on the spool folder, in a mount namespace of our own. On failure sets why_not_small_.
void FailingDisk::mount_small()
{
    struct stat facts {};
    ::stat(spool().c_str(), &facts);
    const auto options = std::string("size=") + kSize + ",mode=0755,uid=" + std::to_string(facts.st_uid) +
                         ",gid=" + std::to_string(facts.st_gid);
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", spool().c_str(), "tmpfs", MS_NOSUID | MS_NODEV, options.c_str()) != 0)
        why_not_small_ = std::strerror(errno);
}

void FailingDisk::heal()
{
    give_up_room();
    faults_->longest_file = kNoLimit;
    faults_->fails_from = faults_->fails_to = 0;
    faults_->has_space = true;
    faults_->kills = false;
}

void FailingDisk::give_up_room()
{
    if (ballast_ >= 0) ::close(ballast_);
    ballast_ = -1;
}

// Fills the rest with a file without a name, so that the folder still looks empty.
void FailingDisk::leave_free(std::uint64_t bytes)
{
    struct statvfs facts {};
    ballast_ = ::open(spool().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (ballast_ < 0 || ::statvfs(spool().c_str(), &facts) != 0) throw std::runtime_error("no ballast");
    const auto free = facts.f_bavail * facts.f_bsize;
    if (free > bytes && ::posix_fallocate(ballast_, 0, static_cast<off_t>(free - bytes)) != 0)
        throw std::runtime_error("no ballast");
}

void FailingDisk::fail(int error, long from, long to)
{
    const auto now = faults_->writes.load();
    faults_->error = error;
    faults_->fails_to = 0;
    faults_->fails_from = now + from;
    faults_->fails_to = to == std::numeric_limits<long>::max() ? to : now + to;
}

} // namespace harness
