// A file that is open, and files that last as long as their owner.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace certaward::platform {

// Owns a file descriptor.
class File {
public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    ~File();
    File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    File& operator=(File&& other) noexcept
    {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }

    int descriptor() const { return descriptor_; }
    std::uint64_t size() const;
    bool has_name() const;
    // For libraries that open files by name: leads to this very file while it is open, also when it has no name.
    std::filesystem::path path() const;

    // Throw Unavailable when the disk refuses or the file is shorter.
    void append(std::string_view bytes);
    std::string read(std::uint64_t from, std::uint64_t size) const;

private:
    int descriptor_;
};

// A file without a name below the folder: gone when it is closed, even by a crash. Throws Unavailable.
File unnamed_file(const std::filesystem::path& folder);

// The name of an empty new file below the folder, which is deleted with the owner. Throws Unavailable.
class TemporaryPath {
public:
    explicit TemporaryPath(const std::filesystem::path& folder);
    ~TemporaryPath();
    TemporaryPath(const TemporaryPath&) = delete;
    TemporaryPath& operator=(const TemporaryPath&) = delete;

    const std::filesystem::path& path() const { return path_; }
    File open() const; // for reading

    static bool is_name(std::string_view file_name); // of such a file

private:
    std::filesystem::path path_;
};

// Throws Unavailable when the folder's file system has less room than that.
void require_space(const std::filesystem::path& folder, std::uint64_t bytes);

} // namespace certaward::platform
