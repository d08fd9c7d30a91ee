#include "pages/review/list_row.h"

#include "pages/application_text.h"
#include "pages/findings_view.h"
#include "pages/review/saved_banner.h"
#include "pages/urls.h"

namespace certaward::pages {
namespace {

void fill_claim(view::Values& row, const domain::Application& application, const RowSurroundings& around)
{
    fill_facts(row, application, around.choices);
    row.set("HREF", detail_url(around.visit, application.id, around.list))
        .set("ISSUER", application.issuer.value_or(""))
        .show_if(application.issuer && !application.issuer->empty(), "HAS_ISSUER")
        .set("BANK_ACCOUNT", or_missing(application.bank_account));
    if (around.shows_unit) row.repeat("WITH_UNIT").set("UNIT", domain::name_of(application.unit, around.units));
}

void fill_attachments(view::Values& row, const domain::Application& application, const RowSurroundings& around)
{
    int bankbooks = 0;
    int certificates = 0;
    for (const auto& attachment : application.attachments) {
        const bool is_bankbook = attachment.kind == domain::AttachmentKind::bankbook;
        row.repeat(is_bankbook ? "BANKBOOK" : "CERTIFICATE")
            .set("HREF", attachment_url(around.visit, attachment.id))
            .set("NUMBER", is_bankbook ? ++bankbooks : ++certificates)
            .set("STUDENT_NAME", application.student_name);
    }
    row.show_if(bankbooks == 0, "NO_BANKBOOK").show_if(certificates == 0, "NO_CERTIFICATE");
}

// The values of the form's controls: as typed, or of the decision in force.
struct Chosen {
    domain::Status status;
    std::string level;
    std::string reason;
    std::string words;
    std::string exception;
};

Chosen chosen(const RowContents& contents)
{
    const auto& in_force = contents.application.decision;
    if (const auto* typed = contents.typed)
        return {typed->status.value_or(in_force.status), typed->level, typed->reason, typed->words, typed->exception};
    // The words of an imported decision are its whole reason: beside a reason chosen now they would repeat it.
    const auto words = in_force.reason_code ? in_force.reason_words : "";
    return {in_force.status, in_force.level ? std::to_string(*in_force.level) : "", in_force.reason_code.value_or(""),
            words, in_force.exception_words};
}

void fill_choices(view::Values& form, const Chosen& now, const RowContents& contents, const RowSurroundings& around)
{
    if (contents.checked.suggested_level) form.repeat("HINT").set("VALUE", *contents.checked.suggested_level);
    for (const auto& level : around.choices.levels) {
        const auto value = std::to_string(level.level);
        if (level.in_use || value == now.level)
            form.repeat("LEVEL")
                .set("VALUE", value)
                .set("DESCRIPTION", level.description)
                .show_if(level.level == contents.checked.suggested_level, "SUGGESTED")
                .show_if(value == now.level, "SELECTED");
    }
    for (const auto& reason : around.choices.reasons) {
        if (!reason.in_use && reason.code != now.reason) continue;
        form.repeat("REASON")
            .set("CODE", reason.code)
            .set("TEXT", reason.text)
            .show_if(reason.needs_words, "NEEDS_WORDS")
            .show_if(reason.code == now.reason, "SELECTED");
    }
}

} // namespace

void fill_decision(view::Values form, const RowContents& contents, const RowSurroundings& around)
{
    const auto& visit = around.visit;
    const auto& application = contents.application;
    const auto now = chosen(contents);

    form.set("ACTION", application_url(visit, application.id))
        .set("ID", application.id.value)
        .set("TOKEN", visit.form_token())
        .set("KEY", http::new_form_key())
        .set("VERSION", application.version)
        .set("BACK", around.list.query())
        .set("STUDENT_NAME", application.student_name)
        .set("WORDS", now.words)
        .show_if(now.status == domain::Status::pending, "IS_PENDING")
        .show_if(now.status == domain::Status::approved, "IS_APPROVED")
        .show_if(now.status == domain::Status::rejected, "IS_REJECTED");
    if (severity_of(contents.checked.findings) == domain::Severity::blocks || !now.exception.empty())
        form.repeat("EXCEPTION").set("WORDS", now.exception).set("STUDENT_NAME", application.student_name);
    fill_choices(form, now, contents, around);
}

void fill_row(view::Values row, const RowContents& contents, const RowSurroundings& around)
{
    fill_claim(row, contents.application, around);
    fill_attachments(row, contents.application, around);
    fill_marks(row, contents.checked, around.visit, around.list);
    if (contents.may_decide) {
        row.repeat("PICK")
            .set("ID", contents.application.id.value)
            .set("VERSION", contents.application.version)
            .set("STUDENT_NAME", contents.application.student_name)
            .show_if(contents.is_picked, "PICKED");
        fill_decision(row.repeat("FORM").include("DECISION", "decision.tpl").show("SAVES_ITSELF"), contents, around);
    }
    if (!contents.undoable.empty())
        fill_undo(row.repeat("WITH_UNDO").include("UNDO", "undo.tpl"), around.visit, contents.undoable, around.list,
                  "list");
    if (const auto* message = contents.message)
        row.repeat("MESSAGE")
            .set("MOOD", message->mood == RowMessage::Mood::saved ? "saved" : "refused")
            .set("TEXT", message->text);
}

} // namespace certaward::pages
