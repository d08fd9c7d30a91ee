#include "platform/open_beneath.h"

#include "domain/failure.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/openat2.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace certaward::platform {
namespace {

// Returns whether openat2's error means that the root has no such file. Other errors are faults of the server.
bool is_absence(int error)
{
    return error == ENOENT || error == ENOTDIR || error == EXDEV || error == ELOOP || error == ENAMETOOLONG ||
           error == EINVAL || error == ENXIO;
}

} // namespace

std::optional<File> open_beneath(const std::filesystem::path& root, std::string_view path)
{
    if (path.empty() || path.find('\0') != std::string_view::npos) return std::nullopt;

    const File folder(::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (folder.descriptor() < 0)
        throw domain::Unavailable("CertAwardAttachmentRoot " + root.string() + ": " + std::strerror(errno));

    open_how how{};
    how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY; // opening a pipe or device must not block
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    File file(
        static_cast<int>(::syscall(SYS_openat2, folder.descriptor(), std::string(path).c_str(), &how, sizeof how)));
    if (file.descriptor() < 0) {
        if (is_absence(errno)) return std::nullopt;
        throw domain::Unavailable(std::string("open an attachment file: ") + std::strerror(errno));
    }

    struct stat facts {};
    if (::fstat(file.descriptor(), &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
    return file;
}

} // namespace certaward::platform
