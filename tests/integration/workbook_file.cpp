#include "integration/workbook_file.h"

#include <algorithm>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <memory>
#include <stdexcept>
#include <zip.h>

namespace integration {
namespace {

std::string entry(zip_t* archive, const char* name)
{
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(archive, name, 0), zip_fclose);
    if (!file) throw std::runtime_error(std::string("the workbook has no ") + name);
    std::string text;
    char piece[8192];
    for (zip_int64_t got; (got = zip_fread(file.get(), piece, sizeof piece)) != 0;) {
        if (got < 0) throw std::runtime_error(std::string("the workbook's entry is damaged: ") + name);
        text.append(piece, static_cast<std::size_t>(got));
    }
    return text;
}

std::string attribute(xmlNode* node, const char* name)
{
    const std::unique_ptr<xmlChar, void (*)(void*)> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)),
                                                          xmlFree);
    return value ? reinterpret_cast<const char*>(value.get()) : "";
}

// Returns the column of a cell reference, counted from 1: 28 for AB12.
std::size_t column_of(const std::string& reference)
{
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column;
}

SheetRow cells_of(xmlNode* row)
{
    SheetRow cells;
    for (auto* node = row->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) continue;
        cells.resize(column_of(attribute(node, "r")));
        const std::unique_ptr<xmlChar, void (*)(void*)> content(xmlNodeGetContent(node), xmlFree);
        cells.back() = {reinterpret_cast<const char*>(content.get()), attribute(node, "t")};
    }
    return cells;
}

std::vector<SheetRow> rows_of(const std::string& sheet_xml)
{
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(sheet_xml.data(), static_cast<int>(sheet_xml.size()), nullptr, nullptr, XML_PARSE_HUGE),
        xmlFreeDoc);
    if (!document) throw std::runtime_error("the sheet is not well-formed XML");
    std::vector<SheetRow> rows;
    for (auto* part = xmlDocGetRootElement(document.get())->children; part; part = part->next) {
        if (std::string(reinterpret_cast<const char*>(part->name)) != "sheetData") continue;
        for (auto* row = part->children; row; row = row->next)
            if (row->type == XML_ELEMENT_NODE) rows.push_back(cells_of(row));
    }
    return rows;
}

// Returns whether a row is an application's: it begins with a number, unlike the signatures.
bool is_application(const SheetRow& row)
{
    return !row.empty() && row.front().text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

WorkbookFile WorkbookFile::open(const std::string& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
        source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr, zip_discard);
    if (!archive) throw std::runtime_error(std::string("no workbook: ") + zip_error_strerror(&error));

    WorkbookFile file;
    file.workbook_xml = entry(archive.get(), "xl/workbook.xml");
    file.sheet_xml = entry(archive.get(), "xl/worksheets/sheet1.xml");
    for (std::size_t number = 1;; ++number) {
        const auto name = "xl/worksheets/sheet" + std::to_string(number) + ".xml";
        if (zip_name_locate(archive.get(), name.c_str(), 0) < 0) break;
        file.sheets.push_back(rows_of(entry(archive.get(), name.c_str())));
    }
    for (const auto& row : file.sheets.at(0))
        if (file.rows.empty() || is_application(row)) file.rows.push_back(row);
    return file;
}

std::vector<std::string> WorkbookFile::texts(std::size_t row) const
{
    std::vector<std::string> texts;
    for (const auto& cell : rows.at(row))
        texts.push_back(cell.text);
    return texts;
}

std::vector<std::string> WorkbookFile::column(const std::string& heading) const
{
    const auto place = place_of(heading);
    std::vector<std::string> texts;
    for (std::size_t row = 1; row < rows.size(); ++row)
        texts.push_back(rows[row].at(place).text);
    return texts;
}

const SheetCell& WorkbookFile::cell(const std::string& heading, const std::string& known, const std::string& text) const
{
    const auto place = place_of(known);
    for (std::size_t row = 1; row < rows.size(); ++row)
        if (rows[row].at(place).text == text) return rows[row].at(place_of(heading));
    throw std::runtime_error("no row has " + text + " under " + known);
}

std::size_t WorkbookFile::place_of(const std::string& heading) const
{
    const auto headings = texts(0);
    const auto found = std::find(headings.begin(), headings.end(), heading);
    if (found == headings.end()) throw std::runtime_error("no column " + heading);
    return static_cast<std::size_t>(found - headings.begin());
}

} // namespace integration
