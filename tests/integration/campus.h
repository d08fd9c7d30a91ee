// The test campus: a private MariaDB and httpd below build/, created anew for each run; and fixtures for the tests on
// it.
#pragma once

#include "integration/browser.h"
#include "integration/page.h"
#include "integration/sql.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace integration {

// An application that a student submits. A test sets only the fields that matter to it.
struct Claim {
    std::string unit = "1203";
    std::string round = std::string(); // empty: the open round
    std::string student_id = "C000001681";
    std::string class_no = "12030001";
    std::string certificate_name = "乙級技術士－網頁設計";
    std::string certificate_number = std::string(); // empty: a unique number
    std::optional<std::string> issuer = "勞動部勞動力發展署";
    std::optional<std::string> obtained_on = std::nullopt; // nullopt: NULL
    std::optional<std::string> bank_code = "7000021";
    std::optional<std::string> bank_account = "00012345678901";
};

// The parts of a campus: its start script, and the folders of its servers below its own folder.
struct Layout {
    std::string script = "tests/campus/campus";
    std::vector<std::string> httpds = {""};
    std::vector<std::string> databases = {""};
};

class Campus {
public:
    // Starts the servers, which the destructor stops. Throws std::runtime_error if they do not start.
    explicit Campus(std::filesystem::path folder, Layout layout = {});
    ~Campus();
    Campus(const Campus&) = delete;
    Campus& operator=(const Campus&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    std::string url() const;
    std::string socket(std::size_t database = 0) const { return (database_folder(database) / "mariadb.sock").string(); }

    // Numbers, folders and URLs of the servers, for a campus with more than one httpd or database.
    std::size_t httpds() const { return layout_.httpds.size(); }
    std::size_t databases() const { return layout_.databases.size(); }
    std::filesystem::path httpd_folder(std::size_t which) const { return folder_ / layout_.httpds.at(which); }
    std::filesystem::path database_folder(std::size_t which) const { return folder_ / layout_.databases.at(which); }
    std::string url_of_httpd(std::size_t which) const; // bypasses a balancer

    void run(const std::string& command) const; // runs a command of the script; throws if it fails
    void restart_httpd() const;                 // stops and starts it, so that a changed module is loaded
    std::string error_log(std::size_t httpd = 0) const;

private:
    std::filesystem::path folder_;
    Layout layout_;
    int port_;
};

// Returns the campus of this run.
Campus& campus();

// Additional httpd configuration for the lifetime of the object. Restarts httpd on construction with it and on
// destruction without it.
class MoreConfiguration {
public:
    explicit MoreConfiguration(const std::string& text);
    ~MoreConfiguration();
    MoreConfiguration(const MoreConfiguration&) = delete;
    MoreConfiguration& operator=(const MoreConfiguration&) = delete;

private:
    std::filesystem::path file_;
};

int free_port(); // a free TCP port of the loopback interface

// The fixture of most tests: a connection to the database, and functions that create applications, attachments and
// sessions.
struct Stage {
    Sql sql{campus().socket()};

    std::string open_round();
    std::string past_round();                // the newest round whose review day has passed
    std::string hand_in(const Claim& claim); // returns the application's id
    std::string attach(const std::string& application, const std::string& kind, const std::string& path);
    std::string log_in(Browser& browser, const std::string& account); // creates a portal session; returns its token
};

// The decision form of an application, read from a page of the list or from its detail page. It is sent as the list
// sends it: without the hidden field `alone`.
struct RowForm {
    explicit RowForm(const Page& page, const std::string& application);
    Fields with(const Fields& choices) const; // the hidden fields and `choices`
    std::string action;
    Fields hidden;
};

// Returns the fields of the form that exports a round, even if applications are pending. `content`: everything or
// approved.
Fields export_form(const Page& page, const std::string& round, const std::string& content);

const std::string kReview = "/campus/certaward/review";
const std::string kExport = "/campus/certaward/export";

} // namespace integration
