// Fixture for the tests of revisions: a department's office and its exports of the open round. Include it last, like
// CppUTest's own header.
#pragma once

#include "integration/workbook_file.h"

#include <string>

#include "integration/office_tests.h"

namespace integration {

struct RevisionTests : OfficeTests {
    void decide(const std::string& id, const Fields& choices)
    {
        const RowForm form(Page(browser.get(kReview + "/" + id).body), id);
        auto fields = form.with(choices);
        fields.emplace_back("exception", "系務會議通過"); // needed if a check blocks
        CHECK_EQUAL(303, browser.post(form.action, fields).status);
    }
    void approve(const std::string& id, const std::string& level = "2")
    {
        decide(id, {{"status", "approved"}, {"level", level}});
    }

    // Exports the round. Returns the answer to the form.
    Answer make(const std::string& content = "approved")
    {
        return browser.post(kExport, export_form(Page(browser.get(kExport).body), round, content));
    }
    std::string newest(const std::string& column)
    {
        return stage.sql.value("SELECT " + column + " FROM certaward.export ORDER BY export_id DESC LIMIT 1");
    }
    std::string newest_link() { return kExport + "/" + newest("export_id") + "/" + newest("file_name"); }
    void put_back() // makes the newest export complete again
    {
        stage.sql.run("UPDATE certaward.export SET state = 'complete' ORDER BY export_id DESC LIMIT 1");
    }
    WorkbookFile newest_workbook() { return WorkbookFile::open(browser.get(newest_link()).body); }
    Page of_round() { return Page(browser.get(kExport + "?round=" + round).body); }
    std::string section() { return "//section[@id='export-" + newest("export_id") + "']"; }
};

} // namespace integration
