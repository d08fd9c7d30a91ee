// Preloaded into httpd before the C library: makes writes to one folder fail when the harness says so. Streams that
// libraries open for writing get a write function of ours, since stdio's own can't be replaced.

#include "harness/disk_faults.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

harness::DiskFaults* faults = nullptr;

__attribute__((constructor)) void find_faults()
{
    const char* name = std::getenv(harness::kFaultsVariable);
    if (!name) return;
    const int file = ::open(name, O_RDWR | O_CLOEXEC);
    if (file < 0) return;
    void* mapped = ::mmap(nullptr, sizeof *faults, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    if (mapped != MAP_FAILED) faults = static_cast<harness::DiskFaults*>(mapped);
}

bool lies_in_folder(const char* path)
{
    return faults && std::string_view(path).starts_with(faults->folder);
}

bool lies_in_folder(int descriptor)
{
    if (!faults) return false;
    char link[64];
    char path[512] = {};
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    return ::readlink(link, path, sizeof path - 1) > 0 && lies_in_folder(path);
}

// Writes with RLIMIT_FSIZE at longest_file. The limit holds for this write only: it applies to the whole process, and
// httpd's logs must stay writable.
ssize_t written_within_limit(int descriptor, const void* bytes, size_t size)
{
    struct rlimit before {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const struct rlimit meanwhile {
        std::min<rlim_t>(faults->longest_file, before.rlim_cur), before.rlim_max
    };
    ::setrlimit(RLIMIT_FSIZE, &meanwhile);
    const auto done = ::syscall(SYS_write, descriptor, bytes, size);
    const int error = errno;
    ::setrlimit(RLIMIT_FSIZE, &before);
    errno = error;
    return done;
}

ssize_t written(int descriptor, const void* bytes, size_t size)
{
    const long number = ++faults->writes;
    if (number >= faults->fails_from && number <= faults->fails_to) {
        errno = faults->error;
        return -1;
    }
    return written_within_limit(descriptor, bytes, size);
}

// ---- a stream whose writes are counted

int descriptor_of(void* cookie)
{
    return static_cast<int>(reinterpret_cast<long>(cookie));
}
ssize_t read_stream(void* cookie, char* bytes, size_t size)
{
    return ::read(descriptor_of(cookie), bytes, size);
}
ssize_t write_stream(void* cookie, const char* bytes, size_t size)
{
    const auto done = written(descriptor_of(cookie), bytes, size);
    return done < 0 ? 0 : done; // a cookie stream's write reports failure by 0
}
int seek_stream(void* cookie, off64_t* offset, int whence)
{
    const auto at = ::lseek64(descriptor_of(cookie), *offset, whence);
    if (at < 0) return -1;
    *offset = at;
    return 0;
}

constexpr std::size_t kMostDescriptors = 4096;
std::array<std::atomic<FILE*>, kMostDescriptors> counted_streams; // by descriptor, which stdio does not know

int close_stream(void* cookie)
{
    counted_streams[static_cast<std::size_t>(descriptor_of(cookie)) % kMostDescriptors] = nullptr;
    return ::close(descriptor_of(cookie));
}

FILE* counted(int descriptor, const char* mode)
{
    // The descriptor itself is the cookie, so that there is nothing to free.
    auto* cookie = reinterpret_cast<void*>(static_cast<long>(descriptor)); // NOLINT(performance-no-int-to-ptr)
    auto* stream = ::fopencookie(cookie, mode, {read_stream, write_stream, seek_stream, close_stream});
    counted_streams[static_cast<std::size_t>(descriptor) % kMostDescriptors] = stream;
    return stream;
}

bool writes(const char* mode)
{
    return std::strpbrk(mode, "wa+") != nullptr;
}

template <class Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

FILE* opened(const char* path, const char* mode, FILE* (*open)(const char*, const char*))
{
    FILE* stream = open(path, mode);
    if (!stream || !writes(mode) || !lies_in_folder(::fileno(stream))) return stream;
    const int descriptor = ::fcntl(::fileno(stream), F_DUPFD_CLOEXEC, 0);
    std::fclose(stream);
    return counted(descriptor, mode);
}

template <class Facts>
int asked(const char* path, Facts* facts, int (*ask)(const char*, Facts*))
{
    constexpr unsigned long plenty = 1UL << 20; // blocks
    const int result = ask(path, facts);
    if (result == 0 && faults && faults->has_space && lies_in_folder(path)) facts->f_bavail = facts->f_bfree = plenty;
    return result;
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size)
{
    if (lies_in_folder(descriptor)) return written(descriptor, bytes, size);
    return ::syscall(SYS_write, descriptor, bytes, size);
}

FILE* fdopen(int descriptor, const char* mode) noexcept
{
    if (writes(mode) && lies_in_folder(descriptor)) return counted(descriptor, mode);
    return next<FILE* (*)(int, const char*)>("fdopen")(descriptor, mode);
}

FILE* fopen(const char* path, const char* mode)
{
    return opened(path, mode, next<FILE* (*)(const char*, const char*)>("fopen"));
}

FILE* fopen64(const char* path, const char* mode)
{
    return opened(path, mode, next<FILE* (*)(const char*, const char*)>("fopen64"));
}

int fileno(FILE* stream) noexcept
{
    const auto* found = std::find(counted_streams.begin(), counted_streams.end(), stream);
    if (found != counted_streams.end()) return static_cast<int>(found - counted_streams.begin());
    return next<int (*)(FILE*)>("fileno")(stream);
}

int statvfs(const char* path, struct statvfs* facts) noexcept
{
    return asked(path, facts, next<int (*)(const char*, struct statvfs*)>("statvfs"));
}

int statvfs64(const char* path, struct statvfs64* facts) noexcept
{
    return asked(path, facts, next<int (*)(const char*, struct statvfs64*)>("statvfs64"));
}

int unlink(const char* path) noexcept
{
    if (faults && faults->kills && lies_in_folder(path)) ::raise(SIGKILL);
    return next<int (*)(const char*)>("unlink")(path);
}
}
