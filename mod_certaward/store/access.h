// The record of who saw or took whose personal data (個資法施行細則 12, item 10). It holds ids, no data.
#pragma once

#include "domain/application.h"
#include "domain/reviewer.h"
#include "store/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

struct Access {
    const domain::Account& account;
    const std::string& address; // of the person's computer
    std::string_view action;    // list, attachment, decide, export, download
    std::string subject;        // "round 1152 applications 4801 4802"
};

// Throws DatabaseError; then what was to be recorded must not be shown.
void record_access(Connection& db, const Access& access);

// "4801 4802 4803", for a subject.
std::string ids_text(const std::vector<domain::Application>& applications);

} // namespace certaward::store
