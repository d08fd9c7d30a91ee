// photo.cpp: computes each pixel of the photograph from the point of the paper or the desk that it shows.
#include "photo.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace {

constexpr Size kPhoto{1600, 1200};
constexpr int kGrainSide = 256;

// A perspective map from a pixel (x, y) of the photograph to the sheet's point (u, v): u = (ax + by + c) / w,
// v = (dx + ey + f) / w, w = gx + hy + i. The sheet is turned, scaled, off the middle, and seen slightly from a side.
struct View {
    double a, b, c, d, e, f, g, h, i;

    View(Size photo, Size sheet, Seed& seed)
    {
        const double angle = seed.between(-2.6, 2.6) * std::numbers::pi / 180, scale = seed.between(0.98, 1.05);
        const double x = photo.width / 2.0 + seed.between(-25, 25), y = photo.height / 2.0 + seed.between(-25, 25);
        const double u = sheet.width / 2.0, v = sheet.height / 2.0; // the middle of the sheet, which (x, y) shows
        g = seed.between(-4e-5, 4e-5), h = seed.between(-4e-5, 4e-5), i = 1 - g * x - h * y;
        a = std::cos(angle) * scale + u * g, b = std::sin(angle) * scale + u * h, c = u - a * x - b * y;
        d = -std::sin(angle) * scale + v * g, e = std::cos(angle) * scale + v * h, f = v - d * x - e * y;
    }
};

// The light from a window: `level` at the middle of the photograph, where 256 is full and less is dimmer; `across` and
// `down` are the change from the middle to the right edge and to the bottom edge.
struct Light {
    double level, across, down;
    explicit Light(Seed& seed)
        : level(seed.between(226, 240)), across(seed.between(-14, 14)), down(seed.between(-14, 14))
    {
    }
};

std::vector<int> grain()
{
    Seed seed("grain");
    std::vector<int> dots(std::size_t{kGrainSide} * kGrainSide);
    for (auto& dot : dots)
        dot = (seed.below(9) + seed.below(9) - 8) << 16;
    return dots;
}

// Draws a desk: wood for 0 and 1, plain laminate for 2 and 3. The desk is square, to serve landscape and portrait
// photographs.
Canvas desk(int which)
{
    constexpr std::array kDesks = {Colour{0x9a7048}, Colour{0x6b4a32}, Colour{0xb9b4aa}, Colour{0x59626b}};
    const auto colour = kDesks[static_cast<std::size_t>(which)];
    const bool wooden = which < 2;
    Canvas top({kPhoto.width, kPhoto.width}, colour);
    for (int y = 0; y < kPhoto.width; ++y)
        for (int x = 0; x < kPhoto.width; ++x) {
            const double ring = y * 0.11 + std::sin(x * 0.0021 + which) * 5 + std::sin(x * 0.0007 + y * 0.013) * 4;
            const double dark =
                wooden ? (std::sin(ring) + std::sin(ring * 2.7 + 1) * 0.6 + std::sin(ring * 7.1) * 0.35) * 14 + 30 : 8;
            top.row(y)[static_cast<std::size_t>(x)] =
                mixed(colour, Colour{0x20140a}, static_cast<unsigned>(std::max(0.0, dark)));
        }
    return top;
}

Colour lit(Colour colour, int light)
{
    return mixed(Colour{0}, colour, static_cast<unsigned>(light));
}

using Rows = std::vector<std::span<const Colour>>;

Rows rows_of(const Canvas& sheet)
{
    Rows rows;
    for (int y = 0; y < sheet.size().height; ++y)
        rows.push_back(sheet.row(y));
    return rows;
}

// Returns the colour of a point of the sheet: the four pixels around it, mixed by weights that add up to 256.
// REQUIRES: all four pixels are on the sheet.
Colour between(const Rows& sheet, float u, float v)
{
    const auto across = static_cast<unsigned>(static_cast<int>(u * 256)),
               down = static_cast<unsigned>(static_cast<int>(v * 256));
    const auto x = across >> 8, y = down >> 8, right = across & 255, lower = down & 255, both = right * lower >> 8;
    const auto *const above = sheet[y].data() + x, *const below = sheet[y + 1].data() + x;
    const auto part = [&](unsigned channels) {
        const auto of = [channels](Colour colour) { return static_cast<std::uint32_t>(colour) & channels; };
        return (of(above[0]) * (256 - right - lower + both) + of(above[1]) * (right - both) +
                of(below[0]) * (lower - both) + of(below[1]) * both) >>
                   8 &
               channels;
    };
    return Colour{part(0xff00ff) | part(0x00ff00)};
}

// Returns the light that reaches the desk beside the sheet; 256 is full. The sheet lies a little to the upper left of
// its shadow.
[[gnu::noinline]] int beside(float u, float v, float right, float bottom)
{
    constexpr float kSoft = 44, kAway = 12;
    const float x = std::max({kAway * 2 - u, u - right - 2, 0.0f}), y = std::max({kAway * 2 - v, v - bottom - 4, 0.0f});
    const float distance = std::sqrt(x * x + y * y) / kSoft;
    return distance >= 1 ? 256 : static_cast<int>(256 - 96 * (1 - distance) * (1 - distance));
}

// The scene of one photograph: everything in front of the lens.
struct Scene {
    Rows sheet;
    float right, bottom; // the sheet's last column and row
    const Canvas& desk;
    View view;
    Light light;
    int grain_at;
};

void expose(const Scene& scene, std::span<Colour> pixels, int y, double height)
{
    static const auto kGrain = grain();
    const auto& [sheet, right, bottom, desk, view, light, grain_at] = scene;
    const auto below = desk.row(y);
    const auto* const dots = kGrain.data() + static_cast<std::ptrdiff_t>((y + grain_at) % kGrainSide) * kGrainSide;
    const double width = static_cast<double>(pixels.size());
    int level = static_cast<int>((light.level + light.down * (2 * y / height - 1) - light.across) * 65536);
    const int brighter = static_cast<int>(light.across * 2 / width * 65536);
    const auto a = static_cast<float>(view.a), d = static_cast<float>(view.d), g = static_cast<float>(view.g);
    const auto at_u = static_cast<float>(view.b * y + view.c), at_v = static_cast<float>(view.e * y + view.f);
    const auto at_w = static_cast<float>(view.h * y + view.i);
    for (std::size_t i = 0; i < pixels.size(); ++i, level += brighter) {
        const auto x = static_cast<float>(static_cast<int>(i));
        const float w = 1 / (at_w + g * x), u = (at_u + a * x) * w, v = (at_v + d * x) * w;
        const int brightness =
            std::clamp((level + dots[(i + static_cast<unsigned>(grain_at)) % kGrainSide]) >> 16, 0, 256);
        const bool on_sheet = u >= 0 && v >= 0 && u < right && v < bottom;
        pixels[i] = lit(on_sheet ? between(sheet, u, v) : lit(below[i], beside(u, v, right, bottom)), brightness);
    }
}

} // namespace

Canvas photograph(const Canvas& sheet, Seed& seed, Typefaces& faces)
{
    static const std::array kDesks = {desk(0), desk(1), desk(2), desk(3)};

    const auto paper = sheet.size();
    const auto size = paper.width < paper.height ? Size{kPhoto.height, kPhoto.width} : kPhoto;
    const Scene scene{rows_of(sheet),
                      static_cast<float>(paper.width - 1),
                      static_cast<float>(paper.height - 1),
                      seed.one_of(kDesks),
                      View(size, paper, seed),
                      Light(seed),
                      seed.below(kGrainSide)};
    Canvas photo(size, Colour{0});
    for (int y = 0; y < size.height; ++y)
        expose(scene, photo.row(y), y, size.height);

    const int mark = size.width * 5 / 16; // two letters: five eighths of the width
    photo.letter(faces, U"範例", Style::sans_bold,
                 {size.width / 2 - mark, size.height / 2 + mark * 5 / 8, mark, seed.between(14, 24)}, Colour{0xb04030},
                 30);
    return photo;
}

Canvas stored(const Canvas& upright, Orientation orientation)
{
    const auto [width, height] = upright.size();
    const bool sideways = orientation != Orientation::upside_down;
    Canvas turned(sideways ? Size{height, width} : Size{width, height}, Colour{0});
    for (int y = 0; y < height; ++y) {
        const auto from = upright.row(y);
        for (int x = 0; x < width; ++x) {
            const auto pixel = from[static_cast<std::size_t>(x)];
            switch (orientation) {
            case Orientation::turned_left:
                turned.row(width - 1 - x)[static_cast<std::size_t>(y)] = pixel;
                break;
            case Orientation::turned_right:
                turned.row(x)[static_cast<std::size_t>(height - 1 - y)] = pixel;
                break;
            default:
                turned.row(height - 1 - y)[static_cast<std::size_t>(width - 1 - x)] = pixel;
            }
        }
    }
    return turned;
}
