#include "harness/strange_texts.h"

#include <stdexcept>
#include <utility>

namespace harness {
namespace {

using namespace std::string_literals;

std::string guarded(const std::string& text)
{
    return "'" + text;
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

// Texts of 65,538 bytes: one has more characters than a cell may have, the other has not.
std::vector<StrangeText> long_texts()
{
    const auto narrow = repeated("a", 65538);
    return {{narrow, narrow, repeated("a", 32766) + "…", narrow}, StrangeText(repeated("證", 21846))};
}

std::vector<StrangeText> of_unicode()
{
    std::vector<StrangeText> texts;
    for (const auto* text : {"許功蓋", "𠮷田𡍼", "👩\u200D🎓", "\u202E\u05E9\u05DC\u05D5\u05DD\u202C", "a\u200Bb\uFEFFc",
                             "<script>alert(1)</script>&amp;\"'", "{{STUDENT_NAME}}", "%_\\'", "a,\"b\";c", "‧、　。"})
        texts.emplace_back(text);
    texts.emplace_back("a\x01z\x7F", "a\uFFFDz\uFFFD");
    texts.emplace_back("a\0z"s, "a\uFFFDz");
    texts.emplace_back("a\uFFFE\uFFFFz", "a\uFFFD\uFFFDz");
    texts.push_back({"_x0041_", "_x0041_", "_x005F_x0041_", "_x0041_"});
    for (const auto* formula : {"=1+1", "+886", "-2", "@SUM(A1)"})
        texts.push_back({formula, formula, guarded(formula), guarded(formula)});
    texts.push_back({"\t=1", "=1", guarded("\t=1"), guarded("\t=1")});
    texts.push_back({"\r=1", "=1", guarded("=1"), guarded("\r=1")}); // XML has one kind of line break
    texts.push_back({"a\r\nz", "a z", "a\nz", "a\r\nz"});
    for (auto& text : long_texts())
        texts.push_back(std::move(text));
    return texts;
}

// Bytes that are not UTF-8: truncated, in another encoding (許功蓋 in Big5), a surrogate, an overlong form.
std::vector<StrangeText> of_bytes()
{
    return {{"\xFF\xFE", "\uFFFD\uFFFD"},
            {"證\xE7\x85", "證\uFFFD"},
            {"\xB3\x5C\xA5\x5C\xBB\x5C", "\uFFFD\\\uFFFD\\\uFFFD\\"},
            {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
            {"\xC0\xAF", "\uFFFD\uFFFD"},
            {"M\xFCller", "M\uFFFDller"},
            {"=\xFF", "=\uFFFD", "'=\uFFFD", "'=\uFFFD"}};
}

} // namespace

StrangeText::StrangeText(std::string bytes) : stored(bytes), page(bytes), cell(bytes), csv(std::move(bytes)) {}

StrangeText::StrangeText(std::string bytes, std::string in_page)
    : stored(std::move(bytes)), page(in_page), cell(in_page), csv(std::move(in_page))
{
}

StrangeText::StrangeText(std::string bytes, std::string in_page, std::string in_cell, std::string in_csv)
    : stored(std::move(bytes)), page(std::move(in_page)), cell(std::move(in_cell)), csv(std::move(in_csv))
{
}

std::vector<StrangeText> strange_texts(const std::string& charset)
{
    if (charset == "utf8mb4") return of_unicode();
    if (charset == "binary") return of_bytes();
    if (charset == "big5") return {StrangeText("許功蓋"), StrangeText("閱餐琵"), {"=許", "=許", "'=許", "'=許"}};
    if (charset == "latin1") return {StrangeText("Müller ÿ"), StrangeText("³\\¥\\»\\"), StrangeText("€‰")};
    throw std::logic_error("no texts for " + charset);
}

std::vector<std::vector<std::string>> csv_records(const std::string& text)
{
    std::vector<std::vector<std::string>> records{{""}};
    bool is_quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            records.back().back() += text[++i];
        } else if (c == '"') {
            is_quoted = !is_quoted;
        } else if (!is_quoted && c == ',') {
            records.back().emplace_back();
        } else if (!is_quoted && c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
            ++i;
            records.push_back({""});
        } else {
            records.back().back() += c;
        }
    }
    if (is_quoted) throw std::runtime_error("a quote is not closed in the CSV file");
    records.pop_back(); // the empty record after the last line break
    return records;
}

} // namespace harness
