// A true-colour picture in memory: drawing on it, and writing it as a JPEG.
#pragma once

#include "typefaces.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct gdImageStruct;

enum class Colour : std::uint32_t {}; // 0xRRGGBB

// Returns a mix of `a` and `b`: `a` if t is 0, `b` if t is 256.
constexpr Colour mixed(Colour a, Colour b, unsigned t)
{
    const auto from = static_cast<std::uint32_t>(a), to = static_cast<std::uint32_t>(b);
    const auto red_blue = ((from & 0xff00ffu) * (256 - t) + (to & 0xff00ffu) * t) >> 8 & 0xff00ffu;
    const auto green = ((from & 0xff00u) * (256 - t) + (to & 0xff00u) * t) >> 8 & 0xff00u;
    return Colour{red_blue | green};
}

struct Size {
    int width, height;
};

struct Box {
    int x, y, width, height;
    Box inset(int by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

enum class Align { left, centre };

struct Ink {
    Style style;
    int size; // maximum, in pixels: text shrinks to fit
    Colour colour;
    Align align = Align::left;
};

class Canvas {
public:
    Canvas(Size size, Colour paper);

    Size size() const;
    std::span<Colour> row(int y);
    std::span<const Colour> row(int y) const;

    void fill(Box box, Colour colour);
    void frame(Box box, Colour colour, int thickness);
    void ellipse(Box box, Colour colour);

    // Draws the text, centred vertically in the box. Breaks it into lines, and shrinks it until it fits or its font
    // size reaches kSmallest.
    void write(Typefaces& faces, std::string_view utf8, Box box, Ink ink);

    // Draws one line of text at any slant. `strength` 256 is opaque; less lets the pixels below show through.
    void letter(Typefaces& faces, std::u32string_view text, Style style, Baseline at, Colour colour,
                unsigned strength = 256);

    std::string jpeg(int quality) const;

private:
    struct Done {
        void operator()(gdImageStruct* image) const;
    };
    std::unique_ptr<gdImageStruct, Done> image_;
};
