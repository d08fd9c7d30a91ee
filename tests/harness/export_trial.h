// An export as a harness tries it: made again and again in one session, and looked at by other eyes than the module's.
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
    integration::Answer make(const std::string& key); // 全資料 of the newest past round
    integration::Answer take(const std::string& id, const std::string& extension);
    integration::Browser& browser() { return browser_; }
    std::size_t sheet_bytes() const { return sheet_bytes_; } // its largest file

    // What is wrong with an export that was said to be made: compared with SQL and with one made in peace. Nothing: "".
    std::string wrong_with_made(const std::string& id);
    // What is left of the one that was begun last, though it was refused. Nothing: "".
    std::string wrong_with_refused();
    std::string column(const std::string& name, const std::string& id);
    std::string kept_of(const std::string& id); // numbers of its pieces, CSV pieces and rows
    std::string newest();                       // id

    const std::string round;

private:
    integration::Stage& stage_;
    integration::Browser browser_{integration::campus().url()};
    integration::Fields form_;
    std::string workbook_in_peace_, csv_in_peace_;
    std::size_t sheet_bytes_ = 0;
};

std::filesystem::path spool_folder();

// The id in the Location of an answer that leads to what was made.
std::string made_id(const integration::Answer& answer);

bool is_unavailable_page(const integration::Answer& answer); // 503 in Chinese, with a time to come back

} // namespace harness
