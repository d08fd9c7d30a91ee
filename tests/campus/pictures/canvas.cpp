// canvas.cpp: draws on a libgd image, which also writes the JPEG, and breaks text into lines.
#include "canvas.h"

#include "utf8.h"

#include <gd.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace {

constexpr int kSmallest = 14; // font size in pixels

using Lines = std::vector<std::u32string>;

int line_height(int size)
{
    return size * 5 / 4;
}

// Breaks text into lines of at most `width` pixels: after a space if the line has one, otherwise between any two
// characters, as in Chinese.
Lines broken(Typefaces& faces, std::u32string_view text, Style style, int size, int width)
{
    Lines lines;
    while (!text.empty()) {
        std::size_t take = text.size();
        while (take > 1 && faces.width(text.substr(0, take), style, size) > width)
            --take;
        if (const auto space = text.substr(0, take).rfind(U' '); take < text.size() && space != text.npos && space > 0)
            take = space + 1;
        lines.emplace_back(text.substr(0, take));
        text.remove_prefix(take);
    }
    return lines;
}

// Canvas::row reads gd's ints as Colour values. Their top byte, the transparency, stays 0.
static_assert(sizeof(Colour) == sizeof(int));

} // namespace

void Canvas::Done::operator()(gdImageStruct* image) const
{
    gdImageDestroy(image);
}

Canvas::Canvas(Size size, Colour paper) : image_(gdImageCreateTrueColor(size.width, size.height))
{
    if (!image_) throw std::runtime_error("no memory for a picture");
    fill({0, 0, size.width, size.height}, paper);
}

Size Canvas::size() const
{
    return {gdImageSX(image_.get()), gdImageSY(image_.get())};
}

std::span<Colour> Canvas::row(int y)
{
    return {reinterpret_cast<Colour*>(image_->tpixels[y]), static_cast<std::size_t>(image_->sx)};
}

std::span<const Colour> Canvas::row(int y) const
{
    return {reinterpret_cast<const Colour*>(image_->tpixels[y]), static_cast<std::size_t>(image_->sx)};
}

void Canvas::fill(Box box, Colour colour)
{
    const int left = std::clamp(box.x, 0, image_->sx), right = std::clamp(box.x + box.width, left, image_->sx);
    const int top = std::max(box.y, 0), bottom = std::min(box.y + box.height, image_->sy);
    for (int y = top; y < bottom; ++y)
        std::fill(row(y).begin() + left, row(y).begin() + right, colour);
}

void Canvas::frame(Box box, Colour colour, int thickness)
{
    fill({box.x, box.y, box.width, thickness}, colour);
    fill({box.x, box.y + box.height - thickness, box.width, thickness}, colour);
    fill({box.x, box.y, thickness, box.height}, colour);
    fill({box.x + box.width - thickness, box.y, thickness, box.height}, colour);
}

void Canvas::ellipse(Box box, Colour colour)
{
    gdImageFilledEllipse(image_.get(), box.x + box.width / 2, box.y + box.height / 2, box.width, box.height,
                         static_cast<int>(colour));
}

void Canvas::write(Typefaces& faces, std::string_view utf8, Box box, Ink ink)
{
    const auto text = decode(utf8);
    int size = ink.size;
    auto lines = broken(faces, text, ink.style, size, box.width);
    const auto too_high = [&] { return static_cast<int>(lines.size()) * line_height(size) > box.height; };
    while (too_high() && size > kSmallest) {
        size = std::max(kSmallest, size * 15 / 16);
        lines = broken(faces, text, ink.style, size, box.width);
    }
    int y = box.y + (box.height - static_cast<int>(lines.size()) * line_height(size)) / 2 + size;
    for (const auto& line : lines) {
        const int spare = ink.align == Align::centre ? box.width - faces.width(line, ink.style, size) : 0;
        letter(faces, line, ink.style, {box.x + spare / 2, y, size}, ink.colour);
        y += line_height(size);
    }
}

void Canvas::letter(Typefaces& faces, std::u32string_view text, Style style, Baseline at, Colour colour,
                    unsigned strength)
{
    faces.draw(text, style, at, [&](int x, int y, std::span<const unsigned char> coverage) {
        if (y < 0 || y >= image_->sy) return;
        const auto pixels = row(y);
        const int from = std::max(0, -x), to = std::min(static_cast<int>(coverage.size()), image_->sx - x);
        for (int i = from; i < to; ++i)
            if (const unsigned covered = coverage[static_cast<std::size_t>(i)]) {
                const int column = x + i;
                auto& pixel = pixels[static_cast<std::size_t>(column)];
                pixel = mixed(pixel, colour, (covered + (covered >> 7)) * strength >> 8);
            }
    });
}

std::string Canvas::jpeg(int quality) const
{
    int length = 0;
    const std::unique_ptr<void, decltype(&gdFree)> bytes(gdImageJpegPtr(image_.get(), &length, quality), &gdFree);
    if (!bytes) throw std::runtime_error("libgd cannot write a JPEG");
    return {static_cast<const char*>(bytes.get()), static_cast<std::size_t>(length)};
}
