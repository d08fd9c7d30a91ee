// The version of sql/certaward.sql that the module needs: its tables have the columns and triggers that the module
// uses.
#pragma once

#include <cstdint>

namespace certaward::store {

constexpr std::uint64_t kSchemaVersion = 7;

} // namespace certaward::store
