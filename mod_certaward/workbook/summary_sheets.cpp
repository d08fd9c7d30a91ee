#include "workbook/summary_sheets.h"

#include <algorithm>
#include <string_view>

namespace certaward::workbook {
namespace {

// Returns the levels that are in use or were given.
std::vector<int> levels_of(const Source& source, const domain::AwardTotals& total)
{
    std::vector<int> levels;
    for (const auto& level : source.choices.levels)
        if (level.in_use || total.by_level.contains(level.level)) levels.push_back(level.level);
    return levels;
}

// Writes the counts of one row. has_others: some applications are approved without a level.
void write_counts(Sheet& sheet, const domain::AwardTotals& totals, const std::vector<int>& levels, bool has_others,
                  lxw_format* format)
{
    std::size_t column = 2;
    const auto write = [&](std::uint64_t number) { sheet.number(column++, static_cast<double>(number), format); };
    write(totals.rows());
    write(totals.pending);
    write(totals.approved);
    write(totals.rejected);
    for (const auto level : levels) {
        const auto count = totals.by_level.find(level);
        write(count == totals.by_level.end() ? 0 : count->second);
    }
    if (has_others) write(totals.without_level);
    write(totals.points);
}

std::string decision_text(const domain::Decision& decision, const domain::Choices& choices)
{
    auto text = domain::shown_name_of(decision.status).chinese();
    if (decision.level) text += " " + std::to_string(*decision.level) + "級";
    const auto reason = domain::reason_text(decision, choices);
    return reason.empty() ? text : text + "：" + reason;
}

void write_headings(Sheet& sheet, const std::vector<std::string>& headings, const Formats& formats)
{
    for (std::size_t i = 0; i < headings.size(); ++i)
        sheet.text(i, headings[i], formats.heading);
}

void write_line(Sheet& sheet, const std::string& name, const std::string& text, const Formats& formats)
{
    sheet.next_row();
    sheet.text(0, name, formats.plain);
    sheet.text(1, text, formats.plain);
}

} // namespace

Sheet statistics_sheet(lxw_workbook* workbook, const Formats& formats, const About& about, const Conclusion& conclusion)
{
    Sheet sheet(workbook, "統計");
    const auto total = domain::total_of(conclusion.totals);
    const auto levels = levels_of(about.source, total);
    const bool has_others = total.without_level > 0;

    sheet.text(0, about.title, formats.title);
    write_line(sheet, "範圍", about.scope, formats);
    write_line(sheet, "匯出人", about.maker, formats);
    write_line(sheet, "匯出時間", domain::roc_moment_text(about.made_at), formats);
    write_line(sheet, "版次", "第 " + std::to_string(conclusion.revision) + " 版", formats);
    write_line(sheet, "指紋", conclusion.fingerprint, formats);
    if (about.source.value_of_point)
        write_line(sheet, "每點金額", std::to_string(*about.source.value_of_point) + " 元", formats);
    sheet.next_row();

    sheet.next_row();
    std::vector<std::string> headings{"系所代碼", "系所", "筆數", "審核中", "核准", "未核准"};
    for (const auto level : levels)
        headings.push_back(std::to_string(level) + "級");
    if (has_others) headings.emplace_back("無等級");
    headings.emplace_back("點數");
    write_headings(sheet, headings, formats);
    for (const auto& [unit, totals] : conclusion.totals) {
        sheet.next_row();
        sheet.text(0, unit.value, formats.text);
        sheet.text(1, std::string(domain::name_of(unit, about.source.units)), formats.text);
        write_counts(sheet, totals, levels, has_others, formats.number);
    }
    sheet.next_row();
    sheet.text(0, "合計", formats.total);
    sheet.text(1, "", formats.total);
    write_counts(sheet, total, levels, has_others, formats.total);

    sheet.width(0, 12);
    sheet.width(1, 30);
    for (std::size_t i = 2; i < headings.size(); ++i)
        sheet.width(i, 9);
    return sheet;
}

Sheet changes_sheet(lxw_workbook* workbook, const Formats& formats, const About& about, const ChangesSince& changes)
{
    Sheet sheet(workbook, "異動");
    write_headings(sheet, {"系所", "學號", "姓名", "證照名稱", "原審核", "現審核", "審核人", "審核時間"}, formats);
    for (const auto& change : changes.listed) {
        sheet.next_row();
        std::size_t column = 0;
        for (const auto& text :
             {std::string(domain::name_of(change.unit, about.source.units)), change.student_id, change.student_name,
              change.certificate_name, decision_text(change.from, about.source.choices),
              decision_text(change.to, about.source.choices), change.reviewer_name,
              domain::roc_moment_text(change.decided_at)})
            sheet.text(column++, text, formats.text);
    }
    sheet.next_row();
    sheet.next_row();
    const auto since = "自第 " + std::to_string(changes.revision) + " 版以來";
    if (changes.total == 0)
        sheet.text(0, since + "審核沒有異動，申請資料有更動。", formats.plain);
    else
        sheet.text(0,
                   since + "異動 " + std::to_string(changes.total) + " 筆" +
                       (changes.listed.size() < changes.total
                            ? "，僅列出最近的 " + std::to_string(changes.listed.size()) + " 筆。"
                            : "。"),
                   formats.plain);

    const double widths[] = {20, 12, 12, 24, 24, 24, 12, 20};
    for (std::size_t i = 0; i < std::size(widths); ++i)
        sheet.width(i, widths[i]);
    sheet.freeze_heading();
    sheet.repeat_heading();
    return sheet;
}

} // namespace certaward::workbook
