#include "harness/export_trial.h"

#include "harness/contents.h"
#include "integration/workbook_file.h"

#include <algorithm>
#include <stdexcept>

using namespace integration;

namespace harness {
namespace {

// Returns every file of the workbook, with N for the digits of times of day, because the workbook contains the time
// when it was made.
std::string unpacked(const Answer& workbook)
{
    const Answer plain{200, {{"content-type", workbook.header("content-type")}}, workbook.body};
    auto text = contents_of(plain).substr(workbook.body.size());
    const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = 0; (at = text.find(':', at)) != std::string::npos; ++at)
        for (const auto near : {at - 2, at - 1, at + 1, at + 2})
            if (is_digit(near)) text[near] = 'N';
    return text;
}

} // namespace

ExportTrial::ExportTrial(Stage& stage, const std::string& account) : round(stage.past_round()), stage_(stage)
{
    stage.log_in(browser_, account);
    form_ = export_form(Page(browser_.get(kExport).body), round, "everything");
    const auto answer = make(new_key());
    if (answer.status != 303) throw std::runtime_error("no export was made in peace: " + std::to_string(answer.status));
    const auto id = made_id(answer);
    const auto workbook = take(id, "xlsx");
    workbook_in_peace_ = unpacked(workbook);
    sheet_bytes_ = WorkbookFile::open(workbook.body).sheet_xml.size();
    csv_in_peace_ = take(id, "csv").body;
}

std::string ExportTrial::new_key()
{
    return stage_.sql.value("SELECT MD5(RAND())");
}

Answer ExportTrial::make(const std::string& key)
{
    for (auto& [name, value] : form_)
        if (name == "key") value = key;
    return browser_.post(kExport, form_);
}

Answer ExportTrial::take(const std::string& id, const std::string& extension)
{
    const auto name = column("file_name", id);
    return browser_.get(kExport + "/" + id + "/" + name.substr(0, name.rfind('.') + 1) + extension);
}

std::string ExportTrial::wrong_with_made(const std::string& id)
{
    if (column("state", id) != "complete") return "it is " + column("state", id);
    const auto rows = stage_.sql.value(
        "SELECT COUNT(*) FROM campus.license_apply WHERE meeting_no = ? AND apply_time IS NOT NULL", {round});
    const auto answer = take(id, "xlsx");
    const auto csv = take(id, "csv");
    if (answer.status != 200 || csv.status != 200) return "it is not to be had";
    try {
        const auto workbook = WorkbookFile::open(answer.body);
        if (std::to_string(workbook.rows.size() - 1) != rows) return "the workbook is short of rows";
        if (unpacked(answer) != workbook_in_peace_) return "the workbook is another than one made in peace";
    } catch (const std::exception& error) {
        return error.what();
    }
    return csv.body == csv_in_peace_ ? "" : "the CSV file is another than one made in peace";
}

std::string ExportTrial::wrong_with_refused()
{
    const auto id = newest();
    if (column("state", id) != "interrupted") return "what was refused is " + column("state", id);
    if (kept_of(id) != "0 0 0") return "of what was refused is kept: " + kept_of(id);
    return std::filesystem::is_empty(spool_folder()) ? "" : "a file is left in the spool folder";
}

std::string ExportTrial::column(const std::string& name, const std::string& id)
{
    return stage_.sql.value("SELECT " + name + " FROM certaward.export WHERE export_id = ?", {id});
}

std::string ExportTrial::kept_of(const std::string& id)
{
    std::string kept;
    for (const std::string table : {"export_piece", "export_csv_piece", "export_row"})
        kept += (kept.empty() ? "" : " ") +
                stage_.sql.value("SELECT COUNT(*) FROM certaward." + table + " WHERE export_id = ?", {id});
    return kept;
}

std::string ExportTrial::newest()
{
    return stage_.sql.value("SELECT MAX(export_id) FROM certaward.export");
}

std::filesystem::path spool_folder()
{
    return campus().folder() / "spool";
}

std::string made_id(const Answer& answer)
{
    const auto location = answer.header("location");
    const auto from = location.find("made=") + 5;
    return location.substr(from, location.find('&', from) - from);
}

bool is_unavailable_page(const Answer& answer)
{
    return answer.status == 503 && !answer.header("retry-after").empty() &&
           answer.body.find("系統暫時無法使用") != std::string::npos;
}

} // namespace harness
