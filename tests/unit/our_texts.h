// Every Chinese text of ours that a person is shown, with the file that it stands in.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace unit {

using Texts = std::vector<std::pair<std::string, std::string>>; // file, text

std::string contents_of(const std::string& file);

// What is handed over stays Chinese in every language, and is left out: the paper, the workbook, the draft of a mail.
Texts texts_of_templates();
Texts texts_of_code();
Texts texts_of_script();               // those that it looks up
Texts texts_not_looked_up_by_script(); // which would be Chinese in every language

} // namespace unit
