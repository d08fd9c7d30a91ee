#include "pages/review/saved_banner.h"

#include "domain/failure.h"
#include "pages/application_text.h"
#include "store/decisions.h"
#include "store/history.h"

namespace certaward::pages {

std::optional<domain::Application> saved_application(const Visit& visit)
{
    const auto id = domain::parse_id<domain::ApplicationId>(visit.request.query.text("saved"));
    if (!id) return std::nullopt;
    try {
        return store::application(visit.db, *id, store::Scope(visit.reviewer));
    } catch (const domain::NotFound&) {
        return std::nullopt; // an old link: no banner
    }
}

void fill_saved(view::Values& page, const Visit& visit, const domain::Application& saved,
                const domain::Choices& choices, const ListQuery& list, std::string_view return_to)
{
    const bool was_undone = visit.request.query.text("undone") == "1";
    auto note = page.repeat("SAVED_NOTE").include("SAVED", "saved.tpl");
    note.set("VERB", was_undone ? "已復原" : "已儲存")
        .set("STUDENT_ID", saved.student_id)
        .set("STUDENT_NAME", saved.student_name)
        .set("RESULT", result_text(saved.decision, choices));
    if (was_undone) return;
    const auto form = store::form_in_force(visit.db, saved.id, visit.reviewer.account);
    if (form && *form == visit.request.query.text("form"))
        fill_undo(note.repeat("WITH_UNDO").include("UNDO", "undo.tpl"), visit, *form, list, return_to);
}

void fill_undo(view::Values form, const Visit& visit, const std::string& undone_key, const ListQuery& list,
               std::string_view return_to)
{
    form.set("ACTION", visit.request.base + "/review")
        .set("TOKEN", visit.form_token())
        .set("KEY", http::new_form_key())
        .set("UNDONE", undone_key)
        .set("BACK", list.query())
        .set("RETURN_TO", return_to);
}

} // namespace certaward::pages
