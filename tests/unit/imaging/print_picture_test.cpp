// Tests of print_picture(): a printed picture is upright and small enough; a picture that can't be printed is refused.

#include "imaging/print_picture.h"
#include "unit/pictures.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;
using domain::MediaType;
using imaging::Obstacle;

namespace {

std::string printed(const std::string& bytes, MediaType type = MediaType::jpeg)
{
    auto picture = imaging::print_picture(bytes, type);
    const auto* jpeg = std::get_if<std::string>(&picture);
    return jpeg ? *jpeg : "";
}

Obstacle refused(const std::string& bytes, MediaType type = MediaType::jpeg)
{
    const auto picture = imaging::print_picture(bytes, type);
    const auto* obstacle = std::get_if<Obstacle>(&picture);
    CHECK_TRUE(obstacle != nullptr);
    return *obstacle;
}

// Checks the four corners and the size of a printed picture that has this orientation in EXIF.
void shows(char orientation, int top_left, int top_right, int bottom_left, int bottom_right)
{
    const auto jpeg = printed(with_orientation(jpeg_of(cornered(80, 48)), orientation));
    CHECK_EQUAL(top_left, color_at(jpeg, 0));
    CHECK_EQUAL(top_right, color_at(jpeg, 1));
    CHECK_EQUAL(bottom_left, color_at(jpeg, 2));
    CHECK_EQUAL(bottom_right, color_at(jpeg, 3));
    STRCMP_EQUAL(orientation >= 5 ? "48x80" : "80x48", size_of(jpeg).c_str());
}

// Returns the JPEG with another size in its header than the picture has.
std::string saying_size(std::string jpeg, const std::string& frame, unsigned height, unsigned width)
{
    const auto place = jpeg.find(frame) + 5; // after the frame's length and precision (ITU T.81, B.2.2)
    std::string size;
    for (const auto number : {height, width}) {
        size += static_cast<char>(number >> 8);
        size += static_cast<char>(number & 0xFF);
    }
    return jpeg.replace(place, size.size(), size);
}

const std::string kSequential = "\xFF\xC0";
const std::string kProgressive = "\xFF\xC2";

} // namespace

TEST_GROUP(PrintPicture){};

TEST(PrintPicture, stays_as_it_is_without_an_orientation_or_with_the_first)
{
    CHECK_EQUAL(kRed, color_at(printed(jpeg_of(cornered(80, 48))), 0));
    shows(1, kRed, kGreen, kBlue, kWhite);
}

TEST(PrintPicture, is_turned_as_each_orientation_says)
{
    shows(2, kGreen, kRed, kWhite, kBlue); // mirrored
    shows(3, kWhite, kBlue, kGreen, kRed); // upside down
    shows(4, kBlue, kWhite, kRed, kGreen); // upside down and mirrored
    shows(5, kRed, kBlue, kGreen, kWhite); // along the diagonal
    shows(6, kBlue, kRed, kWhite, kGreen); // the camera was held on its side
    shows(7, kWhite, kGreen, kBlue, kRed); // along the other diagonal
    shows(8, kGreen, kWhite, kRed, kBlue); // on its other side
}

TEST(PrintPicture, with_an_orientation_that_is_none_stays_as_it_is)
{
    shows(0, kRed, kGreen, kBlue, kWhite);
}

TEST(PrintPicture, of_a_phone_comes_at_the_size_of_paper)
{
    STRCMP_EQUAL("1500x1125", size_of(printed(jpeg_of(cornered(4000, 3000)))).c_str());
    STRCMP_EQUAL("1400x700", size_of(printed(png_of(cornered(2800, 1400)), MediaType::png)).c_str());
}

TEST(PrintPicture, is_never_made_larger)
{
    STRCMP_EQUAL("300x200", size_of(printed(jpeg_of(cornered(300, 200)))).c_str());
    STRCMP_EQUAL("1x1", size_of(printed(png_of(cornered(1, 1)), MediaType::png)).c_str());
}

TEST(PrintPicture, keeps_nothing_that_the_camera_noted)
{
    const auto noted = with_orientation(jpeg_of(cornered(80, 48)), 6);
    CHECK_TRUE(noted.find("Exif") != std::string::npos);
    CHECK_TRUE(printed(noted).find("Exif") == std::string::npos);
}

TEST(PrintPicture, is_white_where_it_was_transparent)
{
    const Image image(gdImageCreateTrueColor(40, 40), gdImageDestroy);
    gdImageAlphaBlending(image.get(), 0);
    gdImageSaveAlpha(image.get(), 1);
    gdImageFilledRectangle(image.get(), 0, 0, 39, 39, gdTrueColorAlpha(0, 0, 0, gdAlphaTransparent));
    CHECK_EQUAL(kWhite, color_at(printed(png_of(image), MediaType::png), 0));
}

TEST(PrintPicture, that_ends_too_early_is_unreadable)
{
    const auto jpeg = jpeg_of(cornered(400, 300));
    CHECK_TRUE(refused(jpeg.substr(0, jpeg.size() / 2)) == Obstacle::unreadable);
    const auto png = png_of(cornered(400, 300));
    CHECK_TRUE(refused(png.substr(0, png.size() / 2), MediaType::png) == Obstacle::unreadable);
}

TEST(PrintPicture, that_is_none_is_unreadable)
{
    CHECK_TRUE(refused("\xFF\xD8\xFF but then no picture") == Obstacle::unreadable);
    CHECK_TRUE(refused("\x89PNG\r\n\x1A\n", MediaType::png) == Obstacle::unreadable);
    CHECK_TRUE(refused("", MediaType::jpeg) == Obstacle::unreadable);
    CHECK_TRUE(refused("<html>", MediaType::other) == Obstacle::unreadable);
}

TEST(PrintPicture, of_sixty_megapixels_is_refused_before_it_is_decoded)
{
    CHECK_TRUE(refused(saying_size(jpeg_of(cornered(80, 48)), kSequential, 6666, 9000)) == Obstacle::too_large);
    auto png = png_of(cornered(80, 48));
    png.replace(16, 8, std::string("\0\0\x23\x28\0\0\x1A\x0A", 8));
    CHECK_TRUE(refused(png, MediaType::png) == Obstacle::too_large);
}

TEST(PrintPicture, that_has_to_be_in_memory_whole_may_be_of_twenty_megapixels)
{
    CHECK_TRUE(refused(saying_size(progressive(cornered(80, 48)), kProgressive, 5000, 4001)) == Obstacle::too_large);
    auto png = png_of(cornered(80, 48));
    png.replace(16, 8, std::string("\0\0\x13\x88\0\0\x0F\xA1", 8));
    CHECK_TRUE(refused(png, MediaType::png) == Obstacle::too_large);
}

TEST(PrintPicture, of_the_largest_phone_is_printed)
{
    STRCMP_EQUAL("1750x1750", size_of(printed(jpeg_of(cornered(7000, 7000)))).c_str());
}

TEST(PrintPicture, that_is_progressive_is_printed_too)
{
    const auto jpeg = progressive(cornered(400, 300));
    CHECK_TRUE(jpeg.find(kProgressive) != std::string::npos);
    CHECK_EQUAL(kGreen, color_at(printed(jpeg), 1));
}

TEST(PrintPicture, in_more_scans_than_a_camera_makes_is_refused)
{
    auto jpeg = progressive(cornered(80, 48));
    const std::string scan = "\xFF\xDA";
    const auto last = jpeg.rfind(scan);
    const auto again = jpeg.substr(last, jpeg.size() - 2 - last);
    for (int i = 0; i < 200; ++i)
        jpeg.insert(last, again);
    CHECK_TRUE(refused(jpeg) == Obstacle::too_large);
}

TEST(PrintPicture, that_was_cut_off_is_unreadable_even_with_a_whole_thumbnail_or_bytes_between)
{
    const auto jpeg = jpeg_of(cornered(400, 300));
    const auto thumbnail = jpeg_of(cornered(8, 8));
    const auto size = thumbnail.size() + 2;
    const auto note = std::string("\xFF\xE1") + static_cast<char>(size >> 8) + static_cast<char>(size & 0xFF);
    const auto with_thumbnail = jpeg.substr(0, 2) + note + thumbnail + jpeg.substr(2);
    CHECK_FALSE(printed(with_thumbnail).empty());
    CHECK_TRUE(refused(with_thumbnail.substr(0, with_thumbnail.size() - 200)) == Obstacle::unreadable);

    const auto with_bytes_between = jpeg.substr(0, 2) + "bytes that are no marker" + jpeg.substr(2);
    CHECK_FALSE(printed(with_bytes_between).empty());
    CHECK_TRUE(refused(with_bytes_between.substr(0, with_bytes_between.size() - 200)) == Obstacle::unreadable);
}

TEST(PrintPicture, with_another_after_its_end_is_the_first)
{
    const auto jpeg = jpeg_of(cornered(400, 300)) + jpeg_of(cornered(20, 20)); // phones append a second exposure
    STRCMP_EQUAL("400x300", size_of(printed(jpeg)).c_str());
}

TEST(PrintPicture, of_a_pdf_is_none)
{
    CHECK_TRUE(refused("%PDF-1.7", MediaType::pdf) == Obstacle::no_picture);
}
