// A cache of pictures at print size, by content: files in a folder that never grows beyond its limit.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::app {

// The cache. Threads and processes share the folder: files appear by rename, so each is whole or absent. A picture that
// cannot be stored is still served. Only files with the cache's own kind of name are ever deleted.
class PrintCache {
public:
    // An empty folder turns the cache off.
    PrintCache(std::filesystem::path folder, std::uint64_t most_bytes);

    // Returns the picture with this key and marks it as used now; nullopt if absent. key: part of a file name, hex
    // digits and dashes.
    std::optional<std::string> find(const std::string& key) const;

    // Stores a picture; deletes the least recently used files if the folder is too large. Returns for the log why the
    // picture could not be stored; empty if it was, if the cache is off, or if the picture exceeds the limit.
    std::string keep(const std::string& key, std::string_view bytes);

private:
    std::filesystem::path path_of(const std::string& key) const;
    void make_room() const;

    std::filesystem::path folder_;
    std::uint64_t most_bytes_;
    std::atomic<std::uint64_t> stored_since_check_; // bytes stored since the last check of the folder's size
};

} // namespace certaward::app
