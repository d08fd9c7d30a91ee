// Opens files of the portal's upload folder, which holds the students' pictures.
#pragma once

#include "platform/file.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace certaward::platform {

// Opens the regular file at this path below the root, for reading. Returns nullopt if there is no such file, or if the
// path would leave the root: by .., by being absolute, or by a symbolic link that leads out of it (the kernel's
// RESOLVE_BENEATH). Throws Unavailable if the root can't be opened, or if the file exists and can't be opened.
std::optional<File> open_beneath(const std::filesystem::path& root, std::string_view path);

} // namespace certaward::platform
