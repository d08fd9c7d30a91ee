// Files and folders: are they there, may httpd's user do there what the module does, and may nobody else?
#pragma once

#include "site_check/httpd_settings.h"
#include "site_check/result.h"

namespace certaward::site_check {

// The password and the secret, as root sees them: httpd reads the secret before it becomes its user.
Results look_at_secrets(const HttpdSettings& settings);

// From here on this process may do what httpd's user may. Nothing happens for who is not root.
// Throws NotAsked when that can't be.
void become_httpds_user(const HttpdSettings& settings);

// The folders, with this process's rights.
Results look_at_folders(const HttpdSettings& settings);

} // namespace certaward::site_check
