#include "http/content_disposition.h"

namespace certaward::http {
namespace {

bool is_harmless(char c)
{
    constexpr std::string_view harmful = "\"\\/%";
    return c >= ' ' && c <= '~' && harmful.find(c) == std::string_view::npos;
}

} // namespace

std::string with_extension(std::string_view file_name, std::string_view extension)
{
    return std::string(file_name.substr(0, file_name.rfind('.'))).append(extension);
}

std::string content_disposition(std::string_view file_name)
{
    std::string value = "attachment; filename=\"";
    for (const char c : file_name)
        value += is_harmless(c) ? c : '_';
    return value + '"';
}

} // namespace certaward::http
