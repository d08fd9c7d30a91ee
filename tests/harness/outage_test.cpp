// Tests of a database that is stopped or hangs: every request is told so within seconds and in Chinese, and work
// resumes as soon as the database is back.

#include "harness/load.h"
#include "harness/servers.h"
#include "integration/campus.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <memory>
#include <mutex>
#include <thread>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

namespace {

constexpr unsigned kPeople = 12;
constexpr unsigned kDeciding = 4; // of these people; the others read the list

double seconds(Clock::duration time)
{
    return std::chrono::duration<double>(time).count();
}

struct Seen {
    Clock::time_point began, ended;
    long status;
    bool is_good;
    bool says_so; // 503 in Chinese with Retry-After
};

} // namespace

TEST_GROUP(Outage)
{
    const harness::Aftermath aftermath;
    Stage stage;
    std::mutex mutex;
    std::vector<Seen> seen;
    std::vector<std::unique_ptr<Browser>> browsers;
    std::vector<std::string> applications;
    std::array<bool, kDeciding> is_in_doubt{};

    Answer noted(const std::function<Answer()>& ask, bool may_conflict = false)
    {
        const auto began = Clock::now();
        auto answer = ask();
        const bool says_so = answer.status == 503 && !answer.header("retry-after").empty() &&
                             answer.body.find("系統暫時無法使用") != std::string::npos;
        const std::lock_guard lock(mutex);
        const bool is_good = answer.status == 200 || answer.status == 303 || (may_conflict && answer.status == 409);
        seen.push_back({began, Clock::now(), answer.status, is_good, says_so});
        return answer;
    }
    // A decision that was answered 503 is in doubt: its COMMIT may have been on the way when the database stopped. If
    // it takes effect later, the page that was read meanwhile is outdated and its form gets 409.
    void decide(unsigned person)
    {
        auto& browser = *browsers[person];
        const auto& id = applications[person];
        const auto page = noted([&] { return browser.get(kReview + "/" + id); });
        if (page.status != 200) return;
        const RowForm form(Page(page.body), id);
        const auto answer = noted(
            [&] {
                return browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R10"}}));
            },
            is_in_doubt[person]);
        is_in_doubt[person] = answer.status == 503;
    }
    void work(unsigned person)
    {
        if (person < kDeciding)
            decide(person);
        else
            noted([&] { return browsers[person]->get(kReview); });
        std::this_thread::sleep_for(20ms);
    }

    void setup() override
    {
        for (unsigned person = 0; person < kPeople; ++person) {
            browsers.push_back(std::make_unique<Browser>(campus().url()));
            stage.log_in(*browsers.back(), "staff1203");
            if (person < kDeciding) applications.push_back(stage.hand_in({}));
        }
    }

    void check(const std::string& name, const std::function<void()>& take_away, const std::function<void()>& give_back)
    {
        harness::Load load(kPeople, [&](unsigned person) { work(person); });
        std::this_thread::sleep_for(1s);
        take_away();
        const auto away = Clock::now();
        std::this_thread::sleep_for(std::chrono::seconds(harness::times(5, 30)));
        const auto going = Clock::now();
        give_back();
        const auto back = Clock::now();
        std::this_thread::sleep_for(2s);
        STRCMP_EQUAL("", load.end().c_str());

        Clock::duration longest{}, first_good = 1h;
        int meanwhile = 0;
        std::string otherwise; // statuses of answers that are neither good nor a 503 in Chinese
        for (const auto& one : seen) {
            longest = std::max(longest, one.ended - one.began);
            if (one.is_good && one.ended > going) first_good = std::min(first_good, one.ended - back);
            const bool is_meanwhile = one.began > away && one.ended < going;
            meanwhile += is_meanwhile;
            if (!one.says_so && (is_meanwhile || !one.is_good)) otherwise += " " + std::to_string(one.status);
        }
        harness::tell(name + ": " + std::to_string(seen.size()) + " answers, " + std::to_string(meanwhile) +
                      " of them meanwhile; the longest took " + std::to_string(seconds(longest)) +
                      " s; the first good one came " + std::to_string(seconds(first_good)) + " s after it was back");
        STRCMP_EQUAL("", otherwise.c_str());
        CHECK_TRUE(meanwhile > static_cast<int>(kPeople));
        CHECK_TRUE(longest <= 3s);
        CHECK_TRUE(first_good <= 1s);
        aftermath.check();
    }
};

TEST(Outage, of_a_database_that_is_stopped)
{
    check(
        "stopped", [] { campus().run("stop-database"); }, [] { harness::start_database(); });
}

TEST(Outage, of_a_database_that_hangs)
{
    const auto database = harness::database_pid();
    check(
        "hanging", [&] { ::kill(database, SIGSTOP); }, [&] { ::kill(database, SIGCONT); });
}
