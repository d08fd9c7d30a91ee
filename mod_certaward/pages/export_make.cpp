// export_make.cpp: POST /export. Makes the workbook of a round, reads it again, and keeps it. Asks first when some
// applications are still pending.

#include "domain/failure.h"
#include "export/count_rows.h"
#include "export/workbook.h"
#include "pages/export_page.h"
#include "pages/form_token.h"
#include "pages/pages.h"
#include "store/exports.h"
#include "store/review_list.h"
#include "store/settings.h"

namespace certaward::pages {
namespace {

// What the library's temporary sheet and the finished file take together, measured: below 3 KB a row.
constexpr std::uint64_t kSpaceForARow = 3'072;
constexpr std::uint64_t kSpaceAtLeast = 16ULL << 20;
constexpr std::uint64_t kHeadingRows = 1;

struct ExportForm {
    std::string token;
    std::string key;
    domain::RoundId round;
    domain::ExportContent content;
    bool anyway = false; // though some are still pending

    static ExportForm parse(const Form& form)
    {
        const auto content = domain::parse_export_content(form.text("content"));
        if (!content) throw domain::Invalid("export: unknown content");
        if (!is_form_key(form.text("key"))) throw domain::Invalid("export: no form key");
        return {std::string(form.text("token")),
                std::string(form.text("key")),
                {std::string(form.text("round"))},
                *content,
                form.text("anyway") == "1"};
    }
};

// Writes every application of the filter into the file and makes sure that all of them are in it.
std::uint64_t write_whole(const Visit& visit, const domain::AwardRound& round, const store::ListFilter& filter,
                          const std::filesystem::path& file)
{
    const auto choices = store::choices(visit.db);
    const auto units = store::units(visit.db, visit.reviewer);
    const auto expected = store::counts(visit.db, filter).of(filter.status);
    require_space(visit.site.spool_folder, kSpaceAtLeast + expected * kSpaceForARow);

    exporting::Workbook workbook({file, visit.site.spool_folder, round, choices, units});
    store::each_application(visit.db, filter,
                            [&](const domain::Application& application) { workbook.add(application); });
    workbook.close();

    const auto found = exporting::count_rows(file);
    if (found != workbook.rows() + kHeadingRows)
        throw domain::Unavailable("export: wrote " + std::to_string(workbook.rows() + kHeadingRows) +
                                  " rows and found " + std::to_string(found) + " in the file");
    return workbook.rows();
}

domain::ExportId make(const Visit& visit, const ExportForm& form, const domain::AwardRound& round)
{
    const store::ListFilter filter{
        round.id, store::Scope(visit.reviewer),
        form.content == domain::ExportContent::approved ? std::optional(domain::Status::approved) : std::nullopt};

    const TemporaryPath spool(visit.site.spool_folder);
    const auto rows = write_whole(visit, round, filter, spool.path());
    const auto file = spool.open();
    return store::keep_export(visit.db,
                              {.round = round.id,
                               .content = form.content,
                               .file_name = store::export_file_name(visit.db),
                               .rows = rows,
                               .bytes = file.size(),
                               .maker = visit.reviewer,
                               .form_key = form.key,
                               .address = visit.request.address},
                              [&](std::uint64_t from, std::uint64_t size) { return file.read(from, size); });
}

Response made(const Visit& visit, domain::ExportId id)
{
    return see_other(visit.request.base + "/export?made=" + std::to_string(id.value));
}

} // namespace

Response export_make(const Visit& visit)
{
    const auto form = ExportForm::parse(visit.request.form);
    if (!visit.accepts(form.token))
        return export_page(visit, {.made = {}, .refused = "頁面已過時（可能重新登入過），尚未匯出。請再按一次。"},
                           status::forbidden);
    if (const auto earlier = store::export_of_form(visit.db, visit.reviewer, form.key)) {
        if (earlier->round == form.round && earlier->content == form.content) return made(visit, earlier->id);
        return export_page(visit, {.made = {}, .refused = "這一頁的按鈕已經用過，尚未匯出。請再按一次。"},
                           status::conflict);
    }

    const auto rounds = store::rounds_newest_first(visit.db);
    const auto* round = find_round(rounds, form.round);
    if (!round) throw domain::NotFound("no such round", "沒有這個梯次。");
    const auto counts = store::counts(visit.db, {round->id, store::Scope(visit.reviewer), std::nullopt});
    if (counts.pending > 0 && !form.anyway)
        return export_page(visit,
                           {.made = {}, .refused = {}, .asked = ExportAsked{round->id, form.content, counts.pending}});
    return made(visit, make(visit, form, *round));
}

} // namespace certaward::pages
