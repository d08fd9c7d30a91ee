// One application as it is handed over, in bytes that are the same wherever the same facts are: what fingerprints are
// made of.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"

#include <string>

namespace certaward::domain {

// Who it is for, what was claimed, where the money goes, and the decision with what it is worth. Not who decided, when,
// or which version that was: a decision that was taken back and made again is the same.
// Each value stands as its length in bytes, a colon and the value; one that is missing as "-". So no text, whatever is
// in it, can be taken for another.
std::string canonical_row(const Application& application, const Choices& choices);

} // namespace certaward::domain
