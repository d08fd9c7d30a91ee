// Promise 1 while processes die: decisions are journaled as they are confirmed, httpd's children and MariaDB are killed
// and held meanwhile, and afterwards each confirmed decision is there, once.

#include "harness/load.h"
#include "harness/servers.h"
#include "integration/campus.h"

#include <chrono>
#include <csignal>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr unsigned kDeciding = 6;
constexpr unsigned kPeople = kDeciding + 1; // and one who exports
constexpr int kApplicationsOfEach = 5;
constexpr auto kLongEnough = 60s; // for an answer that counts, however often it is asked for

// A form that was sent, and what came of it.
struct Entry {
    std::string application;
    std::string key;
    bool is_confirmed = false;
    long status = 0; // of the last answer
};

std::string hidden(const RowForm& form, const std::string& name)
{
    for (const auto& [field, value] : form.hidden)
        if (field == name) return value;
    return "";
}

bool may_pass(const std::optional<Answer>& answer)
{
    return !answer || answer->status == 503 || answer->status == 502;
}

} // namespace

TEST_GROUP(Kills)
{
    const harness::Aftermath aftermath;
    Stage stage;
    std::mutex mutex;
    std::vector<Entry> journal;
    std::vector<std::unique_ptr<Browser>> browsers;
    std::vector<std::vector<std::string>> applications;
    std::vector<int> turns;
    std::string past_round;

    void setup() override
    {
        past_round = stage.past_round();
        turns.resize(kPeople);
        applications.resize(kPeople);
        for (unsigned person = 0; person < kPeople; ++person) {
            browsers.push_back(std::make_unique<Browser>(campus().url()));
            stage.log_in(*browsers.back(), person % 2 == 0 ? "staff1203" : "staffboth");
            for (int i = 0; i < kApplicationsOfEach; ++i)
                applications[person].push_back(stage.hand_in({}));
        }
    }

    // None: the line was cut.
    static std::optional<Answer> asked(const std::function<Answer()>& ask)
    {
        try {
            return ask();
        } catch (const std::runtime_error&) {
            return std::nullopt;
        }
    }
    // The first answer that is no outage, for as long as it makes sense to ask.
    static std::optional<Answer> insisted(const std::function<Answer()>& ask)
    {
        const auto until = Clock::now() + kLongEnough;
        auto answer = asked(ask);
        while (may_pass(answer) && Clock::now() < until) {
            std::this_thread::sleep_for(50ms);
            answer = asked(ask);
        }
        return answer;
    }

    // Each time another one: what changes nothing is not recorded.
    static Fields other_decision(const RowForm& form, std::size_t turn)
    {
        return turn % 2 == 0 ? form.with({{"status", "approved"}, {"level", "2"}, {"exception", "競賽"}})
                             : form.with({{"status", "rejected"}, {"reason", "R10"}});
    }
    void decide(unsigned person)
    {
        auto& browser = *browsers[person];
        const auto turn = static_cast<std::size_t>(turns[person]++);
        const auto& id = applications[person][turn % kApplicationsOfEach];
        const auto page = insisted([&] { return browser.get(kReview + "/" + id); });
        if (!page || page->status != 200) return note({id, "no form", false, page ? page->status : 0});

        const RowForm form(Page(page->body), id);
        const auto fields = other_decision(form, turn / kApplicationsOfEach);
        const auto answer = insisted([&] { return browser.post(form.action, fields); });
        note({id, hidden(form, "key"), answer && answer->status == 303, answer ? answer->status : 0});
    }
    void note(const Entry& entry)
    {
        const std::lock_guard lock(mutex);
        journal.push_back(entry);
    }
    // Whatever comes of it: no file may be left, and none that is short may be offered.
    void make_export(unsigned person)
    {
        auto& browser = *browsers[person];
        const auto page = asked([&] { return browser.get(kExport); });
        if (page && page->status == 200)
            asked([&] { return browser.post(kExport, export_form(Page(page->body), past_round, "everything")); });
        std::this_thread::sleep_for(100ms);
    }

    // One out of five ways to hurt the servers. What it was.
    static std::string hurt(std::mt19937 & random)
    {
        const auto any = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        const auto children = harness::httpd_children();
        const auto child = children.empty() ? 0 : children[random() % children.size()];
        switch (child == 0 ? 4 : any(4)) {
        case 0:
        case 1:
            harness::kill_hard(child);
            return "httpd children killed";
        case 2:
            harness::hold(child, std::chrono::milliseconds(any(800)));
            return "httpd children held";
        case 3:
            harness::hold(harness::database_pid(), std::chrono::milliseconds(any(2500)));
            return "MariaDB held";
        default:
            harness::kill_hard(harness::database_pid());
            harness::start_database();
            return "MariaDB killed";
        }
    }

    void check_journal()
    {
        Sql sql{campus().socket()};
        std::map<std::string, int> counts{{"confirmed", 0}, {"lost", 0}, {"doubled", 0}, {"unresolved", 0}};
        std::string first_bad;
        for (const auto& entry : journal) {
            const auto stored =
                sql.value("SELECT COUNT(*) FROM certaward.review_event WHERE form_key = ? AND application_id = ?",
                          {entry.key, entry.application});
            const auto* what = !entry.is_confirmed ? "unresolved"
                               : stored == "0"     ? "lost"
                               : stored == "1"     ? "confirmed"
                                                   : "doubled";
            ++counts[what];
            if (what != std::string("confirmed") && first_bad.empty())
                first_bad = std::string(what) + ": application " + entry.application + ", key " + entry.key +
                            ", status " + std::to_string(entry.status);
        }
        std::string found;
        for (const auto& [what, count] : counts)
            found += std::to_string(count) + " " + what + "  ";
        harness::tell("decisions: " + found);
        STRCMP_EQUAL("", first_bad.c_str());
        CHECK_TRUE(counts["confirmed"] > 100);

        std::string of_all;
        for (const auto& of_one : applications)
            for (const auto& id : of_one)
                of_all += (of_all.empty() ? "" : ",") + id;
        STRCMP_EQUAL(
            std::to_string(counts["confirmed"]).c_str(),
            sql.value("SELECT COUNT(*) FROM certaward.review_event WHERE application_id IN (" + of_all + ")").c_str());
    }
};

TEST(Kills, cost_no_confirmed_decision)
{
    const auto seed = std::random_device()();
    std::mt19937 random(seed);
    std::map<std::string, int> done;
    harness::Load load(kPeople, [&](unsigned person) {
        if (person < kDeciding)
            decide(person);
        else
            make_export(person);
    });
    for (int i = 0; i < harness::times(15, 250); ++i) {
        ++done[hurt(random)];
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 700));
    }
    std::this_thread::sleep_for(1s);
    STRCMP_EQUAL("", load.end().c_str());

    std::string figures = "seed " + std::to_string(seed) + ":";
    for (const auto& [what, count] : done)
        figures += "  " + std::to_string(count) + " " + what;
    harness::tell(figures);
    check_journal();
    harness::check_invariants();
    aftermath.check_after_kills();
}

// httpd's own: children that are asked to make room finish what they have begun.
TEST(Kills, do_not_include_a_graceful_restart)
{
    harness::Load load(kDeciding, [&](unsigned person) {
        auto& browser = *browsers[person];
        const auto& id = applications[person][0];
        const auto page = browser.get(kReview + "/" + id);
        if (page.status != 200) return note({id, "no form", false, page.status});
        const RowForm form(Page(page.body), id);
        const auto turn = static_cast<std::size_t>(turns[person]++);
        const auto answer = browser.post(form.action, other_decision(form, turn));
        note({id, hidden(form, "key"), answer.status == 303, answer.status});
    });
    for (int i = 0; i < harness::times(4, 40); ++i) {
        std::this_thread::sleep_for(1s);
        ::kill(harness::httpd_pid(), SIGUSR1);
    }
    std::this_thread::sleep_for(1s);
    STRCMP_EQUAL("", load.end().c_str());
    check_journal();
    aftermath.check();
}
