#include "httpd/config.h"

#include "app/export_slots.h"
#include "httpd/module_symbol.h"
#include "httpd/pool_object.h"

#include <algorithm>
#include <ap_expr.h>
#include <apr_strings.h>
#include <cctype>
#include <charconv>
#include <http_core.h>
#include <optional>
#include <string_view>

namespace certaward::httpd {
namespace {

constexpr unsigned kMaxConnections = 1000;
constexpr unsigned kMaxDays = 36500;
constexpr unsigned kMaxCacheSeconds = 60;
constexpr unsigned kMaxMegabytes = 1'000'000;

ServerConfig& server_config(cmd_parms* cmd)
{
    return config_of(cmd->server);
}

std::filesystem::path below_server_root(cmd_parms* cmd, const char* path)
{
    const char* absolute = ap_server_root_relative(cmd->pool, path);
    return absolute ? absolute : path;
}

const char* set_database(cmd_parms* cmd, void*, int count, char* const words[])
{
    if (count == 0 || !*words[0]) return "CertAwardDatabase takes an option file, and groups in it";
    auto& config = server_config(cmd);
    config.option_file = below_server_root(cmd, words[0]);
    if (count > 1) config.option_groups.assign(words + 1, words + count);
    return nullptr;
}

// Returns nullopt unless the text is a whole number from `least` to `most`.
std::optional<unsigned> number_in(std::string_view text, unsigned least, unsigned most)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

// Sets `member` to the directive's number. Returns an error text unless it is a whole number from `least` to `most`.
template <unsigned ServerConfig::*member, unsigned least, unsigned most>
const char* set_number(cmd_parms* cmd, void*, const char* text)
{
    const auto number = number_in(text, least, most);
    if (!number) return apr_psprintf(cmd->pool, "%s takes a whole number from %u to %u", cmd->cmd->name, least, most);
    server_config(cmd).*member = *number;
    return nullptr;
}

bool is_visible_ascii(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

const char* set_node(cmd_parms* cmd, void*, const char* name)
{
    const std::string_view node = name;
    if (node.size() > kMaxNodeLength || !is_visible_ascii(node))
        return "CertAwardNode takes a name of at most 64 letters, digits and signs, without blanks";
    server_config(cmd).node = node;
    return nullptr;
}

const char* set_mail_attachment(cmd_parms* cmd, void*, int is_on)
{
    server_config(cmd).mail_attachment = is_on != 0;
    return nullptr;
}

const char* set_picture_cache(cmd_parms* cmd, void*, const char* folder, const char* megabytes)
{
    auto& config = server_config(cmd);
    config.picture_cache = below_server_root(cmd, folder);
    if (!megabytes) return nullptr;
    const auto most = number_in(megabytes, 1, kMaxMegabytes);
    if (!most) return "CertAwardPictureCache takes a folder and a whole number of megabytes up to 1000000";
    config.picture_megabytes = *most;
    return nullptr;
}

const char* add_template_folder(cmd_parms* cmd, void*, const char* folder)
{
    server_config(cmd).template_folders.push_back(below_server_root(cmd, folder));
    return nullptr;
}

template <std::filesystem::path ServerConfig::*Member>
const char* set_path(cmd_parms* cmd, void*, const char* path)
{
    server_config(cmd).*Member = below_server_root(cmd, path);
    return nullptr;
}

// Returns whether the text is a token of RFC 9110, as a cookie's name must be.
bool is_token(std::string_view text)
{
    return is_visible_ascii(text) && text.find_first_of("()<>@,;:\\\"/[]?={}") == std::string_view::npos;
}

const char* set_session_cookie(cmd_parms* cmd, void*, const char* name, const char* kind)
{
    const std::string_view how = kind ? kind : "sha256";
    if (!is_token(name) || (how != "sha256" && how != "plain"))
        return "CertAwardSessionCookie takes a cookie's name and sha256 or plain";
    server_config(cmd).cookie = name;
    server_config(cmd).cookie_is_hashed = how == "sha256";
    return nullptr;
}

// Checks the tag's characters only. The catalogues are known later, when the templates have been read.
const char* set_language(cmd_parms* cmd, void*, const char* tag)
{
    const std::string_view language = tag;
    const auto may_be_in_a_tag = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; };
    if (language.empty() || !std::ranges::all_of(language, may_be_in_a_tag))
        return "CertAwardLanguage takes a language's tag such as zh-Hant-TW or en, or browser";
    server_config(cmd).language = language;
    return nullptr;
}

const char* set_language_cookie(cmd_parms* cmd, void*, const char* name)
{
    if (!is_token(name)) return "CertAwardLanguageCookie takes a cookie's name";
    server_config(cmd).language_cookie = name;
    return nullptr;
}

const char* set_login_url(cmd_parms*, void* location, const char* url, const char* parameter)
{
    const std::string_view to = url;
    const bool leads_to_a_page = to.starts_with('/') || to.starts_with("https://") || to.starts_with("http://");
    if (!leads_to_a_page || !is_visible_ascii(to) || (parameter && !is_token(parameter)))
        return "CertAwardLoginURL takes a path from / on or an address with https:// or http://, and a parameter's "
               "name";
    auto& config = *static_cast<LocationConfig*>(location);
    config.login_url = url;
    if (parameter) config.login_parameter = parameter;
    return nullptr;
}

} // namespace

const command_rec kDirectives[] = {
    AP_INIT_TAKE_ARGV("CertAwardDatabase", set_database, nullptr, RSRC_CONF,
                      "a MariaDB option file, and the groups in it to read beside [client], one for each host in the "
                      "order they are tried (default certaward)"),
    AP_INIT_TAKE1("CertAwardConnections", (set_number<&ServerConfig::connections, 1, kMaxConnections>), nullptr,
                  RSRC_CONF, "most database connections of one child process (default 8)"),
    AP_INIT_ITERATE("CertAwardTemplates", add_template_folder, nullptr, RSRC_CONF,
                    "folders with templates, the site's own before ours"),
    AP_INIT_TAKE1("CertAwardLanguage", set_language, nullptr, RSRC_CONF,
                  "the language of pages: zh-Hant-TW (default), en, another that a folder of templates has, or browser "
                  "for the one that the browser prefers"),
    AP_INIT_TAKE1("CertAwardLanguageCookie", set_language_cookie, nullptr, RSRC_CONF,
                  "the portal's cookie that names the language, which goes before CertAwardLanguage"),
    AP_INIT_TAKE1("CertAwardAttachmentRoot", set_path<&ServerConfig::attachment_root>, nullptr, RSRC_CONF,
                  "the portal's upload folder"),
    AP_INIT_TAKE1("CertAwardSpoolFolder", set_path<&ServerConfig::spool_folder>, nullptr, RSRC_CONF,
                  "a folder for files on their way in or out; httpd's user must be able to write there"),
    AP_INIT_TAKE1("CertAwardNode", set_node, nullptr, RSRC_CONF,
                  "what this machine is called in the access record (default its host name)"),
    AP_INIT_TAKE1("CertAwardExports", (set_number<&ServerConfig::exports, 1, app::ExportSlots::kMax>), nullptr,
                  RSRC_CONF, "exports that run at a time on this machine, of all accounts together (default 2)"),
    AP_INIT_TAKE1("CertAwardExportDays", (set_number<&ServerConfig::export_days, 0, kMaxDays>), nullptr, RSRC_CONF,
                  "exports older than that lose their files (default 1827, five years; 0: never)"),
    AP_INIT_TAKE1("CertAwardKeepSettings", (set_number<&ServerConfig::keep_settings, 0, kMaxCacheSeconds>), nullptr,
                  RSRC_CONF,
                  "how many seconds pages may go by the rounds, departments, levels and reasons they have read, and "
                  "by which applications they have counted (default 3)"),
    AP_INIT_FLAG("CertAwardMailAttachment", set_mail_attachment, nullptr, RSRC_CONF,
                 "does a mail draft bring the workbook with it: On or Off (default)"),
    AP_INIT_TAKE12("CertAwardPictureCache", set_picture_cache, nullptr, RSRC_CONF,
                   "a folder for pictures at the size of paper, and how many megabytes it may take (default 200)"),
    AP_INIT_TAKE1("CertAwardSecretFile", set_path<&ServerConfig::secret_file>, nullptr, RSRC_CONF,
                  "a file with at least 32 random bytes, the same on every node, that signs form tokens"),
    AP_INIT_TAKE12("CertAwardSessionCookie", set_session_cookie, nullptr, RSRC_CONF,
                   "the portal's session cookie, and how portal_session holds it: sha256 (default) or plain"),
    AP_INIT_TAKE12("CertAwardLoginURL", set_login_url, nullptr, ACCESS_CONF,
                   "the portal's login page, and the name of its parameter for the way back"),
    {nullptr, {nullptr}, nullptr, 0, RAW_ARGS, nullptr},
};

ServerConfig& config_of(server_rec* server)
{
    return *static_cast<ServerConfig*>(ap_get_module_config(server->module_config, &certaward_module));
}

const LocationConfig& config_of(request_rec* r)
{
    return *static_cast<const LocationConfig*>(ap_get_module_config(r->per_dir_config, &certaward_module));
}

bool is_ours(request_rec* r)
{
    if (r->handler) return r->handler == kHandlerName;
    const auto* core = static_cast<core_dir_config*>(ap_get_core_module_config(r->per_dir_config));
    if (!core->expr_handler) return false;
    const char* error = nullptr;
    const char* handler = ap_expr_str_exec(r, core->expr_handler, &error);
    return !error && handler && handler == kHandlerName;
}

bool is_below_us(request_rec* r)
{
    return is_ours(r) || !config_of(r).path.empty();
}

std::string base_of(request_rec* r)
{
    // httpd creates our configuration of a section only if the section has one of our directives. Otherwise take the
    // path of the section that has SetHandler, a directive of httpd's core.
    std::string base = config_of(r).path;
    if (base.empty()) {
        const auto* core = static_cast<core_dir_config*>(ap_get_core_module_config(r->per_dir_config));
        if (core->d) base = core->d;
    }
    while (base.ends_with('/'))
        base.pop_back();
    return base;
}

void* make_server_config(apr_pool_t* pool, server_rec*)
{
    return make_pool_object<ServerConfig>(pool);
}

// Returns the virtual host's configuration if it has a CertAwardDatabase. Otherwise the host shares the main server's,
// connection pool included.
void* merge_server_config(apr_pool_t*, void* main, void* host)
{
    return static_cast<ServerConfig*>(host)->option_file.empty() ? main : host;
}

void* make_location_config(apr_pool_t* pool, char* path)
{
    auto* config = make_pool_object<LocationConfig>(pool);
    if (path) config->path = path;
    return config;
}

// Returns the outer configuration, path included, if only the outer section has a CertAwardLoginURL: a Location inside
// ours (for an address limit, for instance) does not move the module.
void* merge_location_config(apr_pool_t* pool, void* outer, void* inner)
{
    const auto& from = *static_cast<LocationConfig*>(outer);
    const auto& to = *static_cast<LocationConfig*>(inner);
    const bool is_named_outside = to.login_url.empty() && !from.login_url.empty();
    return make_pool_object<LocationConfig>(pool, is_named_outside ? from : to);
}

} // namespace certaward::httpd
