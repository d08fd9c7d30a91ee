// The letters: Noto CJK in its Taiwanese forms, and other fonts for characters that it lacks.
//
// FreeType itself, not gd's gdImageStringFT: that opens only the first face of a collection (Japanese forms),
// reads `&` as the start of an entity, and draws nothing that tells whether a character was there at all.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

struct FT_LibraryRec_;
struct FT_FaceRec_;

enum class Style { sans, sans_bold, serif, serif_bold };

// Where a line of text starts (its baseline), and how it runs.
struct Baseline {
    int x, y, size;
    double degrees = 0; // anti-clockwise
};

// One thread's fonts. Throws std::runtime_error when Noto CJK is not installed.
class Typefaces {
public:
    Typefaces();

    int width(std::u32string_view text, Style style, int size);

    // Gives the coverage (0 to 255) of one row of one glyph, from x to the right at y.
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

    std::unique_ptr<FT_LibraryRec_, Done> library_; // before the faces: goes after them
    std::vector<Face> main_, fallback_;
};
