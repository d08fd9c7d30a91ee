// An export (匯出): a workbook of a round, made for a reviewer.
#pragma once

#include "domain/application.h"
#include "domain/finding.h"
#include "domain/ids.h"
#include "domain/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::domain {

enum class ExportContent { everything, approved }; // 全資料, 通過

std::string_view name_of(ExportContent content); // for tables and forms: everything
Message shown_name_of(ExportContent content);    // for pages: 全資料
std::optional<ExportContent> parse_export_content(std::string_view name);

// removed: the export was complete; its file was deleted by age, its record stays.
enum class ExportState { running, complete, interrupted, removed };
std::string_view name_of(ExportState state);
Message shown_name_of(ExportState state); // for pages: 匯出中, 完成, 中斷, 已逾保存期限

struct AwardExport {
    ExportId id;
    RoundId round;
    ExportContent content = ExportContent::approved;
    bool every_unit = false;   // all departments
    std::vector<UnitId> units; // the departments unless every_unit
    std::string scope_key;     // equal for equal sets of departments
    std::string file_name;
    std::uint64_t rows = 0; // expected rows while the export is running
    std::uint64_t rows_done = 0;
    std::uint64_t bytes = 0;
    std::uint64_t csv_bytes = 0; // 0: no CSV file
    std::string maker_name;
    std::string made_at; // "YYYY-MM-DD HH:MM:SS" in the database's time zone
    ExportState state = ExportState::complete;
    std::uint64_t revision = 1;
    std::string fingerprint; // 64 characters; empty: not complete, or older than fingerprints
    std::uint64_t downloads = 0;
};

// The data of one workbook row: an application with the decision that was in force when the export began.
struct ExportRow {
    std::uint64_t number = 0; // 1, 2, 3 ...
    Application application;  // with its attachments
    std::string submitted_at; // "YYYY-MM-DD HH:MM:SS"
    std::vector<Check> found; // checks with a finding; filled in if a column shows them
};

// A decision in an export's scope that has changed since the export.
struct ExportChange {
    ApplicationId application;
    UnitId unit;
    std::string student_id;
    std::string student_name;
    std::string certificate_name;
    Decision from;
    Decision to;
    std::string reviewer_name;
    std::string decided_at; // "YYYY-MM-DD HH:MM:SS"
};

} // namespace certaward::domain
