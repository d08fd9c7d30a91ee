// What proves that a form came from one of our pages: a token bound to session and account, and a one-time key.
#pragma once

#include "domain/ids.h"

#include <string>
#include <string_view>

namespace certaward::http {

class CsrfTokens {
public:
    // The secret, the same on every node; at least 32 bytes.
    explicit CsrfTokens(std::string secret) : secret_(std::move(secret)) {}

    // HMAC-SHA256 in hex, for a hidden field. It ends with the session.
    std::string token(std::string_view session, const domain::Account& account) const;
    bool is_valid(std::string_view token, std::string_view session, const domain::Account& account) const;

private:
    std::string secret_;
};

// 128 random bits as 32 hex digits: names one form, so that sending it twice has one effect.
std::string new_form_key();
bool is_form_key(std::string_view text);

} // namespace certaward::http
