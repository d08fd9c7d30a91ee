#include "pages/export_places.h"

#include "domain/failure.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>

namespace certaward::pages {
namespace {

File opened(int descriptor, const char* doing)
{
    if (descriptor < 0) throw domain::Unavailable(std::string(doing) + ": " + std::strerror(errno));
    return File(descriptor);
}

#ifndef MFD_NOEXEC_SEAL
constexpr unsigned MFD_NOEXEC_SEAL = 0x0008U; // since Linux 6.3
#endif

// Where vm.memfd_noexec is 2 none is made that could be executed; older kernels do not know the word.
int made_in_memory(const char* name)
{
    const int descriptor = ::memfd_create(name, MFD_CLOEXEC | MFD_NOEXEC_SEAL);
    return descriptor >= 0 || errno != EINVAL ? descriptor : ::memfd_create(name, MFD_CLOEXEC);
}

// Its bytes are the places. Inherited by all children; the module is never unloaded, so it is the same after a restart.
const File& shared_file()
{
    static const File file = opened(made_in_memory("certaward-exports"), "make places for exports");
    return file;
}

// Locks of an open file description: another thread of this child has another one.
bool locks(const File& file, unsigned place)
{
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = place;
    lock.l_len = 1;
    if (::fcntl(file.descriptor(), F_OFD_SETLK, &lock) == 0) return true;
    if (errno == EAGAIN || errno == EACCES) return false;
    throw domain::Unavailable(std::string("take a place for an export: ") + std::strerror(errno));
}

} // namespace

ExportPlaces::ExportPlaces(unsigned places) : places_(places)
{
    shared_file();
}

std::optional<File> ExportPlaces::take() const
{
    auto own = opened(::open(shared_file().path().c_str(), O_RDWR | O_CLOEXEC), "open the places for exports");
    for (unsigned place = 0; place < places_; ++place)
        if (locks(own, place)) return own;
    return std::nullopt;
}

} // namespace certaward::pages
