// Tests of attachments (附件): who may read them, where their bytes come from, and with which headers they are sent.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

#include <fstream>

using namespace integration;

namespace {

const std::string kJpeg = std::string("\xFF\xD8\xFF\xE0", 4) + "0123456789 the picture";

std::string url(const std::string& id)
{
    return "/campus/certaward/attachment/" + id;
}

} // namespace

TEST_GROUP(Attachment)
{
    Stage stage;
    Browser browser{campus().url()};
    std::string application;

    void setup() override
    {
        stage.log_in(browser, "staff1203");
        application = stage.hand_in({});
    }
    std::string file(const std::string& path, const std::string& bytes)
    {
        const auto whole = campus().folder() / "uploads" / path;
        std::filesystem::create_directories(whole.parent_path());
        std::ofstream(whole, std::ios::binary) << bytes;
        return stage.attach(application, "L", path);
    }
    std::string blob(const std::string& bytes)
    {
        return std::to_string(
            stage.sql.insert("INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, content) "
                             "VALUES (?, 'L', 1, 'x', ?)",
                             {application, bytes}));
    }
};

TEST(Attachment, comes_from_the_upload_folder_with_the_type_of_its_bytes)
{
    const auto answer = browser.get(url(file("test/a.txt", kJpeg)));
    CHECK_EQUAL(200, answer.status);
    STRCMP_EQUAL("image/jpeg", answer.header("content-type").c_str());
    CHECK_TRUE(answer.body == kJpeg);
    STRCMP_EQUAL("inline", answer.header("content-disposition").c_str());
}

TEST(Attachment, comes_from_the_database_byte_for_byte)
{
    std::string bytes = kJpeg;
    while (bytes.size() < 1'300'000)
        bytes += bytes; // more than two pieces
    const auto answer = browser.get(url(blob(bytes)));
    CHECK_EQUAL(200, answer.status);
    CHECK_EQUAL(bytes.size(), answer.body.size());
    CHECK_TRUE(answer.body == bytes);
}

TEST(Attachment, png_and_pdf_are_known_by_their_bytes_too)
{
    STRCMP_EQUAL("image/png", browser.get(url(blob("\x89PNG\r\n\x1A\n rest"))).header("content-type").c_str());
    STRCMP_EQUAL("application/pdf", browser.get(url(blob("%PDF-1.7 rest"))).header("content-type").c_str());
}

TEST(Attachment, anything_else_is_a_download_and_never_rendered)
{
    const auto answer = browser.get(url(file("test/page.jpg", "<html><script>alert(1)</script>")));
    CHECK_EQUAL(200, answer.status);
    STRCMP_EQUAL("application/octet-stream", answer.header("content-type").c_str());
    STRCMP_CONTAINS("attachment; filename=", answer.header("content-disposition").c_str());
}

TEST(Attachment, is_sandboxed_private_and_not_sniffed)
{
    const auto answer = browser.get(url(file("test/b.jpg", kJpeg)));
    STRCMP_CONTAINS("sandbox", answer.header("content-security-policy").c_str());
    STRCMP_CONTAINS("default-src 'none'", answer.header("content-security-policy").c_str());
    STRCMP_EQUAL("nosniff", answer.header("x-content-type-options").c_str());
    STRCMP_EQUAL("private, no-store", answer.header("cache-control").c_str());
}

TEST(Attachment, has_an_etag_that_is_honoured)
{
    const auto id = file("test/c.jpg", kJpeg);
    const auto etag = browser.get(url(id)).header("etag");
    CHECK_TRUE(etag.size() > 2);
    const auto again = browser.send("GET", url(id), "", {"If-None-Match: " + etag});
    CHECK_EQUAL(304, again.status);
    CHECK_EQUAL(0, again.body.size());
}

TEST(Attachment, a_part_of_it_can_be_asked_for)
{
    const auto answer = browser.send("GET", url(file("test/d.jpg", kJpeg)), "", {"Range: bytes=4-7"});
    CHECK_EQUAL(206, answer.status);
    STRCMP_EQUAL("0123", answer.body.c_str());
    STRCMP_EQUAL(("bytes 4-7/" + std::to_string(kJpeg.size())).c_str(), answer.header("content-range").c_str());
}

TEST(Attachment, head_tells_its_size_and_no_more)
{
    const auto answer = browser.send("HEAD", url(file("test/e.jpg", kJpeg)), "", {});
    CHECK_EQUAL(200, answer.status);
    STRCMP_EQUAL(std::to_string(kJpeg.size()).c_str(), answer.header("content-length").c_str());
    CHECK_EQUAL(0, answer.body.size());
}

TEST(Attachment, a_missing_file_is_a_page_that_says_so_and_the_list_still_works)
{
    const auto answer = browser.get(url(stage.attach(application, "B", "nowhere/gone.jpg")));
    CHECK_EQUAL(404, answer.status);
    STRCMP_EQUAL("附件遺失", Page(answer.body).text("//h1").c_str());
    CHECK_EQUAL(200, browser.get(kReview).status);
}

TEST(Attachment, no_path_leads_out_of_the_upload_folder)
{
    std::ofstream(campus().folder() / "outside.jpg", std::ios::binary) << kJpeg;
    std::filesystem::create_directories(campus().folder() / "uploads/test");
    std::filesystem::remove(campus().folder() / "uploads/test/link.jpg");
    std::filesystem::create_symlink("../../outside.jpg", campus().folder() / "uploads/test/link.jpg");
    for (const auto* path :
         {"../outside.jpg", "test/../../outside.jpg", "/etc/passwd", "test/link.jpg", "test", "", "."}) {
        const auto answer = browser.get(url(stage.attach(application, "L", path)));
        CHECK_EQUAL_TEXT(404, answer.status, path);
        STRCMP_EQUAL_TEXT("附件遺失", Page(answer.body).text("//h1").c_str(), path);
    }
}

TEST(Attachment, another_departments_and_none_get_the_same_answer)
{
    const auto id = file("test/f.jpg", kJpeg);
    Browser other{campus().url()};
    stage.log_in(other, "staff1401");
    const auto foreign = other.get(url(id));
    const auto missing = other.get(url("999999999"));
    CHECK_EQUAL(404, foreign.status);
    CHECK_EQUAL(404, missing.status);
    STRCMP_EQUAL(Page(missing.body).text("//h1").c_str(), Page(foreign.body).text("//h1").c_str());
}

TEST(Attachment, each_look_at_one_is_on_record)
{
    const auto id = file("test/g.jpg", kJpeg);
    browser.get(url(id));
    STRCMP_EQUAL("1", stage.sql
                          .value("SELECT COUNT(*) FROM certaward.access_event WHERE action = 'attachment' AND account "
                                 "= 'staff1203' AND subject = ? AND applications = ?",
                                 {"attachment " + id, "[" + application + "]"})
                          .c_str());
}
