#include "domain/list_order.h"

#include "domain/named_enum.h"

namespace certaward::domain {
namespace {

constexpr auto kNames = named<ListOrder>({
    {ListOrder::unit, "unit", "系所、申請順序"},
    {ListOrder::student, "student", "學號"},
    {ListOrder::class_name, "class", "班級"},
    {ListOrder::submitted, "submitted", "送出時間"},
    {ListOrder::obtained, "obtained", "取得日期"},
    {ListOrder::certificate, "certificate", "證照名稱"},
});

} // namespace

std::string_view name_of(ListOrder order)
{
    return kNames.of(order).name;
}

Message shown_name_of(ListOrder order)
{
    return kNames.of(order).shown;
}

std::optional<ListOrder> parse_list_order(std::string_view name)
{
    return kNames.parse(name);
}

} // namespace certaward::domain
