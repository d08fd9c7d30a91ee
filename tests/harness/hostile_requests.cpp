#include "harness/hostile_requests.h"

#include "integration/campus.h"

#include <cstdio>

namespace harness {
namespace {

const std::string kBase = "/campus/certaward";
const std::string kNul(1, '\0');

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string host_of(const Parts& parts)
{
    return "Host: " + parts.host + "\r\nConnection: close\r\n";
}

std::string cookie_of(const Parts& parts)
{
    return "Cookie: CAMPUSSID=" + parts.session + "\r\n";
}

std::string ask(const Parts& parts, const std::string& method, const std::string& path, const std::string& headers = {})
{
    return method + " " + kBase + path + " HTTP/1.1\r\n" + host_of(parts) + cookie_of(parts) + headers + "\r\n";
}

std::string decision_head(const Parts& parts, const std::string& headers)
{
    return ask(parts, "POST", "/review/" + parts.application, headers);
}

std::string origin_of(const Parts& parts)
{
    return "Origin: http://" + parts.host + "\r\n";
}

// Returns a decision with these headers besides Host, Cookie and Content-Length.
std::string sent(const Parts& parts, const std::string& headers, const std::string& body)
{
    return decision_head(parts, headers + "Content-Length: " + std::to_string(body.size()) + "\r\n") + body;
}

const std::string kFormType = "Content-Type: application/x-www-form-urlencoded\r\n";

void add_origins(std::vector<HostileRequest>& table, const Parts& parts)
{
    const auto from = [&](const std::string& headers) { return sent(parts, kFormType + headers, parts.form); };
    const auto own = origin_of(parts);
    table.insert(table.end(),
                 {{"a form from nowhere", from(""), 403},
                  {"from another site", from("Origin: https://evil.example\r\n"), 403},
                  {"from a page without an origin", from("Origin: null\r\n"), 403},
                  {"from another port", from("Origin: http://127.0.0.1:1\r\n"), 403},
                  {"from elsewhere, says the browser", from(own + "Sec-Fetch-Site: cross-site\r\n"), 403},
                  {"from a sister site, says the browser", from(own + "Sec-Fetch-Site: same-site\r\n"), 403},
                  {"with two origins", from(own + "Origin: https://evil.example\r\n"), 403},
                  {"through a proxy of the attacker's words",
                   from("Origin: https://evil.example\r\nX-Forwarded-Host: evil.example\r\n"), 403},
                  {"a decision by GET", ask(parts, "GET", "/review/" + parts.application + "?" + parts.form), 200}});
}

void add_bodies(std::vector<HostileRequest>& table, const Parts& parts)
{
    const auto own = origin_of(parts);
    const auto body = [&](const std::string& text) { return post(parts, text); };
    const auto and_form = [&](const std::string& text) { return post(parts, parts.form + text); };
    const auto typed = [&](const std::string& type) { return sent(parts, own + type, parts.form); };
    table.insert(
        table.end(),
        {{"no body", body(""), 400},
         {"no length", post_head(parts, ""), 400},
         {"& alone", body("&"), 400},
         {"= alone", body("="), 400},
         {"% at the end", and_form("&x=%"), 400},
         {"%zz", and_form("&x=%zz"), 400},
         {"an encoded NUL", and_form("&x=%00"), 400},
         {"a raw NUL", and_form("&x=" + kNul), 400},
         {"a NUL in a name", and_form("&x%00y=1"), 400},
         {"ill-formed UTF-8, encoded", and_form("&x=%C3%28"), 400},
         {"ill-formed UTF-8, raw", and_form("&x=\xC3\x28"), 400},
         {"an overlong slash", and_form("&x=%C0%AF"), 400},
         {"a lone surrogate", and_form("&x=%ED%A0%80"), 400},
         {"a control character", and_form("&x=%1B"), 400},
         {"a field twice", and_form("&status=approved"), 400},
         {"; for &", body(repeated("a;", 10)), 400},
         {"a hundred and one fields", body([] {
              std::string fields;
              for (int i = 0; i < 101; ++i)
                  fields += "f" + std::to_string(i) + "=1&";
              return fields;
          }()),
          400},
         {"two thousand and one picks", body(repeated("pick=1.0&", 2001)), 400},
         {"a field of 60 KB", body(parts.form + "&words=" + std::string(60'000, 'x')), 422},
         {"a body of 64 KB and a byte", body(std::string(65'537, 'x')), 413},
         {"a body that says it has 10 GB", post_head(parts, "Content-Length: 10000000000\r\n"), 413},
         {"a length beyond 64 bits", post_head(parts, "Content-Length: 99999999999999999999999\r\n"), 400},
         {"a negative length", post_head(parts, "Content-Length: -1\r\n"), 400},
         {"a length that is none", post_head(parts, "Content-Length: many\r\n"), 400},
         {"two lengths", post_head(parts, "Content-Length: 1\r\nContent-Length: 2\r\n") + "ab", 400},
         {"no type", typed(""), 415},
         {"another type", typed("Content-Type: text/plain\r\n"), 415},
         {"JSON", typed("Content-Type: application/json\r\n"), 415},
         {"multipart", typed("Content-Type: multipart/form-data; boundary=x\r\n"), 415},
         {"a type that begins like a form's", typed("Content-Type: application/x-www-form-urlencodedx\r\n"), 415},
         {"a wrong chunk", post_chunked(parts, "zz\r\nabc\r\n0\r\n\r\n"), 400},
         {"a chunk without an end", post_chunked(parts, "3\r\nabcdef\r\n0\r\n\r\n"), 400},
         {"a chunk beyond 64 bits", post_chunked(parts, "FFFFFFFFFFFFFFFFF\r\nabc"), 413},
         {"chunks of 66 KB", post_chunked(parts, repeated(chunk(std::string(1'000, 'x')), 66) + "0\r\n\r\n"), 413},
         {"chunks and a length", post_head(parts, "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n") + "0\r\n\r\n",
          400},
         {"an unknown coding", post_head(parts, "Transfer-Encoding: gzip\r\n") + "abc", 400}});
}

void add_methods(std::vector<HostileRequest>& table, const Parts& parts)
{
    for (const std::string method : {"OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO"})
        for (const std::string& path : {std::string("/review"), "/review/" + parts.application, std::string("/export")})
            table.push_back({method + " " + path, ask(parts, method, path), 405});
    table.insert(table.end(), {{"a lower-case method", ask(parts, "post", "/review"), 405},
                               {"CONNECT", ask(parts, "CONNECT", "/review"), 400},
                               {"a method that is none", ask(parts, "P@ST", "/review"), 400},
                               {"no method", ask(parts, "", "/review"), 400, false}});
}

void add_cookies(std::vector<HostileRequest>& table, const Parts& parts)
{
    const auto with = [&](const std::string& cookies) {
        return "GET " + kBase + "/review HTTP/1.1\r\n" + host_of(parts) + "Cookie: " + cookies + "\r\n\r\n";
    };
    const auto own = "CAMPUSSID=" + parts.session;
    constexpr std::size_t most = 8190; // LimitRequestFieldSize limits name and value
    const auto padded = own + "; a=";
    table.insert(
        table.end(),
        {{"cookies of nearly 8 KB", with(padded + std::string(most - padded.size() - 8, 'x')), 200},
         {"cookies of more than 8 KB", with(padded + std::string(most, 'x')), 400},
         {"a cookie of the name before ours", with("CAMPUSSID=x; " + own), 200},
         {"a cookie of the name behind ours", with(own + "; CAMPUSSID=x"), 200},
         {"four of the name before ours", with(repeated("CAMPUSSID=x; ", 4) + own), 302}, // only four are tried
         {"a thousand of the name", with(repeated("CAMPUSSID=x; ", 580)), 302},
         {"a cookie with a NUL", with("CAMPUSSID=" + kNul + parts.session), 400},
         {"a cookie with quotes and SQL", with("CAMPUSSID=\"' OR 1=1 -- \""), 302},
         {"a header of 100 lines and one", with(own + repeated("\r\nX: y", 101)), 400}});
}

void add_paths(std::vector<HostileRequest>& table, const Parts& parts)
{
    const auto at = [&](const std::string& path, const std::string& headers = {}) {
        return ask(parts, "GET", path, headers);
    };
    table.insert(
        table.end(),
        {{"a q of %zz", at("/review?q=%zz"), 400},
         {"a q of %00", at("/review?q=%00"), 400},
         {"a q of ill-formed UTF-8, raw", at("/review?q=\xFF\xFE"), 400},
         {"a q of 7 KB", at("/review?q=" + std::string(7'000, 'x')), 200},
         {"a URL of 9 KB", at("/review?q=" + std::string(9'000, 'x')), 414, false},
         {"a parameter twice", at("/review?q=a&q=b"), 400},
         {"%00 in the path", at("/review/%00"), 404, false},
         {"%zz in the path", at("/review/%zz"), 400},
         {"a control character in the path", at("/review/%1B"), 400},
         {"ill-formed UTF-8 in the path", at("/review/%FF"), 400},
         {"an encoded slash", at("/review%2F" + parts.application), 404, false},
         {"a ; behind the path", at("/review;x=1"), 404},
         {".. out of the static files", at("/static/../../templates/error.tpl"), 404, false},
         {"encoded .. out of them", at("/static/%2e%2e/error.tpl"), 404},
         {"encoded twice", at("/static/%252e%252e/error.tpl"), 404, false},
         {".. above the root", at("/../../../etc/passwd"), 400, false},
         {".. that stays", at("/export/../review"), 200},
         {"slashes doubled", at("//review"), 200},
         {"an absolute address",
          "GET http://" + parts.host + kBase + "/review HTTP/1.1\r\n" + host_of(parts) + cookie_of(parts) + "\r\n",
          200},
         {"another server's address",
          "GET http://evil.example" + kBase + "/review HTTP/1.1\r\n" + host_of(parts) + cookie_of(parts) + "\r\n", 200},
         {"no Host", "GET " + kBase + "/review HTTP/1.1\r\nConnection: close\r\n\r\n", 400},
         {"a Host that is none", "GET " + kBase + "/review HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
         {"two Hosts", "GET " + kBase + "/review HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
         {"a header without a colon", at("/review", "nothing\r\n"), 400},
         {"a header folded over two lines", at("/review", "X: a\r\n b\r\n"), 200},
         {"a bare LF for the end", "GET " + kBase + "/review HTTP/1.1\nHost: a\n\n", 400, false},
         {"no HTTP at all", "\x16\x03\x01\x02\r\n\r\n", 400, false}});
}

} // namespace

std::string get(const Parts& parts, const std::string& path, const std::string& more_headers)
{
    return ask(parts, "GET", path, more_headers);
}

std::string post_head(const Parts& parts, const std::string& more_headers)
{
    return decision_head(parts, origin_of(parts) + kFormType + more_headers);
}

std::string post(const Parts& parts, const std::string& body, const std::string& more_headers)
{
    return sent(parts, origin_of(parts) + kFormType + more_headers, body);
}

std::string post_chunked(const Parts& parts, const std::string& chunks)
{
    return post_head(parts, "Transfer-Encoding: chunked\r\n") + chunks;
}

std::string chunk(const std::string& bytes)
{
    char size[20];
    (void)std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    return size + bytes + "\r\n";
}

std::vector<HostileRequest> hostile_requests(const Parts& parts)
{
    std::vector<HostileRequest> table;
    add_origins(table, parts);
    add_bodies(table, parts);
    add_methods(table, parts);
    add_cookies(table, parts);
    add_paths(table, parts);
    return table;
}

} // namespace harness
