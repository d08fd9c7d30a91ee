#include "domain/award_export.h"

#include "domain/named_enum.h"

namespace certaward::domain {
namespace {

constexpr auto kContents = named<ExportContent>({
    {ExportContent::everything, "everything", "全資料"},
    {ExportContent::approved, "approved", "通過"},
});

constexpr auto kStates = named<ExportState>({
    {ExportState::running, "running", "匯出中"},
    {ExportState::complete, "complete", "完成"},
    {ExportState::interrupted, "interrupted", "中斷"},
    {ExportState::removed, "removed", "已逾保存期限"},
});

} // namespace

std::string_view name_of(ExportContent content)
{
    return kContents.of(content).name;
}

Message shown_name_of(ExportContent content)
{
    return kContents.of(content).shown;
}

std::optional<ExportContent> parse_export_content(std::string_view name)
{
    return kContents.parse(name);
}

std::string_view name_of(ExportState state)
{
    return kStates.of(state).name;
}

Message shown_name_of(ExportState state)
{
    return kStates.of(state).shown;
}

} // namespace certaward::domain
