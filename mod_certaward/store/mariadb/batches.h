// Runs a query for many applications, or other keys, in batches of one size, so that each query needs one prepared
// statement.
#pragma once

#include "domain/application.h"
#include "store/mariadb/statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

constexpr std::size_t kBatchSize = 20;
inline constexpr std::string_view kBatch = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

inline std::uint64_t id_of(const domain::Application& application)
{
    return application.id.value;
}
inline std::uint64_t id_of(domain::ApplicationId id)
{
    return id.value;
}

inline std::string_view id_of(const std::string& key)
{
    return key;
}

// Calls `ask` with the kBatchSize ids of each batch; the last batch is filled up with NULL.
template <class Each, class Ask>
void each_batch(const std::vector<Each>& all, Ask ask)
{
    for (std::size_t from = 0; from < all.size(); from += kBatchSize) {
        Params ids(kBatchSize, std::monostate{});
        for (std::size_t i = 0; i < kBatchSize && from + i < all.size(); ++i)
            ids[i] = id_of(all[from + i]);
        ask(ids);
    }
}

} // namespace certaward::store
