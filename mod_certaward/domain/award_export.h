// An export (匯出): a workbook of a round that a reviewer had made.
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

std::string_view name_of(ExportContent content); // everything: in tables and forms
Message shown_name_of(ExportContent content);    // 全資料: on the page
std::optional<ExportContent> parse_export_content(std::string_view name);

// removed: complete once; the file was deleted by age, what is known of it stays.
enum class ExportState { running, complete, interrupted, removed };
std::string_view name_of(ExportState state);
Message shown_name_of(ExportState state); // 匯出中, 完成, 中斷, 已逾保存期限

struct AwardExport {
    ExportId id;
    RoundId round;
    ExportContent content = ExportContent::approved;
    bool every_unit = false;   // all departments, or
    std::vector<UnitId> units; // these
    std::string scope_key;     // the same for the same departments
    std::string file_name;
    std::uint64_t rows = 0; // to do, while it is running
    std::uint64_t rows_done = 0;
    std::uint64_t bytes = 0;
    std::uint64_t csv_bytes = 0; // 0: it has no CSV file
    std::string maker_name;
    std::string made_at; // "YYYY-MM-DD HH:MM:SS" in the database's time zone
    ExportState state = ExportState::complete;
    std::uint64_t revision = 1;
    std::string fingerprint; // 64 characters; empty: not complete, or made before there were fingerprints
    std::uint64_t downloads = 0;
};

// What of an application goes into the workbook, decided as it was when the export began.
struct ExportRow {
    std::uint64_t number = 0; // 1, 2, 3 ...
    Application application;  // with its attachments
    std::string submitted_at; // "YYYY-MM-DD HH:MM:SS"
    std::vector<Check> found; // by the checks, when a column shows it
};

// A decision in an export's scope that is another one now.
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
