// Tests of requests that no browser would send: too large, malformed, cut off, or very slow. Each gets its status, in
// Chinese once httpd knows that the request is ours, and stores nothing.

#include "harness/hostile_requests.h"
#include "harness/servers.h"
#include "harness/stored.h"
#include "harness/wire.h"
#include "integration/campus.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using harness::status_of;
using harness::Wire;

namespace {

struct HostileTests : Utest {
    const harness::Aftermath aftermath;
    Stage stage;
    harness::Stored stored{stage.sql};
    Browser browser{campus().url()};
    harness::Parts parts;
    std::string application;

    void setup() override
    {
        parts.session = stage.log_in(browser, "staff1203");
        parts.host = campus().url().substr(campus().url().find("://") + 3);
        application = stage.hand_in({});
        parts.application = application;
        parts.form = form();
        stored.units_since();
    }
    void teardown() override
    {
        STRCMP_EQUAL(
            "0", stage.sql.value("SELECT COUNT(*) FROM certaward.review_event WHERE application_id = ?", {application})
                     .c_str());
        aftermath.check();
    }

    // Returns a valid form that decides the application.
    std::string form()
    {
        const RowForm row(Page(browser.get(kReview + "/" + application).body), application);
        return encoded(row.with({{"status", "rejected"}, {"reason", "R10"}}));
    }
    std::string picture()
    {
        return stage.sql.value("SELECT MAX(attachment_id) FROM certaward.attachment JOIN certaward.application "
                               "USING (application_id) WHERE unit_id = '1203'");
    }
    std::string looks()
    {
        return stage.sql.value("SELECT COUNT(*) FROM certaward.access_event WHERE action <> 'refusal'");
    }

    // Returns what does not hold; empty if all is well.
    std::string complaint_about(const harness::HostileRequest& request)
    {
        const auto before = looks();
        const auto answer = harness::answer_to(request.bytes);
        if (status_of(answer) != request.status)
            return "expected " + std::to_string(request.status) + ", got " + std::to_string(status_of(answer));
        if (!stored.units_since().empty()) return "something was stored";
        if (request.status < 400 || request.status == 422) return ""; // a page with data
        const bool is_ours = answer.find("參考碼") != std::string::npos;
        if (is_ours != request.is_ours) return is_ours ? "the page is ours" : "the page is not ours";
        return before == looks() ? "" : "a look is on record";
    }
};

} // namespace

TEST_GROUP_BASE(Hostile, HostileTests){};

TEST(Hostile, requests_get_their_status_in_chinese_and_nothing_is_done)
{
    const auto requests = harness::hostile_requests(parts);
    std::string complaints;
    for (const auto& request : requests)
        if (const auto complaint = complaint_about(request); !complaint.empty())
            complaints += "\n" + request.what + ": " + complaint;
    STRCMP_EQUAL("", complaints.c_str());
    harness::tell(std::to_string(requests.size()) + " hostile requests, none of which stored anything");
}

// Control: the tests above store nothing because their requests are spoilt, not for another reason.
TEST(Hostile, the_form_that_is_spoilt_above_would_be_taken)
{
    const auto answer = harness::answer_to(harness::post(parts, parts.form));
    CHECK_EQUAL(303, status_of(answer));
    CHECK_FALSE(stored.units_since().empty());
    application = stage.hand_in({}); // teardown() expects no decision on this one
}

TEST(Hostile, a_form_in_chunks_is_a_form)
{
    const auto half = parts.form.size() / 2;
    const auto answer = harness::answer_to(harness::post_chunked(
        parts, harness::chunk(parts.form.substr(0, half)) + harness::chunk(parts.form.substr(half)) + "0\r\n\r\n"));
    CHECK_EQUAL(303, status_of(answer));
    application = stage.hand_in({});
}

TEST(Hostile, a_client_that_waits_to_be_asked_for_its_form_is_asked_but_for_one_that_is_too_large)
{
    Wire polite;
    polite.send(harness::post_head(parts, "Expect: 100-continue\r\nContent-Length: 3\r\n"));
    STRCMP_CONTAINS("100 Continue", polite.answer(500ms).c_str());
    polite.send("a=b");
    CHECK_EQUAL(400, status_of(polite.answer(10s)));

    Wire too_large;
    too_large.send(harness::post_head(parts, "Expect: 100-continue\r\nContent-Length: 70000\r\n"));
    CHECK_EQUAL(413, status_of(too_large.answer(10s)));
}

TEST(Hostile, a_form_that_is_cut_off_is_not_taken)
{
    const int times = harness::times(40, 400);
    const auto whole = harness::post_head(parts, "Content-Length: " + std::to_string(parts.form.size() + 1) + "\r\n") +
                       parts.form; // one byte is missing; the form is valid without it
    for (int i = 0; i < times; ++i) {
        Wire halfway, at_the_end;
        halfway.send(whole.substr(0, whole.size() * static_cast<std::size_t>(i) / static_cast<std::size_t>(times)));
        halfway.cut();
        at_the_end.send(whole);
        if (i % 2 == 0) at_the_end.cut();
    }
    Wire listening;
    listening.send(whole);
    listening.send_no_more();
    const auto answer = listening.answer(10s);
    CHECK_EQUAL(400, status_of(answer));
    STRCMP_CONTAINS("無法讀取這個要求", answer.c_str());
    CHECK_TRUE(stored.units_since().empty());
    harness::tell(std::to_string(2 * times) + " forms cut off, none of them taken");
}

TEST(Hostile, who_hangs_up_before_the_answer_has_come_leaves_nothing_behind)
{
    const int times = harness::times(40, 400);
    const std::string paths[] = {"/review?show=all&status=any", "/review/" + application, "/bankbooks", "/roster",
                                 "/attachment/" + picture()};
    for (int i = 0; i < times; ++i)
        for (const auto& path : paths) {
            Wire wire;
            wire.send(harness::get(parts, path));
            if (i % 2 == 0) wire.answer(0ms);
            wire.cut();
        }
    // httpd still answers the requests that it has begun; until then it may answer 503.
    auto status = browser.get(kReview).status;
    for (int tries = 0; status == 503 && tries < 50; ++tries) {
        std::this_thread::sleep_for(100ms);
        status = browser.get(kReview).status;
    }
    CHECK_EQUAL(200, status);
    CHECK_TRUE(stored.units_since().empty());
    harness::tell(std::to_string(times * 5) + " answers that nobody waited for");
}

// Thirty slow clients: more than the connections to the database, fewer than httpd's threads.
TEST_GROUP_BASE(HostileAndSlow, HostileTests)
{
    const MoreConfiguration more{"RequestReadTimeout header=4 body=4,MinRate=500\n"};

    // Returns whether no connection of the module is at work, within half a second. The module looks up the session
    // when a form's head arrives; while it waits for the body it must hold no connection.
    bool no_connection_is_held()
    {
        for (int tries = 0; tries < 10; ++tries) {
            if (stage.sql.value("SELECT COUNT(*) FROM information_schema.processlist WHERE user = 'certaward' AND "
                                "command <> 'Sleep'") == "0")
                return true;
            std::this_thread::sleep_for(50ms);
        }
        return false;
    }
};

TEST(HostileAndSlow, hold_no_connection_to_the_database_and_are_told_that_it_took_too_long)
{
    constexpr int people = 30;
    std::vector<std::unique_ptr<Wire>> wires;
    for (int i = 0; i < people; ++i) {
        wires.push_back(std::make_unique<Wire>());
        wires.back()->send(harness::post_head(parts, "Content-Length: " + std::to_string(parts.form.size()) + "\r\n"));
    }
    std::chrono::duration<double> longest{};
    for (std::size_t second = 0; second < 3; ++second) { // a byte a second
        for (const auto& wire : wires)
            wire->send(parts.form.substr(second, 1));
        CHECK_TRUE(no_connection_is_held());
        const auto began = Clock::now();
        CHECK_EQUAL(200, browser.get(kReview).status);
        longest = std::max(longest, std::chrono::duration<double>(Clock::now() - began));
        std::this_thread::sleep_for(1s);
    }
    int told = 0;
    for (const auto& wire : wires) {
        const auto answer = wire->answer(20s);
        told += status_of(answer) == 408 && answer.find("送出時間太長") != std::string::npos;
    }
    CHECK_EQUAL(people, told);
    CHECK_TRUE(stored.units_since().empty());
    harness::tell(std::to_string(people) + " people send a byte a second: 408 each; meanwhile the list took " +
                  std::to_string(longest.count()) + " s at most");
}
