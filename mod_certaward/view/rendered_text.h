// The text of a page, and the spans of its values: data that differs from person to person, and text that a person
// typed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace certaward::view {

// A rendered template, or a part of one.
struct RenderedText {
    struct Span { // bytes
        std::size_t from = 0;
        std::size_t to = 0;
    };
    std::string bytes;
    std::vector<Span> values; // in order, not nested; all other bytes come from the templates

    RenderedText& operator+=(const RenderedText& more);
    RenderedText cut(std::size_t from, std::size_t to) const; // REQUIRES that no end lies within a value
};

} // namespace certaward::view
