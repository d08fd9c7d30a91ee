#include "harness/every_page.h"

#include "harness/canaries.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

using namespace integration;

namespace harness {
namespace {

const std::string kExport = kBase + "/export";

// Returns the hidden fields of a form, without the token.
Fields hidden_of(const std::string& html, const std::string& form)
{
    const Page page(html);
    const auto names = page.texts(form + "//input[@type='hidden']/@name");
    const auto values = page.texts(form + "//input[@type='hidden']/@value");
    Fields fields;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] != "token") fields.emplace_back(names[i], values.at(i));
    return fields;
}

std::string href_of(const std::string& html, const std::string& text)
{
    const auto found = Page(html).texts("//a[. = '" + text + "']/@href");
    return found.empty() ? "" : found.front();
}

// Returns the path of an undamaged picture: some of the demo's are damaged on purpose. Throws std::runtime_error if all
// are.
std::filesystem::path drawn_picture()
{
    for (const auto& each : std::filesystem::directory_iterator(campus().folder() / "uploads/1121")) {
        std::ifstream file(each.path(), std::ios::binary);
        if (file.get() == 0xFF && file.get() == 0xD8 && std::filesystem::file_size(each) > 10000) return each.path();
    }
    throw std::runtime_error("no picture to plant");
}

} // namespace

EveryPage::EveryPage(const Campus& campus, const std::string& language, Watch watch)
    : campus_(campus), watch_(std::move(watch)), round_(stage_.open_round()), past_(stage_.past_round())
{
    for (const auto& [who, account] : {std::pair(&office_, "staff1203"), {&both_, "staffboth"}, {&rd_, "rd1"}}) {
        stage_.log_in(who->browser, account);
        if (!language.empty()) who->browser.set_cookie("CAMPUSLANG", language);
        who->token = Page(who->browser.get(kReview).body).text("//input[@name='token']/@value");
    }
}

void EveryPage::look(Person& who, const std::string& path, long expected)
{
    const auto answer = who.browser.get(kBase + path);
    if (answer.status != expected) refused_.push_back("GET " + path + ": " + std::to_string(answer.status));
    if (watch_) watch_("GET " + path, answer);
}

Answer EveryPage::send(Person& who, const std::string& path, Fields fields, long expected)
{
    fields.emplace_back("token", who.token);
    auto answer = who.browser.post(kBase + path, fields);
    if (answer.status != expected) refused_.push_back("POST " + path + ": " + std::to_string(answer.status));
    if (watch_) watch_("POST " + path, answer);
    return answer;
}

void EveryPage::ask_for_all()
{
    plant();
    upkeep();
    for (auto* who : {&office_, &both_, &rd_}) {
        lists(*who);
        filters(*who);
        printed(*who);
    }
    one_application(office_);
    several(office_);
    pictures(office_);
    exports(office_);
    exports(rd_);
    awards();
    upkeep();
}

// Hands in four applications of different students, which share their number, account and pictures.
void EveryPage::plant()
{
    const std::string picture = "cover.jpg";
    std::filesystem::copy_file(drawn_picture(), campus_.folder() / "uploads" / picture,
                               std::filesystem::copy_options::overwrite_existing);
    for (int i = 0; i < 4; ++i) {
        const auto student = "C00000168" + std::to_string(i); // all with the same bank account
        fresh_.push_back(stage_.hand_in({.student_id = student, .certificate_number = "118-000007"}));
        in_file_ = stage_.attach(fresh_.back(), "B", picture);
        in_database_ = std::to_string(
            stage_.sql.insert("INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, content) "
                              "VALUES (?, 'L', 1, 'x.jpg', CONCAT(X'FFD8FFE0', REPEAT('x', 2000000)))",
                              {fresh_.back()}));
    }
}

// Returns an id of another department than the office's.
std::string EveryPage::foreign(const std::string& id, const std::string& of)
{
    return stage_.sql.value("SELECT " + id + " FROM certaward." + of + " WHERE unit_id = '1101' LIMIT 1");
}

void EveryPage::lists(Person& who)
{
    for (const std::string status : {"", "&status=any", "&status=approved"}) {
        const auto query = "/review?round=" + past_ + status;
        const auto first = who.browser.get(kBase + query).body;
        look(who, query + "&before=end");
        look(who, query + "&show=all");
        for (const std::string step : {"下一頁", "最後一頁"})
            if (const auto href = href_of(first, step); !href.empty()) {
                const auto next = who.browser.get(href).body;
                if (const auto back = href_of(next, "上一頁"); !back.empty()) who.browser.get(back);
            }
    }
    for (const std::string sort : {"student", "class", "submitted", "obtained", "certificate"}) {
        const auto query = "/review?status=any&sort=" + sort;
        if (const auto href = href_of(who.browser.get(kBase + query).body, "下一頁"); !href.empty())
            if (const auto back = href_of(who.browser.get(href).body, "上一頁"); !back.empty()) who.browser.get(back);
        look(who, query + "&before=end");
    }
}

void EveryPage::filters(Person& who)
{
    const auto class_name = stage_.sql.value("SELECT class_name FROM campus.class WHERE dept_no = '1203'");
    for (const std::string& filter :
         {std::string("q=C00000"), std::string("q=nobody%20has%20this"), "class=" + class_name, std::string("level=3"),
          std::string("reason=R10"), std::string("by=staff1203"), std::string("check=any"), std::string("check=blocks"),
          std::string("check=date"), std::string("unit=1203")})
        look(who, "/review?status=any&more=1&" + filter);
    look(who, "/review?round=" + past_ + "&read=1&status=any");
    look(who, "/review?saved=" + fresh_.front());
}

void EveryPage::one_application(Person& who)
{
    const auto& id = fresh_[0];
    const auto path = "/review/" + id;
    look(who, path);
    look(who, path + "?sort=student&status=any");
    const auto key = new_key();
    const Fields approval{{"status", "approved"}, {"level", "2"}, {"exception", "競賽"}, {"note", "x"}, {"go_on", "1"}};
    const auto with = [&](Fields fields, const std::string& form_key, const std::string& version) {
        fields.insert(fields.end(), {{"key", form_key}, {"version", version}, {"alone", "1"}});
        return fields;
    };
    const auto saved = send(who, path, with(approval, key, "0"));
    who.browser.follow(saved);
    send(who, path, with(approval, key, "0")); // the button is pressed twice
    send(who, path, with({{"status", "rejected"}, {"reason", "R10"}}, new_key(), "0"), 409);
    send(who, "/review", {{"key", new_key()}, {"undo", key}});
    const auto rejected = send(who, path, with({{"status", "rejected"}, {"reason", "R10"}}, new_key(), "2"));
    who.browser.follow(rejected);
    send(who, path + "/note", {{"key", new_key()}, {"note", "x"}});
    look(who, path);
    look(who, "/review/" + foreign("application_id", "application"), 404);
}

void EveryPage::several(Person& who)
{
    Fields picked{{"key", new_key()}, {"status", "rejected"}, {"reason", "R10"}, {"back", ""}};
    for (const auto& id : {fresh_[1], fresh_[2]})
        picked.emplace_back("pick", id + ".0");
    const auto confirmed = hidden_of(send(who, "/review", picked, 200).body, "//form[@class='confirm']");
    send(who, "/review", confirmed, 200);
    for (const auto& [name, value] : confirmed)
        if (name == "key") send(who, "/review", {{"key", new_key()}, {"undo", value}}, 200);
    send(who, "/review",
         {{"key", new_key()}, {"status", "approved"}, {"level", "3"}, {"all", "1"}, {"back", "round=" + round_}}, 200);
}

void EveryPage::pictures(Person& who)
{
    for (const auto& id : {in_file_, in_database_})
        look(who, "/attachment/" + id);
    look(who, "/attachment/" + in_file_ + "/print");
    look(who, "/attachment/" + in_database_ + "/print");
    look(who, "/attachment/" + foreign("attachment_id", "attachment JOIN certaward.application USING (application_id)"),
         404);
}

void EveryPage::exports(Person& who)
{
    look(who, "/export");
    for (const std::string content : {"everything", "approved", "approved"}) {
        const auto key = new_key();
        send(who, "/export", {{"key", key}, {"round", round_}, {"content", content}, {"anyway", "1"}});
        send(who, "/export", {{"key", key}, {"round", round_}, {"content", content}, {"anyway", "1"}});
        const auto made =
            stage_.sql.rows("SELECT export_id, file_name FROM certaward.export WHERE form_key = ?", {key}).at(0);
        const auto id = made[0].value();
        const auto name = std::filesystem::path(made[1].value()).stem().string();
        for (const std::string suffix : {".xlsx", ".csv", ".eml"})
            look(who, "/export/" + id + "/" + name + suffix);
        look(who, "/export/progress?key=" + key);
        look(who, "/export/progress?id=" + id);
        look(who, "/export?made=" + id);
        look(who, "/export?round=" + round_);
        // Changes a decision, so that the next export has other data.
        const auto version = stage_.sql.value("SELECT COALESCE(MAX(version), 0) FROM certaward.review_event "
                                              "WHERE application_id = ?",
                                              {fresh_[3]});
        send(who, "/review/" + fresh_[3],
             {{"key", new_key()},
              {"version", version},
              {"status", "approved"},
              {"level", std::to_string(1 + std::stoi(version) % 2)},
              {"exception", "競賽"}});
        look(who, "/export?round=" + round_);
    }
}

void EveryPage::printed(Person& who)
{
    for (const auto& query : {"?round=" + round_, "?round=" + past_}) {
        look(who, "/roster" + query);
        look(who, "/bankbooks" + query);
        look(who, "/export" + query);
    }
    look(who, "/export");
    if (&who == &office_)
        for (const std::string done : {"1", "0"})
            send(who, "/handover",
                 {{"key", new_key()}, {"round", round_}, {"unit", "1203"}, {"item", "paper"}, {"done", done}});
}

void EveryPage::awards()
{
    look(rd_, "/award");
    look(rd_, "/award?round=" + past_);
    const Fields budget{{"round", past_}, {"version", "0"}, {"budget", "100000"}, {"cap", "1000"}, {"key", new_key()}};
    send(rd_, "/award", budget);
    send(rd_, "/award", budget); // the button is pressed twice
    look(rd_, "/award?round=" + past_);
}

// Adds, moves, withdraws and changes applications, then requests pages that refresh the derived data.
void EveryPage::upkeep()
{
    stage_.hand_in({});
    const auto some = [&](const std::string& where) {
        return stage_.sql.value("SELECT MAX(apply_no) FROM campus.license_apply WHERE meeting_no = ? AND " + where,
                                {round_});
    };
    stage_.sql.run("UPDATE campus.license_apply SET dept_no = '1204' WHERE apply_no = ?", {some("dept_no = '1202'")});
    stage_.sql.run("UPDATE campus.license_apply SET apply_time = NULL WHERE apply_no = ?", {some("dept_no = '1201'")});
    stage_.sql.run("UPDATE campus.license_apply SET lic_no = 'changed' WHERE apply_no = ?", {some("dept_no = '1102'")});
    for (int turn = 0; turn < 3; ++turn) {
        stage_.sql.run("UPDATE certaward.upkeep SET begun_at = begun_at - INTERVAL 1 DAY");
        for (const auto& round : {round_, past_})
            look(rd_, "/review?round=" + round);
    }
}

} // namespace harness
