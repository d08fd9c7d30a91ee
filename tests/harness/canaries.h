// The campus of the permission matrix: identities of every kind, and departments whose data carries a canary of its own
// (CANARY1101) in every field that a page could show.
#pragma once

#include "harness/permission_table.h"

#include "integration/campus.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace harness {

const std::string kBase = "/campus/certaward";
inline std::string canary_of(const std::string& unit)
{
    return "CANARY" + unit; // ten characters, as many as a student's number may have
}
const std::vector<std::string> kUnits{"1101", "1203", "1204", "1401"};

struct Identity {
    std::string name;
    std::set<std::string> units; // the departments whose data they may see
    integration::Browser browser{integration::campus().url()};
    std::string token; // of their session's forms; anonymous: a made-up one
};

// The ids that a request puts into a URL or a form, and the departments that own the data.
struct Target {
    std::string kind;
    std::set<std::string> units; // an identity needs all of them to see the data
    std::string author;          // not empty: the only account that may use it
    std::string application, attachment, export_id, name, key, unit, round, undo;

    bool is_somebodys() const { return !units.empty(); }
    bool is_of(const Identity& who) const;
};

class Canaries {
public:
    explicit Canaries(int targets_of_a_kind); // plants all data

    // Returns the targets of a kind: as many as the constructor was given; some kinds have fewer. Throws
    // std::runtime_error for an unknown kind.
    std::vector<Target> targets(const std::string& kind);
    const Target& target(const std::string& kind) { return targets_of_kind(kind).front(); }
    Identity& identity(const std::string& name);
    std::string token_of_another_session(const std::string& account);
    integration::Sql& sql() { return stage_.sql; }
    const std::string& round() const { return round_; }

private:
    void plant_people(const std::string& unit);
    std::string plant_application(const std::string& unit, const std::string& number, bool is_sent = true);
    std::string plant_picture(const std::string& application, const std::string& unit);
    Target planted(const std::string& unit);
    void plant_decisions(const std::string& unit, const std::vector<Target>& targets);
    void plant_exports(const std::string& kind, const std::set<std::string>& units, const std::string& account);
    void plant_undo();
    void plant_drafts();
    void log_everybody_in();
    const std::vector<Target>& targets_of_kind(const std::string& kind);
    std::vector<Target> made_up(const std::string& kind) const;

    integration::Stage stage_;
    int most_;
    std::string round_ = stage_.open_round();
    std::string picture_; // the bytes of a real picture
    std::string picture_path_;
    std::map<std::string, std::vector<Target>> by_kind_;
    std::vector<std::unique_ptr<Identity>> identities_;
};

std::string new_key(); // a new one-time key for a form

// Returns the form of a rejection of the application. Its random words make each decision differ from the one before.
integration::Fields decision_of(Canaries& campus, const std::string& token, const std::string& application);

} // namespace harness
