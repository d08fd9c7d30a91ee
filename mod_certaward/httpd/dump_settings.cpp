#include "httpd/dump_settings.h"

#include "httpd/config.h"
#include "httpd/module_symbol.h"

#include <ap_mpm.h>
#include <cstdio>
#include <http_core.h>
#include <set>
#include <string>
#include <unixd.h>

namespace certaward::httpd {
namespace {

void print(const char* name, const std::string& value)
{
    if (!value.empty()) std::printf("%s %s\n", name, value.c_str());
}

void print_server(server_rec* server, const ServerConfig& config)
{
    int children = 0;
    if (ap_mpm_query(AP_MPMQ_MAX_DAEMONS, &children) != APR_SUCCESS) children = 0;

    std::string name = server->server_hostname ? server->server_hostname : "-";
    if (server->port != 0) name += ":" + std::to_string(server->port);
    print("Server", name);
    print("User", ap_unixd_config.user_name ? ap_unixd_config.user_name : "");
    print("UserId", std::to_string(ap_unixd_config.user_id));
    print("GroupId", std::to_string(ap_unixd_config.group_id));
    print("Children", std::to_string(children));
    print("CertAwardDatabase", config.option_file);
    for (const auto& group : config.option_groups)
        print("CertAwardDatabaseGroup", group);
    print("CertAwardConnections", std::to_string(config.connections));
    for (const auto& folder : config.template_folders)
        print("CertAwardTemplates", folder.string());
    print("CertAwardLanguage", config.language);
    print("CertAwardLanguageCookie", config.language_cookie);
    print("CertAwardAttachmentRoot", config.attachment_root.string());
    print("CertAwardSpoolFolder", config.spool_folder.string());
    print("CertAwardPictureCache", config.picture_cache.string());
    print("CertAwardPictureCacheMegabytes", std::to_string(config.picture_megabytes));
    print("CertAwardNode", config.node);
    print("CertAwardExports", std::to_string(config.exports));
    print("CertAwardExportDays", std::to_string(config.export_days));
    print("CertAwardKeepSettings", std::to_string(config.keep_settings));
    print("CertAwardMailAttachment", config.mail_attachment ? "On" : "Off");
    print("CertAwardSecretFile", config.secret_file.string());
    print("CertAwardSessionCookie", config.cookie);
    print("CertAwardSessionToken", config.cookie_is_hashed ? "sha256" : "plain");
}

} // namespace

void dump_settings(apr_pool_t*, server_rec* main)
{
    if (!ap_exists_config_define("DUMP_CERTAWARD")) return;
    std::set<const ServerConfig*> seen; // a virtual host may share the main server's configuration
    for (auto* server = main; server; server = server->next) {
        const auto& config = config_of(server);
        if (!config.option_file.empty() && seen.insert(&config).second) print_server(server, config);
    }
    std::fflush(stdout);
}

} // namespace certaward::httpd
