#include "app/print_cache.h"

#include "domain/failure.h"
#include "platform/file.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <fstream>
#include <iterator>
#include <vector>

namespace certaward::app {
namespace {

constexpr std::string_view kSuffix = ".certaward";   // no student's file has it, should the folder be the wrong one
constexpr std::chrono::minutes kMaxTransferTime{10}; // its writer has ended after that
constexpr unsigned kSizeChecks = 100; // a process checks the folder's size after it has stored a hundredth of the limit

struct CachedFile {
    std::filesystem::path path;
    std::filesystem::file_time_type used;
    std::uint64_t bytes = 0;
};

// Returns whether a file is being written, or was when its process ended.
bool is_on_its_way(const std::filesystem::path& path)
{
    return platform::TemporaryPath::is_name(path.filename().string());
}

// Returns whether a file is the cache's own: stored, or being written.
bool is_ours(const std::filesystem::path& path)
{
    return path.extension() == kSuffix || is_on_its_way(path);
}

bool may_go(const CachedFile& kept)
{
    return !is_on_its_way(kept.path) || std::filesystem::file_time_type::clock::now() - kept.used > kMaxTransferTime;
}

std::vector<CachedFile> all_in(const std::filesystem::path& folder)
{
    std::vector<CachedFile> all;
    std::error_code error;
    for (std::filesystem::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        if (!is_ours(each->path())) continue;
        std::error_code gone; // another process deleted it first
        const CachedFile kept{each->path(), each->last_write_time(gone), each->file_size(gone)};
        if (!gone) all.push_back(kept);
    }
    return all;
}

} // namespace

PrintCache::PrintCache(std::filesystem::path folder, std::uint64_t most_bytes)
    : folder_(std::move(folder)), most_bytes_(most_bytes),
      stored_since_check_(most_bytes) // the first keep() measures it
{
}

std::optional<std::string> PrintCache::find(const std::string& key) const
{
    if (folder_.empty()) return std::nullopt;
    const auto path = path_of(key);
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) return std::nullopt;
    std::error_code gone;
    std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now(), gone);
    return bytes;
}

std::string PrintCache::keep(const std::string& key, std::string_view bytes)
{
    if (folder_.empty() || bytes.size() > most_bytes_) return {};
    if (stored_since_check_.fetch_add(bytes.size()) + bytes.size() > most_bytes_ / kSizeChecks) {
        stored_since_check_ = 0;
        make_room();
    }
    try {
        const platform::TemporaryPath made(folder_);
        std::ofstream file(made.path(), std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.close();
        if (!file) throw domain::Unavailable("cannot write the file");
        std::filesystem::rename(made.path(), path_of(key));
        return {};
    } catch (const std::exception& error) {
        return "CertAwardPictureCache " + folder_.string() + " keeps nothing: " + error.what();
    }
}

std::filesystem::path PrintCache::path_of(const std::string& key) const
{
    return folder_ / (key + std::string(kSuffix));
}

void PrintCache::make_room() const
{
    auto all = all_in(folder_);
    std::uint64_t total = 0;
    for (const auto& kept : all)
        total += kept.bytes;
    std::ranges::sort(all, {}, &CachedFile::used);
    const auto wanted = most_bytes_ - most_bytes_ / 10;
    for (const auto& kept : all) {
        if (total <= wanted) return;
        if (!may_go(kept)) continue;
        std::error_code gone;
        std::filesystem::remove(kept.path, gone);
        total -= kept.bytes;
    }
}

} // namespace certaward::app
