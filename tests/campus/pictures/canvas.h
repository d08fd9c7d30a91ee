// A true-colour picture in memory, what is drawn on it, and its JPEG.
#pragma once

#include "typefaces.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct gdImageStruct;

enum class Colour : std::uint32_t {}; // 0xRRGGBB

// `a` where t is 0, `b` where it is 256.
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
    int size; // at most: text shrinks to fit
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

    // Breaks and shrinks the text until it fits into the box, centred from top to bottom.
    void write(Typefaces& faces, std::string_view utf8, Box box, Ink ink);

    // One line of any slant; strength 256 covers what is below.
    void letter(Typefaces& faces, std::u32string_view text, Style style, Baseline at, Colour colour,
                unsigned strength = 256);

    std::string jpeg(int quality) const;

private:
    struct Done {
        void operator()(gdImageStruct* image) const;
    };
    std::unique_ptr<gdImageStruct, Done> image_;
};
