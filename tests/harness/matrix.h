// Asks the module each question of the permission matrix and compares its answers with what the table expects.
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

    // Each method, target and identity of the line; or one identity alone.
    void check(const PermissionLine& line);
    void check(const PermissionLine& line, const std::string& identity);

    // What does not hold, with all coordinates of the cell.
    const std::vector<std::string>& complaints() const { return complaints_; }
    int cells() const { return cells_; }

    // The form as this identity would send it, with everything about it in order.
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

// A text without what differs between two answers to the same question: keys, tokens, the reference code, the URL.
std::string blanked(std::string text, const std::string& url);

} // namespace harness
