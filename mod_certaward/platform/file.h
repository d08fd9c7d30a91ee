// An open file, and files that are deleted with their owner.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace certaward::platform {

// Owns a file descriptor and closes it.
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
    // Returns a path for libraries that open files by name. It leads to this file while the file is open, even if the
    // file has no name.
    std::filesystem::path path() const;

    // Both throw Unavailable if the disk fails; read() also if the file has fewer than from + size bytes.
    void append(std::string_view bytes);
    std::string read(std::uint64_t from, std::uint64_t size) const;

private:
    int descriptor_;
};

// Creates a file without a name in the folder. The kernel deletes it when it is closed, even by a crash. Throws
// Unavailable.
File unnamed_file(const std::filesystem::path& folder);

// Owns a new file in a folder, empty at first, by its path. The destructor deletes the file. The constructor and open()
// throw Unavailable.
class TemporaryPath {
public:
    explicit TemporaryPath(const std::filesystem::path& folder);
    ~TemporaryPath();
    TemporaryPath(const TemporaryPath&) = delete;
    TemporaryPath& operator=(const TemporaryPath&) = delete;

    const std::filesystem::path& path() const { return path_; }
    File open() const; // for reading

    static bool is_name(std::string_view file_name); // whether TemporaryPath makes such names

private:
    std::filesystem::path path_;
};

// Throws Unavailable if the folder's file system has fewer than `bytes` available.
void require_space(const std::filesystem::path& folder, std::uint64_t bytes);

} // namespace certaward::platform
