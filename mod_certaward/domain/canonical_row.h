// The canonical bytes of an application as it is handed over: equal facts give equal bytes. Fingerprints are digests of
// these bytes.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"

#include <string>

namespace certaward::domain {

// Returns one line with the student, the claim, the bank account, and the decision with its points. The line leaves out
// the author, time and version of the decision: a decision that was taken back and made again gives the same line.
// Each value is written as its length in bytes, a colon and the value; an absent value as "-". So different values
// never give the same line.
std::string canonical_row(const Application& application, const Choices& choices);

} // namespace certaward::domain
