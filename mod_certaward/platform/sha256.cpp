#include "platform/sha256.h"

#include "domain/failure.h"

#include <algorithm>
#include <array>
#include <openssl/evp.h>

namespace certaward::platform {

Sha256::Sha256() : context_(EVP_MD_CTX_new())
{
    if (!context_ || EVP_DigestInit_ex(context_, EVP_sha256(), nullptr) != 1) {
        EVP_MD_CTX_free(context_);
        throw domain::Unavailable("SHA-256: EVP_DigestInit_ex failed");
    }
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(context_);
}

void Sha256::add(std::string_view bytes)
{
    if (EVP_DigestUpdate(context_, bytes.data(), bytes.size()) != 1)
        throw domain::Unavailable("SHA-256: EVP_DigestUpdate failed");
}

std::string Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_DigestFinal_ex(context_, digest.data(), &size) != 1)
        throw domain::Unavailable("SHA-256: EVP_DigestFinal_ex failed");
    return hex_text(std::span(digest).first(size));
}

std::string sha256_hex(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

std::string sha256_hex(const File& file)
{
    constexpr std::uint64_t kPiece = 256ULL << 10;
    Sha256 hash;
    const auto size = file.size();
    for (std::uint64_t from = 0; from < size; from += kPiece)
        hash.add(file.read(from, std::min(kPiece, size - from)));
    return hash.hex();
}

std::string hex_text(std::span<const unsigned char> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 0xF];
    }
    return text;
}

} // namespace certaward::platform
