// Decodes UTF-8 to code points. Invalid bytes become U+FFFD.
#pragma once

#include <string>
#include <string_view>

std::u32string decode(std::string_view utf8);
