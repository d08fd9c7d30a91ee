// The fonts: Noto CJK in its Taiwanese forms, and other fonts for characters that it lacks.
//
// The code calls FreeType itself and not gd's gdImageStringFT, which opens only the first face of a collection
// (Japanese forms), reads `&` as the start of an entity, and does not tell whether the font has a character.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

struct FT_LibraryRec_;
struct FT_FaceRec_;

enum class Style { sans, sans_bold, serif, serif_bold };

// The start of a line of text on its baseline, its font size in pixels and its slant.
struct Baseline {
    int x, y, size;
    double degrees = 0; // anti-clockwise
};

// The fonts of one thread. The constructor throws std::runtime_error if Noto CJK is not installed.
class Typefaces {
public:
    Typefaces();

    int width(std::u32string_view text, Style style, int size);

    // Receives the coverage (0 to 255) of one row of one glyph, from x to the right at y. `coverage` is valid only
    // during the call.
    using Paint = std::function<void(int x, int y, std::span<const unsigned char> coverage)>;
    void draw(std::u32string_view text, Style style, Baseline at, const Paint& paint);

private:
    struct Done {
        void operator()(FT_LibraryRec_* library) const;
        void operator()(FT_FaceRec_* face) const;
    };
    using Face = std::unique_ptr<FT_FaceRec_, Done>;

    Face opened(const char* file, long index) const;
    Face taiwanese(const char* file) const;
    FT_FaceRec_* face_with(char32_t character, Style style) const;

    std::unique_ptr<FT_LibraryRec_, Done> library_; // declared before the faces: destroyed after them
    std::vector<Face> main_, fallback_;
};
