#include "site_check/files.h"

#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace certaward::site_check {
namespace {

constexpr off_t kSecretBytes = 32;

bool may(const std::string& path, int what)
{
    return ::faccessat(AT_FDCWD, path.c_str(), what, AT_EACCESS) == 0;
}

Result secret_file(const std::string& thing, const std::string& path, off_t least_bytes)
{
    struct stat facts {};
    if (path.empty()) return {Verdict::wrong, thing, "is missing", "Name the file in httpd's configuration."};
    if (::stat(path.c_str(), &facts) != 0)
        return {Verdict::wrong, thing, "no file " + path, "Create it with mode 0640 and the group of httpd's user."};
    if ((facts.st_mode & S_IROTH) != 0)
        return {Verdict::wrong, thing, path + " can be read by others",
                "chmod o-r " + path + ", and replace the password or secret in it."};
    if ((facts.st_mode & (S_IWOTH | S_IWGRP)) != 0)
        return {Verdict::wrong, thing, path + " can be written by others", "chmod g-w,o-w " + path + "."};
    if (!may(path, R_OK)) return {Verdict::not_asked, thing, path + " can't be read", "Run this as root."};
    if (facts.st_size < least_bytes)
        return {Verdict::wrong, thing, path + " has fewer than 32 bytes", "head -c 48 /dev/urandom > " + path + "."};
    return {Verdict::holds, thing, path};
}

Result folder(const std::string& thing, const std::string& path, int what, const std::string& user)
{
    struct stat facts {};
    if (path.empty()) return {Verdict::wrong, thing, "is missing", "Name the folder in httpd's configuration."};
    if (::stat(path.c_str(), &facts) != 0 || !S_ISDIR(facts.st_mode))
        return {Verdict::wrong, thing, "no folder " + path + " that " + user + " can enter",
                "Create it with install -d."};
    if (!may(path, what)) {
        const bool writes = (what & W_OK) != 0;
        return {Verdict::wrong, thing, path + (writes ? " can't be written by " : " can't be read by ") + user,
                writes ? "chown " + user + " " + path + ", and chmod u+rwx." : "Let " + user + " read and enter it."};
    }
    if ((what & W_OK) != 0 && (facts.st_mode & S_IWOTH) != 0) // httpd does not start with such a spool folder
        return {Verdict::wrong, thing, path + " can be written by others", "chmod o-w " + path + "."};
    if ((what & W_OK) != 0 && (facts.st_mode & S_IROTH) != 0)
        return {Verdict::note, thing, path + " can be read by others, and briefly holds personal data",
                "chmod o-rx " + path + "."};
    return {Verdict::holds, thing, path};
}

} // namespace

Results look_at_secrets(const HttpdSettings& settings)
{
    return {secret_file("CertAwardDatabase", settings.option_file, 0),
            secret_file("CertAwardSecretFile", settings.secret_file, kSecretBytes)};
}

void become_httpds_user(const HttpdSettings& settings)
{
    if (::geteuid() != 0 || settings.user_id == 0) return;
    const bool became = ::initgroups(settings.user.c_str(), settings.group_id) == 0 &&
                        ::setgid(settings.group_id) == 0 && ::setuid(settings.user_id) == 0;
    if (!became) throw NotAsked("can't become httpd's user " + settings.user);
}

Results look_at_folders(const HttpdSettings& settings)
{
    constexpr int kReads = R_OK | X_OK;
    constexpr int kWrites = R_OK | W_OK | X_OK;
    const auto& user = settings.user;
    Results found{may(settings.option_file, R_OK)
                      ? Result{Verdict::holds, "CertAwardDatabase", "can be read by " + user}
                      : Result{Verdict::wrong, "CertAwardDatabase", "can't be read by " + user,
                               "chgrp it to the group of " + user + ", mode 0640."},
                  folder("CertAwardAttachmentRoot", settings.attachment_root, kReads, user),
                  folder("CertAwardSpoolFolder", settings.spool_folder, kWrites, user)};
    if (!settings.picture_cache.empty())
        found.push_back(folder("CertAwardPictureCache", settings.picture_cache, kWrites, user));
    return found;
}

} // namespace certaward::site_check
