// draw_pictures OUTPUT_FOLDER PLANTED_FILE < rows
//
// Draws the demo campus's attachments: a JPEG for each row at OUTPUT_FOLDER/path. PLANTED_FILE lists, tab separated,
// the pictures that differ on purpose from the student's input. sql/demo/pictures.sql selects the rows.
// The same rows give the same bytes. Exits with 1 and a message on any error.
#include "exif.h"
#include "photo.h"
#include "row.h"
#include "seed.h"
#include "sheets.h"

#include <atomic>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace {

namespace fs = std::filesystem;

constexpr int kQuality = 82;

// Writes a file whole or not at all: an interrupted run leaves a .part beside it, which the next run overwrites.
void write_whole(const fs::path& file, const std::string& bytes)
{
    if (file.has_parent_path()) fs::create_directories(file.parent_path());
    auto part = file;
    part += ".part";
    std::ofstream out(part, std::ios::binary);
    out << bytes;
    out.close();
    if (!out) throw std::runtime_error("cannot write " + part.string());
    fs::rename(part, file);
}

// Returns the orientation of a picture. One picture in four is stored turned, as phones do.
Orientation held(Seed& seed)
{
    const int chance = seed.below(20);
    if (chance < 2) return Orientation::turned_left;
    if (chance < 4) return Orientation::turned_right;
    return chance < 5 ? Orientation::upside_down : Orientation::upright;
}

std::string picture(const Row& row, Typefaces& faces)
{
    Seed seed("photo:" + row.path);
    const auto shown = shown_on(row);
    const auto sheet = row.kind == Kind::bankbook ? bankbook(row, shown, faces) : certificate(row, shown, faces);
    auto photo = photograph(sheet, seed, faces);
    const auto orientation = held(seed);
    if (orientation != Orientation::upright) photo = stored(photo, orientation);
    const auto day = row.apply_from + std::chrono::days{seed.below(14)};
    const auto time = std::chrono::hours{8} + std::chrono::seconds{seed.below(14 * 3600)};
    return with_exif(photo.jpeg(kQuality), {orientation, day + time, photo.size()});
}

// Draws all rows, with a thread for each hardware thread. Each takes the next row until the rows run out or a thread
// has failed. Rethrows the failure recorded last.
void draw_all(const std::vector<Row>& rows, const fs::path& folder)
{
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failing;
    const auto work = [&] {
        try {
            Typefaces faces;
            for (std::size_t i; (i = next++) < rows.size();)
                write_whole(folder / rows[i].path, picture(rows[i], faces));
        } catch (...) {
            const std::lock_guard lock(failing);
            failure = std::current_exception();
            next = rows.size();
        }
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
            workers.emplace_back(work);
    }
    if (failure) std::rethrow_exception(failure);
}

std::string field(std::string text)
{
    for (auto& c : text)
        if (c == '\t' || c == '\n') c = ' ';
    return text;
}

std::string planted_in(const std::vector<Row>& rows)
{
    std::string list = "path\tapply_no\twhat\ttyped\tdrawn\n";
    for (const auto& row : rows)
        if (const auto fault = shown_on(row).fault)
            list += field(row.path) + '\t' + std::to_string(row.apply_no) + '\t' + fault->what + '\t' +
                    field(fault->typed) + '\t' + field(fault->drawn) + '\n';
    return list;
}

} // namespace

int main(int count, char** arguments)
try {
    if (count != 3) throw std::runtime_error("usage: draw_pictures OUTPUT_FOLDER PLANTED_FILE < rows");
    const auto rows = read_rows(std::cin);
    draw_all(rows, arguments[1]);
    write_whole(arguments[2], planted_in(rows));
    return 0;
} catch (const std::exception& wrong) {
    std::cerr << "draw_pictures: " << wrong.what() << '\n';
    return 1;
}
