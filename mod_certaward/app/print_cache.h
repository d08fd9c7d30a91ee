// Printed pictures that were made already, by content: files in a folder that never grows beyond its limit.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::app {

// Shared by threads and by processes: a file comes by renaming, so it is whole or not there. What can't be kept is not:
// the cache never stands in the way of a picture. Only files that have the cache's own kind of name are ever deleted.
class PrintCache {
public:
    // Without a folder nothing is kept.
    PrintCache(std::filesystem::path folder, std::uint64_t most_bytes);

    // key: hex digits. One that was found counts as used now.
    std::optional<std::string> find(const std::string& key) const;

    // Deletes those that were not used for longest when there are too many. Gives back why this one could not be kept,
    // for the log; empty when it was, or when there is no folder.
    std::string keep(const std::string& key, std::string_view bytes);

private:
    std::filesystem::path path_of(const std::string& key) const;
    void make_room() const;

    std::filesystem::path folder_;
    std::uint64_t most_bytes_;
    std::atomic<std::uint64_t> kept_since_look_; // bytes
};

} // namespace certaward::app
