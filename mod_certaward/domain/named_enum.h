// The names of an enum's values: one for tables, forms and links, one for pages.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace certaward::domain {

// One value of an enum with its names.
template <class Enum>
struct NamedValue {
    Enum value;
    std::string_view name;
    const char* shown = ""; // translated by languages
};

// The table of an enum's values, one row each.
template <class Enum, std::size_t size>
struct NamedEnum {
    std::array<NamedValue<Enum>, size> values;

    // Returns the row of a value. REQUIRES that the value has a row.
    constexpr const NamedValue<Enum>& of(Enum value) const
    {
        return *std::ranges::find(values, value, &NamedValue<Enum>::value);
    }

    // Returns the value with this name; nullopt for a name without a row.
    constexpr std::optional<Enum> parse(std::string_view name) const
    {
        const auto* const found = std::ranges::find(values, name, &NamedValue<Enum>::name);
        return found != values.end() ? std::optional(found->value) : std::nullopt;
    }
};

template <class Enum, std::size_t size>
constexpr NamedEnum<Enum, size> named(const NamedValue<Enum> (&values)[size])
{
    return {std::to_array(values)};
}

} // namespace certaward::domain
