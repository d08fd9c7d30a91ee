// Finds the fault in a template's text, and its line. ctemplate itself gives no line, and does not report some faults.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace certaward::view {

struct TemplateFault {
    std::size_t line; // from 1
    std::string why;
};

// Returns the fault of a template's text; nullopt if it can be rendered. Redirects std::cerr, where ctemplate reports
// errors: REQUIRES that no other thread runs.
std::optional<TemplateFault> fault_of(const std::string& text);

} // namespace certaward::view
