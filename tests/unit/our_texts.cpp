#include "unit/our_texts.h"

#include "view/language.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace unit {
namespace {

namespace fs = std::filesystem;
using certaward::view::chinese_texts;

const std::set<std::string> kHandedOver{"roster.tpl",     "bankbooks.tpl", "roster.cpp", "bankbooks.cpp", "mail.cpp",
                                        "mail_draft.cpp", "signers.cpp",   "print.cpp",  "covers.js"};
const std::set<std::string> kOnPaper{"workbook"};     // folders whose texts go into files only, in Chinese
const std::set<std::string> kOwnTemplate{"help.tpl"}; // has an English template of its own
// Words that the checks search for in what students typed, and parts of documents that are handed over.
const std::set<std::string> kNotSaid{"高考",     "高等考試", "特考",          "技師",   "會計師", "律師",     "建築師",
                                     "甲級",     "乙級",     "丙級",          "單一級", "普考",   "普通考試", "多益",
                                     "全民英檢", "－",       "專業證照獎勵 ", "（",     "）",     "，"};

// Matches only the beginning of a raw string: std::regex would run out of stack on a whole one of kilobytes.
const std::regex kToken(R"re(//[^\n]*|R"\(|'(\\.|[^'\\])'|"((\\.|[^"\\])*)"|[^\s"'/]+|\S)re");
constexpr std::string_view kRawString = "R\"(";
constexpr std::string_view kEndOfRawString = ")\"";
// Patterns for JavaScript: a comment, a string or a template, and the ${...} in a template that the script fills in.
const std::regex kScriptToken("//[^\n]*|(word\\()?\"[^\"\n]*\"|`[^`]*`");
const std::regex kFilledIn(R"(\$\{[^}]*\})");
const std::regex kWord(R"(word\("([^"]*)\")");

std::vector<fs::path> files_in(const fs::path& folder, std::initializer_list<std::string> extensions)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (std::ranges::find(extensions, entry.path().extension().string()) != extensions.end() &&
            !kHandedOver.contains(entry.path().filename()))
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

// Returns the string literals of C++ code, adjacent literals joined; leaves out comments and raw strings.
std::vector<std::string> literals_of(const std::string& code)
{
    std::vector<std::string> literals;
    bool goes_on = false;
    std::smatch token;
    for (auto at = code.begin(); std::regex_search(at, code.end(), token, kToken);) {
        const auto text = token.str();
        at = token.suffix().first;
        if (text == kRawString)
            at = std::search(at, code.end(), kEndOfRawString.begin(), kEndOfRawString.end()) + kEndOfRawString.size();
        if (text.front() != '"') {
            goes_on = goes_on && text.starts_with("//");
            continue;
        }
        if (!goes_on) literals.emplace_back();
        literals.back() += text.substr(1, text.size() - 2);
        goes_on = true;
    }
    return literals;
}

} // namespace

std::string contents_of(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Texts texts_of_templates()
{
    Texts texts;
    for (const auto& file : fs::directory_iterator("templates")) {
        const auto name = file.path().filename().string();
        if (file.path().extension() != ".tpl" || kHandedOver.contains(name) || kOwnTemplate.contains(name)) continue;
        const auto text = contents_of(file.path());
        for (const auto& part : chinese_texts(text))
            texts.emplace_back(name, text.substr(part.from, part.to - part.from));
    }
    return texts;
}

Texts texts_of_code()
{
    Texts texts;
    for (const auto& room : fs::directory_iterator("mod_certaward")) {
        if (!room.is_directory() || kOnPaper.contains(room.path().filename())) continue;
        for (const auto& file : files_in(room.path(), {".h", ".cpp"}))
            for (const auto& literal : literals_of(contents_of(file)))
                if (!chinese_texts(literal).empty() && !kNotSaid.contains(literal))
                    texts.emplace_back(file.filename(), literal);
    }
    return texts;
}

Texts texts_of_script()
{
    Texts texts;
    for (const auto& file : files_in("templates/static", {".js"})) {
        const auto code = contents_of(file);
        for (std::sregex_iterator word(code.begin(), code.end(), kWord), end; word != end; ++word)
            texts.emplace_back(file.filename(), (*word)[1]);
    }
    return texts;
}

Texts texts_not_looked_up_by_script()
{
    Texts texts;
    for (const auto& file : files_in("templates/static", {".js"})) {
        if (file.filename() == "i18n_en.js") continue;
        const auto code = contents_of(file);
        for (std::sregex_iterator token(code.begin(), code.end(), kScriptToken), end; token != end; ++token) {
            const auto text = std::regex_replace(token->str(), kFilledIn, "");
            const bool is_said = !text.starts_with("//") && !text.starts_with("word(");
            if (is_said && !chinese_texts(text).empty()) texts.emplace_back(file.filename(), text);
        }
    }
    return texts;
}

} // namespace unit
