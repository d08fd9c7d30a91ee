// Counts a list's applications by status and by findings.
#pragma once

#include "store/list_filter.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// Numbers of applications by status.
struct Counts {
    std::uint64_t pending = 0;
    std::uint64_t approved = 0;
    std::uint64_t rejected = 0;

    std::uint64_t of(std::optional<domain::Status> status) const; // nullopt: all
    void add(domain::Status status, std::uint64_t rows);
};

struct UnitCounts {
    domain::UnitId unit;
    Counts counts;
};

// Numbers of applications by check, and of those not checked yet.
struct CheckCounts {
    std::map<std::string, std::uint64_t, std::less<>> rows; // by check, as in Search
    std::uint64_t unchecked = 0;
};

// The counts of a list. All are read at once, since each count alone would read every row of the list again.
class ListCounts {
public:
    struct Group { // rows that are equal in all this
        domain::UnitId unit;
        domain::Status status = domain::Status::pending;
        std::optional<std::string> found; // names of checks, separated by commas; nullopt: not checked yet
        bool blocks = false;
        std::uint64_t rows = 0;

        bool has(std::string_view check) const; // as in Search
    };
    explicit ListCounts(std::vector<Group> groups); // ordered by unit

    Counts counts(std::string_view check = {}) const; // of rows with this check; empty: of all rows
    CheckCounts check_counts(std::optional<domain::Status> status) const;
    std::vector<UnitCounts> of_units() const; // in the order of the units' ids

private:
    std::vector<Group> groups_;
};

// A fingerprint of a department's applications: their number, and the sum of the CRC32 of their ids, which differs for
// other applications. A unit id that the campus writes in two ways has two fingerprints.
struct UnitFingerprint {
    std::uint64_t rows = 0;
    std::uint64_t sum = 0;
    bool operator==(const UnitFingerprint&) const = default;
};
using UnitFingerprints = std::map<std::string, UnitFingerprint>;

// Returns the fingerprints of the campus's applications in the filter's round and scope. This and the counts below
// throw Unavailable if they take too long.
UnitFingerprints unit_fingerprints(Connection& db, const ListFilter& filter);

// Returns the counts of the filter's rows; ignores its status and check. If the filter searches for nothing else, an
// index of application_check gives the answer, provided its fingerprints equal the campus's.
ListCounts list_counts(Connection& db, const ListFilter& filter);

// Returns the same, with known fingerprints of the campus. REQUIRES that the filter searches for nothing but a check.
ListCounts list_counts(Connection& db, const ListFilter& filter, const UnitFingerprints& fingerprints);

// Returns the filter's counts by status; ignores its own status.
Counts counts(Connection& db, const ListFilter& filter);

} // namespace certaward::store
