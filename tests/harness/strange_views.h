// The contract's views over tables of the harness's own, in which anything may stand: what campuses really have.
#pragma once

#include "integration/sql.h"

#include <string>
#include <vector>

namespace harness {

// One view at a time reads a copy of what it held. The site file puts all of them back.
class StrangeViews {
public:
    StrangeViews();
    ~StrangeViews();
    StrangeViews(const StrangeViews&) = delete;
    StrangeViews& operator=(const StrangeViews&) = delete;

    // The view shows the table strange.VIEW from now on, whose columns may all be NULL; its text columns are of this
    // character set (empty: as they were). where: which of its rows; empty: all.
    void take(const std::string& view, const std::string& charset = "", const std::string& where = "");
    void put_back();

    std::vector<std::string> columns(const std::string& view); // in their order
    std::string checksum(const std::string& view);             // of the strange table
    integration::Sql& sql() { return sql_; }

private:
    integration::Sql sql_;
};

} // namespace harness
