// The workbook of a round, written row by row in constant memory and read again before anybody gets it.
#pragma once

#include "domain/application.h"
#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/reviewer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace certaward::exporting {

struct WorkbookSettings {
    std::filesystem::path file;   // made here; an existing one is replaced
    std::filesystem::path folder; // for the library's temporary files; must exist
    const domain::AwardRound& round;
    const domain::Choices& choices;
    const std::vector<domain::Unit>& units;
};

// One sheet: a heading row, then a row for each application. Throws Unavailable when the library refuses anything.
class Workbook {
public:
    explicit Workbook(const WorkbookSettings& settings);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void add(const domain::Application& application);
    std::uint64_t rows() const { return rows_; } // applications added

    // Writes the file. Nothing may be added afterwards. A file that closed without complaint may still be short
    // (a full disk goes unreported): count_rows it.
    void close();

private:
    void begin_sheet();
    void write_text(std::size_t column, const std::string& text);
    void check(int error, const char* doing) const;

    const domain::AwardRound& round_;
    const domain::Choices& choices_;
    const std::vector<domain::Unit>& units_;
    lxw_workbook* workbook_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* text_ = nullptr;
    lxw_format* number_ = nullptr;
    std::uint64_t rows_ = 0;
    std::string folder_;
};

} // namespace certaward::exporting
