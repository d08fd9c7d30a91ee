// Tests of promise 1 while processes die: confirmed decisions are journaled while httpd's children and MariaDB are
// killed and held. Afterwards each confirmed decision is stored exactly once.

#include "harness/deciders.h"
#include "harness/insist.h"
#include "harness/load.h"
#include "harness/servers.h"

#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <thread>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;
using namespace std::chrono_literals;

namespace {

constexpr unsigned kDeciding = 6;
constexpr unsigned kPeople = kDeciding + 1; // the last one exports

} // namespace

TEST_GROUP(Kills)
{
    const harness::Aftermath aftermath;
    Stage stage;
    harness::Deciders deciders{stage, kPeople};
    const std::string past_round = stage.past_round();

    // Makes an export and ignores the answer: an export may leave no file and offer no incomplete one.
    void make_export(unsigned person)
    {
        auto& browser = deciders.browser(person);
        const auto page = harness::asked([&] { return browser.get(kExport); });
        if (page && page->status == 200)
            harness::asked(
                [&] { return browser.post(kExport, export_form(Page(page->body), past_round, "everything")); });
        std::this_thread::sleep_for(100ms);
    }

    // Hurts the servers in a random way. Returns a description.
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
};

TEST(Kills, cost_no_confirmed_decision)
{
    const auto seed = std::random_device()();
    std::mt19937 random(seed);
    std::map<std::string, int> done;
    harness::Load load(kPeople, [&](unsigned person) {
        if (person < kDeciding)
            deciders.decide(person);
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
    deciders.check_journal(100);
    harness::check_invariants();
    aftermath.check_after_kills();
}

// A graceful restart is no kill: httpd's children finish the requests that they have begun.
TEST(Kills, do_not_include_a_graceful_restart)
{
    harness::Load load(kDeciding, [&](unsigned person) { deciders.decide_at_once(person); });
    for (int i = 0; i < harness::times(4, 40); ++i) {
        std::this_thread::sleep_for(1s);
        ::kill(harness::httpd_pid(), SIGUSR1);
    }
    std::this_thread::sleep_for(1s);
    STRCMP_EQUAL("", load.end().c_str());
    deciders.check_journal(100);
    aftermath.check();
}
