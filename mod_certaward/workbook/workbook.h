// Writes the workbook of a round, row by row in constant memory. Its caller verifies it before a reviewer gets it.
// Sheets: the applications (more sheets if one is full), 統計, and in a later revision 異動.
#pragma once

#include "domain/award_export.h"
#include "domain/award_totals.h"
#include "domain/export_column.h"
#include "workbook/columns.h"
#include "workbook/formats.h"
#include "workbook/sheet.h"
#include "workbook/summary_sheets.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct lxw_workbook;

namespace certaward::workbook {

// The settings of a workbook.
struct WorkbookSettings {
    std::filesystem::path file;   // made here; an existing one is replaced
    std::filesystem::path folder; // for the library's temporary files; must exist
    std::vector<domain::ExportColumn> columns;
    const Source& source;
    std::string title; // in the print header
    std::string scope; // round, content and departments, for 統計
    std::string maker;
    std::string made_at;                       // "YYYY-MM-DD HH:MM:SS"
    std::vector<std::string> signers;          // 承辦人 ...
    std::uint64_t rows_of_a_sheet = 1'048'000; // Excel's limit is 1,048,576, with heading and signatures
};

// A workbook that is being written. Throws Unavailable if a call of the library fails.
class Workbook {
public:
    explicit Workbook(WorkbookSettings settings);
    ~Workbook() = default;
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void add(const domain::ExportRow& row);
    std::uint64_t applications() const { return applications_; } // added so far

    // Writes the file. No row may be added afterwards. The file may be short even if close() succeeds, since the
    // library does not report a full disk: compare sheet_checksums() with verify().
    void close(const Conclusion& conclusion);

    std::vector<SheetChecksum> sheet_checksums() const; // as written

private:
    struct Abandon {
        void operator()(lxw_workbook* workbook) const noexcept;
    };
    void begin_sheet();
    void end_sheet();
    void write(const Value& value, std::size_t column);
    void set_properties();

    WorkbookSettings settings_;
    std::string folder_;                              // the library keeps a pointer to it
    std::unique_ptr<lxw_workbook, Abandon> workbook_; // null after close()
    std::optional<Formats> formats_;
    std::vector<Sheet> sheets_;
    std::vector<double> widths_; // of the columns so far
    double lines_ = 1;           // of the current row
    std::uint64_t applications_ = 0;
    std::uint64_t rows_here_ = 0; // in the current sheet
};

} // namespace certaward::workbook
