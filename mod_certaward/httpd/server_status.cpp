#include "httpd/server_status.h"

#include "app/site.h"
#include "httpd/config.h"
#include "httpd/module_symbol.h"
#include "httpd/request_state.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <http_main.h>
#include <http_protocol.h>
#include <mod_status.h>
#include <string>
#include <vector>

namespace certaward::httpd {
namespace {

struct Line {
    const char* key;  // for programs
    const char* name; // for people
    std::uint64_t number;
};

std::string moment(std::int64_t seconds)
{
    std::array<char, 32> text{};
    const std::time_t time = seconds;
    struct tm parts {};
    ::localtime_r(&time, &parts);
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &parts);
    return text.data();
}

// Returns at least 1 for a moment that is set: 0 means that the database answers.
std::int64_t seconds_since(std::int64_t moment)
{
    return moment == 0 ? 0 : std::max<std::int64_t>(1, std::time(nullptr) - moment);
}

std::vector<Line> lines_of(const app::MetricsSnapshot& figures)
{
    using app::Counter;
    return {{"CertAwardPages", "Pages answered", figures.of(Counter::pages)},
            {"CertAwardRefused", "Requests refused (4xx)", figures.of(Counter::refused)},
            {"CertAwardFailed", "Requests failed (5xx)", figures.of(Counter::failed)},
            {"CertAwardDecisions", "Decisions recorded", figures.of(Counter::decisions)},
            {"CertAwardExportsRunning", "Exports running", figures.exports_running},
            {"CertAwardExportsPutOff", "Exports put off", figures.of(Counter::exports_put_off)},
            {"CertAwardConnectionsInUse", "Database connections in use", figures.connections_in_use},
            {"CertAwardConnectionsIdle", "Database connections idle", figures.connections_idle}};
}

// Returns the metrics as lines for programs.
std::string listed(const app::MetricsSnapshot& figures)
{
    std::string text;
    for (const auto& line : lines_of(figures))
        text.append(line.key).append(": ").append(std::to_string(line.number)).append("\n");
    const auto away = std::to_string(seconds_since(figures.database_away_since));
    return text + "CertAwardDatabaseAwaySeconds: " + away + "\n";
}

// Returns the metrics as a section of an HTML page.
std::string shown(const app::MetricsSnapshot& figures)
{
    std::string text = "<hr />\n<h1>mod_certaward</h1>\n<dl>\n";
    for (const auto& line : lines_of(figures))
        text.append("<dt>").append(line.name).append(": ").append(std::to_string(line.number)).append("</dt>\n");
    const auto since = figures.database_away_since;
    return text + "<dt>Database: " + (since == 0 ? "there" : "away since " + moment(since)) + "</dt>\n</dl>\n";
}

// Returns any site, null if no server has one. All sites share their metrics.
const app::Site* any_site()
{
    for (auto* server = ap_server_conf; server; server = server->next)
        if (const auto& site = config_of(server).site) return site.get();
    return nullptr;
}

} // namespace

int count_response(request_rec* r)
{
    const auto& site = config_of(r->server).site;
    if (!site || !is_ours(r)) return DECLINED;
    if (ap_is_HTTP_SERVER_ERROR(r->status) || state_of(r).is_truncated)
        site->metrics.add(app::Counter::failed);
    else if (ap_is_HTTP_CLIENT_ERROR(r->status))
        site->metrics.add(app::Counter::refused);
    else if (state_of(r).reviewer) // a redirect to the login page shows none of our pages
        site->metrics.add(app::Counter::pages);
    return DECLINED;
}

int report_status(request_rec* r, int flags)
{
    try {
        const auto* site = any_site();
        if (!site) return DECLINED;
        const auto figures = site->metrics.snapshot();
        const auto text = (flags & AP_STATUS_SHORT) != 0 ? listed(figures) : shown(figures);
        ap_rwrite(text.data(), static_cast<int>(text.size()), r);
        return OK;
    } catch (const std::exception& error) {
        ap_log_rerror(APLOG_MARK, APLOG_ERR, 0, r, "mod_status section not written: %s", error.what());
        return DECLINED;
    }
}

} // namespace certaward::httpd
