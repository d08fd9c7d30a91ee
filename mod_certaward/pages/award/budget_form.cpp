#include "pages/award/budget_form.h"

#include "domain/failure.h"
#include "http/csrf_token.h"

namespace certaward::pages {

BudgetForm BudgetForm::parse(const http::FormData& form)
{
    const auto version = domain::parse_number(form.text("version"));
    if (!version) throw domain::Invalid("award: missing or invalid version");
    if (!http::is_form_key(form.text("key"))) throw domain::Invalid("award: missing or invalid form key");
    return {.token = std::string(form.text("token")),
            .key = std::string(form.text("key")),
            .round = {std::string(form.text("round"))},
            .version = *version,
            .budget = std::string(form.text("budget")),
            .cap = std::string(form.text("cap"))};
}

std::optional<domain::Budget> BudgetForm::amounts() const
{
    const auto total = typed_budget().value;
    const auto most = typed_cap().value;
    if (!total || !most) return std::nullopt;
    return domain::Budget{.total = *total, .cap = *most};
}

} // namespace certaward::pages
