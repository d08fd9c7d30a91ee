// POST /review/{application}/note. Adds a note for colleagues to an application.

#include "domain/failure.h"
#include "domain/text.h"
#include "pages/handlers.h"
#include "pages/review/detail_page.h"
#include "pages/urls.h"
#include "store/decisions.h"
#include "store/history.h"

namespace certaward::pages {

Response add_note(const Visit& visit, domain::ApplicationId id)
{
    const auto& form = visit.request.form;
    const auto back = ListQuery::parse(http::FormData::parse(form.text("back")));
    const auto application = store::application(visit.db, id, store::Scope(visit.reviewer));
    const std::string text(domain::trimmed(form.text("note")));
    if (!http::is_form_key(form.text("key"))) throw domain::Invalid("note: missing or invalid form key");

    const auto refused = [&](const char* why, int status) {
        return detail_page(visit, id, back, nullptr, status, {text, why});
    };
    if (!visit.accepts(form.text("token")))
        return refused("頁面已過時（可能重新登入過），備註尚未加上。內容還在，請再按一次「加註」。", status::forbidden);
    if (text.empty()) return refused("請填寫備註。", status::unprocessable);
    if (domain::length_of(text) > domain::kMaxNoteLength) return refused("備註最多 500 字。", status::unprocessable);

    store::add_note(visit.db, {.application = application.id,
                               .text = text,
                               .reviewer = visit.reviewer,
                               .form_key = std::string(form.text("key")),
                               .address = visit.request.address});
    return see_other(detail_url(visit, id, back) + "#notes-" + std::to_string(id.value));
}

} // namespace certaward::pages
