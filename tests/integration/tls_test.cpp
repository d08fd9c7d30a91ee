// Tests of TLS to the database as the option file orders it, with a certificate for 127.0.0.1 from the test's own
// authority.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "CppUTest/TestHarness.h"

using namespace integration;
namespace fs = std::filesystem;

TEST_GROUP(Tls)
{
    Stage stage;
    Browser browser{campus().url()};
    const fs::path etc = campus().folder() / "etc";
    const fs::path extra = etc / "extra-database.conf";
    const fs::path keys = campus().folder() / "keys";
    const std::string port = std::to_string(free_port());

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    void teardown() override
    {
        fs::remove(extra);
        campus().run("stop-httpd");
        restart_database("");
        campus().run("start-httpd");
    }
    static void restart_database(const std::string& options)
    {
        campus().run("stop-database");
        ::setenv("CAMPUS_DATABASE_OPTIONS", options.c_str(), 1);
        campus().run("start-database");
        ::unsetenv("CAMPUS_DATABASE_OPTIONS");
    }
    void make_keys() const
    {
        fs::create_directories(keys);
        const auto said = said_by(
            "cd '" + keys.string() +
            "' && for name in authority stranger; do openssl req -x509 -newkey rsa:2048 -nodes -days 2 "
            "-keyout $name.key -out $name.pem -subj /CN=$name 2>&1 || echo failed; done && "
            "openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=127.0.0.1 2>&1 && "
            "echo subjectAltName=IP:127.0.0.1 >names && openssl x509 -req -in server.csr -CA authority.pem -CAkey "
            "authority.key -CAcreateserial -days 2 -extfile names "
            "-out server.pem 2>&1 && chmod a+r *.pem || echo failed");
        CHECK_TRUE_TEXT(said.find("failed") == std::string::npos, said.c_str());
    }
    void trust(const std::string& authority) const
    {
        std::ofstream(etc / "tls.cnf") << "[certaward]\nhost = 127.0.0.1\nport = " << port
                                       << "\nuser = certaward\npassword = certaward-demo\nssl-ca = "
                                       << (keys / (authority + ".pem")).string() << "\nssl-verify-server-cert = 1\n";
        fs::permissions(etc / "tls.cnf", fs::perms::others_all, fs::perm_options::remove);
        std::ofstream(extra) << "CertAwardDatabase \"" << (etc / "tls.cnf").string() << "\"\n";
        CHECK_TRUE_TEXT(
            said_by("chgrp --reference='" + (etc / "database.cnf").string() + "' '" + (etc / "tls.cnf").string() + "'")
                .empty(),
            "chgrp failed");
        campus().restart_httpd();
    }
    static std::string tls_connections()
    {
        Sql sql{campus().socket()}; // the stage's connection is older than the restart
        return sql.value("SELECT variable_value FROM information_schema.global_status "
                         "WHERE variable_name = 'Ssl_finished_accepts'");
    }
};

TEST(Tls, is_used_with_the_database_when_the_option_file_says_so_and_only_with_the_one_that_is_meant)
{
    make_keys();
    restart_database("--skip-networking=0 --bind-address=127.0.0.1 --port=" + port +
                     " --ssl-cert=" + (keys / "server.pem").string() + " --ssl-key=" + (keys / "server.key").string());
    trust("authority");
    CHECK_EQUAL(200, browser.get(kReview).status);
    CHECK_TRUE(tls_connections() != "0");

    trust("stranger");
    CHECK_EQUAL(503, browser.get(kReview).status);
    STRCMP_CONTAINS("TLS/SSL error: unable to get local issuer certificate", campus().error_log().c_str());
}
