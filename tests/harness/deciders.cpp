#include "harness/deciders.h"

#include "harness/insist.h"
#include "harness/servers.h"

#include <map>

#include "CppUTest/TestHarness.h"

using namespace integration;

namespace harness {
namespace {

constexpr int kApplicationsOfEach = 5;

std::string hidden(const RowForm& form, const std::string& name)
{
    for (const auto& [field, value] : form.hidden)
        if (field == name) return value;
    return "";
}

// Returns a decision that differs from the one before, because an unchanged one is not recorded.
Fields other_decision(const RowForm& form, std::size_t round)
{
    return round % 2 == 0 ? form.with({{"status", "approved"}, {"level", "2"}, {"exception", "競賽"}})
                          : form.with({{"status", "rejected"}, {"reason", "R10"}});
}

} // namespace

Deciders::Deciders(Stage& stage, unsigned people) : people_(people)
{
    for (unsigned i = 0; i < people; ++i) {
        auto& person = people_[i];
        person.browser = std::make_unique<Browser>(campus().url());
        stage.log_in(*person.browser, i % 2 == 0 ? "staff1203" : "staffboth");
        for (int n = 0; n < kApplicationsOfEach; ++n)
            person.applications.push_back(stage.hand_in({}));
    }
}

template <class Ask>
void Deciders::decide_next(Person& person, Ask ask)
{
    const auto turn = person.turns++;
    const auto& id = person.applications[turn % kApplicationsOfEach];
    const auto page = ask([&] { return person.browser->get(kReview + "/" + id); });
    if (!page || page->status != 200) return note({id, "no form", page ? page->status : 0});

    const RowForm form(Page(page->body), id);
    const auto fields = other_decision(form, turn / kApplicationsOfEach);
    const auto answer = ask([&] { return person.browser->post(form.action, fields); });
    note({id, hidden(form, "key"), answer ? answer->status : 0});
}

void Deciders::decide(unsigned person)
{
    decide_next(people_[person], [](const auto& ask) { return insisted(ask); });
}

void Deciders::decide_at_once(unsigned person)
{
    decide_next(people_[person], [](const auto& ask) { return std::optional(ask()); });
}

void Deciders::note(const Entry& entry)
{
    const std::lock_guard lock(mutex_);
    journal_.push_back(entry);
}

const char* Deciders::what_became_of(const Entry& entry, Sql& sql)
{
    if (entry.status != 303) return "unresolved";
    const auto stored =
        sql.value("SELECT COUNT(*) FROM certaward.review_event WHERE form_key = ? AND application_id = ?",
                  {entry.key, entry.application});
    return stored == "0" ? "lost" : stored == "1" ? "confirmed" : "doubled";
}

void Deciders::check_journal(int at_least) const
{
    Sql sql{campus().socket()};
    std::map<std::string, int> counts{{"confirmed", 0}, {"lost", 0}, {"doubled", 0}, {"unresolved", 0}};
    std::string first_bad;
    for (const auto& entry : journal_) {
        const std::string what = what_became_of(entry, sql);
        ++counts[what];
        if (what != "confirmed" && first_bad.empty())
            first_bad = what + ": application " + entry.application + ", key " + entry.key + ", status " +
                        std::to_string(entry.status);
    }
    std::string found;
    for (const auto& [what, count] : counts)
        found += std::to_string(count) + " " + what + "  ";
    tell("decisions: " + found);
    STRCMP_EQUAL("", first_bad.c_str());
    CHECK_TRUE(counts["confirmed"] >= at_least);

    std::string of_all;
    for (const auto& person : people_)
        for (const auto& id : person.applications)
            of_all += (of_all.empty() ? "" : ",") + id;
    STRCMP_EQUAL(
        std::to_string(counts["confirmed"]).c_str(),
        sql.value("SELECT COUNT(*) FROM certaward.review_event WHERE application_id IN (" + of_all + ")").c_str());
}

} // namespace harness
