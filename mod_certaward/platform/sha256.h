// SHA-256 digests, by OpenSSL.
#pragma once

#include "platform/file.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace certaward::platform {

// A digest of bytes that are added piece by piece. Its functions throw Unavailable if OpenSSL fails.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    std::string hex(); // digest of all added bytes, in lower case; call it once

private:
    evp_md_ctx_st* context_;
};

std::string sha256_hex(std::string_view bytes);
std::string sha256_hex(const File& file); // read piece by piece

std::string hex_text(std::span<const unsigned char> bytes); // in lower case

} // namespace certaward::platform
