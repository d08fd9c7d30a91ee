// Tests of GzipWriter: unpacking returns the page, and the compressed length tells nothing of a value but its length.

#include "http/gzip_writer.h"
#include "unit/shown.h"

#include <array>
#include <zlib.h>

#include "CppUTest/TestHarness.h"

using namespace certaward;
using view::RenderedText;

namespace {

const std::string kToken = "50059b94e930b467bbf102a188aeb3b0";
const std::string kGuess = "0b3bea881a201fbb764b039e49b95005"; // the same characters in another order

void append(RenderedText& page, const std::string& from_template, const std::string& value)
{
    page.bytes += from_template;
    page.values.push_back({page.bytes.size(), page.bytes.size() + value.size()});
    page.bytes += value;
}

// Returns a page with the search words, then rows with the token.
RenderedText page_with(const std::string& typed, const std::string& token)
{
    RenderedText page;
    append(page, "<input name=\"q\" value=\"", typed);
    for (int row = 0; row < 20; ++row)
        append(page, "\"><form method=\"post\" class=\"decision\"><input type=\"hidden\" name=\"token\" value=\"",
               token);
    page.bytes += "\"></form>";
    return page;
}

std::string packed(const RenderedText& page)
{
    http::GzipWriter writer;
    const auto begun = writer.write(page);
    return begun + writer.finish();
}

std::string unpacked(const std::string& bytes)
{
    z_stream stream{};
    ::inflateInit2(&stream, MAX_WBITS + 16);
    std::array<char, 100'000> text{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = text.size();
    ::inflate(&stream, Z_SYNC_FLUSH);
    ::inflateEnd(&stream);
    return {text.data(), text.size() - stream.avail_out};
}

std::size_t length_when_all_is_compressed(const std::string& text)
{
    auto size = ::compressBound(text.size());
    std::string out(size, '\0');
    ::compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    return size;
}

} // namespace

TEST_GROUP(GzipWriter){};

TEST(GzipWriter, gives_back_the_page)
{
    const auto page = page_with("王小明", kToken);
    STRCMP_EQUAL(page.bytes.c_str(), unpacked(packed(page)).c_str());
}

TEST(GzipWriter, gives_back_a_page_that_is_larger_than_its_window)
{
    RenderedText page;
    for (int row = 0; row < 500; ++row)
        append(page, "<td data-label=\"學號\">", "C" + std::to_string(100'000'000 + row * 7919 % 500));
    const auto bytes = packed(page);
    STRCMP_EQUAL(page.bytes.c_str(), unpacked(bytes).c_str());
    CHECK_TRUE(page.bytes.size() > 15'000);
}

TEST(GzipWriter, shortens_what_stands_in_templates)
{
    CHECK_TRUE(packed(page_with("", "")).size() < page_with("", "").bytes.size() / 4);
}

TEST(GzipWriter, is_as_long_for_a_guess_that_is_right_as_for_a_wrong_one)
{
    const auto right = page_with(kToken, kToken);
    const auto wrong = page_with(kGuess, kToken);
    CHECK_TRUE(length_when_all_is_compressed(right.bytes) < length_when_all_is_compressed(wrong.bytes));
    CHECK_EQUAL(packed(wrong).size(), packed(right).size());
}

TEST(GzipWriter, is_as_long_whatever_a_value_is_made_of)
{
    const auto length = packed(page_with(std::string(32, 'a'), kToken)).size();
    CHECK_EQUAL(length, packed(page_with("class=\"decision\"><input type=\"hi", kToken)).size());
    CHECK_EQUAL(length, packed(page_with(kGuess, std::string(32, '0'))).size());
    CHECK_EQUAL(length, packed(page_with("許功蓋許功蓋許功12345678", kToken)).size());
}

TEST(GzipWriter, lets_each_piece_be_read_when_it_has_come)
{
    http::GzipWriter writer;
    const auto first = writer.write(page_with("first", kToken));
    STRCMP_EQUAL(page_with("first", kToken).bytes.c_str(), unpacked(first).c_str());
    const auto second = writer.write(page_with("second", kToken));
    STRCMP_EQUAL((page_with("first", kToken).bytes + page_with("second", kToken).bytes).c_str(),
                 unpacked(first + second).c_str());
}

TEST(GzipWriter, is_for_browsers_that_say_so)
{
    CHECK_TRUE(http::accepts_gzip("gzip"));
    CHECK_TRUE(http::accepts_gzip("br, gzip, deflate"));
    CHECK_TRUE(http::accepts_gzip("deflate,gzip"));
    CHECK_FALSE(http::accepts_gzip(""));
    CHECK_FALSE(http::accepts_gzip("identity"));
    CHECK_FALSE(http::accepts_gzip("gzip;q=0"));
    CHECK_FALSE(http::accepts_gzip("x-gzip"));
}
