// The module's own settings, as httpd itself prints them.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace certaward::site_check {

// Of a server or virtual host that uses the module.
struct HttpdSettings {
    std::string server;
    std::string user; // whom httpd serves as
    unsigned user_id = 0;
    unsigned group_id = 0;
    unsigned children = 0; // at most; 0: unknown
    std::string option_file;
    std::vector<std::string> option_groups;
    unsigned connections = 0; // of each child
    std::vector<std::filesystem::path> template_folders;
    std::string language;                                                  // CertAwardLanguage
    std::string language_cookie;                                           // CertAwardLanguageCookie; empty: none
    std::string attachment_root, spool_folder, picture_cache, secret_file; // empty: not set
    std::string cookie;
    bool cookie_is_hashed = true;
};

struct NotAsked : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Runs httpd's own test of its configuration, which serves nobody and changes nothing. command: the program and its
// words, such as {"apachectl"}. Throws NotAsked with what httpd said when it does not understand its configuration.
std::vector<HttpdSettings> settings_of_httpd(const std::vector<std::string>& command);

// Of what it printed.
std::vector<HttpdSettings> settings_in(const std::string& printed);

} // namespace certaward::site_check
