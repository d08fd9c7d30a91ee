// An export (匯出): a workbook of a round that a reviewer had made.
#pragma once

#include "domain/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

enum class ExportContent { everything, approved }; // 全資料, 通過

std::string_view name_of(ExportContent content);       // everything: in tables and forms
std::string_view shown_name_of(ExportContent content); // 全資料: on the page
std::optional<ExportContent> parse_export_content(std::string_view name);

struct AwardExport {
    ExportId id;
    RoundId round;
    ExportContent content = ExportContent::approved;
    std::string file_name;
    std::uint64_t rows = 0;
    std::uint64_t bytes = 0;
    std::string maker_name;
    std::string made_at; // "YYYY-MM-DD HH:MM:SS" in the database's time zone
};

} // namespace certaward::domain
