// The module's settings, as httpd itself prints them.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace certaward::site_check {

// The settings of a server or virtual host that uses the module.
struct HttpdSettings {
    std::string server;
    std::string user; // the user that httpd serves as
    unsigned user_id = 0;
    unsigned group_id = 0;
    unsigned children = 0; // httpd's child processes, at most; 0: unknown
    std::string option_file;
    std::vector<std::string> option_groups;
    unsigned connections = 0; // of each child process, at most
    std::vector<std::filesystem::path> template_folders;
    std::string language;                                                  // CertAwardLanguage
    std::string language_cookie;                                           // CertAwardLanguageCookie; empty: no cookie
    std::string attachment_root, spool_folder, picture_cache, secret_file; // empty: not set
    std::string cookie;
    bool cookie_is_hashed = true;
};

// Thrown if something can't be checked. what() is the reason, for the administrator.
struct NotAsked : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Returns the settings of each server that uses the module. Runs httpd's own test of its configuration, which serves no
// request and changes nothing. command: the program and its arguments, such as {"apachectl"}. Throws NotAsked if the
// program can't be run, or with httpd's message if httpd rejects its configuration.
std::vector<HttpdSettings> settings_of_httpd(const std::vector<std::string>& command);

// Returns the settings in the output of that test.
std::vector<HttpdSettings> settings_in(const std::string& printed);

} // namespace certaward::site_check
