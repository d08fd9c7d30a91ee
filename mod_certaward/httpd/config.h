// What the administrator wrote in httpd's configuration.
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

constexpr std::string_view kHandlerName = "certaward"; // of SetHandler

constexpr std::size_t kMaxNodeLength = 64; // in the access record

// Of a server or virtual host.
struct ServerConfig {
    std::string option_file;                                // CertAwardDatabase; empty: the module is not used here
    std::vector<std::string> option_groups = {"certaward"}; // one for each host
    std::string node;                                       // CertAwardNode; empty: the machine's name
    unsigned connections = 8;                               // of each child
    std::vector<std::filesystem::path> template_folders;
    std::string language = "zh-Hant-TW"; // CertAwardLanguage: a tag, or browser
    std::string language_cookie;         // CertAwardLanguageCookie; empty: none
    std::filesystem::path attachment_root;
    std::filesystem::path spool_folder;
    unsigned exports = 2;        // CertAwardExports; of all children together
    unsigned export_days = 1827; // five years
    bool mail_attachment = false;
    unsigned keep_settings = 3;          // seconds, CertAwardKeepSettings
    std::filesystem::path picture_cache; // CertAwardPictureCache; empty: none
    unsigned picture_megabytes = 200;
    std::filesystem::path secret_file;
    std::string cookie;           // CertAwardSessionCookie
    bool cookie_is_hashed = true; // sha256; else plain

    std::shared_ptr<app::Site> site; // made when the configuration has been read
};

// Of a Location.
struct LocationConfig {
    std::string path;            // of the section; empty: none of our directives stands in it
    std::string login_url;       // CertAwardLoginURL; empty: none
    std::string login_parameter; // of that URL, for the way back; empty: none
};

ServerConfig& config_of(server_rec* server);
const LocationConfig& config_of(request_rec* r);

// Is the handler ours, or will it be? By the configuration when need be: a request that is refused early has none yet.
bool is_ours(request_rec* r);

// Below our Location: our pages, and the static files that httpd itself sends.
bool is_below_us(request_rec* r);

// Where the module lives, without a slash at the end: /campus/certaward.
std::string base_of(request_rec* r);

void* make_server_config(apr_pool_t* pool, server_rec* server);
void* merge_server_config(apr_pool_t* pool, void* main, void* host);
void* make_location_config(apr_pool_t* pool, char* path);
void* merge_location_config(apr_pool_t* pool, void* outer, void* inner);

extern const command_rec kDirectives[];

} // namespace certaward::httpd
