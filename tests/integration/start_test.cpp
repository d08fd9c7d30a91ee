// Tests of the checks at startup: httpd refuses files with a password or secret that others may read, missing folders,
// and a spool folder that others may write to.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <filesystem>
#include <fstream>

#include "CppUTest/TestHarness.h"

using namespace integration;
namespace fs = std::filesystem;

TEST_GROUP(Start)
{
    const fs::path etc = campus().folder() / "etc";

    static std::string said_at_start()
    {
        return said_by("CAMPUS_KEEPS_SETTINGS=no tests/campus/campus start-httpd '" + campus().folder().string() + "'");
    }
};

TEST(Start, is_refused_with_a_password_or_a_secret_that_others_may_read)
{
    for (const std::string name : {"database.cnf", "secret"}) {
        const auto mode = fs::status(etc / name).permissions();
        campus().run("stop-httpd");
        fs::permissions(etc / name, fs::perms::others_read, fs::perm_options::add);
        const auto refusal = said_at_start();
        fs::permissions(etc / name, mode);
        const auto nothing = said_at_start();

        STRCMP_CONTAINS((name + " can be read by others; chmod o-r it").c_str(), refusal.c_str());
        CHECK_TRUE(refusal.find("does not answer") == std::string::npos); // the start failed in the foreground
        STRCMP_EQUAL("", nothing.c_str());
    }
}

TEST(Start, is_refused_without_a_folder_and_names_its_directive)
{
    for (const std::string directive : {"CertAwardAttachmentRoot", "CertAwardSpoolFolder", "CertAwardPictureCache"}) {
        const auto more = etc / "extra-start.conf"; // read after the campus's own configuration
        campus().run("stop-httpd");
        std::ofstream(more) << directive << " /no/such\n";
        const auto refusal = said_at_start();
        fs::remove(more);
        const auto nothing = said_at_start();

        STRCMP_CONTAINS((directive + ": no folder /no/such").c_str(), refusal.c_str());
        STRCMP_EQUAL("", nothing.c_str());
    }
}

TEST(Start, is_refused_with_a_spool_folder_that_others_may_write_to)
{
    const auto spool = campus().folder() / "spool";
    const auto mode = fs::status(spool).permissions();
    campus().run("stop-httpd");
    fs::permissions(spool, fs::perms::others_write, fs::perm_options::add);
    const auto refusal = said_at_start();
    fs::permissions(spool, mode);
    const auto nothing = said_at_start();

    STRCMP_CONTAINS("can be written by others; give the module a folder of its own", refusal.c_str());
    STRCMP_EQUAL("", nothing.c_str());
}

TEST(Start, notes_the_version_that_the_changelog_and_certaward_check_name)
{
    const auto version = said_by("sed -n '/^## /{s/^## \\([^ ]*\\).*/\\1/p;q}' conf/CHANGELOG.md | tr -d '\\n'");
    CHECK_FALSE(version.empty());
    STRCMP_CONTAINS(("mod_certaward " + version + " is configured").c_str(), campus().error_log().c_str());
    STRCMP_EQUAL(("certaward-check " + version + "\n").c_str(), said_by("build/certaward-check --version").c_str());
}
