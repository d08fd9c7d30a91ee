// Proof that a form comes from one of the module's pages: a token bound to session and account, and a one-time key.
#pragma once

#include "domain/ids.h"

#include <string>
#include <string_view>

namespace certaward::http {

// Makes and verifies the tokens of forms. Both functions throw Unavailable if OpenSSL fails.
class CsrfTokens {
public:
    // secret: the same on every node; REQUIRES at least 32 bytes.
    explicit CsrfTokens(std::string secret) : secret_(std::move(secret)) {}

    // Returns the token for a form's hidden field: an HMAC-SHA256 in hex, valid as long as the session.
    std::string token(std::string_view session, const domain::Account& account) const;
    bool is_valid(std::string_view token, std::string_view session, const domain::Account& account) const;

private:
    std::string secret_;
};

// Returns a new one-time key: 128 random bits as 32 lower-case hex digits. The key identifies one form, so that sending
// the form twice has one effect. Throws Unavailable if OpenSSL fails.
std::string new_form_key();
bool is_form_key(std::string_view text); // whether the text has the form of a key

} // namespace certaward::http
