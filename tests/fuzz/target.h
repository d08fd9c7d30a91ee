// The targets of the fuzzer; the unit tests replay its corpus on them. A target takes any bytes, gives them to a part
// of the module that takes bytes from outside, and requires that the contract of that part holds.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace fuzz {

// Thrown if a property does not hold. No other exception may escape a target.
struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};

inline void require(bool holds, const char* property)
{
    if (!holds) throw Broken(property);
}

// The targets, each in a file of its own.
void cookie(std::string_view input);
void form(std::string_view input);
void query(std::string_view input);
void path(std::string_view input);
void file_name(std::string_view input);
void upload_path(std::string_view input);
void cell_text(std::string_view input);
void roc_date(std::string_view input);
void picture_type(std::string_view input);
void language(std::string_view input);

using Target = void (*)(std::string_view input);
Target target_named(std::string_view name); // throws std::out_of_range if there is no such target

} // namespace fuzz
