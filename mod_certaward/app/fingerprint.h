// The fingerprint of a hand-over: SHA-256 over its canonical rows in order. Workbook, roster and page of the same data
// have the same fingerprint.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"
#include "platform/sha256.h"

#include <string>

namespace certaward::app {

// Computes a fingerprint. REQUIRES rows by department, class and student, as store::each_application gives them.
class Fingerprint {
public:
    void add(const domain::Application& application, const domain::Choices& choices);
    std::string hex() { return hash_.hex(); } // 64 characters; call once

private:
    platform::Sha256 hash_;
};

} // namespace certaward::app
