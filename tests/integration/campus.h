// The campus the tests work on: a private MariaDB and httpd below build/, made anew for each run.
#pragma once

#include "integration/browser.h"
#include "integration/page.h"
#include "integration/sql.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace integration {

// What a student hands in; the test names what matters to it.
struct Claim {
    std::string unit = "1203";
    std::string round = std::string(); // empty: the open one
    std::string student_id = "C000001681";
    std::string class_no = "12030001";
    std::string certificate_name = "乙級技術士－網頁設計";
    std::string certificate_number = std::string(); // empty: one that nobody else has
    std::optional<std::string> issuer = "勞動部勞動力發展署";
    std::optional<std::string> obtained_on = std::nullopt; // NULL
    std::optional<std::string> bank_code = "7000021";
    std::optional<std::string> bank_account = "00012345678901";
};

// What a campus is made of: the script that starts it, and the folders of its servers below its own.
struct Layout {
    std::string script = "tests/campus/campus";
    std::vector<std::string> httpds = {""};
    std::vector<std::string> databases = {""};
};

class Campus {
public:
    // Starts it. Throws when that fails.
    explicit Campus(std::filesystem::path folder, Layout layout = {});
    ~Campus();
    Campus(const Campus&) = delete;
    Campus& operator=(const Campus&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    std::string url() const;
    std::string socket(std::size_t database = 0) const { return (database_folder(database) / "mariadb.sock").string(); }

    // Of each server, where there are several.
    std::size_t httpds() const { return layout_.httpds.size(); }
    std::size_t databases() const { return layout_.databases.size(); }
    std::filesystem::path httpd_folder(std::size_t which) const { return folder_ / layout_.httpds.at(which); }
    std::filesystem::path database_folder(std::size_t which) const { return folder_ / layout_.databases.at(which); }
    std::string url_of_httpd(std::size_t which) const; // past a balancer

    void run(const std::string& command) const; // of the script
    void restart_httpd() const;                 // stopped and started, so that a changed module is loaded anew
    std::string error_log(std::size_t httpd = 0) const;

private:
    std::filesystem::path folder_;
    Layout layout_;
    int port_;
};

// The one of this run.
Campus& campus();

// More of httpd's configuration, while this lives: httpd is started anew with it, and once more without it.
class MoreConfiguration {
public:
    explicit MoreConfiguration(const std::string& text);
    ~MoreConfiguration();
    MoreConfiguration(const MoreConfiguration&) = delete;
    MoreConfiguration& operator=(const MoreConfiguration&) = delete;

private:
    std::filesystem::path file_;
};

int free_port(); // of the loopback

// What most tests begin with: a database to look into, and people who are logged in.
struct Stage {
    Sql sql{campus().socket()};

    std::string open_round();
    std::string past_round();                // the newest whose review day is over
    std::string hand_in(const Claim& claim); // the application's id
    std::string attach(const std::string& application, const std::string& kind, const std::string& path);
    std::string log_in(Browser& browser, const std::string& account); // a session of the portal; gives back its token
};

// The form of an application, on a page of the list or on its own; sent as if from the list.
struct RowForm {
    explicit RowForm(const Page& page, const std::string& application);
    Fields with(const Fields& choices) const; // the hidden fields and these
    std::string action;
    Fields hidden;
};

// The fields of the form that makes an export (everything or approved) of a round, whatever is still pending.
Fields export_form(const Page& page, const std::string& round, const std::string& content);

const std::string kReview = "/campus/certaward/review";
const std::string kExport = "/campus/certaward/export";

} // namespace integration
