#include "pages/review/list_rows.h"

#include "pages/review/list_row.h"

#include <algorithm>

namespace certaward::pages {

view::RenderedText rows_text(const Visit& visit, const ListRows& shared, const std::vector<domain::Application>& rows,
                             const std::vector<checks::CheckResult>& checks, const RejectedForm* refusal)
{
    const RowSurroundings around{visit, shared.settings->choices, shared.units, shared.list, shared.shows_unit};
    view::RenderedText text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool is_refused = refusal && refusal->application.id == rows[i].id;
        const RowMessage message{RowMessage::Mood::refused, is_refused ? refusal->text : domain::Message()};
        view::Page row("review_row.tpl", *visit.request.language);
        fill_row(row.values(),
                 {.application = rows[i],
                  .checked = checks[i],
                  .may_decide = shared.may_decide,
                  .typed = is_refused ? &refusal->typed : nullptr,
                  .message = is_refused ? &message : nullptr,
                  .is_picked = std::ranges::find(shared.picked, rows[i].id) != shared.picked.end()},
                 around);
        text += visit.site.templates.render_text(row, kSharedSections);
    }
    return text;
}

} // namespace certaward::pages
