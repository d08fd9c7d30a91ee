// Keeps a statement inside the departments a reviewer may see. Every statement that touches an application has
// {scope} in its WHERE, over the alias a of the view application, and one `?` for it.
#pragma once

#include "domain/reviewer.h"
#include "store/statement.h"

#include <optional>
#include <string>
#include <string_view>

namespace certaward::store {

// The reviewer's departments, or one of them when `chosen`. REQUIRES reviewer.may_see(*chosen).
class Scope {
public:
    explicit Scope(const domain::Reviewer& reviewer, std::optional<domain::UnitId> chosen = {});

    // The statement with {scope} filled: one of three fixed conditions, each with one parameter.
    std::string in(std::string_view sql) const;
    Param param() const { return std::string_view(value_); }

private:
    std::string_view condition_;
    std::string value_;
};

} // namespace certaward::store
