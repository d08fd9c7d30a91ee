// The portal's upload folder, where students' pictures lie.
#pragma once

#include "platform/file.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace certaward::platform {

// The regular file at this path below the root. None when there is no such file, or the path would leave the root:
// by .., by being absolute, or by a symbolic link that leads out of it (the kernel's RESOLVE_BENEATH).
// Throws Unavailable when the file is there and can't be read.
std::optional<File> open_beneath(const std::filesystem::path& root, std::string_view path);

} // namespace certaward::platform
