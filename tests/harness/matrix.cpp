#include "harness/matrix.h"

#include "harness/contents.h"

#include <algorithm>
#include <stdexcept>

using namespace integration;

namespace harness {
namespace {

const std::string kFormType = "Content-Type: application/x-www-form-urlencoded";

void replace_all(std::string& text, const std::string& what, const std::string& by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

std::string set_text(const std::set<std::string>& units)
{
    std::string text;
    for (const auto& unit : units)
        text += " " + unit;
    return text;
}

// Returns the canaries that an answer must show: the target's, or the identity's own if the target belongs to no single
// department.
std::set<std::string> to_be_shown(const Identity& who, const Target& target)
{
    const bool is_narrow = target.is_somebodys() && !target.units.contains("every");
    std::set<std::string> canaries;
    for (const auto& unit : kUnits)
        if (is_narrow ? target.units.contains(unit) : who.units.contains(unit)) canaries.insert(canary_of(unit));
    return canaries;
}

} // namespace

struct Matrix::Cell {
    const PermissionLine& line;
    const std::string& method;
    const Target& target;
    Identity& who;
    const Expected& expected;

    std::string place() const
    {
        return "line " + std::to_string(line.number) + ": " + method + " " + url_of(line, target) + " form " +
               line.form + " target " + target.kind + " as " + who.name;
    }
    std::string question() const { return method + " " + line.url + " " + line.form + " " + who.name; }
};

std::string blanked(std::string text, const std::string& url)
{
    constexpr std::size_t key_size = 32; // in hex digits; a token has twice as many
    replace_all(text, url, "{url}");
    replace_all(text, encoded({{"", url}}).substr(1), "{url}");
    const std::string reference = "<span class=\"code reference\">";
    if (const auto at = text.find(reference); at != std::string::npos)
        text.erase(at + reference.size(), text.find('<', at + 1) - at - reference.size());
    for (std::size_t from = 0; from < text.size(); ++from) {
        if (!is_hex(text[from])) continue;
        auto end = from;
        while (end < text.size() && is_hex(text[end]))
            ++end;
        if (end - from >= key_size) text.replace(from, end - from, "{key}");
        from = end - from >= key_size ? from : end;
    }
    return text;
}

std::string Matrix::url_of(const PermissionLine& line, const Target& target)
{
    auto url = kBase + line.url;
    for (const auto& [name, value] :
         std::vector<std::pair<std::string, std::string>>{{"{application}", target.application},
                                                          {"{attachment}", target.attachment},
                                                          {"{export}", target.export_id},
                                                          {"{name}", target.name},
                                                          {"{key}", target.key},
                                                          {"{unit}", target.unit},
                                                          {"{round}", target.round}})
        replace_all(url, name, value);
    return url;
}

Fields Matrix::form(const std::string& name, const Identity& who, const Target& target)
{
    Fields fields{{"token", who.token}, {"key", new_key()}};
    const auto with = [&](const Fields& more) {
        fields.insert(fields.end(), more.begin(), more.end());
        return fields;
    };
    const auto picked = [&](const Target& each) {
        const auto version =
            campus_.sql().rows("SELECT version FROM certaward.review WHERE application_id = ?", {each.application});
        return Fields{{"pick", each.application + "." + (version.empty() ? "0" : version[0][0].value_or("0"))}};
    };
    const Fields rejected{{"status", "rejected"}, {"reason", "R10"}, {"words", new_key()}};

    if (name == "-") return fields;
    if (name == "decide" || name == "row") return decision_of(campus_, who.token, target.application);
    if (name == "elsewhere") { // returns to a list of another department
        fields = decision_of(campus_, who.token, target.application);
        return with({{"alone", "1"}, {"go_on", "1"}, {"back", "unit=1401"}});
    }
    if (name == "note") return with({{"note", new_key()}});
    if (name == "several" || name == "mixed") with({{"confirmed", "1"}});
    if (name == "ask" || name == "several" || name == "mixed") {
        with(rejected);
        with(picked(target));
        if (name != "mixed") return fields;
        with(picked(campus_.target("of-1203")));
        return with(picked(campus_.target("of-1101")));
    }
    if (name == "ask-all") {
        with(rejected);
        return with({{"all", "1"}, {"back", "status=any&round=" + campus_.round() + "&unit=" + target.unit}});
    }
    if (name == "undo") return with({{"undo", target.undo}});
    if (name == "export" || name == "export-mixed") {
        with({{"round", campus_.round()}, {"content", "approved"}, {"anyway", "1"}, {"pick", target.unit}});
        return name == "export" ? fields : with({{"pick", "1203"}, {"pick", "1101"}});
    }
    if (name == "export-round") return with({{"round", target.round}, {"content", "approved"}, {"anyway", "1"}});
    if (name == "handover")
        return with({{"round", campus_.round()}, {"unit", target.unit}, {"item", "workbook"}, {"done", "1"}});
    if (name == "budget") {
        const auto version = campus_.sql().value(
            "SELECT COALESCE(MAX(version), 0) FROM certaward.award_budget WHERE round_id = ?", {target.round});
        return with({{"round", target.round}, {"version", version}, {"budget", "10" + version}, {"cap", "1000"}});
    }
    throw std::runtime_error("no form is called " + name);
}

Answer Matrix::asked(const Cell& cell)
{
    const auto url = url_of(cell.line, cell.target);
    if (cell.method != "POST") return cell.who.browser.send(cell.method, url, "", {});
    std::vector<std::string> headers{kFormType};
    if (cell.line.form == "row") headers.emplace_back("X-CertAward-Fragment: 1");
    return cell.who.browser.send("POST", url, encoded(form(cell.line.form, cell.who, cell.target)), headers);
}

// Returns how the answer differs from the answer for a target that does not exist; empty if both are alike. The latter
// answer is cached until a request stores something that may change it.
std::string Matrix::difference_from_none(const Cell& cell, const Answer& answer)
{
    const auto key = cell.question();
    if (!answers_to_none_.contains(key)) {
        const auto none = campus_.target("none");
        const Cell other{cell.line, cell.method, none, cell.who, cell.expected};
        const auto its_answer = asked(other);
        if (!std::ranges::includes(cell.who.units, stored_.units_since()))
            return "what does not exist changes data of another";
        answers_to_none_[key] = {its_answer.status, blanked(its_answer.body, url_of(cell.line, none))};
    }
    const auto& [status, body] = answers_to_none_.at(key);
    if (status != answer.status) return "what does not exist gets " + std::to_string(status);
    const auto mine = blanked(answer.body, url_of(cell.line, cell.target));
    if (mine == body) return "";
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(mine, body).in1 - mine.begin());
    const auto from = at < 60 ? 0 : at - 60;
    return "what does not exist gets another body: '" + body.substr(from, 120) + "', not '" + mine.substr(from, 120) +
           "'";
}

void Matrix::check(const Cell& cell)
{
    ++cells_;
    const auto complain = [&](const std::string& what) { complaints_.push_back(cell.place() + ": " + what); };
    const auto answer = asked(cell);
    if (answer.status != cell.expected.status)
        complain("expected " + std::to_string(cell.expected.status) + ", got " + std::to_string(answer.status));

    const auto contents = contents_of(answer);
    for (const auto& unit : kUnits)
        if (!cell.who.units.contains(unit) && contents.find(canary_of(unit)) != std::string::npos)
            complain("shows data of " + unit);
    if (cell.expected.shows)
        for (const auto& canary : to_be_shown(cell.who, cell.target))
            if (contents.find(canary) == std::string::npos) complain("does not show " + canary);

    const auto units = stored_.units_since();
    if (units.empty() == cell.expected.stores)
        complain(units.empty() ? "nothing was stored" : "something was stored for" + set_text(units));
    if (!std::ranges::includes(cell.who.units, units)) complain("data was changed of" + set_text(units));
    if (!units.empty()) answers_to_none_.clear();

    if (cell.target.is_somebodys() && !cell.target.is_of(cell.who))
        if (const auto difference = difference_from_none(cell, answer); !difference.empty()) complain(difference);
}

void Matrix::check(const PermissionLine& line)
{
    for (const std::string identity : kIdentities)
        check(line, identity);
}

void Matrix::check(const PermissionLine& line, const std::string& identity)
{
    auto& who = campus_.identity(identity);
    const auto& expected = line.expected.at(column_of(identity));
    for (const auto& method : line.methods)
        for (const auto& kind : line.targets)
            for (const auto& target : campus_.targets(kind))
                check(Cell{line, method, target, who, expected});
}

} // namespace harness
