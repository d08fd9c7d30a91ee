#include "domain/award_export.h"

namespace certaward::domain {

std::string_view name_of(ExportContent content)
{
    return content == ExportContent::everything ? "everything" : "approved";
}

std::string_view shown_name_of(ExportContent content)
{
    return content == ExportContent::everything ? "全資料" : "通過";
}

std::optional<ExportContent> parse_export_content(std::string_view name)
{
    if (name == name_of(ExportContent::everything)) return ExportContent::everything;
    if (name == name_of(ExportContent::approved)) return ExportContent::approved;
    return std::nullopt;
}

} // namespace certaward::domain
