// The fingerprint of what is handed over: SHA-256 over the canonical rows in their order. Workbook, roster and page of
// the same data have the same one.
#pragma once

#include "domain/application.h"
#include "domain/decision.h"
#include "platform/sha256.h"

#include <string>

namespace certaward::app {

// Takes the rows by department, class and student, as store::each_application gives them.
class Fingerprint {
public:
    void add(const domain::Application& application, const domain::Choices& choices);
    std::string hex() { return hash_.hex(); } // once: 64 characters

private:
    platform::Sha256 hash_;
};

} // namespace certaward::app
