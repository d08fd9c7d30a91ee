// Redefines the contract's views over tables of the harness's own, which may hold any data that campuses really have.
#pragma once

#include "integration/sql.h"

#include <string>
#include <vector>

namespace harness {

// The contract's views. take() redefines one of them over a copy of its rows; put_back() and the destructor restore all
// of them from the site file.
class StrangeViews {
public:
    StrangeViews();
    ~StrangeViews();
    StrangeViews(const StrangeViews&) = delete;
    StrangeViews& operator=(const StrangeViews&) = delete;

    // Redefines the view over a new table strange.VIEW, a copy of its rows for which `where` holds (empty: all). All
    // its columns may be NULL; its text columns have this character set (empty: unchanged).
    void take(const std::string& view, const std::string& charset = "", const std::string& where = "");
    void put_back();

    std::vector<std::string> columns(const std::string& view); // in their order
    std::string checksum(const std::string& view);             // of the table strange.VIEW
    integration::Sql& sql() { return sql_; }

private:
    integration::Sql sql_;
};

} // namespace harness
