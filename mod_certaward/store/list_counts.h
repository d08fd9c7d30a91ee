// How many applications of a list have which status and which findings.
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

struct Counts {
    std::uint64_t pending = 0;
    std::uint64_t approved = 0;
    std::uint64_t rejected = 0;

    std::uint64_t of(std::optional<domain::Status> status) const;
    void add(domain::Status status, std::uint64_t rows);
};

struct UnitCounts {
    domain::UnitId unit;
    Counts counts;
};

// How many have which finding, and how many upkeep has not come to yet.
struct CheckCounts {
    std::map<std::string, std::uint64_t, std::less<>> rows; // by check, as in Search
    std::uint64_t unchecked = 0;
};

// Read at once, since each question alone would read every row of the list again.
class ListCounts {
public:
    struct Group { // of rows that are the same in all this
        domain::UnitId unit;
        domain::Status status = domain::Status::pending;
        std::optional<std::string> found; // names of checks with commas between them; none: not looked at yet
        bool blocks = false;
        std::uint64_t rows = 0;

        bool has(std::string_view check) const; // as in Search
    };
    explicit ListCounts(std::vector<Group> groups); // by unit

    Counts counts(std::string_view check = {}) const; // of those with this check; empty: of all
    CheckCounts check_counts(std::optional<domain::Status> status) const;
    std::vector<UnitCounts> of_units() const; // in the order of their ids

private:
    std::vector<Group> groups_;
};

// Which applications the campus has, by department: how many, and a sum that others would not have. A unit that the
// campus writes in two ways stands there twice.
struct UnitFingerprint {
    std::uint64_t rows = 0;
    std::uint64_t sum = 0;
    bool operator==(const UnitFingerprint&) const = default;
};
using UnitFingerprints = std::map<std::string, UnitFingerprint>;

// In the filter's round and scope.
UnitFingerprints unit_fingerprints(Connection& db, const ListFilter& filter);

// Over the filter's rows, its status and check left aside. Where nothing else is searched for, an index gives the
// answer, once it was seen to speak of the same applications as the campus does.
ListCounts list_counts(Connection& db, const ListFilter& filter);

// The same where the extents of the campus are known. REQUIRES that nothing but a check is searched for.
ListCounts list_counts(Connection& db, const ListFilter& filter, const UnitFingerprints& fingerprints);

// Over all statuses of the filter.
Counts counts(Connection& db, const ListFilter& filter);

} // namespace certaward::store
