#include "imaging/jpeg_structure.h"

#include <cstddef>

namespace certaward::imaging {
namespace {

constexpr unsigned kFill = 0xFF;
constexpr unsigned kStart = 0xD8;
constexpr unsigned kEnd = 0xD9;
constexpr unsigned kScan = 0xDA;
constexpr unsigned kTemporary = 0x01;

bool is_restart(unsigned marker)
{
    return marker >= 0xD0 && marker <= 0xD7;
}

bool stands_alone(unsigned marker)
{
    return is_restart(marker) || marker == kStart || marker == kTemporary;
}

// Tests for the markers of progressive frames, with Huffman or arithmetic coding (table B.1).
bool is_progressive_frame(unsigned marker)
{
    return marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
}

// Reads the markers of a JPEG one after another.
class Markers {
public:
    explicit Markers(std::string_view jpeg) : jpeg_(jpeg) {}

    // Returns the next marker; 0 if there is no more. Skips FF 00 and restart markers, which are part of coded data.
    unsigned next()
    {
        while (true) {
            at_ = jpeg_.find('\xFF', at_);
            while (byte(at_) == kFill)
                ++at_;
            if (at_ >= jpeg_.size()) return 0;
            const auto marker = byte(at_++);
            if (marker != 0 && !is_restart(marker)) return marker;
        }
    }

    // Skips the segment of the marker that next() has just returned.
    void skip_segment() { at_ += byte(at_) << 8 | byte(at_ + 1); }

private:
    unsigned byte(std::size_t at) const { return at < jpeg_.size() ? static_cast<unsigned char>(jpeg_[at]) : 0; }

    std::string_view jpeg_;
    std::size_t at_ = 0;
};

} // namespace

JpegStructure structure_of(std::string_view jpeg)
{
    JpegStructure structure;
    if (!jpeg.starts_with("\xFF\xD8")) return structure;
    Markers markers(jpeg);
    while (const auto marker = markers.next()) {
        if (marker == kEnd) {
            structure.has_end = true;
            return structure;
        }
        if (is_progressive_frame(marker)) structure.is_progressive = true;
        if (marker == kScan) ++structure.scans;
        if (!stands_alone(marker)) markers.skip_segment();
    }
    return structure;
}

} // namespace certaward::imaging
