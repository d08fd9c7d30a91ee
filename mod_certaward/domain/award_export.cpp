#include "domain/award_export.h"

namespace certaward::domain {

std::string_view name_of(ExportContent content)
{
    return content == ExportContent::everything ? "everything" : "approved";
}

Message shown_name_of(ExportContent content)
{
    return content == ExportContent::everything ? "全資料" : "通過";
}

std::optional<ExportContent> parse_export_content(std::string_view name)
{
    if (name == name_of(ExportContent::everything)) return ExportContent::everything;
    if (name == name_of(ExportContent::approved)) return ExportContent::approved;
    return std::nullopt;
}

std::string_view name_of(ExportState state)
{
    switch (state) {
    case ExportState::running:
        return "running";
    case ExportState::complete:
        return "complete";
    case ExportState::interrupted:
        return "interrupted";
    case ExportState::removed:
        return "removed";
    }
    return "";
}

Message shown_name_of(ExportState state)
{
    switch (state) {
    case ExportState::running:
        return "匯出中";
    case ExportState::complete:
        return "完成";
    case ExportState::interrupted:
        return "中斷";
    case ExportState::removed:
        return "已逾保存期限";
    }
    return "";
}

} // namespace certaward::domain
