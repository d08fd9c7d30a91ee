#include "httpd/startup.h"

#include "app/site.h"
#include "httpd/config.h"
#include "httpd/module_symbol.h"
#include "httpd/pool_object.h"

#include <algorithm>
#include <fstream>
#include <http_core.h>
#include <iterator>
#include <set>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace certaward::httpd {
namespace {

constexpr std::size_t kSecretBytes = 32;

// Throws std::runtime_error if the file is absent or other users may read it: it holds a password or secret.
void refuse_if_others_may_read(const std::string& directive, const std::filesystem::path& file)
{
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) throw std::runtime_error(directive + ": no file " + file.string());
    if ((facts.st_mode & S_IROTH) != 0)
        throw std::runtime_error(directive + ": " + file.string() + " can be read by others; chmod o-r it");
}

// Throws std::runtime_error if other users may write to the folder. Its files contain students' names, and the module
// deletes the files that it left behind there.
void refuse_if_others_may_write(const std::string& directive, const std::filesystem::path& folder)
{
    struct stat facts {};
    if (::stat(folder.c_str(), &facts) == 0 && (facts.st_mode & S_IWOTH) != 0)
        throw std::runtime_error(directive + ": " + folder.string() +
                                 " can be written by others; give the module a folder of its own");
}

void require_folder(const std::string& directive, const std::filesystem::path& folder)
{
    if (!std::filesystem::is_directory(folder)) throw std::runtime_error(directive + ": no folder " + folder.string());
}

std::string secret_in(const std::filesystem::path& file)
{
    refuse_if_others_may_read("CertAwardSecretFile", file);
    std::ifstream stream(file, std::ios::binary);
    std::string secret(std::istreambuf_iterator<char>(stream), {});
    if (secret.size() < kSecretBytes)
        throw std::runtime_error("CertAwardSecretFile: " + file.string() +
                                 " has fewer than 32 bytes, or can't be read");
    return secret;
}

void require(bool given, const char* directive)
{
    if (!given) throw std::runtime_error(std::string(directive) + " is missing");
}

std::string machine_name()
{
    char name[kMaxNodeLength + 1] = {};
    if (::gethostname(name, kMaxNodeLength) != 0)
        throw std::runtime_error("the machine's host name can't be read: set CertAwardNode");
    return name;
}

// Returns Chinese if the catalogue of the wanted language is broken, else the wanted language. The fault is logged with
// those of the templates; it must not keep the portal's httpd from starting.
std::string language_for(const std::string& wanted, const view::Templates& templates)
{
    const auto is_wanted = [&](const auto& language) { return language->tag() == wanted; };
    const auto is_its_catalogue = [&](const auto& broken) { return broken.file.filename() == wanted + ".po"; };
    const bool is_broken = std::ranges::none_of(templates.languages(), is_wanted) &&
                           std::ranges::any_of(templates.broken(), is_its_catalogue);
    return is_broken ? view::chinese().tag() : wanted;
}

std::shared_ptr<app::Site> site_of(const ServerConfig& config, const view::GoodTexts& templates_before)
{
    require(!config.template_folders.empty(), "CertAwardTemplates");
    require(!config.attachment_root.empty(), "CertAwardAttachmentRoot");
    require(!config.spool_folder.empty(), "CertAwardSpoolFolder");
    require(!config.secret_file.empty(), "CertAwardSecretFile");
    require_folder("CertAwardAttachmentRoot", config.attachment_root);
    require_folder("CertAwardSpoolFolder", config.spool_folder);
    refuse_if_others_may_write("CertAwardSpoolFolder", config.spool_folder);
    if (!config.picture_cache.empty()) require_folder("CertAwardPictureCache", config.picture_cache);
    refuse_if_others_may_read("CertAwardDatabase", config.option_file);

    const std::chrono::seconds keep(config.keep_settings);
    store::ConnectionSettings settings;
    settings.option_file = config.option_file;
    settings.groups = config.option_groups;
    settings.node = config.node.empty() ? machine_name() : config.node;
    std::shared_ptr<app::Site> site(
        new app::Site{.pool = store::Pool(std::move(settings), config.connections),
                      .templates = view::Templates(config.template_folders, templates_before),
                      .tokens = http::CsrfTokens(secret_in(config.secret_file)),
                      .attachment_root = config.attachment_root,
                      .spool_folder = config.spool_folder,
                      .export_days = config.export_days,
                      .export_slots = app::ExportSlots(config.exports),
                      .mail_attachment = config.mail_attachment,
                      .print_cache = {config.picture_cache, std::uint64_t{config.picture_megabytes} << 20},
                      .settings = platform::TtlCache<app::SiteSettings>(keep),
                      .fingerprints = platform::KeyedTtlCache<store::UnitFingerprints>(keep, app::kMaxCachedLists)});
    site->language = {site->templates.languages(), language_for(config.language, site->templates),
                      config.language_cookie};
    return site;
}

// Returns the last good texts of the templates. They belong to the process pool and so outlive the configuration, which
// httpd discards when it restarts.
view::GoodTexts& templates_that_were_good(server_rec* main)
{
    constexpr const char* key = "certaward-templates-that-were-good";
    auto* const process = main->process->pool;
    void* texts = nullptr;
    if (apr_pool_userdata_get(&texts, key, process) != APR_SUCCESS || !texts) {
        texts = make_pool_object<view::GoodTexts>(process);
        apr_pool_userdata_setn(texts, key, apr_pool_cleanup_null, process);
    }
    return *static_cast<view::GoodTexts*>(texts);
}

// Publishes the child's database connections in the metrics. Logs a failure and goes on: pages work without metrics.
void show_connections(server_rec* server, app::Site& site)
{
    try {
        site.pool.publish_to(site.metrics.of_this_child());
    } catch (const std::exception& error) {
        ap_log_error(APLOG_MARK, APLOG_ERR, 0, server, "metrics: the child's database connections are not counted: %s",
                     error.what());
    }
}

} // namespace

int make_sites(apr_pool_t*, apr_pool_t*, apr_pool_t*, server_rec* main)
{
    // httpd reads its configuration twice at start. The first time it still runs in the foreground: a mistake must show
    // then, or the administrator is told that httpd has started.
    const bool is_rehearsal = ap_state_query(AP_SQ_MAIN_STATE) == AP_SQ_MS_CREATE_PRE_CONFIG;

    auto& good_before = templates_that_were_good(main);
    view::GoodTexts good_now;
    std::set<std::filesystem::path> complained_of;
    for (auto* server = main; server; server = server->next) {
        auto& config = config_of(server);
        if (config.option_file.empty() || config.site) continue;
        try {
            auto site = site_of(config, good_before);
            if (is_rehearsal) continue;
            good_now.insert(site->templates.texts().begin(), site->templates.texts().end());
            for (const auto& [file, says] : site->templates.broken())
                if (complained_of.insert(file).second)
                    ap_log_error(APLOG_MARK, APLOG_ERR, 0, server, "template %s", says.c_str());
            config.site = std::move(site);
            ap_log_error(APLOG_MARK, APLOG_NOTICE, 0, server, "mod_certaward %s is configured", CERTAWARD_VERSION);
        } catch (const std::exception& error) {
            ap_log_error(APLOG_MARK, APLOG_EMERG, 0, server, "mod_certaward can't start: %s", error.what());
            return HTTP_INTERNAL_SERVER_ERROR;
        }
    }
    if (!is_rehearsal) good_before = std::move(good_now);
    return OK;
}

void begin_child(apr_pool_t* child_pool, server_rec* main)
{
    for (auto* server = main; server; server = server->next)
        if (const auto& site = config_of(server).site) show_connections(server, *site);
    apr_pool_cleanup_register(
        child_pool, main,
        [](void* data) {
            for (auto* server = static_cast<server_rec*>(data); server; server = server->next)
                if (const auto& site = config_of(server).site) site->pool.close_idle();
            return APR_SUCCESS;
        },
        apr_pool_cleanup_null);
}

} // namespace certaward::httpd
