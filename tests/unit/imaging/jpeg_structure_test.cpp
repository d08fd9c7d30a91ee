// Tests of structure_of(), which tells the structure of a JPEG from its markers.

#include "imaging/jpeg_structure.h"

#include <string>

#include "CppUTest/TestHarness.h"

using certaward::imaging::structure_of;
using namespace std::string_literals;

namespace {

const std::string kStart = "\xFF\xD8";
const std::string kEnd = "\xFF\xD9";
const std::string kFrame = "\xFF\xC0\x00\x04\x08\x00"s;
const std::string kProgressiveFrame = "\xFF\xC2\x00\x04\x08\x00"s;
const std::string kScan = "\xFF\xDA\x00\x04\x01\x01\x12\xFF\x00\x34\xFF\xD0\x56"s; // with a stuffed byte and a restart

std::string segment(const std::string& bytes) // REQUIRES fewer than 254 bytes
{
    return "\xFF\xE1\x00"s + static_cast<char>(bytes.size() + 2) + bytes;
}

} // namespace

TEST_GROUP(JpegStructure){};

TEST(JpegStructure, has_scans_and_an_end)
{
    const auto jpeg = structure_of(kStart + kFrame + kScan + kEnd);
    CHECK_FALSE(jpeg.is_progressive);
    CHECK_EQUAL(1U, jpeg.scans);
    CHECK_TRUE(jpeg.has_end);
}

TEST(JpegStructure, may_be_progressive)
{
    const auto jpeg = structure_of(kStart + kProgressiveFrame + kScan + kScan + kScan + kEnd);
    CHECK_TRUE(jpeg.is_progressive);
    CHECK_EQUAL(3U, jpeg.scans);
}

TEST(JpegStructure, has_no_end_when_it_was_cut_off)
{
    CHECK_FALSE(structure_of(kStart + kFrame + kScan).has_end);
    CHECK_FALSE(structure_of(kStart + kFrame + kScan + "\xFF").has_end);
}

TEST(JpegStructure, is_not_that_of_a_thumbnail_inside)
{
    const auto jpeg = structure_of(kStart + segment(kStart + kProgressiveFrame + kScan + kEnd) + kFrame + kScan + kEnd);
    CHECK_FALSE(jpeg.is_progressive);
    CHECK_EQUAL(1U, jpeg.scans);
}

TEST(JpegStructure, ends_before_what_follows)
{
    CHECK_EQUAL(1U, structure_of(kStart + kFrame + kScan + kEnd + kScan).scans);
}

TEST(JpegStructure, of_what_is_no_jpeg_has_no_scans)
{
    CHECK_EQUAL(0U, structure_of("").scans);
    CHECK_EQUAL(0U, structure_of("text " + kFrame + kScan + kEnd).scans);
    CHECK_FALSE(structure_of("text " + kFrame + kScan + kEnd).has_end);
}
