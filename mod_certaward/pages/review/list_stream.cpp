#include "pages/review/list_stream.h"

#include "app/access_recorder.h"
#include "app/run_checks.h"
#include "domain/failure.h"
#include "pages/urls.h"
#include "store/attachments.h"
#include "store/sessions.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace certaward::pages {
namespace {

// About as much text as the buffers of a connection hold: larger pieces would only take memory.
constexpr std::uint64_t kRowsOfAPiece = 100;

// A worker of httpd waits for the client. At the speed of a telephone line this time is enough for the longest list.
constexpr std::chrono::minutes kLongest{10};

bool may_see_the_same(const domain::Reviewer& now, const domain::Reviewer& then)
{
    return now.every_unit == then.every_unit && now.units == then.units;
}

class Rows : public http::BodyStream {
public:
    Rows(const Visit& visit, ListStream list)
        : request_(visit.request), reviewer_(visit.reviewer), site_(visit.site), list_(std::move(list))
    {
    }

    view::RenderedText next() override
    {
        if (is_over_) return {};
        if (Clock::now() > ends_at_) throw domain::Unavailable("list: time limit of ten minutes exceeded");
        return store::with_connection(site_.pool, store::TimeLimit::page, [this](store::Connection& db) {
            return piece(Visit{request_, reviewer_, site_, db});
        });
    }

    view::RenderedText on_truncated(const std::string& reference) const override
    {
        view::Page end("rows_end.tpl", *request_.language);
        end.values().repeat("BROKEN_OFF").set("REFERENCE", reference).set("HREF", way_on(list_.after));
        return site_.templates.render_text(end);
    }

private:
    using Clock = std::chrono::steady_clock;

    // Throws Unavailable after a logout or a change of the reviewer's scope: an empty piece would look like the end.
    void require_duty(const Visit& visit) const
    {
        auto account = std::optional(reviewer_.account);
        if (!request_.session.empty()) account = store::account_of_session(visit.db, request_.session);
        if (!account) throw domain::Unavailable("list: the session ended while the rows were sent");
        const auto now = store::reviewer(visit.db, *account);
        if (!now || now->account != reviewer_.account || !may_see_the_same(*now, reviewer_))
            throw domain::Unavailable("list: the reviewer's scope changed while the rows were sent");
    }

    view::RenderedText piece(const Visit& visit)
    {
        require_duty(visit);
        const auto most = std::min(kRowsOfAPiece, kMaxRowsPerPage - shown_);
        auto slice = store::rows_after(visit.db, list_.filter, list_.after, most);
        const auto read = slice.rows.size();
        std::erase_if(slice.rows, [&](const auto& row) { return row.id == list_.on_top; });
        auto text = slice.rows.empty() ? view::RenderedText() : shown(visit, slice.rows);

        const auto last = slice.last ? *slice.last : list_.after;
        const auto shown_now = shown_ + read;
        const bool is_over = read < most || shown_now == kMaxRowsPerPage;
        if (is_over) text += end(visit, last, shown_now);

        // Updates the members last: after a failure the pool runs the piece once more, from its beginning.
        list_.after = last;
        shown_ = shown_now;
        is_over_ = is_over;
        return text;
    }

    view::RenderedText shown(const Visit& visit, std::vector<domain::Application>& rows) const
    {
        store::add_attachments(visit.db, rows);
        const auto checks = app::run_checks(visit, rows, list_.shared.settings->calendar);
        app::record_view(visit, app::View::list, list_.filter.round, rows, checks);
        return rows_text(visit, list_.shared, rows, checks);
    }

    view::RenderedText end(const Visit& visit, const domain::ListKey& last, std::uint64_t shown) const
    {
        if (shown < kMaxRowsPerPage || store::rows_after(visit.db, list_.filter, last, 1).rows.empty())
            return list_.foot;
        view::Page end("rows_end.tpl", *request_.language);
        end.values().repeat("TOO_MANY").set("SHOWN", kMaxRowsPerPage).set("HREF", way_on(last));
        auto text = site_.templates.render_text(end);
        return text += list_.foot;
    }

    std::string way_on(const domain::ListKey& last) const
    {
        return list_url(request_, list_.shared.list.at(ListQuery::Position::after, last));
    }

    const Request& request_;
    const domain::Reviewer& reviewer_;
    app::Site& site_;
    ListStream list_;
    std::uint64_t shown_ = domain::kRowsPerPage;
    bool is_over_ = false;
    const Clock::time_point ends_at_ = Clock::now() + kLongest;
};

} // namespace

std::unique_ptr<http::BodyStream> stream_rest(const Visit& visit, ListStream list)
{
    return std::make_unique<Rows>(visit, std::move(list));
}

} // namespace certaward::pages
