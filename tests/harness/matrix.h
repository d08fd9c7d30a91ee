// Sends each request of the permission matrix and compares the answer with the table's expectation.
#pragma once

#include "harness/canaries.h"
#include "harness/stored.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace harness {

class Matrix {
public:
    explicit Matrix(Canaries& campus) : campus_(campus), stored_(campus.sql()) {}

    // Checks each method, target and identity of the line, or one identity only.
    void check(const PermissionLine& line);
    void check(const PermissionLine& line, const std::string& identity);

    // Returns the failures, each with all coordinates of its cell.
    const std::vector<std::string>& complaints() const { return complaints_; }
    int cells() const { return cells_; }

    // Returns a valid form, as this identity would send it. Throws std::runtime_error for an unknown name.
    integration::Fields form(const std::string& name, const Identity& who, const Target& target);
    static std::string url_of(const PermissionLine& line, const Target& target);

private:
    struct Cell;
    void check(const Cell& cell);
    integration::Answer asked(const Cell& cell);
    std::string difference_from_none(const Cell& cell, const integration::Answer& answer);

    Canaries& campus_;
    Stored stored_;
    std::vector<std::string> complaints_;
    std::map<std::string, std::pair<long, std::string>> answers_to_none_;
    int cells_ = 0;
};

// Returns a text without the parts that differ between two answers to the same request: keys, tokens, the reference
// code, the URL.
std::string blanked(std::string text, const std::string& url);

} // namespace harness
