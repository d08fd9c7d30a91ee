// UTF-8 as code points. Bytes that are no UTF-8 become U+FFFD.
#pragma once

#include <string>
#include <string_view>

std::u32string decode(std::string_view utf8);
