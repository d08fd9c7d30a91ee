#include "platform/shared_memory.h"

#include "domain/failure.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace certaward::platform {
namespace {

[[noreturn]] void give_up(const char* doing)
{
    throw domain::Unavailable(std::string(doing) + ": " + std::strerror(errno));
}

File opened(int descriptor, const char* doing)
{
    if (descriptor < 0) give_up(doing);
    return File(descriptor);
}

#ifndef MFD_NOEXEC_SEAL
constexpr unsigned MFD_NOEXEC_SEAL = 0x0008U; // since Linux 6.3
#endif

// Creates the memory as not executable, which the kernel requires if vm.memfd_noexec is 2. Kernels before 6.3 don't
// know the flag and answer EINVAL.
int made_in_memory(const char* name)
{
    const int descriptor = ::memfd_create(name, MFD_CLOEXEC | MFD_NOEXEC_SEAL);
    return descriptor >= 0 || errno != EINVAL ? descriptor : ::memfd_create(name, MFD_CLOEXEC);
}

struct flock lock_of(unsigned place)
{
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = place;
    lock.l_len = 1;
    return lock;
}

bool locks(const File& file, unsigned place)
{
    auto lock = lock_of(place);
    if (::fcntl(file.descriptor(), F_OFD_SETLK, &lock) == 0) return true;
    if (errno == EAGAIN || errno == EACCES) return false;
    give_up("lock a slot of shared memory");
}

bool is_locked(const File& file, unsigned place)
{
    auto lock = lock_of(place);
    if (::fcntl(file.descriptor(), F_OFD_GETLK, &lock) != 0) give_up("test the lock of a slot of shared memory");
    return lock.l_type != F_UNLCK;
}

} // namespace

SharedMemory::SharedMemory(const char* name, std::size_t bytes)
    : file_(opened(made_in_memory(name), "create shared memory")), size_(bytes)
{
    if (bytes == 0) return;
    if (::ftruncate(file_.descriptor(), static_cast<off_t>(bytes)) != 0) give_up("set the size of shared memory");
    void* memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file_.descriptor(), 0);
    if (memory == MAP_FAILED) give_up("map shared memory");
    bytes_ = memory;
}

SharedMemory::~SharedMemory()
{
    if (bytes_) ::munmap(bytes_, size_);
}

// Opens the memory's file again. Locks belong to the open file description, so each call gets locks of its own, also in
// threads of the same child.
File SharedMemory::open() const
{
    return opened(::open(file_.path().c_str(), O_RDWR | O_CLOEXEC), "open shared memory");
}

std::optional<SharedMemory::Slot> SharedMemory::take(unsigned places) const
{
    auto own = open();
    for (unsigned place = 0; place < places; ++place)
        if (locks(own, place)) return Slot{std::move(own), place};
    return std::nullopt;
}

unsigned SharedMemory::taken(unsigned places) const
{
    const auto own = open();
    unsigned taken = 0;
    for (unsigned place = 0; place < places; ++place)
        if (is_locked(own, place)) ++taken;
    return taken;
}

bool SharedMemory::is_taken(unsigned place) const
{
    return is_locked(open(), place);
}

} // namespace certaward::platform
