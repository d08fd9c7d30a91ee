#include "harness/aftermath.h"

#include "integration/campus.h"
#include "integration/said_by.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>
#include <thread>

#include "CppUTest/TestHarness.h"

namespace harness {
namespace {

// Log texts of a child of httpd that died, of assert, and of the sanitizers.
constexpr const char* kBadWords[] = {"exit signal",
                                     "Assertion",
                                     "AddressSanitizer",
                                     "runtime error:",
                                     "ThreadSanitizer",
                                     "terminate called",
                                     "an exception of an unknown type"};

std::uintmax_t log_size(std::size_t httpd)
{
    std::error_code none;
    const auto log = integration::campus().httpd_folder(httpd) / "logs/httpd-error.log";
    const auto size = std::filesystem::file_size(log, none);
    return none ? 0 : size;
}

void check_log(std::string log, bool with_kills)
{
    if (with_kills) log = std::regex_replace(log, std::regex("exit signal Killed"), "was killed");
    for (const auto* words : kBadWords)
        if (const auto at = log.find(words); at != std::string::npos)
            FAIL(("httpd's error log: " + log.substr(log.rfind('\n', at) + 1, 300)).c_str());
}

// Waits, at most five seconds, until `holds` returns true, because work in progress may still end. Returns whether it
// did.
template <class Holds>
bool soon(Holds holds)
{
    for (int tries = 0; tries < 50; ++tries) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

void check_database(const std::string& socket)
{
    integration::Sql sql{socket};
    CHECK_TRUE_TEXT(soon([&] {
                        return sql.value("SELECT COUNT(*) FROM information_schema.processlist "
                                         "WHERE user = 'certaward' AND command <> 'Sleep'") == "0";
                    }),
                    "a connection of the module is still at work");
    CHECK_TRUE_TEXT(soon([&] {
                        return sql.value("SELECT COUNT(*) FROM information_schema.innodb_trx t "
                                         "JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id "
                                         "WHERE p.user = 'certaward'") == "0";
                    }),
                    "a transaction of the module is still open");
}

} // namespace

bool is_full()
{
    const char* full = std::getenv("FULL");
    return full && std::string(full) == "1";
}

Aftermath::Aftermath()
{
    for (std::size_t httpd = 0; httpd < integration::campus().httpds(); ++httpd)
        logs_begin_.push_back(log_size(httpd));
}

void Aftermath::check() const
{
    check(false);
}

void Aftermath::check_after_kills() const
{
    integration::Sql(integration::campus().socket())
        .run("UPDATE certaward.export SET beat_at = NOW() - INTERVAL 1 HOUR WHERE state = 'running'");
    check(true);
}

void check_invariants()
{
    for (std::size_t database = 0; database < integration::campus().databases(); ++database) {
        const auto said =
            integration::said_by("mariadb --no-defaults --batch --default-character-set=utf8mb4 --socket='" +
                                 integration::campus().socket(database) + "' certaward < sql/check.sql 2>&1");
        STRCMP_EQUAL("", said.c_str());
    }
}

void Aftermath::check(bool with_kills) const
{
    for (std::size_t httpd = 0; httpd < logs_begin_.size(); ++httpd) {
        check_log(integration::campus().error_log(httpd).substr(logs_begin_[httpd]), with_kills);
        CHECK_TRUE_TEXT(
            soon([=] { return std::filesystem::is_empty(integration::campus().httpd_folder(httpd) / "spool"); }),
            "a file is left in the spool folder");
    }
    for (std::size_t database = 0; database < integration::campus().databases(); ++database)
        check_database(integration::campus().socket(database));
}

} // namespace harness
