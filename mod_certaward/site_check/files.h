// Checks of files and folders: whether they exist, give httpd's user the rights that the module needs, and are closed
// to other users.
#pragma once

#include "site_check/httpd_settings.h"
#include "site_check/result.h"

namespace certaward::site_check {

// Checks the files with the password and the secret. Needs root's rights: httpd reads the secret before it changes to
// its user.
Results look_at_secrets(const HttpdSettings& settings);

// Changes this process to httpd's user, for good. Does nothing unless this process is root and httpd's user is not.
// Throws NotAsked if the change fails.
void become_httpds_user(const HttpdSettings& settings);

// Checks the folders, and that the option file can be read, with this process's rights.
Results look_at_folders(const HttpdSettings& settings);

} // namespace certaward::site_check
