// The text of a page, and where in it values stand: what differs from person to person, and what somebody has typed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace certaward::view {

struct RenderedText {
    struct Span {
        std::size_t from = 0;
        std::size_t to = 0;
    };
    std::string bytes;
    std::vector<Span> values; // in their order, none within another; all else stands in the templates

    RenderedText& operator+=(const RenderedText& more);
    RenderedText cut(std::size_t from, std::size_t to) const; // REQUIRES that neither lies within a value
};

} // namespace certaward::view
