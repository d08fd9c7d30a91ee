// GET /export/{id}/{License_YYYYMMDDHHMM.xlsx}. Sends a finished workbook, or its rows as .csv.

#include "app/access_recorder.h"
#include "domain/failure.h"
#include "http/content_disposition.h"
#include "pages/exports/export_view.h"
#include "pages/handlers.h"
#include "store/exports.h"

namespace certaward::pages {
namespace {

struct Wanted {
    store::ExportFile file;
    std::uint64_t bytes;
    std::string content_type;
};

Wanted wanted(const domain::AwardExport& made, std::string_view file_name)
{
    if (file_name == made.file_name)
        return {store::ExportFile::workbook, made.bytes,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
    if (file_name == http::with_extension(made.file_name, ".csv") && made.csv_bytes > 0)
        return {store::ExportFile::csv, made.csv_bytes, "text/csv; charset=utf-8"};
    throw domain::NotFound("export " + std::to_string(made.id.value) + ": requested file name does not match");
}

} // namespace

Response download(const Visit& visit, domain::ExportId id, std::string_view file_name)
{
    const auto made = store::award_export(visit.db, id, visit.reviewer);
    const auto [file, bytes, content_type] = wanted(made, file_name);
    require_file(made);

    // Copies the file out first, so that a slow client holds neither the connection nor its memory.
    platform::require_space(visit.site.spool_folder, bytes);
    auto spool = platform::unnamed_file(visit.site.spool_folder);
    store::each_piece(visit.db, made, file, [&](std::string_view piece) { spool.append(piece); });
    if (spool.size() != bytes)
        throw domain::Unavailable("export " + std::to_string(id.value) +
                                  ": size of the spooled file differs from the recorded size");
    const bool is_csv = file == store::ExportFile::csv;
    app::record_view(
        visit, app::View::download,
        {"export " + std::to_string(id.value) + " round " + made.round.value + (is_csv ? " csv" : ""), {}, id});
    store::count_download(visit.db, id);

    Response response;
    response.content_type = content_type;
    response.headers.emplace_back("Content-Disposition", http::content_disposition(file_name));
    response.etag = "\"export-" + std::to_string(id.value) + (is_csv ? "-csv\"" : "\"");
    response.body = std::move(spool);
    return response;
}

} // namespace certaward::pages
