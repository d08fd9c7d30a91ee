// Message authentication, random bytes and base64, by OpenSSL.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace certaward::platform {

// Returns the HMAC-SHA256 of the message, in lower-case hex. Throws Unavailable when the library refuses.
std::string hmac_sha256_hex(std::string_view secret, std::string_view message);

// Compares in a time that does not depend on where the texts differ.
bool equal_in_constant_time(std::string_view one, std::string_view other);

// Returns this many random bytes in lower-case hex. Throws Unavailable when the system has none.
std::string random_hex(std::size_t bytes);

// Returns the bytes in base64 (RFC 4648), in one line.
std::string base64(std::string_view bytes);

} // namespace certaward::platform
