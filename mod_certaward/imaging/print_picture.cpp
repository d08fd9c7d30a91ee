#include "imaging/print_picture.h"

#include "imaging/jpeg_structure.h"
#include "imaging/pixels.h"

#include <algorithm>
#include <gd.h>
#include <libexif/exif-data.h>
#include <memory>
#include <optional>
#include <turbojpeg.h>

namespace certaward::imaging {
namespace {

constexpr int kQuality = 85;
constexpr unsigned kMaxScans = 100; // cameras write about ten; each scan takes as long as a whole picture

struct Destroy {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using TurboJpeg = std::unique_ptr<void, Destroy>;

const unsigned char* data_of(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

// Returns whether a call has failed. Warnings don't count: they are about harmless faults, such as bytes between two
// markers, or about damaged spots that the reviewer can see.
bool failed(const TurboJpeg& turbo, int result)
{
    return result != 0 && tjGetErrorCode(turbo.get()) != TJERR_WARNING;
}

int orientation_of(std::string_view jpeg)
{
    const std::unique_ptr<ExifData, void (*)(ExifData*)> exif(
        exif_data_new_from_data(data_of(jpeg), static_cast<unsigned>(jpeg.size())), exif_data_unref);
    const auto* entry = exif ? exif_data_get_entry(exif.get(), EXIF_TAG_ORIENTATION) : nullptr;
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->components < 1) return 1;
    return exif_get_short(entry->data, exif_data_get_byte_order(exif.get()));
}

// Returns the smallest scale, in eighths, at which the longer side still has kPrintedSide pixels; at most 8.
int eighths_for(unsigned long longer_side)
{
    int eighths = 1;
    while (eighths < 8 && longer_side * static_cast<unsigned>(eighths) < kPrintedSide * 8UL)
        ++eighths;
    return eighths;
}

// Returns the limit on pixels. The decoder keeps a JPEG of several scans whole in memory until the last scan.
unsigned long most_pixels_of(const JpegStructure& jpeg)
{
    return jpeg.is_progressive || jpeg.scans > 1 ? kMaxPixelsAtOnce : kMaxPixels;
}

std::variant<Pixels, Obstacle> decoded_jpeg(std::string_view bytes)
{
    const auto structure = structure_of(bytes);
    if (!structure.has_end) return Obstacle::unreadable; // the decoder would invent the missing rows
    if (structure.scans > kMaxScans) return Obstacle::too_large;
    const TurboJpeg turbo(tjInitDecompress());
    int width = 0;
    int height = 0;
    int subsampling = 0;
    int color_space = 0;
    if (!turbo) return Obstacle::unreadable;
    const int header =
        tjDecompressHeader3(turbo.get(), data_of(bytes), bytes.size(), &width, &height, &subsampling, &color_space);
    if (failed(turbo, header) || width < 1 || height < 1) return Obstacle::unreadable;
    if (static_cast<unsigned long>(width) * static_cast<unsigned long>(height) > most_pixels_of(structure))
        return Obstacle::too_large;

    const tjscalingfactor scale{eighths_for(static_cast<unsigned long>(std::max(width, height))), 8};
    const int printed_width = TJSCALED(width, scale);
    const int printed_height = TJSCALED(height, scale);
    Pixels pixels{static_cast<std::size_t>(printed_width), static_cast<std::size_t>(printed_height), {}};
    pixels.bytes.resize(pixels.width * pixels.height * 3);
    const int result = tjDecompress2(turbo.get(), data_of(bytes), bytes.size(), pixels.bytes.data(), printed_width, 0,
                                     printed_height, TJPF_RGB, 0);
    if (failed(turbo, result)) return Obstacle::unreadable;
    return pixels;
}

// Returns the number of pixels without decoding: width and height are at fixed offsets (ISO 15948, 11.2.2). Returns 0
// if the file is too short.
unsigned long pixels_of_png(std::string_view bytes)
{
    constexpr std::size_t place = 16;
    const auto number_at = [&](std::size_t at) {
        unsigned long number = 0;
        for (std::size_t i = at; i < at + 4; ++i)
            number = number << 8 | static_cast<unsigned char>(bytes[i]);
        return number;
    };
    return bytes.size() < place + 8 ? 0 : number_at(place) * number_at(place + 4);
}

std::variant<Pixels, Obstacle> decoded_png(std::string_view bytes)
{
    if (pixels_of_png(bytes) > kMaxPixelsAtOnce) return Obstacle::too_large;
    using Image = std::unique_ptr<gdImage, void (*)(gdImage*)>;
    const auto place = const_cast<char*>(bytes.data()); // gd does not write to it
    Image image(gdImageCreateFromPngPtr(static_cast<int>(bytes.size()), place), gdImageDestroy);
    if (!image) return Obstacle::unreadable;

    auto width = static_cast<unsigned>(gdImageSX(image.get()));
    auto height = static_cast<unsigned>(gdImageSY(image.get()));
    if (const auto longer = std::max(width, height); longer > kPrintedSide) {
        width = std::max(1U, width * kPrintedSide / longer);
        height = std::max(1U, height * kPrintedSide / longer);
    }
    const Image paper(gdImageCreateTrueColor(static_cast<int>(width), static_cast<int>(height)), gdImageDestroy);
    if (!paper) return Obstacle::too_large;
    gdImageFilledRectangle(paper.get(), 0, 0, static_cast<int>(width), static_cast<int>(height), 0xFFFFFF);
    gdImageCopyResampled(paper.get(), image.get(), 0, 0, 0, 0, static_cast<int>(width), static_cast<int>(height),
                         gdImageSX(image.get()), gdImageSY(image.get()));
    image.reset();

    Pixels pixels{width, height, {}};
    pixels.bytes.reserve(pixels.width * pixels.height * 3);
    for (unsigned y = 0; y < height; ++y)
        for (unsigned x = 0; x < width; ++x) {
            const auto color = gdImageGetTrueColorPixel(paper.get(), static_cast<int>(x), static_cast<int>(y));
            for (const int part : {gdTrueColorGetRed(color), gdTrueColorGetGreen(color), gdTrueColorGetBlue(color)})
                pixels.bytes.push_back(static_cast<unsigned char>(part));
        }
    return pixels;
}

std::optional<std::string> encoded(const Pixels& pixels)
{
    const TurboJpeg turbo(tjInitCompress());
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool is_done =
        turbo && tjCompress2(turbo.get(), pixels.bytes.data(), static_cast<int>(pixels.width), 0,
                             static_cast<int>(pixels.height), TJPF_RGB, &bytes, &size, TJSAMP_420, kQuality, 0) == 0;
    const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owner(bytes, tjFree);
    return is_done ? std::optional(std::string(reinterpret_cast<char*>(bytes), size)) : std::nullopt;
}

// Silences gd, which would otherwise write to the error log.
[[maybe_unused]] const bool kQuiet = [] {
    gdSetErrorMethod([](int, const char*, va_list) {});
    return true;
}();

} // namespace

std::variant<std::string, Obstacle> print_picture(std::string_view bytes, domain::MediaType type)
{
    if (type == domain::MediaType::pdf) return Obstacle::no_picture;
    if (type == domain::MediaType::other) return Obstacle::unreadable;
    const bool is_jpeg = type == domain::MediaType::jpeg;
    auto picture = is_jpeg ? decoded_jpeg(bytes) : decoded_png(bytes);
    if (const auto* obstacle = std::get_if<Obstacle>(&picture)) return *obstacle;
    const auto pixels = upright(std::get<Pixels>(std::move(picture)), is_jpeg ? orientation_of(bytes) : 1);
    auto jpeg = encoded(pixels);
    if (!jpeg) return Obstacle::unreadable;
    return std::move(*jpeg);
}

} // namespace certaward::imaging
