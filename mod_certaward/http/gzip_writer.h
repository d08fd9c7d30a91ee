// gzip for pages that hold secrets beside what somebody else may have chosen. Where compression finds that one repeats
// the other, the length of the answer tells so, guess by guess (BREACH). Here only what stands in the templates is
// compressed; each value goes as it is, so that the length depends on how long values are and on nothing else of them.
#pragma once

#include "view/rendered_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <zlib.h>

namespace certaward::http {

class GzipWriter {
public:
    GzipWriter();
    ~GzipWriter();
    GzipWriter(const GzipWriter&) = delete;
    GzipWriter& operator=(const GzipWriter&) = delete;

    // The bytes to send for it: who has them can unpack all of the text.
    std::string write(const view::RenderedText& text);
    std::string finish(); // what a whole one ends with

private:
    void compress(std::string_view bytes, int flush, std::string& out);
    void store(std::string_view bytes, std::string& out);
    void run(int level, std::string_view bytes, int flush, std::string& out);

    z_stream stream_{};
    std::uint32_t checksum_ = 0;
    std::uint32_t length_ = 0;
    bool has_begun_ = false;
};

// accept_encoding: the header of a request.
bool accepts_gzip(std::string_view accept_encoding);

} // namespace certaward::http
