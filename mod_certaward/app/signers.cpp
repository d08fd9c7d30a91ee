#include "app/signers.h"

#include "domain/text.h"
#include "store/reference_data.h"

namespace certaward::app {

std::vector<std::string> signers(store::Connection& db)
{
    return parse_signers(store::setting(db, "roster_signers"));
}

std::vector<std::string> parse_signers(std::string_view list)
{
    std::vector<std::string> names;
    std::string name;
    const auto end_name = [&] {
        if (const auto trimmed = domain::trimmed(name); !trimmed.empty()) names.emplace_back(trimmed);
        name.clear();
    };
    for (std::size_t i = 0; i < list.size();) {
        std::size_t separator = 0;
        for (const std::string_view known : {",", "，", "、"})
            if (list.substr(i).starts_with(known)) separator = known.size();
        if (separator == 0) name += list[i];
        if (separator != 0) end_name();
        i += std::max<std::size_t>(separator, 1);
    }
    end_name();
    return names;
}

} // namespace certaward::app
