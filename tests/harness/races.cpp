#include "harness/races.h"

#include "harness/servers.h"
#include "integration/at_once.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <unistd.h>

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace harness {
namespace {

constexpr unsigned kPairs = 4; // that work at the same time

// A reviewer with a connection and a session of their own.
struct Reviewer {
    Browser browser;
    Reviewer(Stage& stage, const std::string& account, const std::string& address) : browser(address)
    {
        stage.log_in(browser, account);
    }
    RowForm form_of(const std::string& id) { return RowForm(Page(browser.get(kReview + "/" + id).body), id); }
};

Fields rejection(const RowForm& form, const std::string& reason)
{
    return form.with({{"status", "rejected"}, {"reason", reason}});
}

Fields approval(const RowForm& form, const std::string& level)
{
    return form.with({{"status", "approved"}, {"level", level}, {"exception", "競賽"}});
}

std::string name_of(Stage& stage, const std::string& account)
{
    return stage.sql.value("SELECT emp_name FROM campus.employee WHERE acct = ?", {account});
}

std::string count(Stage& stage, const std::string& condition)
{
    return stage.sql.value("SELECT COUNT(*) FROM certaward.review_event WHERE " + condition);
}

constexpr int kOfARound = 500; // applications of a round: as many as a large department has

// Moves the applications to a past round, so that the next page has a realistic length.
void end_round(Stage& stage, const std::string& mark)
{
    stage.sql.run("UPDATE campus.license_apply SET meeting_no = ? WHERE lic_no LIKE '" + mark + "%'",
                  {stage.past_round()});
}

// Hands in applications for kMany students in rotation. No student has ten thousand applications, and a page that looks
// for the other applications of such a student would be slow.
class Students {
public:
    explicit Students(Stage& stage) : stage_(stage)
    {
        for (std::size_t i = 0; i < kMany; ++i)
            ids_.push_back(stage.sql.value("SELECT std_no FROM campus.student ORDER BY std_no LIMIT 1 "
                                           "OFFSET " +
                                           std::to_string(i)));
    }
    std::string hand_in(const std::string& number)
    {
        const auto i = next_++ % kMany;
        return stage_.hand_in({.student_id = ids_[i],
                               .certificate_number = number,
                               .bank_account = "0001234567" + std::to_string(1000 + i)});
    }

private:
    static constexpr std::size_t kMany = 300;
    Stage& stage_;
    std::vector<std::string> ids_;
    std::size_t next_ = 0;
};

struct Results {
    std::atomic<int> won = 0, lost = 0, unexplained = 0;

    void add(const Answer& answer, const std::string& winner)
    {
        const bool is_told = answer.body.find("這筆申請剛才已被更新") != std::string::npos &&
                             answer.body.find(winner) != std::string::npos;
        won += answer.status == 303;
        lost += answer.status == 409 && is_told;
        unexplained += answer.status != 303 && !(answer.status == 409 && is_told);
    }
};

} // namespace

void race_in_pairs(Stage& stage, int pairs, const std::vector<std::string>& addresses)
{
    const std::string mark = "RACE-" + std::to_string(::getpid()) + "-";
    const std::string names[] = {name_of(stage, "staff1203"), name_of(stage, "staffboth")};
    std::vector<std::string> ids;
    ids.reserve(static_cast<std::size_t>(pairs));
    Students students(stage);

    std::atomic<int> next = 0, decided_before = 0;
    Results results;
    const auto work = [&](Reviewer& one, Reviewer& other) {
        for (int i = 0; (i = next++) < static_cast<int>(ids.size());) {
            const auto& id = ids[static_cast<std::size_t>(i)];
            if (i % 2 == 1) { // the first decision is guarded by a key, later ones by the version
                const auto before = one.form_of(id);
                decided_before += one.browser.post(before.action, rejection(before, "R11")).status == 303;
            }
            const auto first = one.form_of(id);
            const auto second = other.form_of(id);
            Answer answer;
            std::thread beside([&] { answer = one.browser.post(first.action, approval(first, "1")); });
            results.add(other.browser.post(second.action, rejection(second, "R10")), names[0]);
            beside.join();
            results.add(answer, names[1]);
        }
    };
    std::vector<std::unique_ptr<Reviewer>> reviewers;
    for (std::size_t i = 0; i < std::size_t{2} * kPairs; ++i)
        reviewers.push_back(
            std::make_unique<Reviewer>(stage, i % 2 == 0 ? "staff1203" : "staffboth", addresses[i % addresses.size()]));
    const auto all_work = [&] {
        std::vector<std::thread> workers;
        for (std::size_t i = 0; i < reviewers.size(); i += 2)
            workers.emplace_back([&, i] { work(*reviewers[i], *reviewers[i + 1]); });
        for (auto& worker : workers)
            worker.join();
    };
    for (int i = 0; i < pairs; ++i) {
        ids.push_back(students.hand_in(mark + std::to_string(i)));
        if (i + 1 < pairs && (i + 1) % kOfARound != 0) continue;
        next = static_cast<int>(ids.size()) - (i % kOfARound + 1);
        all_work();
        end_round(stage, mark);
    }

    CHECK_EQUAL(0, results.unexplained.load());
    CHECK_EQUAL(pairs, results.won.load());
    CHECK_EQUAL(pairs, results.lost.load());
    const auto of_these =
        "application_id IN (SELECT apply_no FROM campus.license_apply WHERE lic_no LIKE '" + mark + "%')";
    CHECK_EQUAL(pairs / 2, decided_before.load());
    STRCMP_EQUAL(std::to_string(pairs).c_str(), count(stage, of_these + " AND version = 1").c_str());
    STRCMP_EQUAL(std::to_string(pairs / 2).c_str(), count(stage, of_these + " AND version = 2").c_str());
    STRCMP_EQUAL("0", count(stage, of_these + " AND version > 2").c_str());
    tell(std::to_string(pairs) + " pairs: " + std::to_string(results.won) + " won, " + std::to_string(results.lost) +
         " were told by whom, " + std::to_string(results.unexplained) + " unexplained");
}

void race_of_copies(Stage& stage, int forms, const std::vector<std::string>& addresses)
{
    const std::string mark = "TENFOLD-" + std::to_string(::getpid()) + "-";
    Reviewer reviewer(stage, "staff1203", addresses[0]);
    Students students(stage);
    for (int i = 0; i < forms; ++i) {
        const auto id = students.hand_in(mark + std::to_string(i));
        const auto form = reviewer.form_of(id);
        std::vector<Posting> copies;
        for (std::size_t copy = 0; copy < 10; ++copy)
            copies.push_back({form.action, approval(form, "2"), addresses[copy % addresses.size()]});
        const auto statuses = post_at_once(reviewer.browser, copies);
        CHECK_EQUAL(10, std::count(statuses.begin(), statuses.end(), 303));
        STRCMP_EQUAL("1", count(stage, "application_id = " + id).c_str());
        if ((i + 1) % kOfARound == 0) end_round(stage, mark);
    }
    tell(std::to_string(forms) + " forms, ten copies of each: one history row each");
}

} // namespace harness
