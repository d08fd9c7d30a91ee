// Match keys, which compare certificates and bank accounts across applications by their letters and digits only. The
// collation of number_key and claim_key treats full-width characters and small letters as equal to their usual forms.
// sql/certaward.sql has the same expressions, for applications from before the module.
#pragma once

#include "store/round_slice.h"

#include <cstdint>
#include <string>

namespace certaward::store {

// Returns the key of a certificate's number, over an alias of the view application. CONVERT accepts bytes that are not
// valid text, in a column of any type. Only the first 200 characters count, more than any number has: MariaDB needs ten
// seconds to strip 60,000 characters.
inline std::string number_key_of(const std::string& alias)
{
    return "LEFT(REGEXP_REPLACE(LEFT(CONVERT(" + alias +
           R"(.certificate_number USING utf8mb4), 200), '[^\\p{L}\\p{N}]', ''), 100) COLLATE utf8mb4_unicode_520_ci)";
}

// Returns the key of a claim, which a student may make once: the student, and the letters and digits of the
// certificate's name. Certificates with an equal key are not always the same; the checks decide.
inline std::string claim_key_of(const std::string& alias)
{
    const auto student = "COALESCE(CONVERT(" + alias + ".student_id USING utf8mb4), '')";
    const auto name = "COALESCE(CONVERT(" + alias + ".certificate_name USING utf8mb4), '')";
    return "LEFT(CONCAT(LEFT(" + student + ", 40), '.', REGEXP_REPLACE(LEFT(" + name +
           R"(, 200), '[^\\p{L}\\p{N}]', '')), 150) COLLATE utf8mb4_unicode_520_ci)";
}

// Returns the key of a bank account: bank code and digits. Empty if bank or account is missing.
inline std::string account_key_of(const std::string& alias)
{
    const auto bank = "CONVERT(" + alias + ".bank_code USING utf8mb4)";
    const auto account = "CONVERT(" + alias + ".bank_account USING utf8mb4)";
    return "IF(COALESCE(" + bank + ", '') = '' OR COALESCE(" + account + ", '') = '', '', LEFT(CONCAT(LEFT(" + bank +
           ", 3), '.', REGEXP_REPLACE(LEFT(" + account + ", 200), '[^0-9]', '')), 40)) COLLATE utf8mb4_unicode_ci";
}

// Updates the match keys of the slice's new and changed applications, at most `most` of them.
void refresh_match_keys(Connection& db, const RoundSlice& slice, std::uint64_t most);

// Updates the match keys of one application, so that comparisons from now on find it.
void refresh_match_key(Connection& db, domain::ApplicationId application);

} // namespace certaward::store
