// Tests of exports that are older than CertAwardExportDays.

#include "integration/revision_tests.h"

using namespace integration;

TEST_GROUP_BASE(OldExports, RevisionTests){};

TEST(OldExports, an_old_one_loses_its_file_and_keeps_its_fingerprint)
{
    approve(hand_in("C000001681"));
    make();
    const auto link = newest_link();
    const auto fingerprint = newest("fingerprint");
    stage.sql.run("UPDATE certaward.export SET made_at = NOW() - INTERVAL 1828 DAY ORDER BY export_id DESC LIMIT 1");
    const auto before = stage.sql.value("SELECT MAX(event_id) FROM certaward.access_event");
    browser.get(kExport);
    const auto page = of_round();
    STRCMP_CONTAINS("已逾保存期限", page.text(section() + "//p[@class='export']").c_str());
    STRCMP_EQUAL(fingerprint.c_str(), page.text(section() + "//code").c_str());
    CHECK_EQUAL(404, browser.get(link).status);
    for (const std::string table : {"export_piece", "export_csv_piece", "export_row"})
        STRCMP_EQUAL(
            "0",
            stage.sql.value("SELECT COUNT(*) FROM certaward." + table + " WHERE export_id = ?", {newest("export_id")})
                .c_str());
    STRCMP_EQUAL(
        ("export " + newest("export_id") + " round " + round).c_str(),
        stage.sql.value("SELECT subject FROM certaward.access_event WHERE action = 'expire' AND event_id > ?", {before})
            .c_str());
}

TEST(OldExports, after_an_old_one_goes_on_counting)
{
    const auto id = hand_in("C000001681");
    approve(id, "2");
    make();
    const auto revision = std::stoi(newest("revision"));
    stage.sql.run("UPDATE certaward.export SET made_at = NOW() - INTERVAL 1828 DAY ORDER BY export_id DESC LIMIT 1");
    approve(id, "1");
    make();
    CHECK_EQUAL(revision + 1, std::stoi(newest("revision")));
    CHECK_EQUAL(2U, newest_workbook().sheets.size()); // the old export's rows are no longer known
}
