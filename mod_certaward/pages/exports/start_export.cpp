// POST /export. Makes the workbook of a round, verifies it and stores it. Asks first if some applications are still
// pending.

#include "app/make_export.h"
#include "domain/failure.h"
#include "http/csrf_token.h"
#include "pages/exports/rounds_page.h"
#include "pages/handlers.h"
#include "store/export_writer.h"
#include "store/exports.h"
#include "store/list_counts.h"
#include "store/reference_data.h"
#include "workbook/stale_files.h"

#include <algorithm>

namespace certaward::pages {
namespace {

struct ExportForm {
    std::string token;
    std::string key;
    domain::RoundId round;
    domain::ExportContent content;
    std::vector<domain::UnitId> units; // the picked ones; empty: all of the reviewer's
    bool anyway = false;               // confirmed although some are still pending
    bool on_rounds_page = false;       // sent from the page of one round, and leads back to it

    static ExportForm parse(const http::FormData& form)
    {
        const auto content = domain::parse_export_content(form.text("content"));
        if (!content) throw domain::Invalid("export: unknown content");
        if (!http::is_form_key(form.text("key"))) throw domain::Invalid("export: missing or invalid form key");
        ExportForm parsed{std::string(form.text("token")),
                          std::string(form.text("key")),
                          {std::string(form.text("round"))},
                          *content,
                          {},
                          form.text("anyway") == "1",
                          form.text("at") == "round"};
        for (const auto& pick : form.picks())
            parsed.units.push_back({pick});
        std::ranges::sort(parsed.units);
        parsed.units.erase(std::unique(parsed.units.begin(), parsed.units.end()), parsed.units.end());
        return parsed;
    }
};

Response made(const Visit& visit, const ExportForm& form, domain::ExportId id)
{
    const auto at = form.on_rounds_page ? "&round=" + http::percent_encoded(form.round.value) : "";
    return see_other(visit.request.base + "/export?made=" + std::to_string(id.value) + at);
}

constexpr const char* kYoursIsRunning =
    "您的另一份匯出還在進行中，這一份尚未開始。請等它完成後再按一次；如果它已停住，兩分鐘後就能重新匯出。";
constexpr const char* kOthersAreRunning = "其他人的匯出正在進行中，這一份尚未開始。請過半分鐘再按一次。";
constexpr const char* kSecondsToWait = "30";

// Answers that no export was started: the page with its buttons, and Retry-After.
Response busy(const Visit& visit, Response page, std::string why)
{
    visit.site.metrics.add(app::Counter::exports_put_off);
    page.headers.emplace_back("Retry-After", kSecondsToWait);
    page.warning = std::move(why);
    return page;
}

} // namespace

Response start_export(const Visit& visit)
{
    const auto form = ExportForm::parse(visit.request.form);
    const auto shown_round = form.on_rounds_page ? form.round : domain::RoundId();
    const auto refused = [&](domain::Message why, int status) {
        return export_page(visit, {.round = shown_round, .refused = std::move(why)}, status);
    };
    if (!visit.accepts(form.token))
        return refused("頁面已過時（可能重新登入過），尚未匯出。請再按一次。", status::forbidden);
    const auto units = store::units(visit.db, visit.reviewer);
    for (const auto& unit : form.units)
        require_unit(units, unit, "沒有這個系所，或不是您負責的系所。沒有匯出任何資料。");

    const auto rounds = store::rounds_newest_first(visit.db);
    const auto& round = require_round(rounds, form.round);
    const app::ExportRequest order{round, form.content, form.units};
    if (const auto earlier = store::export_of_form(visit.db, visit.reviewer, form.key)) {
        const bool is_the_same =
            earlier->round == form.round && earlier->content == form.content && earlier->scope_key == order.key(visit);
        return is_the_same ? made(visit, form, earlier->id)
                           : refused("這一頁的按鈕已經用過，尚未匯出。請再按一次。", status::conflict);
    }

    store::remove_old_exports(visit.db, visit.site.export_days);
    const auto counts = store::counts(visit.db, order.filter(visit));
    if (form.content == domain::ExportContent::approved && counts.approved == 0)
        return refused(domain::message("{}沒有核准的申請，沒有產生檔案。", round.title), status::unprocessable);
    if (counts.of(std::nullopt) == 0)
        return refused(domain::message("{}沒有任何申請，沒有產生檔案。", round.title), status::unprocessable);
    if (counts.pending > 0 && !form.anyway)
        return export_page(
            visit, {.round = shown_round,
                    .asked = ExportQuestion{round.id, form.content, form.units, form.on_rounds_page, counts.pending}});

    const auto yours_is_running = [&] {
        return busy(visit, refused(kYoursIsRunning, status::unavailable),
                    "export refused: another export of the account is running");
    };
    if (store::is_exporting(visit.db, visit.reviewer.account)) return yours_is_running();
    const auto place = visit.site.export_slots.take();
    if (!place)
        return busy(visit, refused(kOthersAreRunning, status::unavailable),
                    "export refused: all CertAwardExports slots are taken");
    workbook::remove_stale_files(visit.site.spool_folder);
    const auto id = app::make_export(visit, order, form.key);
    return id ? made(visit, form, *id) : yours_is_running();
}

} // namespace certaward::pages
