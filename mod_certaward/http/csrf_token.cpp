#include "http/csrf_token.h"

#include "platform/crypto.h"

#include <algorithm>

namespace certaward::http {
namespace {

constexpr std::size_t kKeyBytes = 16;

} // namespace

std::string CsrfTokens::token(std::string_view session, const domain::Account& account) const
{
    // The session's length comes first, so that no two pairs of session and account give the same message.
    const auto message = "form " + std::to_string(session.size()) + " " + std::string(session) + " " + account.value;
    return platform::hmac_sha256_hex(secret_, message);
}

bool CsrfTokens::is_valid(std::string_view given, std::string_view session, const domain::Account& account) const
{
    return platform::equal_in_constant_time(given, token(session, account));
}

std::string new_form_key()
{
    return platform::random_hex(kKeyBytes);
}

bool is_form_key(std::string_view text)
{
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 2 * kKeyBytes && std::ranges::all_of(text, is_hex);
}

} // namespace certaward::http
