// Pictures for tests: each corner has its own color, so that a test sees how a picture was turned.
#pragma once

#include <gd.h>
#include <memory>
#include <string>

namespace unit {

constexpr int kRed = 0xE02020;
constexpr int kGreen = 0x20C020;
constexpr int kBlue = 0x2020E0;
constexpr int kWhite = 0xFFFFFF;

using Image = std::unique_ptr<gdImage, void (*)(gdImage*)>;

// Returns a picture that is red at the top left, green at the top right, blue at the bottom left and white at the
// bottom right.
inline Image cornered(int width, int height)
{
    Image image(gdImageCreateTrueColor(width, height), gdImageDestroy);
    const int x = width / 2;
    const int y = height / 2;
    gdImageFilledRectangle(image.get(), 0, 0, width - 1, height - 1, kWhite);
    gdImageFilledRectangle(image.get(), 0, 0, x - 1, y - 1, kRed);
    gdImageFilledRectangle(image.get(), x, 0, width - 1, y - 1, kGreen);
    gdImageFilledRectangle(image.get(), 0, y, x - 1, height - 1, kBlue);
    return image;
}

inline std::string taken(void* bytes, int size)
{
    std::string text(static_cast<char*>(bytes), static_cast<std::size_t>(size));
    gdFree(bytes);
    return text;
}

inline std::string jpeg_of(const Image& image)
{
    int size = 0;
    void* bytes = gdImageJpegPtr(image.get(), &size, 95);
    return taken(bytes, size);
}

// Returns a progressive JPEG, as messenger programs make them: each scan refines the whole picture.
inline std::string progressive(const Image& image)
{
    gdImageInterlace(image.get(), 1);
    return jpeg_of(image);
}

inline std::string png_of(const Image& image)
{
    int size = 0;
    void* bytes = gdImagePngPtr(image.get(), &size);
    return taken(bytes, size);
}

// Returns the JPEG with an EXIF segment that holds this orientation, as a camera writes it (big endian).
inline std::string with_orientation(const std::string& jpeg, char orientation)
{
    using namespace std::string_literals;
    const auto exif = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s;
    const auto length = exif.size() + 2;
    return jpeg.substr(0, 2) + "\xFF\xE1"s + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + exif +
           jpeg.substr(2);
}

// Returns the one of the four colors that is nearest to the middle of a corner, or -1 if the JPEG is unreadable.
// Corners: 0 top left, 1 top right, 2 bottom left, 3 bottom right.
inline int color_at(const std::string& jpeg, int corner)
{
    const Image image(gdImageCreateFromJpegPtr(static_cast<int>(jpeg.size()), const_cast<char*>(jpeg.data())),
                      gdImageDestroy);
    if (!image) return -1;
    const int x = gdImageSX(image.get()) * (corner % 2 == 0 ? 1 : 3) / 4;
    const int y = gdImageSY(image.get()) * (corner < 2 ? 1 : 3) / 4;
    const int color = gdImageGetTrueColorPixel(image.get(), x, y);
    const auto distance = [&](int to) {
        const auto part = [&](int shift) { return std::abs((color >> shift & 0xFF) - (to >> shift & 0xFF)); };
        return part(16) + part(8) + part(0);
    };
    int nearest = kRed;
    for (const int known : {kGreen, kBlue, kWhite})
        if (distance(known) < distance(nearest)) nearest = known;
    return nearest;
}

inline std::string size_of(const std::string& jpeg)
{
    const Image image(gdImageCreateFromJpegPtr(static_cast<int>(jpeg.size()), const_cast<char*>(jpeg.data())),
                      gdImageDestroy);
    if (!image) return "no picture";
    return std::to_string(gdImageSX(image.get())) + "x" + std::to_string(gdImageSY(image.get()));
}

} // namespace unit
