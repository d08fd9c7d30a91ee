// What is wrong with a template's text, and where. ctemplate alone says neither the line nor, of some faults, anything.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace certaward::view {

struct TemplateFault {
    std::size_t line; // from 1
    std::string why;
};

// None: it can be shown. Listens to std::cerr, where ctemplate says what it refuses: only while no other thread runs.
std::optional<TemplateFault> fault_of(const std::string& text);

} // namespace certaward::view
