// Tests of the tokens that prove that a form came from one of our pages, of one-time form keys and of SHA-256.

#include "http/csrf_token.h"
#include "platform/sha256.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::http;
using namespace certaward::platform;

TEST_GROUP(CsrfToken)
{
    const CsrfTokens tokens{std::string(32, 's')};
    const std::string token = tokens.token("session-1", {"staff1203"});
};

TEST(CsrfToken, is_valid_for_its_session_and_account)
{
    CHECK_TRUE(tokens.is_valid(token, "session-1", {"staff1203"}));
}

TEST(CsrfToken, is_valid_on_every_node_with_the_same_secret)
{
    CHECK_TRUE(CsrfTokens(std::string(32, 's')).is_valid(token, "session-1", {"staff1203"}));
}

TEST(CsrfToken, ends_with_the_session)
{
    CHECK_FALSE(tokens.is_valid(token, "session-2", {"staff1203"}));
    CHECK_FALSE(tokens.is_valid(token, "", {"staff1203"}));
}

TEST(CsrfToken, is_of_no_other_account)
{
    CHECK_FALSE(tokens.is_valid(token, "session-1", {"staff1401"}));
}

TEST(CsrfToken, tells_session_and_account_apart)
{
    CHECK_FALSE(tokens.is_valid(tokens.token("a", {"b c"}), "a b", {"c"}));
    CHECK_FALSE(tokens.is_valid(tokens.token("a", {"bc"}), "ab", {"c"}));
}

TEST(CsrfToken, is_worth_nothing_with_another_secret)
{
    CHECK_FALSE(CsrfTokens(std::string(32, 't')).is_valid(token, "session-1", {"staff1203"}));
}

TEST(CsrfToken, is_hex_and_is_not_the_secret)
{
    CHECK_EQUAL(64U, token.size());
    CHECK_TRUE(token.find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST(CsrfToken, is_the_hmac_that_anybody_can_compute)
{
    // printf 'form 9 session-1 staff1203' | openssl dgst -sha256 -hmac ssssssssssssssssssssssssssssssss
    CHECK_EQUAL("a8df6abad759e59f7e250a31df14023c9765680e8723ed3e989c5b408f8b893f", token);
}

TEST(CsrfToken, that_was_changed_or_cut_is_refused)
{
    auto changed = token;
    changed.back() = changed.back() == '0' ? '1' : '0';
    CHECK_FALSE(tokens.is_valid(changed, "session-1", {"staff1203"}));
    CHECK_FALSE(tokens.is_valid(token.substr(0, 63), "session-1", {"staff1203"}));
    CHECK_FALSE(tokens.is_valid(token + "0", "session-1", {"staff1203"}));
    CHECK_FALSE(tokens.is_valid("", "session-1", {"staff1203"}));
}

TEST_GROUP(FormKey){};

TEST(FormKey, is_32_hex_digits)
{
    CHECK_TRUE(is_form_key("0123456789abcdef0123456789abcdef"));
    CHECK_TRUE(is_form_key(new_form_key()));
}

TEST(FormKey, is_no_other_text)
{
    CHECK_FALSE(is_form_key(""));
    CHECK_FALSE(is_form_key("0123456789abcdef0123456789abcde"));
    CHECK_FALSE(is_form_key("0123456789abcdef0123456789abcdef0"));
    CHECK_FALSE(is_form_key("0123456789ABCDEF0123456789ABCDEF"));
    CHECK_FALSE(is_form_key("0123456789abcdef 123456789abcdef"));
    CHECK_FALSE(is_form_key("0123456789abcdefg123456789abcdef"));
}

TEST(FormKey, is_of_one_form_only)
{
    CHECK_TRUE(new_form_key() != new_form_key());
}

TEST_GROUP(Sha256){};

// Test vectors: FIPS 180-2, B.1, and the empty message.
TEST(Sha256, is_the_one_of_the_standard)
{
    CHECK_EQUAL("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sha256_hex("abc"));
    CHECK_EQUAL("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", sha256_hex(""));
}
