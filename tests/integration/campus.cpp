#include "integration/campus.h"

#include <arpa/inet.h>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <netinet/in.h>
#include <random>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace integration {
namespace {

std::string random_hex()
{
    std::random_device random;
    std::string text;
    for (int i = 0; i < 64; ++i)
        text += "0123456789abcdef"[random() % 16];
    return text;
}

std::string or_null(const std::optional<std::string>& value)
{
    return value ? "?" : "NULL";
}

} // namespace

MoreConfiguration::MoreConfiguration(const std::string& text) : file_(campus().folder() / "etc/extra-more.conf")
{
    std::ofstream(file_) << text;
    campus().restart_httpd();
}

MoreConfiguration::~MoreConfiguration()
{
    try {
        std::filesystem::remove(file_);
        campus().restart_httpd();
    } catch (const std::exception& error) {
        fprintf(stderr, "%s\n", error.what());
    }
}

int free_port()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(listener);
    if (!bound) throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

Campus::Campus(std::filesystem::path folder, Layout layout)
    : folder_(std::move(folder)), layout_(std::move(layout)), port_(free_port())
{
    run("stop"); // stops a campus that a killed run left behind
    std::filesystem::remove_all(folder_);
    run("start");
}

Campus::~Campus()
{
    try {
        run("stop");
    } catch (const std::exception& error) {
        fprintf(stderr, "%s\n", error.what());
    }
}

std::string Campus::url() const
{
    return "http://127.0.0.1:" + std::to_string(port_);
}

std::string Campus::url_of_httpd(std::size_t which) const
{
    std::ifstream file(httpd_folder(which) / "port");
    std::string port;
    file >> port;
    return "http://127.0.0.1:" + port;
}

void Campus::run(const std::string& command) const
{
    auto line = "CAMPUS_KEEPS_SETTINGS=no " + layout_.script + " " + command + " '" + folder_.string() + "'";
    if (command == "start")
        line = "CAMPUS_PER_ROUND=${CAMPUS_PER_ROUND:-60} CAMPUS_PAST_ROUNDS=${CAMPUS_PAST_ROUNDS:-7} " + line + " " +
               std::to_string(port_);
    if (std::system(line.c_str()) != 0) throw std::runtime_error("failed: " + line);
}

void Campus::restart_httpd() const
{
    run("stop-httpd");
    run("start-httpd");
}

std::string Campus::error_log(std::size_t httpd) const
{
    std::ifstream file(httpd_folder(httpd) / "logs/httpd-error.log");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string Stage::open_round()
{
    return sql.value("SELECT meeting_no FROM campus.license_meeting WHERE review_end >= CURDATE()");
}

std::string Stage::past_round()
{
    return sql.value(
        "SELECT meeting_no FROM campus.license_meeting WHERE review_end < CURDATE() ORDER BY apply_start DESC LIMIT 1");
}

std::string Stage::hand_in(const Claim& claim)
{
    const auto number = claim.certificate_number.empty() ? "N-" + random_hex() : claim.certificate_number;
    std::vector<std::string> texts{claim.round.empty() ? open_round() : claim.round,
                                   claim.student_id,
                                   claim.class_no,
                                   claim.unit,
                                   claim.certificate_name,
                                   number};
    for (const auto& value : {claim.issuer, claim.obtained_on, claim.bank_code, claim.bank_account})
        if (value) texts.push_back(*value);
    return std::to_string(
        sql.insert("INSERT INTO campus.license_apply (meeting_no, std_no, class_no, dept_no, lic_name, lic_no, issuer, "
                   "obtain_date, bank_code, bank_acct, apply_time) VALUES (?, ?, ?, ?, ?, ?, " +
                       or_null(claim.issuer) + ", " + or_null(claim.obtained_on) + ", " + or_null(claim.bank_code) +
                       ", " + or_null(claim.bank_account) + ", NOW())",
                   texts));
}

std::string Stage::attach(const std::string& application, const std::string& kind, const std::string& path)
{
    return std::to_string(sql.insert("INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, path) "
                                     "VALUES (?, ?, 1, 'x.jpg', ?)",
                                     {application, kind, path}));
}

std::string Stage::log_in(Browser& browser, const std::string& account)
{
    auto token = random_hex();
    sql.run("INSERT INTO campus.web_session (sid_sha256, acct, login_at, expires_at) "
            "VALUES (SHA2(?, 256), ?, NOW(), NOW() + INTERVAL 1 HOUR)",
            {token, account});
    browser.set_cookie("CAMPUSSID", token);
    return token;
}

RowForm::RowForm(const Page& page, const std::string& application)
{
    const auto form = "//*[@id='application-" + application + "']//form[contains(@class, 'decision')]";
    action = page.text(form + "/@action");
    const auto names = page.texts(form + "//input[@type='hidden']/@name");
    const auto values = page.texts(form + "//input[@type='hidden']/@value");
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] != "alone") hidden.emplace_back(names[i], values.at(i));
}

Fields export_form(const Page& page, const std::string& round, const std::string& content)
{
    const auto form = "//form[.//input[@name='round' and @value='" + round +
                      "'] and .//input[@name='content' and @value='" + content + "']]";
    Fields fields;
    for (const std::string name : {"token", "key", "round", "content"})
        fields.emplace_back(name, page.text(form + "//input[@name='" + name + "']/@value"));
    fields.emplace_back("anyway", "1");
    return fields;
}

Fields RowForm::with(const Fields& choices) const
{
    auto fields = hidden;
    fields.insert(fields.end(), choices.begin(), choices.end());
    return fields;
}

} // namespace integration
