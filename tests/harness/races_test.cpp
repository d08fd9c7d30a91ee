// Promise 1 under races: many reviewers decide one application at the same moment, and forms arrive several times.

#include "harness/servers.h"
#include "integration/at_once.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <unistd.h>

#include "harness/aftermath.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(Races)
{
    const harness::Aftermath aftermath;
    Stage stage;
    static constexpr int kReviewers = 4; // at work at the same time

    // A reviewer with a connection and a session of their own.
    struct Reviewer {
        Browser browser{campus().url()};
        explicit Reviewer(Stage& stage, const std::string& account) { stage.log_in(browser, account); }
        RowForm form_of(const std::string& id) { return RowForm(Page(browser.get(kReview + "/" + id).body), id); }
    };

    static Fields rejection(const RowForm& form, const std::string& reason)
    {
        return form.with({{"status", "rejected"}, {"reason", reason}});
    }
    static Fields approval(const RowForm& form, const std::string& level)
    {
        return form.with({{"status", "approved"}, {"level", level}, {"exception", "競賽"}});
    }
    std::string name_of(const std::string& account)
    {
        return stage.sql.value("SELECT emp_name FROM campus.employee WHERE acct = ?", {account});
    }
    std::string count(const std::string& condition)
    {
        return stage.sql.value("SELECT COUNT(*) FROM certaward.review_event WHERE " + condition);
    }

    void teardown() override
    {
        aftermath.check();
    }
};

// Half of each pair approves and half rejects, every other time what was decided before. The winner is told so, the
// loser gets 409 and sees who decided what.
TEST(Races, of_two_reviewers_one_wins_and_the_other_sees_why)
{
    const int pairs = harness::times(200, 20'000);
    const std::string mark = "RACE-" + std::to_string(::getpid()) + "-";
    std::atomic<int> next = 0, decided_before = 0, unexplained = 0, won = 0, lost = 0;
    const std::string names[] = {name_of("staff1203"), name_of("staffboth")};
    std::vector<std::string> ids;
    ids.reserve(static_cast<std::size_t>(pairs));
    for (int i = 0; i < pairs; ++i)
        ids.push_back(stage.hand_in({.certificate_number = mark + std::to_string(i)}));

    const auto work = [&](Reviewer& one, Reviewer& other) {
        for (int i = 0; (i = next++) < pairs;) {
            const auto& id = ids[static_cast<std::size_t>(i)];
            if (i % 2 == 1) {
                const auto before = one.form_of(id);
                decided_before += one.browser.post(before.action, rejection(before, "R11")).status == 303;
            }
            const auto first = one.form_of(id);
            const auto second = other.form_of(id);
            Answer answers[2];
            std::thread beside([&] { answers[0] = one.browser.post(first.action, approval(first, "1")); });
            answers[1] = other.browser.post(second.action, rejection(second, "R10"));
            beside.join();
            for (std::size_t mine = 0; mine < 2; ++mine) {
                const auto& answer = answers[mine];
                const bool is_told = answer.body.find("這筆申請剛才已被更新") != std::string::npos &&
                                     answer.body.find(names[1 - mine]) != std::string::npos;
                won += answer.status == 303;
                lost += answer.status == 409 && is_told;
                unexplained += answer.status != 303 && !(answer.status == 409 && is_told);
            }
        }
    };
    std::vector<std::unique_ptr<Reviewer>> reviewers;
    reviewers.reserve(std::size_t{2} * kReviewers);
    for (int i = 0; i < 2 * kReviewers; ++i)
        reviewers.push_back(std::make_unique<Reviewer>(stage, i % 2 == 0 ? "staff1203" : "staffboth"));
    std::vector<std::thread> workers;
    for (std::size_t i = 0; i < reviewers.size(); i += 2)
        workers.emplace_back([&, i] { work(*reviewers[i], *reviewers[i + 1]); });
    for (auto& worker : workers)
        worker.join();

    CHECK_EQUAL(0, unexplained.load());
    CHECK_EQUAL(pairs, won.load());
    CHECK_EQUAL(pairs, lost.load());
    const auto of_these =
        "application_id IN (SELECT apply_no FROM campus.license_apply WHERE lic_no LIKE '" + mark + "%')";
    CHECK_EQUAL(pairs / 2, decided_before.load());
    STRCMP_EQUAL(std::to_string(pairs).c_str(), count(of_these + " AND version = 1").c_str());
    STRCMP_EQUAL(std::to_string(pairs / 2).c_str(), count(of_these + " AND version = 2").c_str());
    STRCMP_EQUAL("0", count(of_these + " AND version > 2").c_str());
    harness::tell(std::to_string(pairs) + " pairs: " + std::to_string(won) + " won, " + std::to_string(lost) +
                  " were told by whom, " + std::to_string(unexplained) + " unexplained");
}

TEST(Races, a_form_that_comes_ten_times_is_one_decision)
{
    const int forms = harness::times(50, 10'000);
    const std::string mark = "TENFOLD-" + std::to_string(::getpid()) + "-";
    Reviewer reviewer(stage, "staff1203");
    for (int i = 0; i < forms; ++i) {
        const auto id = stage.hand_in({.certificate_number = mark + std::to_string(i)});
        const auto form = reviewer.form_of(id);
        const auto statuses =
            post_at_once(reviewer.browser, std::vector<Posting>(10, {form.action, approval(form, "2")}));
        CHECK_EQUAL(10, std::count(statuses.begin(), statuses.end(), 303));
        STRCMP_EQUAL("1", count("application_id = " + id).c_str());
    }
    harness::tell(std::to_string(forms) + " forms, ten copies of each: one history row each");
}
