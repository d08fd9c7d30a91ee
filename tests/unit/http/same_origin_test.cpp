// Tests of is_same_origin(), which recognizes forms of our own pages by the headers that browsers send.

#include "http/same_origin.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::http;

namespace {

constexpr const char* kHost = "portal.example.edu.tw";

bool is_accepted(const char* fetch_site, const char* origin, const char* host = kHost)
{
    return is_same_origin({fetch_site, origin, host});
}

} // namespace

TEST_GROUP(SameOrigin){};

TEST(SameOrigin, sec_fetch_site_decides_where_the_browser_sends_it)
{
    CHECK_TRUE(is_accepted("same-origin", ""));
    CHECK_TRUE(is_accepted("same-origin", "https://portal.example.edu.tw"));
    CHECK_TRUE(is_accepted("same-origin", "https://portal.example.edu.tw", "inner-node:8080")); // renamed by a proxy
    CHECK_FALSE(is_accepted("cross-site", "https://portal.example.edu.tw"));
    CHECK_FALSE(is_accepted("same-site", "https://portal.example.edu.tw"));
    CHECK_FALSE(is_accepted("cross-site", ""));
    CHECK_FALSE(is_accepted("Same-Origin", "")); // no browser writes it with capitals
    CHECK_FALSE(is_accepted("same-origin, cross-site", ""));
}

TEST(SameOrigin, what_no_page_has_started_is_left_to_origin)
{
    CHECK_TRUE(is_accepted("none", "https://portal.example.edu.tw"));
    CHECK_FALSE(is_accepted("none", "https://evil.example"));
    CHECK_FALSE(is_accepted("none", "null"));
    CHECK_FALSE(is_accepted("none", ""));
}

TEST(SameOrigin, otherwise_the_origins_host_must_be_the_requests)
{
    CHECK_TRUE(is_accepted("", "https://portal.example.edu.tw"));
    CHECK_TRUE(is_accepted("", "https://Portal.Example.edu.TW"));
    CHECK_FALSE(is_accepted("", "https://evil.example"));
    CHECK_FALSE(is_accepted("", "https://portal.example.edu.tw.evil.example"));
    CHECK_FALSE(is_accepted("", "https://evil-portal.example.edu.tw"));
    CHECK_FALSE(is_accepted("", "https://portal.example.edu.tw@evil.example"));
    CHECK_FALSE(is_accepted("", "https://www.portal.example.edu.tw"));
}

TEST(SameOrigin, the_scheme_is_not_compared_since_a_proxy_may_end_tls)
{
    CHECK_TRUE(is_accepted("", "http://portal.example.edu.tw"));
    CHECK_TRUE(is_accepted("", "https://portal.example.edu.tw"));
    CHECK_FALSE(is_accepted("", "file://portal.example.edu.tw"));
    CHECK_FALSE(is_accepted("", "chrome-extension://portal.example.edu.tw"));
}

TEST(SameOrigin, the_port_counts_and_a_schemes_own_may_be_left_out)
{
    CHECK_TRUE(is_accepted("", "http://127.0.0.1:4711", "127.0.0.1:4711"));
    CHECK_FALSE(is_accepted("", "http://127.0.0.1:4712", "127.0.0.1:4711"));
    CHECK_FALSE(is_accepted("", "http://127.0.0.1", "127.0.0.1:4711"));
    CHECK_TRUE(is_accepted("", "https://portal.example.edu.tw", "portal.example.edu.tw:443"));
    CHECK_TRUE(is_accepted("", "http://portal.example.edu.tw", "portal.example.edu.tw:80"));
    CHECK_TRUE(
        is_accepted("", "https://portal.example.edu.tw", "portal.example.edu.tw:80")); // behind a proxy that ends TLS
    CHECK_FALSE(is_accepted("", "https://portal.example.edu.tw:8443", "portal.example.edu.tw:443"));
    CHECK_FALSE(is_accepted("", "https://portal.example.edu.tw", "portal.example.edu.tw:8080"));
    CHECK_TRUE(is_accepted("", "http://[::1]:4711", "[::1]:4711"));
}

TEST(SameOrigin, who_says_nothing_or_null_may_be_anybody)
{
    CHECK_FALSE(is_accepted("", ""));
    CHECK_FALSE(is_accepted("", "null"));
    CHECK_FALSE(is_accepted("", "https://"));
    CHECK_FALSE(is_accepted("", "https://", ""));
    CHECK_FALSE(is_accepted("", "portal.example.edu.tw"));
    CHECK_FALSE(is_accepted("", "https://portal.example.edu.tw", ""));
}
