// The module's configuration: the values of its directives for each server and Location, and where the module lives.
#pragma once

#include <httpd.h>
#include <filesystem>
#include <http_config.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::app {
struct Site;
}

namespace certaward::httpd {

constexpr std::string_view kHandlerName = "certaward"; // the argument of SetHandler

constexpr std::size_t kMaxNodeLength = 64; // bytes; the node's name in the access record

// The settings of a server or virtual host.
struct ServerConfig {
    std::string option_file;                                // CertAwardDatabase; empty: the module is not used here
    std::vector<std::string> option_groups = {"certaward"}; // CertAwardDatabase; one for each database host
    std::string node;                                       // CertAwardNode; empty: the machine's name
    unsigned connections = 8;                               // CertAwardConnections; at most, of each child process
    std::vector<std::filesystem::path> template_folders;
    std::string language = "zh-Hant-TW"; // CertAwardLanguage; a language tag, or browser
    std::string language_cookie;         // CertAwardLanguageCookie; empty: no cookie
    std::filesystem::path attachment_root;
    std::filesystem::path spool_folder;
    unsigned exports = 2;        // CertAwardExports; at a time, in all child processes together
    unsigned export_days = 1827; // CertAwardExportDays; five years; 0: exports keep their files
    bool mail_attachment = false;
    unsigned keep_settings = 3;          // CertAwardKeepSettings; TTL in seconds; 0: no cache
    std::filesystem::path picture_cache; // CertAwardPictureCache; empty: no cache
    unsigned picture_megabytes = 200;
    std::filesystem::path secret_file;
    std::string cookie;           // CertAwardSessionCookie
    bool cookie_is_hashed = true; // portal_session holds its SHA-256; false: the plain cookie

    std::shared_ptr<app::Site> site; // created in post_config; null: not configured, or not yet
};

// The settings of a Location.
struct LocationConfig {
    std::string path;            // of the section; empty: it has none of our directives
    std::string login_url;       // CertAwardLoginURL; empty: no login page
    std::string login_parameter; // of that URL, for the return path; empty: no return path
};

ServerConfig& config_of(server_rec* server);
const LocationConfig& config_of(request_rec* r);

// Returns whether our handler serves the request. Reads the configuration if no handler is set yet, as for a request
// that is refused early.
bool is_ours(request_rec* r);

// Returns whether the request lies below our Location: one of our pages, or a static file, which httpd itself sends.
bool is_below_us(request_rec* r);

// Returns the path of our Location without a trailing slash: /campus/certaward.
std::string base_of(request_rec* r);

void* make_server_config(apr_pool_t* pool, server_rec* server);
void* merge_server_config(apr_pool_t* pool, void* main, void* host);
void* make_location_config(apr_pool_t* pool, char* path);
void* merge_location_config(apr_pool_t* pool, void* outer, void* inner);

extern const command_rec kDirectives[];

} // namespace certaward::httpd
