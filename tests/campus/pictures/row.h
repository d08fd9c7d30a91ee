// One attachment, as sql/demo/pictures.sql selects it: the path of its picture, and the student's input.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

using Day = std::chrono::sys_days;

enum class Kind { bankbook, certificate };

// Texts may be empty where the campus has NULL. bank_code is 3 digits of the bank and 4 of the branch.
struct Row {
    std::string path; // relative, stays below the output folder
    Kind kind;
    int seq;
    std::uint64_t apply_no;
    std::string student_name;
    std::string bank_name, bank_code, bank_account;
    std::string certificate_name, certificate_number, issuer;
    std::optional<Day> obtained_on;
    Day obtained_from, obtained_to, apply_from; // of the round
};

// Reads all rows that `mariadb --batch --skip-column-names` printed. Not --raw: tabs and line ends inside a text must
// be escaped. Throws std::runtime_error with the line's number at the first row that is malformed or repeats a path,
// and without a number if reading fails or there are no rows.
std::vector<Row> read_rows(std::istream& in);
