#include "fuzz/target.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fuzz {

Target target_named(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, Target>, 10> targets{{{"cookie", cookie},
                                                                           {"form", form},
                                                                           {"query", query},
                                                                           {"path", path},
                                                                           {"file_name", file_name},
                                                                           {"upload_path", upload_path},
                                                                           {"cell_text", cell_text},
                                                                           {"roc_date", roc_date},
                                                                           {"picture_type", picture_type},
                                                                           {"language", language}}};
    const auto found = std::ranges::find(targets, name, [](const auto& target) { return target.first; });
    if (found == targets.end()) throw std::out_of_range("no such target: " + std::string(name));
    return found->second;
}

} // namespace fuzz
