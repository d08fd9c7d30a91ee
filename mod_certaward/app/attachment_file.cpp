#include "app/attachment_file.h"

#include "domain/failure.h"
#include "platform/open_beneath.h"
#include "platform/sha256.h"

#include <algorithm>
#include <sys/stat.h>

namespace certaward::app {
namespace {

// Returns an ETag from the file's facts: while its inode, size and modification time stay, so do its bytes.
std::string etag_of(const platform::File& file)
{
    struct stat facts {};
    if (::fstat(file.descriptor(), &facts) != 0) throw domain::Unavailable("attachment: fstat of the open file failed");
    return "\"" + std::to_string(facts.st_ino) + "-" + std::to_string(facts.st_size) + "-" +
           std::to_string(facts.st_mtim.tv_sec) + "." + std::to_string(facts.st_mtim.tv_nsec) + "\"";
}

} // namespace

domain::MediaType AttachmentFile::type() const
{
    return domain::media_type_of(file.read(0, std::min<std::uint64_t>(domain::kSignatureBytes, file.size())));
}

std::string AttachmentFile::sha256() const
{
    return platform::sha256_hex(file);
}

std::optional<AttachmentFile> attachment_file(const Visit& visit, const store::Attachment& attachment,
                                              const store::Scope& scope)
{
    if (attachment.path) {
        auto file = platform::open_beneath(visit.site.attachment_root, *attachment.path);
        if (!file || file->size() == 0) return std::nullopt;
        auto etag = etag_of(*file);
        return AttachmentFile{std::move(*file), std::move(etag)};
    }
    if (attachment.bytes == 0) return std::nullopt;

    platform::require_space(visit.site.spool_folder, attachment.bytes);
    auto file = platform::unnamed_file(visit.site.spool_folder);
    store::each_piece(visit.db, attachment, scope, [&](std::string_view piece) { file.append(piece); });
    auto etag = "\"" + platform::sha256_hex(file) + "\"";
    return AttachmentFile{std::move(file), std::move(etag)};
}

} // namespace certaward::app
