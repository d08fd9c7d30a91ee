// While the database is away, or there and silent: everyone is told so, soon and in Chinese, and work goes on as soon
// as it is back.

#include "harness/load.h"
#include "harness/servers.h"
#include "integration/campus.h"

#include <algorithm>
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
constexpr unsigned kDeciding = 4; // of these; the others read the list

double seconds(Clock::duration time)
{
    return std::chrono::duration<double>(time).count();
}

struct Seen {
    Clock::time_point began, ended;
    long status;
    bool says_so; // 503 in Chinese, with a time to come back
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

    Answer noted(const std::function<Answer()>& ask)
    {
        const auto began = Clock::now();
        auto answer = ask();
        const bool says_so = answer.status == 503 && !answer.header("retry-after").empty() &&
                             answer.body.find("系統暫時無法使用") != std::string::npos;
        const std::lock_guard lock(mutex);
        seen.push_back({began, Clock::now(), answer.status, says_so});
        return answer;
    }
    void decide(unsigned person)
    {
        auto& browser = *browsers[person];
        const auto& id = applications[person];
        const auto page = noted([&] { return browser.get(kReview + "/" + id); });
        if (page.status != 200) return;
        const RowForm form(Page(page.body), id);
        noted([&] { return browser.post(form.action, form.with({{"status", "rejected"}, {"reason", "R10"}})); });
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
        int meanwhile = 0, otherwise = 0;
        for (const auto& one : seen) {
            longest = std::max(longest, one.ended - one.began);
            const bool is_good = one.status == 200 || one.status == 303;
            if (is_good && one.ended > going) first_good = std::min(first_good, one.ended - back);
            const bool is_meanwhile = one.began > away && one.ended < going;
            meanwhile += is_meanwhile;
            otherwise += is_meanwhile ? !one.says_so : !is_good && !one.says_so;
        }
        harness::tell(name + ": " + std::to_string(seen.size()) + " answers, " + std::to_string(meanwhile) +
                      " of them meanwhile; the longest took " + std::to_string(seconds(longest)) +
                      " s; the first good one came " + std::to_string(seconds(first_good)) + " s after it was back");
        CHECK_EQUAL(0, otherwise);
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
