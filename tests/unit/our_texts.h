// Lists every Chinese text of the project that a page shows, with the file that holds the text.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace unit {

using Texts = std::vector<std::pair<std::string, std::string>>; // file, text

std::string contents_of(const std::string& file);

// Documents that are handed over stay Chinese in every language, so these lists leave out their texts: the paper, the
// workbook, the mail draft.
Texts texts_of_templates();
Texts texts_of_code();
Texts texts_of_script();               // texts that the script looks up
Texts texts_not_looked_up_by_script(); // texts that would stay Chinese in every language

} // namespace unit
