#include "workbook/workbook.h"

#include "domain/failure.h"
#include "domain/text.h"
#include "workbook/cell_text.h"
#include "workbook/library_temp_files.h"
#include "workbook/summary_sheets.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <xlsxwriter.h>

namespace certaward::workbook {
namespace {

constexpr double kLineHeight = 15; // points
constexpr double kMaxLines = 20;   // a row is at most 409 points high
constexpr double kSignatureHeight = 48;
constexpr double kLeastWidth = 5;
constexpr double kMargin = 2; // of a cell, in characters

// Excel allows at most 31 characters in a sheet's name, and none of []:*?/\.
constexpr const char* kSheetName = "證照獎勵";

// Returns how many lines a wrapped text takes in a column, at most kMaxLines. Not every program that opens the file
// fits row heights itself.
double lines_of(double needed, double width)
{
    constexpr double lost_at_line_ends = 1.05;
    if (needed <= width) return 1;
    return std::min(std::ceil(needed * lost_at_line_ends / width), kMaxLines);
}

double width_of(const std::string& text)
{
    return static_cast<double>(domain::display_width(text));
}

// Returns the days since 1899-12-31 as Excel counts them. Excel counts a day 1900-02-29 that did not exist; the result
// is right from 1900-03-01 on.
double serial_of(const Moment& moment)
{
    constexpr std::chrono::sys_days epoch{std::chrono::year(1899) / 12 / 30};
    constexpr double minutes_of_a_day = 24 * 60;
    const auto days = (std::chrono::sys_days(moment.day) - epoch).count();
    return static_cast<double>(days) + moment.minutes.value_or(0) / minutes_of_a_day;
}

// Returns whether the format can show the moment as a real date: the ROC calendar begins in 1912, and Excel's dates end
// in 9999.
bool is_real_date(const Moment& moment, domain::Format format)
{
    if (format != domain::Format::roc_date && format != domain::Format::date) return false;
    const auto year = static_cast<int>(moment.day.year());
    return year >= 1912 && year <= 9999;
}

std::string signature_line(const std::vector<std::string>& signers)
{
    std::string line;
    for (const auto& signer : signers)
        line += signer + "：＿＿＿＿＿＿＿＿＿＿　　　";
    return line;
}

} // namespace

Workbook::Workbook(WorkbookSettings settings) : settings_(std::move(settings)), folder_(settings_.folder)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_FALSE;
    options.tmpdir = folder_.data();
    workbook_.reset(workbook_new_opt(settings_.file.c_str(), &options));
    if (!workbook_) throw domain::Unavailable("workbook: out of memory");
    formats_.emplace(workbook_.get());
    set_properties();
    begin_sheet();
}

void Workbook::Abandon::operator()(lxw_workbook* workbook) const noexcept
{
    close_temp_files(*workbook);
    lxw_workbook_free(workbook);
}

// Sets title, maker and time, so that two exports of the same data differ only in maker and time.
void Workbook::set_properties()
{
    std::tm when{};
    if (::strptime(settings_.made_at.c_str(), "%Y-%m-%d %H:%M:%S", &when) == nullptr)
        throw domain::Unavailable("workbook: invalid made_at: " + settings_.made_at);
    lxw_doc_properties properties{};
    auto title = cell_text(settings_.title);
    auto maker = cell_text(settings_.maker);
    properties.title = title.data();
    properties.author = maker.data();
    properties.created = ::timegm(&when);
    if (workbook_set_properties(workbook_.get(), &properties) != LXW_NO_ERROR)
        throw domain::Unavailable("workbook: cannot set the document properties");
}

void Workbook::begin_sheet()
{
    const auto name =
        std::string(kSheetName) + (sheets_.empty() ? "" : " (" + std::to_string(sheets_.size() + 1) + ")");
    const std::lock_guard lock(temp_files_mutex());
    auto& sheet = sheets_.emplace_back(workbook_.get(), name);
    sheet.freeze_heading();
    sheet.repeat_heading();
    widths_.assign(settings_.columns.size(), kLeastWidth);
    rows_here_ = 0;
    for (std::size_t i = 0; i < settings_.columns.size(); ++i) {
        const auto& heading = settings_.columns[i].heading;
        sheet.text(i, heading, formats_->heading);
        widths_[i] = std::max(widths_[i], width_of(heading) + kMargin);
    }
}

void Workbook::end_sheet()
{
    auto& sheet = sheets_.back();
    sheet.filter(settings_.columns.size() - 1);
    for (std::size_t i = 0; i < widths_.size(); ++i)
        sheet.width(i, widths_[i]);
}

void Workbook::add(const domain::ExportRow& row)
{
    if (rows_here_ == settings_.rows_of_a_sheet) {
        end_sheet();
        begin_sheet();
    }
    ++applications_;
    ++rows_here_;
    sheets_.back().next_row();
    lines_ = 1;
    for (std::size_t i = 0; i < settings_.columns.size(); ++i)
        write(value_of(settings_.columns[i].field, row, settings_.source), i);
    if (lines_ > 1) sheets_.back().height(lines_ * kLineHeight);
}

void Workbook::write(const Value& value, std::size_t column)
{
    auto& sheet = sheets_.back();
    const auto& [field, heading, format] = settings_.columns[column];
    const auto* number = std::get_if<std::uint64_t>(&value);
    const auto* moment = std::get_if<Moment>(&value);
    const auto text = text_of(value, format);

    if (number && format == domain::Format::number)
        sheet.number(column, static_cast<double>(*number), formats_->number);
    else if (moment && is_real_date(*moment, format))
        sheet.number(column, serial_of(*moment), formats_->of_moment(format, moment->minutes.has_value()));
    else
        sheet.text(column, text, formats_->text);

    const auto most = std::max(max_width_of(field), width_of(heading) + kMargin);
    const auto needed = width_of(text) + kMargin / 2;
    widths_[column] = std::clamp(needed, widths_[column], std::max(most, widths_[column]));
    lines_ = std::max(lines_, lines_of(needed, most));
}

void Workbook::close(const Conclusion& conclusion)
{
    end_sheet();
    auto& last = sheets_.back();
    if (!settings_.signers.empty()) { // after an empty row, so that no filter treats it as a row
        last.next_row();
        last.next_row();
        last.across(settings_.columns.size() - 1, signature_line(settings_.signers), formats_->signature);
        last.height(kSignatureHeight);
    }
    const std::lock_guard lock(temp_files_mutex());
    const About about{settings_.title, settings_.scope, settings_.maker, settings_.made_at, settings_.source};
    sheets_.push_back(statistics_sheet(workbook_.get(), *formats_, about, conclusion));
    if (conclusion.changes) sheets_.push_back(changes_sheet(workbook_.get(), *formats_, about, *conclusion.changes));

    const auto footer =
        "&L第 " + std::to_string(conclusion.revision) + " 版　指紋 " + conclusion.fingerprint + "&R第 &P 頁，共 &N 頁";
    for (auto& sheet : sheets_)
        sheet.print("&C" + header_text(settings_.title), footer);

    const LibraryTempFiles temporary_files(*workbook_, folder_);
    const auto error = workbook_close(workbook_.release()); // frees the workbook even if it fails
    if (error == LXW_NO_ERROR) return;
    temporary_files.empty();
    std::error_code ignored; // the library's own stream on it can no longer be reached either
    std::filesystem::resize_file(settings_.file, 0, ignored);
    throw domain::Unavailable(std::string("workbook: close: ") + lxw_strerror(error));
}

std::vector<SheetChecksum> Workbook::sheet_checksums() const
{
    std::vector<SheetChecksum> facts;
    facts.reserve(sheets_.size());
    for (const auto& sheet : sheets_)
        facts.push_back(sheet.facts());
    return facts;
}

} // namespace certaward::workbook
