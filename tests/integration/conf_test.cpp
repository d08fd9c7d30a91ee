// Tests of the configurations in conf/ other than certaward.conf: httpd loads each and serves a page with it.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "CppUTest/TestHarness.h"

using namespace integration;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file)
{
    std::stringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

// Replaces every occurrence of each first text by its second. Fails the test if a first text is absent, since the test
// would use another file than its name says.
std::string replaced(std::string text, const Fields& places)
{
    for (const auto& [from, to] : places) {
        auto at = text.find(from);
        CHECK_TRUE_TEXT(at != std::string::npos, from.c_str());
        for (; at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }
    return text;
}

} // namespace

TEST_GROUP(Conf)
{
    Stage stage;
    Browser browser{campus().url()};
    std::string session;
    const fs::path folder = campus().folder();
    const fs::path extra = folder / "etc/extra-conf.conf";
    const std::string source = fs::current_path().string();
    const std::string port = std::to_string(free_port());

    void setup() override
    {
        session = stage.log_in(browser, "staff1203");
    }
    void teardown() override
    {
        fs::remove(extra);
        ::unsetenv("CAMPUS_CONF");
        campus().restart_httpd();
    }
    // Loads modules that the campus does not load, adds a virtual host on a port of its own, and restarts httpd.
    void add(const std::vector<std::string>& modules, const std::string& in_server, const std::string& in_host) const
    {
        std::ofstream file(extra);
        for (const auto& module : modules)
            file << "LoadModule " << module << "_module ${HTTPD_MODULES}/mod_" << module << ".so\n";
        file << in_server << "\nListen 127.0.0.1:" << port << "\n<VirtualHost 127.0.0.1:" << port << ">\n"
             << in_host << "\n</VirtualHost>\n";
        file.close();
        campus().restart_httpd();
    }
    std::string make_certificate() const
    {
        const auto key = (folder / "etc/conf-key.pem").string();
        const auto said = said_by("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout '" +
                                  key + "' -out '" + key + ".crt' || echo failed");
        CHECK_TRUE_TEXT(said.find("failed") == std::string::npos, said.c_str());
        return "SSLEngine on\nSSLCertificateFile " + key + ".crt\nSSLCertificateKeyFile " + key;
    }
    // Returns head and body of an answer, as curl prints them, for a client that accepts compressed content.
    std::string asked(const std::string& address, const std::string& arguments = "") const
    {
        return said_by("curl -sS -k -m 20 --http2 -D - -H 'Accept-Encoding: gzip, br' -H 'Cookie: CAMPUSSID=" +
                       session + "' " + arguments + " '" + address + "' 2>&1 | tr -d '\\0'");
    }
};

TEST(Conf, the_minimal_one_serves_pages)
{
    const auto minimal = folder / "etc/minimal.conf";
    std::ofstream(minimal) << replaced(content_of("conf/minimal.conf"),
                                       {{"/etc/certaward", (folder / "etc").string()},
                                        {"/usr/share/certaward", source},
                                        {"/var/spool/certaward", (folder / "spool").string()},
                                        {"/srv/portal/uploads", (folder / "uploads").string()}});
    ::setenv("CAMPUS_CONF", minimal.c_str(), 1);
    campus().restart_httpd();
    const auto page = browser.get(kReview);
    const auto style = browser.get("/campus/certaward/static/certaward.css");
    fs::remove(minimal);

    CHECK_EQUAL(200, page.status);
    STRCMP_CONTAINS("獎勵審核清單", page.body.c_str());
    CHECK_EQUAL(200, style.status);
}

TEST(Conf, the_hardened_one_serves_over_http_2_and_refuses_what_no_browser_sends)
{
    add({"socache_shmcb", "ssl", "http2", "headers", "filter", "deflate"}, content_of("conf/hardened.conf"),
        make_certificate());
    const auto host = "https://127.0.0.1:" + port;
    const auto page = asked(host + kReview, "--compressed");
    const auto other = asked(host + kExport);
    const auto style = asked(host + "/campus/certaward/static/certaward.css");
    const auto large = asked(host + kReview, "--http1.1 --data-binary @/usr/bin/curl");
    const auto lines = asked(host + kReview, "$(seq -f \"-H x%g:1\" 60)");

    STRCMP_CONTAINS("HTTP/2 200", page.c_str());
    STRCMP_CONTAINS("獎勵審核清單", page.c_str());
    STRCMP_CONTAINS("strict-transport-security: max-age", page.c_str());
    CHECK_TRUE(other.find("content-encoding") == std::string::npos); // the module keeps this page uncompressed
    STRCMP_CONTAINS("HTTP/2 200", style.c_str());
    STRCMP_CONTAINS("content-encoding: gzip", style.c_str());
    STRCMP_CONTAINS("HTTP/1.1 413", large.c_str());
    CHECK_TRUE_TEXT(lines.find("HTTP/2 200") == std::string::npos, lines.c_str());
}

TEST(Conf, the_balancer_serves_though_one_of_its_two_nodes_is_down)
{
    const auto nodes = replaced(content_of("conf/balancer.conf"),
                                {{"http://node1.example.edu", "http://127.0.0.1:" + std::to_string(free_port())},
                                 {"http://node2.example.edu", campus().url()}});
    add({"proxy", "proxy_http", "slotmem_shm", "proxy_balancer", "lbmethod_byrequests"}, "", nodes);
    Browser through("http://127.0.0.1:" + port);
    through.set_cookie("CAMPUSSID", session);
    for (int time = 0; time < 4; ++time) {
        const auto page = through.get(kReview);
        CHECK_EQUAL(200, page.status);
        STRCMP_CONTAINS("獎勵審核清單", page.body.c_str());
    }
}
