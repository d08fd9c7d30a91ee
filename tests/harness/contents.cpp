#include "harness/contents.h"

#include "integration/campus.h"
#include "integration/said_by.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <zip.h>

namespace harness {
namespace {

std::string unpacked(const std::string& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
        source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr, zip_discard);
    if (!archive) throw std::runtime_error(std::string("no workbook: ") + zip_error_strerror(&error));

    std::string text;
    const auto entries = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        text += std::string(zip_get_name(archive.get(), index, 0)) + "\n";
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive.get(), index, 0),
                                                                     zip_fclose);
        if (!file) throw std::runtime_error("a file of the workbook can't be opened");
        char piece[8192];
        for (zip_int64_t got = 0; (got = zip_fread(file.get(), piece, sizeof piece)) > 0;)
            text.append(piece, static_cast<std::size_t>(got));
    }
    return text;
}

std::string mail_as_shown(const std::string& bytes)
{
    const auto file = integration::campus().folder() / "permissions.eml";
    std::ofstream(file, std::ios::binary) << bytes;
    auto text = integration::said_by("/usr/bin/python3 tests/integration/read_mail.py '" + file.string() + "'");
    std::filesystem::remove(file);
    return text;
}

} // namespace

std::string contents_of(const integration::Answer& answer)
{
    auto text = answer.body;
    for (const auto& [name, value] : answer.headers)
        text += "\n" + name + ": " + value;
    const auto type = answer.header("content-type");
    if (type.find("spreadsheetml") != std::string::npos && !answer.body.empty()) text += unpacked(answer.body);
    if (type == "message/rfc822" && !answer.body.empty()) text += mail_as_shown(answer.body);
    return text;
}

} // namespace harness
