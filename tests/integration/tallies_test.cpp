// What the list counts: out of what upkeep and decisions keep, as long as the campus has the same applications.

#include "integration/campus.h"

#include "CppUTest/TestHarness.h"

using namespace integration;

TEST_GROUP(TalliesOfList)
{
    Stage stage;
    Browser browser{campus().url()};
    const std::string in_time =
        stage.sql.value("SELECT obtain_end FROM campus.license_meeting WHERE review_end >= CURDATE()");

    void setup() override
    {
        stage.log_in(browser, "staff1203");
    }
    // Brings what is kept up to date, as a page does by itself after some seconds.
    void keep_up()
    {
        stage.sql.run("DELETE FROM certaward.upkeep");
        browser.get(kReview);
    }
    // 待審 / 核准 / 未核准
    std::string shown()
    {
        const Page list(browser.get(kReview).body);
        std::string all;
        for (const std::string status : {"pending", "approved", "rejected"})
            all += list.text("//*[@data-total='" + status + "']") + " ";
        return all;
    }
    std::string counted()
    {
        return stage.sql.value(
            "SELECT CONCAT(SUM(r.status IS NULL OR r.status = 'pending'), ' ', "
            "COALESCE(SUM(r.status = 'approved'), 0), ' ', COALESCE(SUM(r.status = 'rejected'), 0), ' ') "
            "FROM certaward.application a LEFT JOIN certaward.review r USING (application_id) "
            "WHERE a.unit_id = '1203' AND a.round_id = ?",
            {stage.open_round()});
    }
    void decide(const std::string& id, const std::string& status, const std::string& what)
    {
        const RowForm form(Page(browser.get(kReview + "/" + id).body), id);
        CHECK_EQUAL(303, browser.post(form.action, form.with({{"status", status}, {what, "3"}})).status);
    }
};

TEST(TalliesOfList, come_from_what_is_kept)
{
    const auto id = stage.hand_in({.obtained_on = in_time});
    keep_up();
    // What only that could say.
    stage.sql.run("UPDATE certaward.application_check SET status = 'rejected' WHERE application_id = " + id);
    const auto told = shown();
    keep_up();
    CHECK_TRUE(told != counted());
    CHECK_EQUAL(counted(), shown());
}

TEST(TalliesOfList, know_a_decision_at_once)
{
    const auto id = stage.hand_in({.obtained_on = in_time});
    keep_up();
    decide(id, "approved", "level");
    CHECK_EQUAL(counted(), shown());
    CHECK_EQUAL("approved",
                stage.sql.value("SELECT status FROM certaward.application_check WHERE application_id = " + id));
}

TEST(TalliesOfList, know_a_decision_on_what_upkeep_has_not_come_to)
{
    keep_up();
    const auto id = stage.hand_in({.obtained_on = in_time});
    decide(id, "approved", "level");
    stage.sql.run("UPDATE certaward.application_check SET found = NULL WHERE application_id = " + id);
    CHECK_EQUAL(counted(), shown());
}

TEST(TalliesOfList, know_what_came_went_and_moved_since_upkeep_was_here)
{
    const auto gone = stage.hand_in({.obtained_on = in_time});
    const auto moved = stage.hand_in({.obtained_on = in_time});
    keep_up();
    stage.hand_in({.obtained_on = in_time});
    CHECK_EQUAL(counted(), shown());
    stage.sql.run("UPDATE campus.license_apply SET apply_time = NULL WHERE apply_no = " + gone);
    CHECK_EQUAL(counted(), shown());
    stage.sql.run("UPDATE campus.license_apply SET dept_no = '1204' WHERE apply_no = " + moved);
    CHECK_EQUAL(counted(), shown());
}

TEST(TalliesOfList, keep_no_page_waiting_for_who_writes_them)
{
    keep_up();
    const auto id = stage.hand_in({.obtained_on = in_time});
    Sql other{campus().socket()};
    other.run("START TRANSACTION");
    other.run("INSERT INTO certaward.application_check (application_id) VALUES (" + id + ")");
    const auto shown = browser.get(kReview + "/" + id).status;
    other.run("ROLLBACK");
    CHECK_EQUAL(200, shown);
}

TEST(TalliesOfList, are_kept_where_an_application_went)
{
    const auto gone = stage.hand_in({.obtained_on = in_time});
    const auto moved = stage.hand_in({.obtained_on = in_time});
    keep_up();
    stage.sql.run("UPDATE campus.license_apply SET apply_time = NULL WHERE apply_no = " + gone);
    stage.sql.run("UPDATE campus.license_apply SET dept_no = '1204' WHERE apply_no = " + moved);
    keep_up();
    const auto kept_of = [&](const std::string& id) {
        return stage.sql.value("SELECT CONCAT(round_id, '/', unit_id) FROM certaward.application_check "
                               "WHERE application_id = " +
                               id);
    };
    CHECK_EQUAL("/", kept_of(gone));
    CHECK_EQUAL(stage.open_round() + "/1204", kept_of(moved));
}

TEST(TalliesOfList, may_know_from_a_moment_ago_what_there_is_but_not_what_became_of_it)
{
    const auto id = stage.hand_in({.obtained_on = in_time});
    keep_up();
    const MoreConfiguration keeping("CertAwardKeepSettings 60\n");
    const auto before = shown();
    CHECK_EQUAL(counted(), before);

    stage.hand_in({.obtained_on = in_time});
    CHECK_EQUAL(before, shown());
    decide(id, "approved", "level");
    CHECK_TRUE(before != shown());
    keep_up();
    CHECK_EQUAL(counted(), shown());
}
