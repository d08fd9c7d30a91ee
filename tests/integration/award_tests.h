// Fixture for the tests of the award page (獎勵金額核算): a round of their own, closed long ago, and a logged-in
// reviewer of the R&D office. Include it last, like CppUTest's own header.
#pragma once

#include "integration/campus.h"

#include <string>
#include <vector>

#include "CppUTest/TestHarness.h"

namespace integration {

const std::string kAward = "/campus/certaward/award";

struct AwardTests : Utest {
    Stage stage;
    Browser browser{campus().url()};
    const std::string round = "7991"; // used by these tests only; closed long ago
    const std::string page_of_round = kAward + "?round=" + round;

    void setup() override
    {
        clear();
        stage.sql.run("INSERT INTO campus.license_meeting VALUES (7991, 79, 1, '1990-03-15', '1990-03-31', "
                      "'1989-08-01', '1990-01-31', '1990-04-10')");
        stage.log_in(browser, "rd1");
    }
    void teardown() override { clear(); }
    void clear()
    {
        stage.sql.run("DELETE FROM certaward.award_budget WHERE round_id = '7991'");
        stage.sql.run("DELETE FROM certaward.review WHERE application_id IN "
                      "(SELECT apply_no FROM campus.license_apply WHERE meeting_no = 7991)");
        stage.sql.run("DELETE FROM campus.license_apply WHERE meeting_no = 7991");
        stage.sql.run("DELETE FROM campus.license_meeting WHERE meeting_no = 7991");
    }

    // Creates an application of the round with this decision. `level`: "NULL" for no level.
    void decided(const std::string& unit, const std::string& status, const std::string& level = "NULL")
    {
        const auto id = stage.hand_in({.unit = unit, .round = round});
        stage.sql.run("INSERT INTO certaward.review (application_id, version, status, level) VALUES (?, 1, ?, " +
                          level + ")",
                      {id, status});
    }
    // Creates decisions worth 20 points in unit 1203 and 4 points in unit 1204, 24 in all.
    void decide_some()
    {
        decided("1203", "approved", "1");
        decided("1203", "approved", "1");
        decided("1204", "approved", "2");
        decided("1204", "approved", "3");
        decided("1204", "rejected");
    }

    Fields form_of(Browser& who, const std::string& budget, const std::string& cap)
    {
        return form_on(Page(who.get(page_of_round).body), budget, cap);
    }
    static Fields form_on(const Page& page, const std::string& budget, const std::string& cap)
    {
        Fields fields;
        for (const std::string name : {"token", "key", "round", "version"})
            fields.emplace_back(name, page.text("//form[@class='budget']//input[@name='" + name + "']/@value"));
        fields.emplace_back("budget", budget);
        fields.emplace_back("cap", cap);
        return fields;
    }
    Answer set(const std::string& budget, const std::string& cap)
    {
        return browser.post(kAward, form_of(browser, budget, cap));
    }
    Page page_with(const std::string& budget, const std::string& cap)
    {
        const auto answer = set(budget, cap);
        CHECK_EQUAL(303, answer.status);
        return Page(browser.follow(answer).body);
    }
    std::string stored()
    {
        return stage.sql.value("SELECT COALESCE(GROUP_CONCAT(CONCAT(version, ':', budget, '/', cap) ORDER BY version), "
                               "'') FROM certaward.award_budget WHERE round_id = '7991'");
    }

    static std::string amount(const Page& page, const std::string& name)
    {
        return page.text("//dl[@class='amounts']//dt[starts-with(., '" + name + "')]/following-sibling::dd");
    }
    static std::vector<std::string> row(const Page& page, const std::string& name)
    {
        return page.texts("//table[@class='award-units']//tr[th[. = '" + name + "']]/td");
    }
    static std::string typed(const Page& page, const std::string& field)
    {
        return page.text("//form[@class='budget']//input[@name='" + field + "']/@value");
    }
    static std::string alert(const Page& page) { return page.text("//p[@role='alert']"); }
};

} // namespace integration
