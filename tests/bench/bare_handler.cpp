// A module of httpd that does what a page of the review list can't do without, and nothing else: the floor that the
// page is measured against. Session, round, counts by status and the rows of the first page, each a prepared statement
// on a connection that its thread keeps; plain HTML, no template, no check, no access record.
//
//   /campus/bare?ROUND

#include <httpd.h>
#include <mysql.h>
#include <http_config.h>
#include <http_protocol.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

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

// A statement that stays prepared, with text in and text out.
class Statement {
public:
    Statement(MYSQL* db, std::string_view sql) : statement_(mysql_stmt_init(db), mysql_stmt_close)
    {
        check(!statement_ || mysql_stmt_prepare(statement_.get(), sql.data(), sql.size()) != 0);
        values_.resize(mysql_stmt_field_count(statement_.get()));
        bound_.resize(values_.size());
        for (std::size_t i = 0; i < values_.size(); ++i) {
            bound_[i].buffer_type = MYSQL_TYPE_STRING;
            bound_[i].buffer = values_[i].bytes.data();
            bound_[i].buffer_length = values_[i].bytes.size();
            bound_[i].length = &values_[i].length;
            bound_[i].is_null = &values_[i].is_null;
        }
        check(mysql_stmt_bind_result(statement_.get(), bound_.data()) != 0);
    }

    void run(const std::vector<std::string_view>& params)
    {
        std::vector<MYSQL_BIND> in(params.size());
        for (std::size_t i = 0; i < params.size(); ++i) {
            in[i].buffer_type = MYSQL_TYPE_STRING;
            in[i].buffer = const_cast<char*>(params[i].data());
            in[i].buffer_length = params[i].size();
        }
        check(mysql_stmt_bind_param(statement_.get(), in.data()) != 0);
        check(mysql_stmt_execute(statement_.get()) != 0);
        check(mysql_stmt_store_result(statement_.get()) != 0);
    }

    bool next() { return mysql_stmt_fetch(statement_.get()) == 0; }
    std::size_t columns() const { return values_.size(); }
    std::string_view operator[](std::size_t column) const
    {
        const auto& value = values_[column];
        return value.is_null ? std::string_view() : std::string_view(value.bytes.data(), value.length);
    }

private:
    struct Value {
        std::array<char, 1024> bytes;
        unsigned long length;
        my_bool is_null;
    };

    void check(bool has_failed) const
    {
        if (has_failed) throw std::runtime_error(mysql_stmt_error(statement_.get()));
    }

    std::unique_ptr<MYSQL_STMT, decltype(&mysql_stmt_close)> statement_;
    std::vector<Value> values_;
    std::vector<MYSQL_BIND> bound_;
};

MYSQL* connected(MYSQL* db)
{
    mysql_options(db, MYSQL_READ_DEFAULT_FILE, option_file);
    mysql_options(db, MYSQL_READ_DEFAULT_GROUP, "certaward");
    mysql_options(db, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (!mysql_real_connect(db, nullptr, nullptr, nullptr, "certaward", 0, nullptr, 0))
        throw std::runtime_error(mysql_error(db));
    return db;
}

struct Kept {
    std::unique_ptr<MYSQL, decltype(&mysql_close)> db{connected(mysql_init(nullptr)), mysql_close};
    Statement session{db.get(), kSession}, round{db.get(), kRound}, counts{db.get(), kCounts}, rows{db.get(), kRows};
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

void add_rows(std::string& html, Statement& found)
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
    thread_local Kept kept;
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
