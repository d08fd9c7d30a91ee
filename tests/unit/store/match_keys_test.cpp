// Tests of the match keys, which are compared across applications. Both the module and the import that a site file
// calls before the module first runs make them, and both must make the same key.

#include "store/match_keys.h"
#include "unit/our_texts.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "CppUTest/TestHarness.h"

using namespace certaward;

TEST_GROUP(MatchKeys)
{
    const std::string import = without_blanks(unit::contents_of("sql/certaward/seed.sql"));

    static std::string without_blanks(std::string sql)
    {
        std::erase_if(sql, [](unsigned char c) { return std::isspace(c) != 0; });
        return sql;
    }
    // Checks that the import makes the same key, without its COLLATE: a column has its own collation; only a comparison
    // names one.
    void check_is_imported(const std::string& key) const
    {
        const auto expression = without_blanks(key.substr(0, key.rfind(" COLLATE ")));
        STRCMP_CONTAINS(expression.c_str(), import.c_str());
    }
};

TEST(MatchKeys, of_a_number_is_the_one_that_the_import_makes)
{
    check_is_imported(store::number_key_of("a"));
}

TEST(MatchKeys, of_a_claim_is_the_one_that_the_import_makes)
{
    check_is_imported(store::claim_key_of("a"));
}

TEST(MatchKeys, of_an_account_is_the_one_that_the_import_makes)
{
    check_is_imported(store::account_key_of("a"));
}
