// Looks at attachments' bytes once: can they be shown, and what is their SHA-256, so that the same picture handed in
// twice is found.
#pragma once

#include "app/site.h"
#include "store/attachment_digests.h"

#include <chrono>
#include <vector>

namespace certaward::app {

// Stops when the time is over; the rest comes another time.
void refresh_digests(const Visit& visit, const std::vector<store::MissingDigest>& attachments,
                     std::chrono::milliseconds time);

// What is known of an application's attachments, those included that were never looked at or have changed since.
std::vector<store::Digest> digests_of(const Visit& visit, const domain::Application& application);

} // namespace certaward::app
