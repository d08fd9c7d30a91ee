// Tests of the directives: defaults, bounds and contexts as README.md and the manual page state them, and the message
// for a wrong value before httpd is started with it.

#include "integration/campus.h"
#include "integration/said_by.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "CppUTest/TestHarness.h"

using namespace integration;
namespace fs = std::filesystem;

namespace {

const std::string kStart = "CertAward";

std::string content_of(const fs::path& file)
{
    std::stringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

struct Told {
    std::string where;
    std::string meaning;
};

// Returns the rows of README.md's table by directive. A row reads: | `CertAwardNode NAME` | server | meaning |
std::map<std::string, Told> rows_of_readme()
{
    std::map<std::string, Told> rows;
    for (const auto& line : lines_of(content_of("README.md"))) {
        if (line.rfind("| `" + kStart, 0) != 0) continue;
        const auto name = line.substr(3, line.find_first_of(" `", 3) - 3);
        const auto where = line.find("` | ") + 4;
        const auto meaning = line.find(" | ", where);
        rows[name] = {line.substr(where, meaning - where), line.substr(meaning + 3)};
    }
    return rows;
}

// Returns the manual page's text on a directive, on one line; empty if absent.
std::string in_manual(const std::string& directive)
{
    const auto manual = content_of("conf/mod_certaward.8");
    const auto begin = manual.find(directive, manual.find(".SH DIRECTIVES"));
    for (auto at = begin; at != std::string::npos; at = manual.find(directive, at + 1)) {
        const auto macro = manual.substr(manual.rfind('\n', at) + 1, 3);
        if (macro != ".BI" && macro != ".BR") continue;
        auto text = manual.substr(at, manual.find("\n.TP", at) - at);
        for (auto& c : text)
            if (c == '\n') c = ' ';
        return text;
    }
    return "";
}

} // namespace

TEST_GROUP(Directives)
{
    const fs::path folder = campus().folder();
    const fs::path conf = folder / "etc/directives.conf";
    const std::map<std::string, Told> table = rows_of_readme();

    void teardown() override
    {
        fs::remove(conf);
    }
    // Returns what `apache2 -t` prints for a configuration that has only our module and these lines.
    std::string said_of(const std::string& lines, const std::string& options = "") const
    {
        const auto defines =
            said_by("grep 'HTTPD_MODULES\\|CERTAWARD_MODULE' '" + (folder / "httpd.conf").string() + "'");
        std::ofstream(conf) << defines << "ServerName localhost\nListen 127.0.0.1:1\nPidFile directives.pid\n"
                            << "LoadModule mpm_event_module ${HTTPD_MODULES}/mod_mpm_event.so\n"
                            << "LoadModule authz_core_module ${HTTPD_MODULES}/mod_authz_core.so\n"
                            << "LoadModule certaward_module ${CERTAWARD_MODULE}\n"
                            << lines << "\n";
        return said_by("PATH=$PATH:/usr/sbin; env ${CAMPUS_PRELOAD:+\"LD_PRELOAD=$CAMPUS_PRELOAD\"} apache2 -d '" +
                       folder.string() + "' -f '" + conf.string() + "' -t " + options);
    }
    static std::string at_its_place(const std::string& line)
    {
        const bool is_of_location = line.find("LoginURL") != std::string::npos;
        return is_of_location ? "<Location \"/x\">\n" + line + "\n</Location>" : line;
    }
};

TEST(Directives, have_the_defaults_that_are_written_down)
{
    const auto printed = said_of("CertAwardDatabase etc/database.cnf\nCertAwardPictureCache cache\n"
                                 "CertAwardSessionCookie CAMPUSSID\n",
                                 "-D DUMP_CERTAWARD");
    std::map<std::string, std::string> values;
    for (const auto& line : lines_of(printed))
        values[line.substr(0, line.find(' '))] = line.substr(line.find(' ') + 1);

    for (const auto& [directive, printed_as] :
         std::map<std::string, std::string>{{"CertAwardDatabase", "CertAwardDatabaseGroup"},
                                            {"CertAwardConnections", "CertAwardConnections"},
                                            {"CertAwardLanguage", "CertAwardLanguage"},
                                            {"CertAwardPictureCache", "CertAwardPictureCacheMegabytes"},
                                            {"CertAwardExports", "CertAwardExports"},
                                            {"CertAwardKeepSettings", "CertAwardKeepSettings"},
                                            {"CertAwardExportDays", "CertAwardExportDays"},
                                            {"CertAwardMailAttachment", "CertAwardMailAttachment"},
                                            {"CertAwardSessionCookie", "CertAwardSessionToken"}}) {
        const auto value = values[printed_as];
        CHECK_FALSE_TEXT(value.empty(), printed.c_str());
        const auto& meaning = table.at(directive).meaning;
        const bool is_told = meaning.find("(default " + value) != std::string::npos ||
                             meaning.find("(default `" + value + "`") != std::string::npos;
        CHECK_TRUE_TEXT(is_told, (directive + " " + value + ": " + meaning).c_str());
        const auto manual = in_manual(directive);
        CHECK_TRUE_TEXT(manual.find("Default: " + value) != std::string::npos ||
                            manual.find("Default group: .BR " + value) != std::string::npos,
                        (directive + " " + value + ": " + manual).c_str());
    }
}

TEST(Directives, take_numbers_within_the_bounds_that_are_written_down)
{
    struct Bounds {
        std::string directive; // with the words before the number
        long least, most;
        std::string told; // as README.md and the manual page write the bounds
    };
    for (const auto& [directive, least, most, told] :
         std::vector<Bounds>{{"CertAwardConnections", 1, 1000, "1 to 1000"},
                             {"CertAwardExports", 1, 100, "1 to 100"},
                             {"CertAwardPictureCache cache", 1, 1000000, "1 to 1000000"},
                             {"CertAwardExportDays", 0, 36500, "to 36500"},
                             {"CertAwardKeepSettings", 0, 60, "0 to 60"}}) {
        const auto name = directive.substr(0, directive.find(' '));
        for (const auto good : {least, most})
            STRCMP_CONTAINS("Syntax OK", said_of(directive + " " + std::to_string(good)).c_str());
        for (const auto& bad : {std::to_string(least - 1), std::to_string(most + 1), std::string("many"),
                                std::string("1.5"), std::string("'1 '")}) {
            const auto refusal = said_of(directive + " " + bad);
            STRCMP_CONTAINS((name + " takes a").c_str(), refusal.c_str());
            STRCMP_CONTAINS((" " + std::to_string(most)).c_str(), refusal.c_str());
        }
        STRCMP_CONTAINS(told.c_str(), table.at(name).meaning.c_str());
        STRCMP_CONTAINS(told.c_str(), in_manual(name).c_str());
    }
}

TEST(Directives, say_of_a_wrong_value_what_would_be_right)
{
    const std::string url =
        "CertAwardLoginURL takes a path from / on or an address with https:// or http://, and a parameter's name";
    const std::string cookie = "CertAwardSessionCookie takes a cookie's name and sha256 or plain";
    const std::string node = "CertAwardNode takes a name of at most 64 letters, digits and signs, without blanks";
    for (const auto& [line, sentence] : std::vector<std::pair<std::string, std::string>>{
             {"CertAwardDatabase", "CertAwardDatabase takes an option file, and groups in it"},
             {"CertAwardDatabase ''", "CertAwardDatabase takes an option file, and groups in it"},
             {"CertAwardNode 'node 1'", node},
             {"CertAwardNode " + std::string(65, 'n'), node},
             {"CertAwardMailAttachment yes", "CertAwardMailAttachment must be On or Off"},
             {"CertAwardLanguage zh_TW",
              "CertAwardLanguage takes a language's tag such as zh-Hant-TW or en, or browser"},
             {"CertAwardLanguage ../en",
              "CertAwardLanguage takes a language's tag such as zh-Hant-TW or en, or browser"},
             {"CertAwardLanguageCookie 'a b'", "CertAwardLanguageCookie takes a cookie's name"},
             {"CertAwardSessionCookie 'CAMPUS SID'", cookie},
             {"CertAwardSessionCookie CAMPUSSID=", cookie},
             {"CertAwardSessionCookie CAMPUSSID md5", cookie},
             {"CertAwardLoginURL login.php", url},
             {"CertAwardLoginURL javascript:alert(1)", url},
             {"CertAwardLoginURL '/login.php?a b'", url},
             {"CertAwardLoginURL /login.php next=", url}})
        STRCMP_CONTAINS(sentence.c_str(), said_of(at_its_place(line)).c_str());

    for (const auto& line : std::vector<std::string>{
             "CertAwardNode " + std::string(64, 'n'), "CertAwardSessionCookie __Host-campus.sid plain",
             "CertAwardLanguage zh-Hant-TW", "CertAwardLanguage browser", "CertAwardLanguageCookie lang",
             "CertAwardMailAttachment On", "CertAwardLoginURL https://sso.example.edu/?a=b back",
             "CertAwardTemplates a b c", "CertAwardDatabase a b c"})
        STRCMP_CONTAINS("Syntax OK", said_of(at_its_place(line)).c_str());
}

TEST(Directives, stand_where_the_table_says_and_nowhere_else)
{
    CHECK_TRUE(table.size() > 10); // guards against an unread table
    for (const auto& [name, row] : table) {
        const auto value = name == "CertAwardMailAttachment" ? " On" : name == "CertAwardLoginURL" ? " /x" : " 1";
        const auto in_server = said_of(name + value);
        const auto in_location = said_of("<Location \"/x\">\n" + name + value + "\n</Location>");
        const bool is_of_server = row.where == "server";
        CHECK_TRUE_TEXT(is_of_server || row.where == "Location", row.where.c_str());
        STRCMP_CONTAINS("Syntax OK", (is_of_server ? in_server : in_location).c_str());
        STRCMP_CONTAINS((name + " not allowed").c_str(), (is_of_server ? in_location : in_server).c_str());
    }
}
