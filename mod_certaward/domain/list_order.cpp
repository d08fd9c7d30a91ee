#include "domain/list_order.h"

#include <algorithm>

namespace certaward::domain {
namespace {

struct OrderNames {
    ListOrder order;
    std::string_view name;
    const char* shown;
};

constexpr std::array kOrderNames{
    OrderNames{ListOrder::unit, "unit", "系所、申請順序"},
    OrderNames{ListOrder::student, "student", "學號"},
    OrderNames{ListOrder::class_name, "class", "班級"},
    OrderNames{ListOrder::submitted, "submitted", "送出時間"},
    OrderNames{ListOrder::obtained, "obtained", "取得日期"},
    OrderNames{ListOrder::certificate, "certificate", "證照名稱"},
};

const OrderNames& names_of(ListOrder order)
{
    return *std::ranges::find(kOrderNames, order, &OrderNames::order);
}

} // namespace

std::string_view name_of(ListOrder order)
{
    return names_of(order).name;
}

Message shown_name_of(ListOrder order)
{
    return names_of(order).shown;
}

std::optional<ListOrder> parse_list_order(std::string_view name)
{
    const auto found = std::ranges::find(kOrderNames, name, &OrderNames::name);
    return found != kOrderNames.end() ? std::optional(found->order) : std::nullopt;
}

} // namespace certaward::domain
