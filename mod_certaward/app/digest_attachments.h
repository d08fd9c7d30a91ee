// Digests attachments' bytes once: whether they can be shown, and their SHA-256, which reveals a picture that was
// handed in twice.
#pragma once

#include "app/site.h"
#include "store/attachment_digests.h"

#include <chrono>
#include <vector>

namespace certaward::app {

// Digests these attachments and saves the digests. Stops at the time limit; a later refresh does the rest.
void refresh_digests(const Visit& visit, const std::vector<store::MissingDigest>& attachments,
                     std::chrono::milliseconds time);

// Returns the digests of an application's attachments. Digests and saves those that are new or have changed. Returns an
// attachment that cannot be read now as unreadable, without saving that.
std::vector<store::Digest> digests_of(const Visit& visit, const domain::Application& application);

} // namespace certaward::app
