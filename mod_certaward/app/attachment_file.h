// Opens an attachment's bytes, from the portal's upload folder or from its database.
#pragma once

#include "app/site.h"
#include "domain/media_type.h"
#include "platform/file.h"
#include "store/attachments.h"

#include <optional>
#include <string>

namespace certaward::app {

// An open attachment.
struct AttachmentFile {
    platform::File file;
    std::string etag; // changes when the bytes change

    domain::MediaType type() const; // from its first bytes
    std::string sha256() const;     // in lower-case hex
};

// Opens an attachment; copies bytes that the database holds to a file without a name in the spool folder. Returns
// nullopt if the attachment is absent or empty. Throws Unavailable if it cannot be read now or the spool folder has no
// room for it.
std::optional<AttachmentFile> attachment_file(const Visit& visit, const store::Attachment& attachment,
                                              const store::Scope& scope);

} // namespace certaward::app
