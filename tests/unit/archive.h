// Reads the entries of a workbook file, which is a zip archive, and writes archives that are not workbooks.
#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <zip.h>

namespace unit {

inline std::string entry_of(const std::filesystem::path& workbook, const char* name)
{
    const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(zip_open(workbook.c_str(), ZIP_RDONLY, nullptr),
                                                           zip_discard);
    if (!archive) throw std::runtime_error("no archive: " + workbook.string());
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(archive.get(), name, 0), zip_fclose);
    zip_stat_t facts;
    if (!file || zip_stat(archive.get(), name, 0, &facts) != 0) throw std::runtime_error(std::string("no ") + name);

    std::string text(facts.size, '\0');
    if (zip_fread(file.get(), text.data(), text.size()) != static_cast<zip_int64_t>(text.size()))
        throw std::runtime_error(std::string(name) + " is damaged");
    return text;
}

// Replaces the file with an archive that has this single entry.
inline void write_archive(const std::filesystem::path& file, const char* name, const std::string& text)
{
    zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive) throw std::runtime_error("no archive: " + file.string());
    if (zip_file_add(archive, name, zip_source_buffer(archive, text.data(), text.size(), 0), 0) < 0 ||
        zip_close(archive) != 0)
        throw std::runtime_error("can't write " + file.string());
}

inline std::string sheet_of(const std::filesystem::path& workbook)
{
    return entry_of(workbook, "xl/worksheets/sheet1.xml");
}

// Returns the text between <c r="E2" ...> and </c>, markup included; empty if the cell is absent or empty.
inline std::string cell(const std::string& sheet, const std::string& reference)
{
    const auto begin = sheet.find("<c r=\"" + reference + "\"");
    if (begin == std::string::npos) return "";
    const auto end_of_tag = sheet.find('>', begin);
    if (sheet[end_of_tag - 1] == '/') return "";
    return sheet.substr(end_of_tag + 1, sheet.find("</c>", end_of_tag) - end_of_tag - 1);
}

} // namespace unit
