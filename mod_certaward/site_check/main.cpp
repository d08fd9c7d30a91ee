// certaward-check: checks that the module has everything it needs. Uses the module's own settings and changes nothing.

#include "site_check/database.h"
#include "site_check/files.h"
#include "site_check/httpd_settings.h"
#include "site_check/template_markers.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iterator>
#include <string_view>

namespace certaward::site_check {
namespace {

enum Exit { all_holds = 0, something_does_not = 1, could_not_be_asked = 2 };

constexpr const char* kUsage =
    "certaward-check [HTTPD [OPTION ...]]\ncertaward-check --version\n\n"
    "Checks everything that mod_certaward needs, and says how to mend each fault: secrets, folders, templates, and in\n"
    "the database tables, views, columns, types, character sets, time zone, lists and grants. The check uses the\n"
    "module's own settings, which httpd prints (HTTPD -t -D DUMP_CERTAWARD; default HTTPD: /usr/sbin/apachectl), and\n"
    "the rights of the user that httpd serves as, so run it as root. It changes nothing.\n"
    "It can't see the site file's trigger decision_to_campus: the module's account may not.\n\n"
    "Exit status: 0 everything holds, 1 something is wrong, 2 something could not be checked.\n";

const char* word_for(Verdict verdict)
{
    switch (verdict) {
    case Verdict::holds:
        return "holds";
    case Verdict::note:
        return "note ";
    case Verdict::wrong:
        return "WRONG";
    case Verdict::not_asked:
        break;
    }
    return "?    ";
}

void print(const Result& finding)
{
    auto line = std::string(word_for(finding.verdict)) + "  " + finding.thing;
    if (!finding.says.empty()) line += ": " + finding.says;
    if (!finding.fix.empty()) line += (line.ends_with('.') ? " " : ". ") + finding.fix;
    std::ranges::replace(line, '\n', ' ');
    std::puts(line.c_str());
}

// Checks folders, templates and database. REQUIRES the rights of httpd's user.
Results look_at(const HttpdSettings& settings)
{
    auto found = look_at_folders(settings);
    std::ranges::copy(look_at_templates(settings), std::back_inserter(found));
    std::ranges::copy(look_at_database(settings), std::back_inserter(found));
    return found;
}

Exit outcome(const Results& findings)
{
    const auto any = [&](Verdict verdict) {
        return std::ranges::find(findings, verdict, &Result::verdict) != findings.end();
    };
    if (any(Verdict::not_asked)) return could_not_be_asked;
    return any(Verdict::wrong) ? something_does_not : all_holds;
}

Exit check(const std::vector<std::string>& command)
{
    const auto servers = settings_of_httpd(command);
    if (servers.empty()) throw NotAsked("no server of httpd has CertAwardDatabase: is the module enabled?");
    std::vector<Results> found;
    found.reserve(servers.size());
    for (const auto& settings : servers)
        found.push_back(look_at_secrets(settings));
    become_httpds_user(servers.front()); // all servers run as the same user
    Exit worst = all_holds;
    for (std::size_t i = 0; i < servers.size(); ++i) {
        std::ranges::copy(look_at(servers[i]), std::back_inserter(found[i]));
        std::printf("server %s\n", servers[i].server.c_str());
        std::ranges::for_each(found[i], print);
        worst = std::max(worst, outcome(found[i]));
    }
    return worst;
}

} // namespace
} // namespace certaward::site_check

int main(int count, char** words)
{
    using namespace certaward::site_check;
    std::vector<std::string> command(words + 1, words + count);
    const auto asks_for = [&](std::string_view option) { return !command.empty() && command[0] == option; };
    if (asks_for("--version")) return std::printf("certaward-check %s\n", CERTAWARD_VERSION) < 0;
    if (asks_for("-h") || asks_for("--help")) return std::fputs(kUsage, stdout) < 0;
    if (command.empty()) command = {"/usr/sbin/apachectl"};
    try {
        return check(command);
    } catch (const std::exception& error) {
        print({Verdict::not_asked, "certaward-check", error.what()});
        return could_not_be_asked;
    }
}
