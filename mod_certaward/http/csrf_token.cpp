#include "http/csrf_token.h"

#include "domain/failure.h"
#include "platform/sha256.h"

#include <algorithm>
#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <span>

namespace certaward::http {
namespace {

constexpr std::size_t kKeyBytes = 16;

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

std::string CsrfTokens::token(std::string_view session, const domain::Account& account) const
{
    // Lengths first, so that no two pairs of session and account make the same message.
    const auto message = "form " + std::to_string(session.size()) + " " + std::string(session) + " " + account.value;
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned size = 0;
    if (!HMAC(EVP_sha256(), secret_.data(), static_cast<int>(secret_.size()), bytes_of(message), message.size(),
              code.data(), &size))
        throw domain::Unavailable("HMAC failed");
    return platform::hex_text(std::span(code).first(size));
}

bool CsrfTokens::is_valid(std::string_view given, std::string_view session, const domain::Account& account) const
{
    const auto expected = token(session, account);
    return given.size() == expected.size() && CRYPTO_memcmp(given.data(), expected.data(), expected.size()) == 0;
}

std::string new_form_key()
{
    std::array<unsigned char, kKeyBytes> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) throw domain::Unavailable("no random bytes");
    return platform::hex_text(bytes);
}

bool is_form_key(std::string_view text)
{
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 2 * kKeyBytes && std::ranges::all_of(text, is_hex);
}

} // namespace certaward::http
