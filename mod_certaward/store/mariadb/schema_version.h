// The version of sql/certaward.sql that the module is made for: what it asks for stands in those tables.
#pragma once

#include <cstdint>

namespace certaward::store {

constexpr std::uint64_t kSchemaVersion = 7;

} // namespace certaward::store
