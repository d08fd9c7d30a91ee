// An attachment's bytes, wherever the campus keeps them.
#pragma once

#include "app/site.h"
#include "domain/media_type.h"
#include "platform/file.h"
#include "store/attachments.h"

#include <optional>
#include <string>

namespace certaward::app {

struct AttachmentFile {
    platform::File file;
    std::string etag; // another one when the bytes have changed

    domain::MediaType type() const; // by its first bytes
    std::string sha256() const;     // in lower-case hex
};

// None when there is no such file, or nothing in it.
std::optional<AttachmentFile> attachment_file(const Visit& visit, const store::Attachment& attachment,
                                              const store::Scope& scope);

} // namespace certaward::app
