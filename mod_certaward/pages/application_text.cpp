#include "pages/application_text.h"

#include "domain/bank.h"
#include "domain/text.h"

namespace certaward::pages {
namespace {

constexpr const char* kMissing = "未填";

domain::Message bank_text(const domain::Application& application)
{
    if (application.bank_name) return *application.bank_name;
    return application.bank_code && !application.bank_code->empty() ? "代碼表未列此銀行" : kMissing;
}

// Formats a bank code as 700-0021. Returns an invalid code unchanged, and empty text if it is absent.
std::string bank_code_text(const domain::Application& application)
{
    if (!application.bank_code) return "";
    const auto code = domain::parse_bank_code(*application.bank_code);
    return code ? code->bank + "-" + code->branch : *application.bank_code;
}

} // namespace

void fill_facts(view::Values& values, const domain::Application& application, const domain::Choices& choices)
{
    values.set("ID", application.id.value)
        .set("STUDENT_ID", application.student_id)
        .set("STUDENT_NAME", domain::trimmed(application.student_name).empty() ? domain::Message("（查無學籍）")
                                                                               : application.student_name)
        .set("CLASS", application.class_name)
        .set("CERTIFICATE_NUMBER", application.certificate_number)
        .set("CERTIFICATE_NAME", application.certificate_name)
        .set("OBTAINED_ON", application.obtained_on ? domain::day_shown(*application.obtained_on) : kMissing)
        .set("BANK_NAME", bank_text(application))
        .set("BANK_CODE", bank_code_text(application))
        .set("STATUS", domain::name_of(application.decision.status))
        .set("VERSION", application.version)
        .set("RESULT", result_text(application.decision, choices));
    if (!application.decided_by.name.empty())
        values.repeat("DECIDED")
            .set("NAME", application.decided_by.name)
            .set("AT", domain::moment_shown(application.decided_by.at));
}

domain::Message result_text(const domain::Decision& decision, const domain::Choices& choices)
{
    auto text = domain::shown_name_of(decision.status);
    if (decision.level) text = domain::message("{} {}級", text, *decision.level);
    if (!decision.exception_words.empty()) text = domain::message("{}（例外核准：{}）", text, decision.exception_words);
    const auto reason = domain::reason_shown(decision, choices);
    return reason.empty() ? text : domain::message("{}：{}", text, reason);
}

domain::Message or_missing(const std::optional<std::string>& text)
{
    return text && !text->empty() ? domain::Message(*text) : kMissing;
}

} // namespace certaward::pages
