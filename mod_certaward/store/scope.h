// Keeps a statement inside the departments a reviewer may see. Every statement that touches an application has
// {scope} in its WHERE, over the alias a of the view application.
#pragma once

#include "domain/reviewer.h"
#include "store/mariadb/statement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// The reviewer's departments, or those of them that are chosen.
class Scope {
public:
    // REQUIRES reviewer.may_see(*chosen).
    explicit Scope(const domain::Reviewer& reviewer, const std::optional<domain::UnitId>& chosen = {});

    // Several chosen ones; none of them: all the reviewer has. REQUIRES that the reviewer may see each.
    static Scope over(const domain::Reviewer& reviewer, const std::vector<domain::UnitId>& chosen);

    // Every application, whoever asks: for upkeep, which shows nothing of what it reads.
    static Scope for_derived_data();

    // Of these departments one.
    Scope in_department(const domain::UnitId& unit) const;

    // The statement with {scope} filled: a condition over `?`, none of the reviewer's own text in it.
    std::string in(std::string_view sql) const;

    // The same for scopes over the same departments; of the whole, for the same reviewer.
    std::string key() const;

    // What stands for its `?`, between the parameters before and after {scope}. Views: the scope must outlive them.
    Params params(Params before, const Params& after = {}) const;

private:
    Scope() = default;
    void narrow_to(const std::vector<domain::UnitId>& units);
    std::string condition_;
    std::vector<std::string> values_;
};

} // namespace certaward::store
