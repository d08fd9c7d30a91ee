// The identifiers of the contract with the site: strong types, because mixing them up would show one person's data to
// another.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace certaward::domain {

template <class Tag, class Value>
struct Id {
    Value value{};
    auto operator<=>(const Id&) const = default;
};

using ApplicationId = Id<struct ApplicationTag, std::uint64_t>;
using AttachmentId = Id<struct AttachmentTag, std::uint64_t>;
using ExportId = Id<struct ExportTag, std::uint64_t>;
using UnitId = Id<struct UnitTag, std::string>;
using RoundId = Id<struct RoundTag, std::string>;
using Account = Id<struct AccountTag, std::string>;

// Returns a decimal number without sign, blank or leading zero, as the module's own links write it; nullopt for any
// other text.
std::optional<std::uint64_t> parse_number(std::string_view text);

template <class NumericId>
std::optional<NumericId> parse_id(std::string_view text)
{
    const auto number = parse_number(text);
    return number ? std::optional(NumericId{*number}) : std::nullopt;
}

} // namespace certaward::domain
