// Makes exports again and again in one session, and checks them by other means than the module's.
#pragma once

#include "integration/campus.h"

#include <filesystem>
#include <string>
#include <vector>

namespace harness {

class ExportTrial {
public:
    ExportTrial(integration::Stage& stage, const std::string& account);

    std::string new_key();
    integration::Answer make(const std::string& key); // exports 全資料 of the newest past round
    integration::Answer take(const std::string& id, const std::string& extension);
    integration::Browser& browser() { return browser_; }
    std::size_t sheet_bytes() const { return sheet_bytes_; } // of an export's largest file

    // Returns the fault of an export that was confirmed, by comparison with SQL and with an export made without faults;
    // "" if it is right.
    std::string wrong_with_made(const std::string& id);
    // Returns what the last export left behind, though it was refused; "" if nothing.
    std::string wrong_with_refused();
    std::string column(const std::string& name, const std::string& id);
    std::string kept_of(const std::string& id); // the numbers of its pieces, CSV pieces and rows
    std::string newest();                       // id of the newest export

    const std::string round;

private:
    integration::Stage& stage_;
    integration::Browser browser_{integration::campus().url()};
    integration::Fields form_;
    std::string workbook_in_peace_, csv_in_peace_;
    std::size_t sheet_bytes_ = 0;
};

std::filesystem::path spool_folder();

// Returns the export's id from the Location header of an answer.
std::string made_id(const integration::Answer& answer);

bool is_unavailable_page(const integration::Answer& answer); // a 503 in Chinese with Retry-After

} // namespace harness
