// The version of sql/certaward.sql that the module is made for: what it asks for stands in those tables.
#pragma once

#include <cstdint>
#include <string_view>

namespace certaward::store {

constexpr std::uint64_t kSchemaVersion = 7;
inline constexpr std::string_view kVersionOfTables = "SELECT MAX(version) FROM schema_version";

} // namespace certaward::store
