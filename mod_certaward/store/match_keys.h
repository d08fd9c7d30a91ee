// How numbers and names of certificates and accounts are compared across applications: by their letters and digits
// alone. The collation of number_key and claim_key takes full-width signs and small letters for the same.
// sql/certaward.sql has the same expressions, for what was there before the module came.
#pragma once

#include "store/round_slice.h"

#include <cstdint>
#include <string>

namespace certaward::store {

// Over an alias of the view application. CONVERT bears bytes that are no text, whatever the column is. Of a text that
// is longer than any number the beginning counts: MariaDB takes ten seconds to take 60 000 signs out.
inline std::string number_key_of(const std::string& alias)
{
    return "LEFT(REGEXP_REPLACE(LEFT(CONVERT(" + alias +
           R"(.certificate_number USING utf8mb4), 200), '[^\\p{L}\\p{N}]', ''), 100) COLLATE utf8mb4_unicode_520_ci)";
}

// What a student may claim once: who, and the letters and digits of the certificate's name. Names that have this in
// common are not always the same; that is for the checks to say.
inline std::string claim_key_of(const std::string& alias)
{
    const auto student = "COALESCE(CONVERT(" + alias + ".student_id USING utf8mb4), '')";
    const auto name = "COALESCE(CONVERT(" + alias + ".certificate_name USING utf8mb4), '')";
    return "LEFT(CONCAT(LEFT(" + student + ", 40), '.', REGEXP_REPLACE(LEFT(" + name +
           R"(, 200), '[^\\p{L}\\p{N}]', '')), 150) COLLATE utf8mb4_unicode_520_ci)";
}

// Empty where bank or account is missing.
inline std::string account_key_of(const std::string& alias)
{
    const auto bank = "CONVERT(" + alias + ".bank_code USING utf8mb4)";
    const auto account = "CONVERT(" + alias + ".bank_account USING utf8mb4)";
    return "IF(COALESCE(" + bank + ", '') = '' OR COALESCE(" + account + ", '') = '', '', LEFT(CONCAT(LEFT(" + bank +
           ", 3), '.', REGEXP_REPLACE(LEFT(" + account + ", 200), '[^0-9]', '')), 40)) COLLATE utf8mb4_unicode_ci";
}

// Numbers and accounts of applications that are new or have changed: so many at most.
void refresh_match_keys(Connection& db, const RoundSlice& slice, std::uint64_t most);

// Those of one: what is compared with it from now on finds it.
void refresh_match_key(Connection& db, domain::ApplicationId application);

} // namespace certaward::store
