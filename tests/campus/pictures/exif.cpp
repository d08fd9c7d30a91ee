// exif.cpp: builds the EXIF block with libexif and inserts it right after the picture's first marker.
#include "exif.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace {

constexpr auto kByteOrder = EXIF_BYTE_ORDER_INTEL;

struct Unref {
    void operator()(ExifData* data) const { exif_data_unref(data); }
    void operator()(ExifEntry* entry) const { exif_entry_unref(entry); }
    void operator()(unsigned char* bytes) const { std::free(bytes); }
};

// Adds an entry of the right type and size for its tag. The block owns it.
ExifEntry& entry(ExifData& data, ExifIfd ifd, ExifTag tag)
{
    const std::unique_ptr<ExifEntry, Unref> made(exif_entry_new());
    if (!made) throw std::runtime_error("no memory for EXIF");
    auto* const kept = made.get(); // the block holds a reference from here on
    exif_content_add_entry(data.ifd[ifd], kept);
    exif_entry_initialize(kept, tag);
    return *kept;
}

// Adds a text entry. libexif has no call to set a text of our own length, so the bytes are replaced here; libexif frees
// them with the C library's free.
void put_text(ExifData& data, ExifIfd ifd, ExifTag tag, const std::string& text)
{
    auto& made = entry(data, ifd, tag);
    std::free(made.data);
    made.format = EXIF_FORMAT_ASCII;
    made.components = text.size() + 1;
    made.size = static_cast<unsigned>(text.size() + 1);
    made.data = static_cast<unsigned char*>(std::calloc(1, text.size() + 1));
    if (!made.data) throw std::runtime_error("no memory for EXIF");
    std::copy(text.begin(), text.end(), made.data);
}

std::string exif_time(std::chrono::sys_seconds at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    const auto two = [](auto n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(static_cast<int>(date.year())) + ":" + two(static_cast<unsigned>(date.month())) + ":" +
           two(static_cast<unsigned>(date.day())) + " " + two(time.hours().count()) + ":" +
           two(time.minutes().count()) + ":" + two(time.seconds().count());
}

std::string block(const Taken& taken)
{
    const std::unique_ptr<ExifData, Unref> data(exif_data_new());
    if (!data) throw std::runtime_error("no memory for EXIF");
    exif_data_set_data_type(data.get(), EXIF_DATA_TYPE_COMPRESSED);
    exif_data_set_byte_order(data.get(), kByteOrder);

    exif_set_short(entry(*data, EXIF_IFD_0, EXIF_TAG_ORIENTATION).data, kByteOrder,
                   static_cast<ExifShort>(taken.orientation));
    put_text(*data, EXIF_IFD_0, EXIF_TAG_MAKE, "SAMPLE (FANLI)");
    put_text(*data, EXIF_IFD_0, EXIF_TAG_MODEL, "SAMPLE PHONE 1");
    put_text(*data, EXIF_IFD_0, EXIF_TAG_DATE_TIME, exif_time(taken.at));
    put_text(*data, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, exif_time(taken.at));
    exif_set_short(entry(*data, EXIF_IFD_EXIF, EXIF_TAG_PIXEL_X_DIMENSION).data, kByteOrder,
                   static_cast<ExifShort>(taken.size.width));
    exif_set_short(entry(*data, EXIF_IFD_EXIF, EXIF_TAG_PIXEL_Y_DIMENSION).data, kByteOrder,
                   static_cast<ExifShort>(taken.size.height));

    unsigned char* bytes = nullptr;
    unsigned length = 0;
    exif_data_save_data(data.get(), &bytes, &length);
    const std::unique_ptr<unsigned char, Unref> owned(bytes);
    if (!bytes || length > 65533) throw std::runtime_error("libexif cannot write its block");
    return {reinterpret_cast<const char*>(bytes), length};
}

} // namespace

std::string with_exif(const std::string& jpeg, const Taken& taken)
{
    if (!jpeg.starts_with("\xff\xd8")) throw std::runtime_error("no JPEG to put EXIF into");
    const auto exif = block(taken);
    const auto length = exif.size() + 2; // the segment's length field counts itself
    std::string segment = "\xff\xe1";
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}
