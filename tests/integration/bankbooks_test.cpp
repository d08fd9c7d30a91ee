// Tests of the printed bankbook covers: the roster's order and numbers, placeholders for missing pictures, and pictures
// scaled for paper.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "integration/office_tests.h"

using namespace integration;

namespace {

const std::string kBankbooks = "/campus/certaward/bankbooks";
const std::string kAttachment = "/campus/certaward/attachment/";

std::string bytes_in(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

struct BankbookTests : OfficeTests {
    std::string approved(const std::string& student)
    {
        auto id = hand_in(student);
        stage.sql.run("INSERT INTO certaward.review (application_id, version, status, level) "
                      "VALUES (?, 1, 'approved', 3)",
                      {id});
        return id;
    }
    // Writes a bankbook picture to the portal's upload folder. Returns the attachment's id.
    std::string bankbook(const std::string& application, const std::string& name, const std::string& bytes)
    {
        const auto file = campus().folder() / "uploads/books" / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return stage.attach(application, "B", "books/" + name);
    }
    // Returns the bytes of a bankbook picture that the demo campus has drawn.
    std::string a_photograph()
    {
        return bytes_in(campus().folder() / "uploads" /
                        stage.sql.value("SELECT f.path FROM campus.license_file f JOIN campus.license_apply a ON "
                                        "a.apply_no = f.apply_no WHERE f.file_kind = 'B' AND a.meeting_no = 1121 "
                                        "ORDER BY f.file_no LIMIT 1"));
    }
    Answer print(const std::string& attachment) { return browser.get(kAttachment + attachment + "/print"); }
    Page page(const std::string& query = "") { return Page(browser.get(kBankbooks + "?round=" + round + query).body); }
};

TEST_GROUP_BASE(Bankbooks, BankbookTests){};

TEST(Bankbooks, stand_in_the_rosters_order_under_its_numbers)
{
    approved("C000001690");
    approved("C000001689");
    const Page roster(browser.get("/campus/certaward/roster?round=" + round).body);
    const auto numbers = roster.texts("//table[@class='roster']/tbody/tr[not(@class)]/td[1]");
    const auto students = roster.texts("//table[@class='roster']/tbody/tr[not(@class)]/td[3]");
    auto captions = page().texts("//figcaption"); // two for a student with two pictures
    captions.erase(std::unique(captions.begin(), captions.end()), captions.end());
    CHECK_EQUAL(numbers.size(), captions.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        CHECK_TRUE(captions[i].starts_with(numbers[i] + "　" + students[i]) ||
                   captions[i].starts_with(numbers[i] + " " + students[i]));
    STRCMP_CONTAINS(roster.text("//tfoot").c_str(), page().text("//p[@class='footer']").c_str());
}

TEST(Bankbooks, go_on_numbering_through_the_departments_as_the_roster_does)
{
    stage.log_in(browser, "rd1");
    round = "1121";
    const Page roster(browser.get("/campus/certaward/roster?round=" + round).body);
    CHECK_TRUE(roster.texts("//table[@class='roster']/tbody/tr[not(@class)]/td[1]") ==
               page().texts("//figcaption/strong[1]"));
}

TEST(Bankbooks, of_which_there_are_two_stand_under_one_number)
{
    const auto application = approved("C000001738");
    bankbook(application, "first.jpg", "one");
    bankbook(application, "second.jpg", "another");
    const auto captions = page().texts("//figure[.//a]/figcaption[contains(., 'C000001738')]");
    CHECK_EQUAL(2U, captions.size());
    STRCMP_EQUAL(captions[0].c_str(), captions[1].c_str());
}

TEST(Bankbooks, of_no_approval_say_so)
{
    stage.log_in(browser, "staff1603");
    stage.sql.run("UPDATE certaward.review r JOIN certaward.application a ON a.application_id = r.application_id "
                  "SET r.status = 'pending', r.level = NULL WHERE a.unit_id = '1603' AND a.round_id = ? "
                  "AND r.status = 'approved'",
                  {round});
    STRCMP_CONTAINS("沒有核准的申請，沒有存摺影本可印", page().text("//p[@class='note']").c_str());
    CHECK_FALSE(page().has("//figure"));
}

TEST(Bankbooks, name_student_bank_and_account_in_full)
{
    approved("C000001681");
    const auto caption = page().text("//figcaption[contains(., 'C000001681')]");
    STRCMP_CONTAINS("中華郵政 700-0021", caption.c_str());
    STRCMP_CONTAINS("00012345678901", caption.c_str());
}

TEST(Bankbooks, leave_a_place_with_a_mark_where_there_is_none)
{
    approved("C000001681");
    STRCMP_EQUAL("未附存摺封面", page().text("//figure[contains(., 'C000001681')]//p[@class='no-cover']").c_str());
}

TEST(Bankbooks, stand_four_two_or_one_to_a_page)
{
    for (int i = 0; i < 5; ++i)
        approved("C00000169" + std::to_string(i));
    const auto count = page().texts("//figure").size();
    CHECK_EQUAL((count + 3) / 4, page().texts("//section").size());
    CHECK_EQUAL((count + 1) / 2, page("&per=2").texts("//section").size());
    CHECK_EQUAL(count, page("&per=1").texts("//section").size());
    CHECK_EQUAL((count + 3) / 4, page("&per=3").texts("//section").size());
}

TEST(Bankbooks, come_at_the_size_of_paper_and_the_original_stays)
{
    const auto photograph = a_photograph();
    const auto attachment = bankbook(approved("C000001681"), "whole.jpg", photograph);
    const auto printed = print(attachment);
    CHECK_EQUAL(200, printed.status);
    STRCMP_EQUAL("image/jpeg", printed.header("content-type").c_str());
    CHECK_TRUE(printed.body.size() < photograph.size());
    CHECK_TRUE(photograph == bytes_in(campus().folder() / "uploads/books/whole.jpg"));
    CHECK_TRUE(printed.body == print(attachment).body); // from the cache now
    CHECK_FALSE(std::filesystem::is_empty(campus().folder() / "cache"));
}

TEST(Bankbooks, come_without_what_the_camera_noted)
{
    const auto photograph = a_photograph();
    const auto printed = print(bankbook(approved("C000001681"), "noted.jpg", photograph));
    CHECK_TRUE(photograph.find("SAMPLE PHONE") != std::string::npos);
    CHECK_TRUE(printed.body.find("SAMPLE PHONE") == std::string::npos);
}

TEST(Bankbooks, are_kept_by_no_browser_and_recorded_each_time)
{
    const auto attachment = bankbook(approved("C000001681"), "kept.jpg", a_photograph());
    const auto first = print(attachment);
    STRCMP_EQUAL("private, no-store", first.header("cache-control").c_str());
    const auto again =
        browser.send("GET", kAttachment + attachment + "/print", "", {"If-None-Match: " + first.header("etag")});
    CHECK_EQUAL(304, again.status);
    STRCMP_EQUAL("2", stage.sql
                          .value("SELECT COUNT(*) FROM certaward.access_event WHERE action = 'attachment' AND subject "
                                 "= CONCAT('attachment ', ?, ' print')",
                                 {attachment})
                          .c_str());
}

TEST(Bankbooks, are_sent_when_the_cache_can_keep_nothing_and_the_log_says_so)
{
    const auto attachment =
        bankbook(approved("C000001681"), "unkept.jpg", a_photograph() + "a picture that nobody has kept yet");
    const auto cache = campus().folder() / "cache";
    const auto away = campus().folder() / "cache-away";
    std::filesystem::rename(cache, away);
    const auto answer = print(attachment);
    std::filesystem::rename(away, cache);
    CHECK_EQUAL(200, answer.status);
    STRCMP_EQUAL("image/jpeg", answer.header("content-type").c_str());
    STRCMP_CONTAINS("cache keeps nothing: ", campus().error_log().c_str());
}

TEST(Bankbooks, that_are_no_pictures_say_so_in_their_place)
{
    const auto application = approved("C000001681");
    const auto mark = [&](const std::string& name, const std::string& bytes) {
        const auto answer = print(bankbook(application, name, bytes));
        CHECK_EQUAL(200, answer.status);
        STRCMP_EQUAL("image/svg+xml", answer.header("content-type").c_str());
        return answer.body;
    };
    const auto photograph = a_photograph();
    STRCMP_CONTAINS("影像無法辨識", mark("broken.jpg", photograph.substr(0, photograph.size() / 2)).c_str());
    STRCMP_CONTAINS("影像無法辨識", mark("text.jpg", "no picture").c_str());
    STRCMP_CONTAINS("PDF 檔，請另行列印", mark("book.pdf", "%PDF-1.7 ...").c_str());
    STRCMP_CONTAINS("附件遺失", mark("empty.jpg", "").c_str());

    auto huge = photograph;
    const auto frame = huge.find("\xFF\xC0");
    huge.replace(frame + 5, 4, std::string("\x1A\x0A\x23\x28", 4)); // the header says 9000 x 6666 pixels
    STRCMP_CONTAINS("影像過大，請看原檔", mark("huge.jpg", huge).c_str());
}

TEST(Bankbooks, each_look_is_on_record)
{
    const auto id = approved("C000001681");
    const auto attachment = bankbook(id, "record.jpg", a_photograph());
    const auto before = stage.sql.value("SELECT MAX(event_id) FROM certaward.access_event");
    page();
    print(attachment);
    const auto events = stage.sql.rows(
        "SELECT action, applications, subject FROM certaward.access_event WHERE event_id > ? ORDER BY event_id",
        {before});
    CHECK_EQUAL(2U, events.size());
    STRCMP_EQUAL("bankbooks", events[0][0].value().c_str());
    STRCMP_CONTAINS(id.c_str(), events[0][1].value().c_str());
    STRCMP_EQUAL(("[" + id + "]").c_str(), events[1][1].value().c_str());
    STRCMP_EQUAL(("attachment " + attachment + " print").c_str(), events[1][2].value().c_str());
}

TEST(Bankbooks, of_others_are_not_there)
{
    const auto attachment = bankbook(approved("C000001681"), "foreign.jpg", a_photograph());
    Browser other{campus().url()};
    stage.log_in(other, "staff1401");
    CHECK_EQUAL(404, other.get(kAttachment + attachment + "/print").status);
    CHECK_EQUAL(404, other.get(kAttachment + "999999/print").status);
    CHECK_EQUAL(404, other.get(kBankbooks + "?round=" + round + "&unit=1204").status);
    CHECK_EQUAL(404, other.get(kBankbooks + "?round=4711").status);
}
