#include "platform/crypto.h"

#include "domain/failure.h"
#include "platform/sha256.h"

#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <span>
#include <vector>

namespace certaward::platform {
namespace {

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

std::string hmac_sha256_hex(std::string_view secret, std::string_view message)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned size = 0;
    if (!HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), bytes_of(message), message.size(),
              code.data(), &size))
        throw domain::Unavailable("HMAC-SHA256 failed");
    return hex_text(std::span(code).first(size));
}

bool equal_in_constant_time(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string random_hex(std::size_t bytes)
{
    std::vector<unsigned char> random(bytes);
    if (RAND_bytes(random.data(), static_cast<int>(bytes)) != 1)
        throw domain::Unavailable("RAND_bytes failed: no random bytes");
    return hex_text(random);
}

std::string base64(std::string_view bytes)
{
    std::vector<unsigned char> text((bytes.size() + 2) / 3 * 4 + 1); // the library ends it with a zero byte
    const int size = EVP_EncodeBlock(text.data(), bytes_of(bytes), static_cast<int>(bytes.size()));
    return {reinterpret_cast<const char*>(text.data()), static_cast<std::size_t>(size)};
}

} // namespace certaward::platform
