// Tests of an attachment's media type, told from its first bytes.

#include "domain/media_type.h"
#include "unit/shown.h"

#include "CppUTest/TestHarness.h"

using namespace certaward::domain;
using namespace std::string_view_literals;

TEST_GROUP(Media){};

TEST(Media, a_photograph_is_jpeg)
{
    CHECK_EQUAL(MediaType::jpeg, media_type_of("\xFF\xD8\xFF\xE0\0\x10JFIF"sv));
    CHECK_EQUAL(MediaType::jpeg, media_type_of("\xFF\xD8\xFF\xE1"));
}

TEST(Media, a_screenshot_is_png)
{
    CHECK_EQUAL(MediaType::png, media_type_of("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv));
}

TEST(Media, a_scan_is_pdf)
{
    CHECK_EQUAL(MediaType::pdf, media_type_of("%PDF-1.7\n"));
}

TEST(Media, what_a_browser_might_run_is_other)
{
    CHECK_EQUAL(MediaType::other, media_type_of("<!DOCTYPE html><script>"));
    CHECK_EQUAL(MediaType::other, media_type_of("<svg xmlns='http://www.w3.org/2000/svg'>"));
    CHECK_EQUAL(MediaType::other, media_type_of("GIF89a"));
}

TEST(Media, a_signature_that_is_cut_or_damaged_is_other)
{
    CHECK_EQUAL(MediaType::other, media_type_of(""));
    CHECK_EQUAL(MediaType::other, media_type_of("\xFF\xD8"));
    CHECK_EQUAL(MediaType::other, media_type_of("%PDF"));
    CHECK_EQUAL(MediaType::other, media_type_of("\x89PNG\n\x1A\n")); // a transfer as text has removed its CR
}

TEST(Media, a_signature_counts_at_the_beginning_only)
{
    CHECK_EQUAL(MediaType::other, media_type_of("<script>%PDF-1.7"));
    CHECK_EQUAL(MediaType::other, media_type_of(" \xFF\xD8\xFF"));
}

TEST(Media, has_the_name_that_a_browser_knows)
{
    CHECK_EQUAL("image/jpeg", mime_name(MediaType::jpeg));
    CHECK_EQUAL("image/png", mime_name(MediaType::png));
    CHECK_EQUAL("application/pdf", mime_name(MediaType::pdf));
    CHECK_EQUAL("application/octet-stream", mime_name(MediaType::other));
}
