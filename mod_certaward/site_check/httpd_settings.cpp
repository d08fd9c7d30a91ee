#include "site_check/httpd_settings.h"

#include <array>
#include <charconv>
#include <cstring>
#include <spawn.h>
#include <sstream>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace certaward::site_check {
namespace {

unsigned number_of(std::string_view text)
{
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void take(HttpdSettings& settings, std::string_view name, const std::string& value)
{
    if (name == "User") settings.user = value;
    if (name == "UserId") settings.user_id = number_of(value);
    if (name == "GroupId") settings.group_id = number_of(value);
    if (name == "Children") settings.children = number_of(value);
    if (name == "CertAwardDatabase") settings.option_file = value;
    if (name == "CertAwardDatabaseGroup") settings.option_groups.push_back(value);
    if (name == "CertAwardConnections") settings.connections = number_of(value);
    if (name == "CertAwardTemplates") settings.template_folders.emplace_back(value);
    if (name == "CertAwardLanguage") settings.language = value;
    if (name == "CertAwardLanguageCookie") settings.language_cookie = value;
    if (name == "CertAwardAttachmentRoot") settings.attachment_root = value;
    if (name == "CertAwardSpoolFolder") settings.spool_folder = value;
    if (name == "CertAwardPictureCache") settings.picture_cache = value;
    if (name == "CertAwardSecretFile") settings.secret_file = value;
    if (name == "CertAwardSessionCookie") settings.cookie = value;
    if (name == "CertAwardSessionToken") settings.cookie_is_hashed = value == "sha256";
}

// The whole output of a program, standard error included, and its exit status.
struct Asked {
    std::string said;
    int status = 0;
};

Asked asked(std::vector<std::string> words)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw NotAsked("can't create a pipe");
    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    ::posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, pointers[0], &actions, nullptr, pointers.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);

    Asked found;
    std::array<char, 4096> piece{};
    for (ssize_t got = 0; !failed && (got = ::read(ends[0], piece.data(), piece.size())) > 0;)
        found.said.append(piece.data(), static_cast<std::size_t>(got));
    ::close(ends[0]);
    if (failed) throw NotAsked("can't run " + words[0] + ": " + std::strerror(failed));
    ::waitpid(child, &found.status, 0);
    return found;
}

} // namespace

std::vector<HttpdSettings> settings_of_httpd(const std::vector<std::string>& command)
{
    auto words = command;
    words.insert(words.end(), {"-t", "-D", "DUMP_CERTAWARD"});
    const auto answer = asked(std::move(words));
    if (answer.status != 0) throw NotAsked("httpd does not accept its configuration: " + answer.said);
    return settings_in(answer.said);
}

std::vector<HttpdSettings> settings_in(const std::string& printed)
{
    std::vector<HttpdSettings> all;
    std::istringstream lines(printed);
    for (std::string line; std::getline(lines, line);) {
        const auto blank = line.find(' ');
        if (blank == std::string::npos) continue;
        const auto name = std::string_view(line).substr(0, blank);
        if (name == "Server")
            all.emplace_back().server = line.substr(blank + 1);
        else if (!all.empty())
            take(all.back(), name, line.substr(blank + 1));
    }
    return all;
}

} // namespace certaward::site_check
