// A module of httpd that does only what a page of the review list requires: the floor that the page is measured
// against. It reads the session, the round, counts by status and the rows of the first page, each by a prepared
// statement on a connection that its thread keeps; plain HTML, no template, no check, no access record.
//
//   /campus/bare?ROUND

#include "bench/kept_statement.h"

#include <httpd.h>
#include <http_config.h>
#include <http_protocol.h>

#include <exception>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view kHandler = "bare-review-list";
constexpr std::string_view kCookie = "CAMPUSSID=";

const char* option_file = nullptr;

constexpr std::string_view kSession = R"(
    SELECT v.scope, v.unit_id
    FROM portal_session s
    JOIN reviewer v ON v.account = s.account
    WHERE s.token = SHA2(?, 256) AND s.expires_at > NOW())";

constexpr std::string_view kRound = R"(
    SELECT title, obtained_from, obtained_to, review_until
    FROM award_round
    WHERE round_id = ?)";

constexpr std::string_view kCounts = R"(
    SELECT COALESCE(r.status, 'pending') AS status, COUNT(*)
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    WHERE a.round_id = ? AND a.unit_id = ?
    GROUP BY COALESCE(r.status, 'pending'))";

constexpr std::string_view kRows = R"(
    SELECT a.application_id, a.unit_id, a.class_name, a.student_id, a.student_name,
           a.certificate_number, a.certificate_name, a.issuer, a.obtained_on,
           a.bank_code, b.name, a.bank_account, COALESCE(r.status, 'pending'), r.level, r.reason_words
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    LEFT JOIN bank b ON b.bank_code = CONVERT(LEFT(a.bank_code, 3) USING utf8mb4) COLLATE utf8mb4_unicode_ci
    WHERE a.round_id = ? AND a.unit_id = ? AND COALESCE(r.status, 'pending') = 'pending'
    ORDER BY a.unit_id, a.application_id
    LIMIT 20)";

struct KeptConnection {
    bench::Database db = bench::connected(option_file);
    bench::Statement session{db.get(), kSession}, round{db.get(), kRound}, counts{db.get(), kCounts},
        rows{db.get(), kRows};
};

std::string_view token_in(request_rec* r)
{
    const char* header = apr_table_get(r->headers_in, "Cookie");
    std::string_view cookies = header ? header : "";
    const auto at = cookies.find(kCookie);
    if (at == std::string_view::npos) return {};
    cookies.remove_prefix(at + kCookie.size());
    return cookies.substr(0, cookies.find(';'));
}

void add(std::string& html, std::string_view text)
{
    for (const char c : text) {
        if (c == '&')
            html += "&amp;";
        else if (c == '<')
            html += "&lt;";
        else if (c == '>')
            html += "&gt;";
        else if (c == '"')
            html += "&quot;";
        else
            html += c;
    }
}

void add_rows(std::string& html, bench::Statement& found)
{
    while (found.next()) {
        html += "<tr>";
        for (std::size_t column = 0; column < found.columns(); ++column) {
            html += "<td>";
            add(html, found[column]);
        }
        html += "\n";
    }
}

int answer(request_rec* r)
{
    thread_local KeptConnection kept;
    const std::string_view round = r->args ? r->args : "";
    kept.session.run({token_in(r)});
    if (!kept.session.next()) return HTTP_FORBIDDEN;
    const std::string unit(kept.session[1]);

    kept.round.run({round});
    kept.counts.run({round, unit});
    kept.rows.run({round, unit});

    std::string html = "<!DOCTYPE html><meta charset=utf-8><title>bare</title><table>\n";
    add_rows(html, kept.round);
    add_rows(html, kept.counts);
    add_rows(html, kept.rows);
    html += "</table>\n";
    ap_set_content_type(r, "text/html; charset=utf-8");
    ap_set_content_length(r, static_cast<apr_off_t>(html.size()));
    ap_rwrite(html.data(), static_cast<int>(html.size()), r);
    return OK;
}

int handle(request_rec* r)
{
    if (!r->handler || kHandler != r->handler) return DECLINED;
    try {
        return answer(r);
    } catch (const std::exception&) {
        return HTTP_INTERNAL_SERVER_ERROR;
    }
}

const char* take_option_file(cmd_parms*, void*, const char* file)
{
    option_file = file;
    return nullptr;
}

const command_rec kDirectives[] = {
    AP_INIT_TAKE1("BareDatabase", take_option_file, nullptr, RSRC_CONF,
                  "the option file that says where the database is"),
    {},
};

void register_hooks(apr_pool_t*)
{
    ap_hook_handler(handle, nullptr, nullptr, APR_HOOK_MIDDLE);
}

} // namespace

extern "C" {
__attribute__((visibility("default"))) extern module AP_MODULE_DECLARE_DATA bare_module;
AP_DECLARE_MODULE(bare) = {STANDARD20_MODULE_STUFF, nullptr, nullptr, nullptr, nullptr, kDirectives, register_hooks, 0};
}
