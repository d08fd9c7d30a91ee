#include "view/rendered_text.h"

namespace certaward::view {

RenderedText& RenderedText::operator+=(const RenderedText& more)
{
    const auto before = bytes.size();
    bytes += more.bytes;
    for (const auto& value : more.values)
        values.push_back({before + value.from, before + value.to});
    return *this;
}

RenderedText RenderedText::cut(std::size_t from, std::size_t to) const
{
    RenderedText part{bytes.substr(from, to - from), {}};
    for (const auto& value : values)
        if (from <= value.from && value.to <= to) part.values.push_back({value.from - from, value.to - from});
    return part;
}

} // namespace certaward::view
