#include "http/gzip_writer.h"

#include "domain/text.h"

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>
#include <vector>

namespace certaward::http {
namespace {

constexpr int kAsItIs = 0;
constexpr int kFast = 1; // templates repeat whole passages: a slower level finds little more
constexpr std::size_t kMaxAtOnce = 16'384;

// The header of RFC 1952: deflate, no time stamp, unknown operating system.
constexpr std::string_view kGzipBegins("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);

// The bytes that zlib sees instead of a value. No template contains a zero byte, so zlib finds no repetition of them.
const std::string kNothing(kMaxAtOnce, '\0');

// Bytes. So few bytes between two values take more room as a block of their own than uncompressed.
constexpr std::size_t kTooFewToCompress = 24;

std::vector<view::RenderedText::Span> together(const std::vector<view::RenderedText::Span>& values)
{
    std::vector<view::RenderedText::Span> joined;
    for (const auto& value : values) {
        if (!joined.empty() && value.from - joined.back().to <= kTooFewToCompress)
            joined.back().to = value.to;
        else
            joined.push_back(value);
    }
    return joined;
}

std::string little_endian(std::uint32_t number)
{
    std::string bytes;
    for (int i = 0; i < 4; ++i, number >>= 8)
        bytes += static_cast<char>(number & 0xff);
    return bytes;
}

} // namespace

// Z_FIXED: a Huffman code that is made for the page would differ with the page's values.
GzipWriter::GzipWriter()
{
    if (::deflateInit2(&stream_, kFast, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL - 1, Z_FIXED) != Z_OK)
        throw std::bad_alloc();
}

GzipWriter::~GzipWriter()
{
    ::deflateEnd(&stream_);
}

std::string GzipWriter::write(const view::RenderedText& text)
{
    const std::string_view bytes = text.bytes;
    checksum_ =
        static_cast<std::uint32_t>(::crc32_z(checksum_, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
    length_ += static_cast<std::uint32_t>(bytes.size());

    std::string out(has_begun_ ? std::string_view() : kGzipBegins);
    has_begun_ = true;
    std::size_t at = 0;
    for (const auto& value : together(text.values)) {
        compress(bytes.substr(at, value.from - at), Z_NO_FLUSH, out);
        for (at = value.from; at < value.to; at += kMaxAtOnce)
            store(bytes.substr(at, std::min(kMaxAtOnce, value.to - at)), out);
        at = value.to;
    }
    compress(bytes.substr(at), Z_SYNC_FLUSH, out);
    return out;
}

std::string GzipWriter::finish()
{
    std::string out;
    compress({}, Z_FINISH, out);
    return out + little_endian(checksum_) + little_endian(length_);
}

void GzipWriter::compress(std::string_view bytes, int flush, std::string& out)
{
    run(kFast, bytes, flush, out);
}

// Writes a value as a stored block, which ends with the bytes themselves. zlib makes the block for as many zero bytes;
// the value then replaces them, so zlib never sees the value.
void GzipWriter::store(std::string_view bytes, std::string& out)
{
    const auto nothing = std::string_view(kNothing).substr(0, bytes.size());
    run(kAsItIs, nothing, Z_BLOCK, out);
    const auto from = out.size() - bytes.size();
    if (out.compare(from, bytes.size(), nothing) != 0)
        throw std::logic_error("gzip: zlib did not write a value as a stored block");
    out.replace(from, bytes.size(), bytes);
}

void GzipWriter::run(int level, std::string_view bytes, int flush, std::string& out)
{
    std::array<char, 2 * kMaxAtOnce> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): zlib fills it
    const auto until_all_is_out = [&](auto step) {
        do {
            stream_.next_out = reinterpret_cast<Bytef*>(piece.data());
            stream_.avail_out = piece.size();
            if (const int done = step(); done != Z_OK && done != Z_STREAM_END && done != Z_BUF_ERROR)
                throw std::runtime_error("gzip: zlib failed to compress a page");
            out.append(piece.data(), piece.size() - stream_.avail_out);
        } while (stream_.avail_out == 0);
    };
    stream_.avail_in = 0;
    until_all_is_out([&] { return ::deflateParams(&stream_, level, Z_FIXED); }); // flushes earlier bytes at their level
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    until_all_is_out([&] { return ::deflate(&stream_, flush); });
}

bool accepts_gzip(std::string_view accept_encoding)
{
    while (!accept_encoding.empty()) {
        const auto comma = std::min(accept_encoding.find(','), accept_encoding.size());
        const auto one = domain::trimmed(accept_encoding.substr(0, comma));
        if (one == "gzip") return true; // gzip with a weight: the client prefers another coding, or refuses gzip
        accept_encoding.remove_prefix(std::min(comma + 1, accept_encoding.size()));
    }
    return false;
}

} // namespace certaward::http
