// gzip for pages that contain secrets beside text that an attacker may have chosen. If compression finds that one
// repeats the other, the length of the answer reveals the secret, guess by guess (BREACH). So this writer compresses
// only text of the templates and stores each value uncompressed: the length depends on the lengths of the values, not
// on their bytes.
#pragma once

#include "view/rendered_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <zlib.h>

namespace certaward::http {

// Writes one page as a gzip stream, text by text. Throws std::bad_alloc, std::runtime_error or std::logic_error if zlib
// fails.
class GzipWriter {
public:
    GzipWriter();
    ~GzipWriter();
    GzipWriter(const GzipWriter&) = delete;
    GzipWriter& operator=(const GzipWriter&) = delete;

    // Returns the bytes to send for the text. A client that has received them can unpack the whole text.
    std::string write(const view::RenderedText& text);
    std::string finish(); // returns the end of the stream

private:
    void compress(std::string_view bytes, int flush, std::string& out);
    void store(std::string_view bytes, std::string& out);
    void run(int level, std::string_view bytes, int flush, std::string& out);

    z_stream stream_{};
    std::uint32_t checksum_ = 0;
    std::uint32_t length_ = 0;
    bool has_begun_ = false;
};

// Returns whether a request's header Accept-Encoding lists gzip without a weight.
bool accepts_gzip(std::string_view accept_encoding);

} // namespace certaward::http
