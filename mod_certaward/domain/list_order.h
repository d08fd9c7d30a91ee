// The orders in which a list of applications can be sorted.
#pragma once

#include "domain/message.h"

#include <array>
#include <optional>
#include <string_view>

namespace certaward::domain {

enum class ListOrder { unit, student, class_name, submitted, obtained, certificate };

inline constexpr std::array kListOrders{ListOrder::unit,      ListOrder::student,  ListOrder::class_name,
                                        ListOrder::submitted, ListOrder::obtained, ListOrder::certificate};

std::string_view name_of(ListOrder order);                        // for links: student
Message shown_name_of(ListOrder order);                           // for pages: 學號
std::optional<ListOrder> parse_list_order(std::string_view name); // the inverse of name_of

} // namespace certaward::domain
