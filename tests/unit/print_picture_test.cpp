// A student's picture on its way to paper: upright, small enough, and refused when it can't be.

#include "imaging/print_picture.h"
#include "unit/pictures.h"

#include "CppUTest/TestHarness.h"

using namespace certaward;
using namespace unit;
using domain::MediaType;
using imaging::Obstacle;

TEST_GROUP(PrintPicture){static std::string printed(const std::string& bytes, MediaType type = MediaType::jpeg){
    auto picture = imaging::print_picture(bytes, type);
const auto* jpeg = std::get_if<std::string>(&picture);
return jpeg ? *jpeg : "";
}
static Obstacle refused(const std::string& bytes, MediaType type = MediaType::jpeg)
{
    const auto picture = imaging::print_picture(bytes, type);
    const auto* obstacle = std::get_if<Obstacle>(&picture);
    CHECK_TRUE(obstacle != nullptr);
    return *obstacle;
}
// Where the corner that a camera calls red is shown, and what is shown at the other corners after it.
static void shows(char orientation, int top_left, int top_right, int bottom_left, int bottom_right)
{
    const auto jpeg = printed(with_orientation(jpeg_of(cornered(80, 48)), orientation));
    CHECK_EQUAL(top_left, color_at(jpeg, 0));
    CHECK_EQUAL(top_right, color_at(jpeg, 1));
    CHECK_EQUAL(bottom_left, color_at(jpeg, 2));
    CHECK_EQUAL(bottom_right, color_at(jpeg, 3));
    STRCMP_EQUAL(orientation >= 5 ? "48x80" : "80x48", size_of(jpeg).c_str());
}
}
;

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
    auto jpeg = jpeg_of(cornered(80, 48));
    const auto size = jpeg.find("\xFF\xC0") + 5; // after the frame's length and precision (ITU T.81, B.2.2)
    jpeg.replace(size, 4, std::string("\x1A\x0A\x23\x28", 4)); // 6666 x 9000
    CHECK_TRUE(refused(jpeg) == Obstacle::too_large);
    auto png = png_of(cornered(80, 48));
    png.replace(16, 8, std::string("\0\0\x23\x28\0\0\x1A\x0A", 8));
    CHECK_TRUE(refused(png, MediaType::png) == Obstacle::too_large);
}

TEST(PrintPicture, of_a_pdf_is_none)
{
    CHECK_TRUE(refused("%PDF-1.7", MediaType::pdf) == Obstacle::no_picture);
}
