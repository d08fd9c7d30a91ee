// export_take.cpp: GET /export/{id}/{License_YYYYMMDDHHMM.xlsx}. Sends a workbook that was made.

#include "domain/failure.h"
#include "pages/pages.h"
#include "store/access.h"
#include "store/exports.h"

namespace certaward::pages {

Response export_take(const Visit& visit, domain::ExportId id, std::string_view file_name)
{
    const auto made = store::award_export(visit.db, id, visit.reviewer);
    if (made.file_name != file_name) throw domain::NotFound("export " + std::to_string(id.value) + " has another name");

    // Copied out first: while a slow client takes it, neither the connection nor its memory is held.
    require_space(visit.site.spool_folder, made.bytes);
    auto file = unnamed_file(visit.site.spool_folder);
    store::each_piece(visit.db, made, [&](std::string_view piece) { file.append(piece); });
    store::record_access(visit.db, {visit.reviewer.account, visit.request.address, "download",
                                    "export " + std::to_string(id.value) + " round " + made.round.value});

    Response response;
    response.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + made.file_name + "\"");
    response.etag = "\"export-" + std::to_string(id.value) + "\"";
    response.body = std::move(file);
    return response;
}

} // namespace certaward::pages
