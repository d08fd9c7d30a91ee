// GET /export/{id}/{License_YYYYMMDDHHMM.eml}. Sends a mail draft for handing over the workbook. It opens in the
// person's own mail program; the module sends no mail.

#include "app/access_recorder.h"
#include "app/make_export.h"
#include "domain/failure.h"
#include "http/content_disposition.h"
#include "pages/exports/export_view.h"
#include "pages/exports/mail_draft.h"
#include "pages/handlers.h"
#include "store/exports.h"
#include "store/reference_data.h"

namespace certaward::pages {
namespace {

constexpr std::size_t kPiece = kAttachmentPiece * 8192; // about half a megabyte

MailDraft draft_of(const Visit& visit, const domain::AwardExport& made)
{
    const auto rounds = store::rounds_newest_first(visit.db);
    const auto* round = find_round(rounds, made.round);
    const auto title = round ? round->title : made.round.value;
    const auto departments =
        app::scope_text(made.every_unit, made.units, store::units(visit.db, visit.reviewer)).chinese();
    const auto what = "「" + domain::shown_name_of(made.content).chinese() + "」" + std::to_string(made.rows) + " 筆";
    const bool is_attached = visit.site.mail_attachment;
    MailDraft draft{.to = store::setting(visit.db, "mail_to"),
                    .subject = "專業證照獎勵 " + title + " " + departments + " " + what,
                    .body = {},
                    .attachment = is_attached ? made.file_name : ""};
    draft.body = "您好：\n\n檢送 " + title + " " + departments + " 專業證照獎勵名冊" + what + "。\n\n檔案：" +
                 made.file_name + "\n版次：第 " + std::to_string(made.revision) + " 版\n指紋：" + made.fingerprint +
                 "\n匯出：" + made.maker_name + " " + domain::roc_moment_text(made.made_at) + "\n\n";
    draft.body += is_attached ? "檔案如附件。\n" : "（寄出前請附上這個檔案。）\n";
    // Roster and bankbook covers are printed for the approved only.
    if (made.content == domain::ExportContent::approved)
        draft.body += "紙本核章清冊與存摺影本另送，其上印有相同的版次與指紋。\n";
    return draft;
}

// Appends the workbook in base64. Its pieces have any size: bytes beyond a multiple of kPiece wait for the next piece.
void append_attachment(platform::File& mail, const Visit& visit, const domain::AwardExport& made)
{
    std::string waiting;
    store::each_piece(visit.db, made, store::ExportFile::workbook, [&](std::string_view piece) {
        waiting.append(piece);
        const auto whole = waiting.size() / kPiece * kPiece;
        mail.append(mail_base64(std::string_view(waiting).substr(0, whole)));
        waiting.erase(0, whole);
    });
    mail.append(mail_base64(waiting));
}

} // namespace

Response draft_mail(const Visit& visit, domain::ExportId id, std::string_view file_name)
{
    const auto made = store::award_export(visit.db, id, visit.reviewer);
    const auto name = http::with_extension(made.file_name, ".eml");
    if (file_name != name)
        throw domain::NotFound("export " + std::to_string(id.value) + ": requested file name does not match");
    require_file(made);

    const auto draft = draft_of(visit, made);
    platform::require_space(visit.site.spool_folder, made.bytes * 3 / 2);
    auto mail = platform::unnamed_file(visit.site.spool_folder);
    mail.append(mail_head(draft));
    if (!draft.attachment.empty()) append_attachment(mail, visit, made);
    mail.append(mail_end(draft));
    app::record_view(visit, app::View::mail,
                     {"export " + std::to_string(id.value) + " round " + made.round.value, {}, id});

    Response response;
    response.content_type = "message/rfc822";
    response.headers.emplace_back("Content-Disposition", http::content_disposition(name));
    response.body = std::move(mail);
    return response;
}

} // namespace certaward::pages
