#include "harness/canaries.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

using namespace integration;

namespace harness {
namespace {

const std::string kReviewPage = kBase + "/review";

std::string hex_of(const std::string& bytes)
{
    std::string hex;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        hex += {"0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
    }
    return hex;
}

Target everywhere(const std::string& kind, const std::string& value)
{
    return {.kind = kind,
            .units = {},
            .author = {},
            .application = value,
            .attachment = value,
            .export_id = value,
            .name = "License_202001010000",
            .key = value,
            .unit = value,
            .round = value,
            .undo = value};
}

std::string token_of(Browser& browser)
{
    return Page(browser.get(kBase + "/export").body).text("//input[@name='token']/@value");
}

void require(bool holds, const std::string& what)
{
    if (!holds) throw std::runtime_error("the campus of the matrix: " + what);
}

} // namespace

bool Target::is_of(const Identity& who) const
{
    if (!author.empty()) return who.name == author;
    return is_somebodys() && std::ranges::includes(who.units, units);
}

std::string new_key()
{
    std::random_device random;
    std::string key;
    for (int i = 0; i < 32; ++i)
        key += "0123456789abcdef"[random() % 16];
    return key;
}

Fields decision_of(Canaries& campus, const std::string& token, const std::string& application)
{
    const auto version =
        campus.sql().rows("SELECT version FROM certaward.review WHERE application_id = ?", {application});
    const auto key = new_key();
    return {{"token", token},       {"key", key},      {"version", version.empty() ? "0" : version[0][0].value_or("0")},
            {"status", "rejected"}, {"reason", "R10"}, {"words", key}};
}

Canaries::Canaries(int targets_of_a_kind) : most_(targets_of_a_kind)
{
    // Some of the demo's pictures are missing or invalid on purpose.
    for (const auto& row :
         stage_.sql.rows("SELECT path FROM campus.license_file WHERE path LIKE '1121/%-B1.jpg' LIMIT 50")) {
        if (picture_.starts_with("\xFF\xD8")) break;
        picture_path_ = row.at(0).value_or("");
        std::ifstream stream(campus().folder() / "uploads" / picture_path_, std::ios::binary);
        picture_.assign(std::istreambuf_iterator<char>(stream), {});
    }
    require(!picture_.empty(), "no picture to plant");

    for (const auto& unit : kUnits)
        plant_people(unit);
    log_everybody_in();
    for (const auto& unit : kUnits) {
        auto& targets = by_kind_["of-" + unit];
        for (int i = 0; i < most_; ++i)
            targets.push_back(planted(unit));
        plant_decisions(unit, targets);
    }
    for (const auto& unit : kUnits)
        plant_exports("of-" + unit, {unit}, "staff" + unit);
    plant_exports("of-both", {"1203", "1204"}, "staffboth");
    plant_exports("of-every", {"every"}, "rd1");
    plant_undo();
    plant_drafts();
}

// Marks the reviewer's name too: no other department may see what this department's office has done.
void Canaries::plant_people(const std::string& unit)
{
    const auto canary = canary_of(unit);
    stage_.sql.run("REPLACE INTO campus.class VALUES (?, ?, ?)", {unit + "CANA", unit, canary});
    stage_.sql.run("REPLACE INTO campus.student VALUES (?, ?, ?)", {canary, canary, unit + "CANA"});
    stage_.sql.run("UPDATE campus.employee SET emp_name = ? WHERE acct = ?", {canary, "staff" + unit});
}

std::string Canaries::plant_application(const std::string& unit, const std::string& number, bool is_sent)
{
    const auto canary = canary_of(unit);
    const bool is_shared = !number.starts_with("CANARY");
    auto id = stage_.hand_in({.unit = unit,
                              .round = round_,
                              .student_id = canary,
                              .class_no = unit + "CANA",
                              .certificate_name = canary,
                              .certificate_number = number,
                              .issuer = canary,
                              .bank_code = "7000021",
                              .bank_account = is_shared ? "00077700077700" : canary});
    if (!is_sent) stage_.sql.run("UPDATE campus.license_apply SET apply_time = NULL WHERE apply_no = ?", {id});
    return id;
}

// Stores a printable picture whose bytes end with the canary. Returns the attachment's id.
std::string Canaries::plant_picture(const std::string& application, const std::string& unit)
{
    return std::to_string(stage_.sql.insert(
        "INSERT INTO campus.license_file (apply_no, file_kind, seq, file_name, content) VALUES (?, 'B', 1, ?, X'" +
            hex_of(picture_ + canary_of(unit)) + "')",
        {application, canary_of(unit) + ".jpg"}));
}

Target Canaries::planted(const std::string& unit)
{
    auto target = everywhere("of-" + unit, unit);
    target.units = {unit};
    target.round = round_;
    target.application = plant_application(unit, canary_of(unit) + "-" + new_key());
    target.attachment = plant_picture(target.application, unit);
    return target;
}

// Decides each target with a note, so that it has a history. Approves one more application for the roster, and one that
// shares its number, its account and its picture with one application of each other department, which the checks
// compare.
void Canaries::plant_decisions(const std::string& unit, const std::vector<Target>& targets)
{
    Browser office{campus().url()};
    stage_.log_in(office, "staff" + unit);
    const auto token = token_of(office);
    const auto canary = canary_of(unit);
    for (const auto& target : targets) {
        auto form = decision_of(*this, token, target.application);
        form.back().second = canary;
        form.emplace_back("note", canary);
        require(office.post(kReviewPage + "/" + target.application, form).status == 303, "a decision was refused");
    }
    for (const auto& number : {std::string("CANARY") + new_key(), std::string("SHARED-4711-0815")}) {
        const auto id = plant_application(unit, number);
        if (number.starts_with("CANARY"))
            plant_picture(id, unit);
        else
            stage_.attach(id, "B", picture_path_);
        auto form = decision_of(*this, token, id);
        form.resize(3);
        form.insert(form.end(), {{"status", "approved"}, {"level", "2"}, {"exception", canary}});
        require(office.post(kReviewPage + "/" + id, form).status == 303, "an approval was refused");
    }
    require(office.post(kBase + "/handover", {{"token", token},
                                              {"key", new_key()},
                                              {"round", round_},
                                              {"unit", unit},
                                              {"item", "paper"},
                                              {"done", "1"}})
                    .status == 303,
            "a hand-over was refused");
}

void Canaries::plant_exports(const std::string& kind, const std::set<std::string>& units, const std::string& account)
{
    Browser maker{campus().url()};
    stage_.log_in(maker, account);
    const auto token = token_of(maker);
    auto& targets = by_kind_[kind];
    if (targets.empty()) targets.assign(static_cast<std::size_t>(most_), everywhere(kind, "0"));
    for (std::size_t i = 0; i < targets.size(); ++i) {
        auto& target = targets[i];
        target.units = units;
        target.key = new_key();
        const auto made = maker.post(kBase + "/export", {{"token", token},
                                                         {"key", target.key},
                                                         {"round", round_},
                                                         {"content", i % 2 == 0 ? "everything" : "approved"},
                                                         {"anyway", "1"}});
        require(made.status == 303, "an export was refused: " + made.body);
        target.export_id = stage_.sql.value("SELECT export_id FROM certaward.export WHERE form_key = ?", {target.key});
        target.name = stage_.sql.value(
            "SELECT SUBSTRING_INDEX(file_name, '.', 1) FROM certaward.export WHERE form_key = ?", {target.key});
    }
}

void Canaries::plant_undo()
{
    Browser office{campus().url()};
    stage_.log_in(office, "staff1203");
    const auto token = token_of(office);
    for (int i = 0; i < most_; ++i) {
        auto target = planted("1203");
        target.kind = "by-staff1203";
        target.author = "staff1203";
        const auto form = decision_of(*this, token, target.application);
        target.undo = form[1].second;
        require(office.post(kReviewPage + "/" + target.application, form).status == 303, "a decision was refused");
        by_kind_[target.kind].push_back(std::move(target));
    }
}

void Canaries::plant_drafts()
{
    for (int i = 0; i < most_; ++i) {
        auto target = everywhere("draft", "0");
        target.application = plant_application("1203", "CANARY" + new_key(), false);
        target.attachment = plant_picture(target.application, "1203");
        target.units = {"not sent in"};
        by_kind_[target.kind].push_back(std::move(target));
    }
}

std::string Canaries::token_of_another_session(const std::string& account)
{
    Browser browser{campus().url()};
    stage_.log_in(browser, account);
    return token_of(browser);
}

// Logs all identities in. Each has a token that its session got while it had a duty, so that the token is not the
// reason for a refusal.
void Canaries::log_everybody_in()
{
    auto& sql = stage_.sql;
    sql.run("REPLACE INTO campus.employee SELECT 'C000001681', std_name, '1203', NULL, '', 1 FROM campus.student "
            "WHERE std_no = 'C000001681'");
    sql.run("UPDATE campus.employee SET active = 1 WHERE acct = 'left1'");
    sql.run("INSERT INTO campus.employee_duty (acct, duty_code, dept_no) "
            "VALUES ('C000001681', 'LIC_DEPT', '1203'), ('noduty', 'LIC_DEPT', '1203')");
    for (const std::string name : kIdentities) {
        identities_.push_back(std::make_unique<Identity>());
        auto& who = *identities_.back();
        who.name = name;
        if (name == "anonymous") {
            who.token = new_key() + new_key();
            continue;
        }
        const auto session = stage_.log_in(who.browser, name == "expired"   ? "staff1203"
                                                        : name == "student" ? "C000001681"
                                                                            : name);
        who.token = token_of(who.browser);
        if (name == "expired")
            sql.run("UPDATE campus.web_session SET expires_at = NOW() - INTERVAL 1 SECOND "
                    "WHERE sid_sha256 = SHA2(?, 256)",
                    {session});
    }
    sql.run("DELETE FROM campus.employee_duty WHERE acct IN ('C000001681', 'noduty')");
    sql.run("DELETE FROM campus.employee WHERE acct = 'C000001681'");
    sql.run("UPDATE campus.employee SET active = 0 WHERE acct = 'left1'");
    identity("staff1203").units = {"1203"};
    identity("staff1101").units = {"1101"};
    identity("staffboth").units = {"1203", "1204"};
    identity("rd1").units = {"1101", "1203", "1204", "1401", "every"};
}

Identity& Canaries::identity(const std::string& name)
{
    for (const auto& each : identities_)
        if (each->name == name) return *each;
    throw std::runtime_error("nobody is called " + name);
}

std::vector<Target> Canaries::made_up(const std::string& kind) const
{
    const auto& mine = by_kind_.at("of-1203").front().application; // own id, spoilt below
    const std::vector<std::string> texts{"abc",      "0" + mine, "%20" + mine, mine + ".0", "0x10",         mine + "a",
                                         "1e3",      "%2B1",     "NULL",       "%27",       "1%20OR%201=1", "%EF%BC%91",
                                         mine + ";", "-",        "%25",        "true",      mine + ",1",    "*"};
    const std::vector<std::string> slashes{"%2F", mine + "%2F", "1%2F2", "%2F" + mine, "..%2F" + mine, "%2f"};
    std::vector<Target> targets;
    for (int i = 0; i < most_; ++i) {
        const auto number = std::to_string(i);
        const auto place = static_cast<std::size_t>(i);
        std::string value;
        if (kind == "none") value = std::to_string(99'000'000 + i);
        if (kind == "zero" && i == 0) value = "0";
        if (kind == "negative") value = "-" + std::to_string(i + 1);
        if (kind == "2^63") value = std::to_string((1ULL << 63) + place);
        if (kind == "2^64") value = "184467440737095516" + std::to_string(16 + i);
        if (kind == "text" && place < texts.size()) value = texts[place];
        if (kind == "slash" && place < slashes.size()) value = slashes[place];
        if (!value.empty() || (kind == "empty" && i == 0)) targets.push_back(everywhere(kind, value));
    }
    if (kind == "none")
        for (auto& target : targets)
            target.key = target.undo = new_key();
    return targets;
}

const std::vector<Target>& Canaries::targets_of_kind(const std::string& kind)
{
    auto& known = by_kind_[kind];
    if (!known.empty()) return known;
    if (kind == "-") {
        known = {everywhere(kind, "")};
    } else if (kind == "open-round") {
        known = {everywhere(kind, round_)};
    } else if (kind == "past-round") {
        for (const auto& row : stage_.sql.rows("SELECT meeting_no FROM campus.license_meeting WHERE meeting_no IN "
                                               "(1121, 1112, 1111, 1102, 1101, 1092) LIMIT " +
                                               std::to_string(most_)))
            known.push_back(everywhere(kind, row[0].value_or("")));
    } else if (kind == "other-name") {
        known = targets_of_kind("of-1203");
        for (auto& target : known) {
            target.name = "License_202001010000";
            target.units = {"under no other name"};
        }
    } else {
        known = made_up(kind);
    }
    if (known.empty()) throw std::runtime_error("no kind of target is called " + kind);
    return known;
}

std::vector<Target> Canaries::targets(const std::string& kind)
{
    return targets_of_kind(kind);
}

} // namespace harness
