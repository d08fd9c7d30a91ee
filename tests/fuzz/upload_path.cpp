// Fuzz target: a path from the campus database, opened below a folder whose links lead inside and outside.

#include "fuzz/target.h"
#include "platform/open_beneath.h"

#include <filesystem>

namespace fuzz {

void upload_path(std::string_view input)
{
    const std::filesystem::path root = "tests/fuzz/uploads/root";
    const auto file = certaward::platform::open_beneath(root, input);
    if (!file) return;
    const auto place = std::filesystem::read_symlink(file->path()).string();
    require(place.starts_with(std::filesystem::canonical(root).string() + "/"), "a file lies below the root");
    require(file->read(0, file->size()) == "inside\n", "and is one of those that lie there");
    require(input.find('\0') == std::string_view::npos, "no path holds a NUL");
}

} // namespace fuzz
