// Keeps a statement inside the departments that a reviewer may see. Every statement that touches an application has
// {scope} in its WHERE clause, over the alias a of the view application.
#pragma once

#include "domain/reviewer.h"
#include "store/mariadb/statement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// The reviewer's departments, or the chosen ones of them.
class Scope {
public:
    // REQUIRES reviewer.may_see(*chosen).
    explicit Scope(const domain::Reviewer& reviewer, const std::optional<domain::UnitId>& chosen = {});

    // Returns the scope over the chosen departments; if empty, over all that the reviewer has. REQUIRES that the
    // reviewer may see each.
    static Scope over(const domain::Reviewer& reviewer, const std::vector<domain::UnitId>& chosen);

    // Returns the scope over every application, for the refresh of derived data, which shows nobody the rows it reads.
    static Scope for_derived_data();

    // Returns this scope narrowed to one department.
    Scope in_department(const domain::UnitId& unit) const;

    // Returns the statement with {scope} filled in: a condition over `?` that contains no text of the reviewer.
    std::string in(std::string_view sql) const;

    // Returns a key that is equal for scopes over the same departments; for the whole school, for the same reviewer.
    std::string key() const;

    // Returns the values for the `?` of the condition, between the parameters before and after {scope}. They are views:
    // the scope must outlive them.
    Params params(Params before, const Params& after = {}) const;

private:
    Scope() = default;
    void narrow_to(const std::vector<domain::UnitId>& units);
    std::string condition_;
    std::vector<std::string> values_;
};

} // namespace certaward::store
