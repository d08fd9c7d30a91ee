#include "platform/file.h"

#include "domain/failure.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace certaward::platform {
namespace {

constexpr std::string_view kTemporaryName = "certaward-XXXXXX"; // mkostemp replaces the X

[[noreturn]] void fail(const std::string& doing)
{
    throw domain::Unavailable(doing + ": " + std::strerror(errno));
}

struct stat facts_of(int descriptor)
{
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0) fail("fstat of an open file");
    return facts;
}

} // namespace

File::~File()
{
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::uint64_t File::size() const
{
    return static_cast<std::uint64_t>(facts_of(descriptor_).st_size);
}

bool File::has_name() const
{
    return facts_of(descriptor_).st_nlink > 0;
}

std::filesystem::path File::path() const
{
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

void File::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("write to a file in the spool folder");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string File::read(std::uint64_t from, std::uint64_t size) const
{
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < size) {
        const auto more = ::pread(descriptor_, bytes.data() + got, size - got, static_cast<off_t>(from + got));
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) fail("read an open file");
        if (more == 0) throw domain::Unavailable("read an open file: it has become shorter");
        got += static_cast<std::size_t>(more);
    }
    return bytes;
}

File unnamed_file(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) fail("create an unnamed file in the spool folder " + folder.string());
    return File(descriptor);
}

TemporaryPath::TemporaryPath(const std::filesystem::path& folder)
{
    auto name = (folder / kTemporaryName).string();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) fail("create a temporary file in the folder " + folder.string());
    ::close(descriptor);
    path_ = name;
}

TemporaryPath::~TemporaryPath()
{
    ::unlink(path_.c_str());
}

bool TemporaryPath::is_name(std::string_view file_name)
{
    return file_name.size() == kTemporaryName.size() &&
           file_name.starts_with(kTemporaryName.substr(0, kTemporaryName.find('X')));
}

File TemporaryPath::open() const
{
    const int descriptor = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail("open a finished temporary file");
    return File(descriptor);
}

void require_space(const std::filesystem::path& folder, std::uint64_t bytes)
{
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    if (error) throw domain::Unavailable("spool folder " + folder.string() + ": " + error.message());
    if (space.available < bytes)
        throw domain::Unavailable("spool folder " + folder.string() + " has " + std::to_string(space.available) +
                                  " bytes left, " + std::to_string(bytes) + " are needed");
}

} // namespace certaward::platform
