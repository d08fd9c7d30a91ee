// typefaces.cpp: finds a font for each character, and renders its glyph with FreeType.
#include "typefaces.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

namespace {

// Font files, in the order of Style.
constexpr std::array kMain = {
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"};

// Optional fonts, used if installed. Hanazono has the rare characters of plane 2.
constexpr std::array kFallback = {"/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
                                  "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
                                  "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"};

// Replaces a character that no font has, as a bank's printer does.
constexpr char32_t kMissing = U'□';

} // namespace

void Typefaces::Done::operator()(FT_LibraryRec_* library) const
{
    FT_Done_FreeType(library);
}
void Typefaces::Done::operator()(FT_FaceRec_* face) const
{
    FT_Done_Face(face);
}

Typefaces::Typefaces()
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType does not start");
    library_.reset(library);
    for (const auto* file : kMain)
        main_.push_back(taiwanese(file));
    for (const auto* file : kFallback)
        if (auto face = opened(file, 0)) fallback_.push_back(std::move(face));
}

Typefaces::Face Typefaces::opened(const char* file, long index) const
{
    FT_Face face = nullptr;
    return Face(FT_New_Face(library_.get(), file, index, &face) == 0 ? face : nullptr);
}

Typefaces::Face Typefaces::taiwanese(const char* file) const
{
    auto face = opened(file, 0);
    if (!face) throw std::runtime_error(std::string("no font ") + file + " (package fonts-noto-cjk)");
    for (long index = 1, faces = face->num_faces; index < faces; ++index) {
        auto other = opened(file, index);
        if (other && std::string_view(other->family_name).ends_with(" CJK TC")) return other;
    }
    return face;
}

FT_FaceRec_* Typefaces::face_with(char32_t character, Style style) const
{
    auto* const usual = main_[static_cast<std::size_t>(style)].get();
    if (FT_Get_Char_Index(usual, character) != 0) return usual;
    for (const auto& face : fallback_)
        if (FT_Get_Char_Index(face.get(), character) != 0) return face.get();
    return nullptr;
}

int Typefaces::width(std::u32string_view text, Style style, int size)
{
    double units = 0; // as a fraction of the em, unscaled and unhinted
    for (const char32_t c : text) {
        auto* const found = face_with(c, style);
        auto* const face = found ? found : face_with(kMissing, style);
        FT_Fixed advance = face->units_per_EM;
        if (FT_Load_Glyph(face, FT_Get_Char_Index(face, found ? c : kMissing), FT_LOAD_NO_SCALE) == 0)
            advance = face->glyph->metrics.horiAdvance;
        units += static_cast<double>(advance) / face->units_per_EM;
    }
    return static_cast<int>(std::ceil(units * size));
}

void Typefaces::draw(std::u32string_view text, Style style, Baseline at, const Paint& paint)
{
    const double angle = at.degrees * std::numbers::pi / 180;
    const auto fixed = [](double n) { return static_cast<FT_Fixed>(std::lround(n * 65536)); };
    FT_Matrix turn{fixed(std::cos(angle)), fixed(-std::sin(angle)), fixed(std::sin(angle)), fixed(std::cos(angle))};
    FT_Vector pen{0, 0}; // in 1/64 pixels, upwards
    for (const char32_t c : text) {
        auto* const found = face_with(c, style);
        auto* const face = found ? found : face_with(kMissing, style);
        FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(at.size));
        FT_Set_Transform(face, &turn, &pen);
        if (FT_Load_Char(face, found ? c : kMissing, FT_LOAD_RENDER | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0)
            throw std::runtime_error("FreeType cannot draw a character");
        const auto& slot = *face->glyph;
        for (unsigned line = 0; line < slot.bitmap.rows; ++line)
            paint(at.x + slot.bitmap_left, at.y - slot.bitmap_top + static_cast<int>(line),
                  {slot.bitmap.buffer + static_cast<std::ptrdiff_t>(line) * slot.bitmap.pitch, slot.bitmap.width});
        pen.x += slot.advance.x;
        pen.y += slot.advance.y;
    }
}
