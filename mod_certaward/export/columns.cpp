#include "export/columns.h"

#include <array>

namespace certaward::exporting {
namespace {

std::string level_of(const Cell& cell)
{
    const auto& level = cell.application.decision.level;
    return level ? std::to_string(*level) : "";
}

constexpr std::array kColumns{
    Column{"序號", 5, true, nullptr},
    Column{"會議項次", 16, false, [](const Cell& c) { return c.round.title; }},
    Column{"系所", 18, false, [](const Cell& c) { return std::string(domain::name_of(c.application.unit, c.units)); }},
    Column{"班級", 9, false, [](const Cell& c) { return c.application.class_name; }},
    Column{"學號", 12, false, [](const Cell& c) { return c.application.student_id; }},
    Column{"姓名", 12, false, [](const Cell& c) { return c.application.student_name; }},
    Column{"證照名稱", 24, false, [](const Cell& c) { return c.application.certificate_name; }},
    Column{"證照號碼", 17, false, [](const Cell& c) { return c.application.certificate_number; }},
    Column{"發照單位", 20, false, [](const Cell& c) { return c.application.issuer.value_or(""); }},
    Column{"取得日期", 14, false,
           [](const Cell& c) { return c.application.obtained_on ? domain::roc_text(*c.application.obtained_on) : ""; }},
    Column{"等級", 5, true, level_of},
    Column{"銀行代碼", 9, false, [](const Cell& c) { return c.application.bank_code.value_or(""); }},
    Column{"銀行名稱", 16, false, [](const Cell& c) { return c.application.bank_name.value_or(""); }},
    Column{"銀行帳號", 16, false, [](const Cell& c) { return c.application.bank_account.value_or(""); }},
    Column{"審核狀態", 9, false,
           [](const Cell& c) { return std::string(domain::shown_name_of(c.application.decision.status)); }},
    Column{"原因", 24, false, [](const Cell& c) { return domain::reason_text(c.application.decision, c.choices); }},
    Column{"審核人", 9, false, [](const Cell& c) { return c.application.decided_by.name; }},
    Column{"審核時間", 20, false, [](const Cell& c) { return domain::roc_moment_text(c.application.decided_by.at); }},
    Column{"備註", 20, false, [](const Cell& c) { return c.application.decision.exception_words; }},
};

} // namespace

std::span<const Column> columns()
{
    return kColumns;
}

} // namespace certaward::exporting
