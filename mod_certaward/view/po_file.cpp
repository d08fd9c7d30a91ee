#include "view/po_file.h"

#include "domain/text.h"

#include <stdexcept>

namespace certaward::view {
namespace {

[[noreturn]] void refuse(std::size_t line, const std::string& why)
{
    throw std::runtime_error("line " + std::to_string(line) + ": " + why);
}

// Returns the text between the quotes, with \" \\ and \n replaced.
std::string unquoted(std::string_view text, std::size_t line)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') refuse(line, "a text is not in quotes");
    text = text.substr(1, text.size() - 2);
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') refuse(line, "a quote within a text has no \\ before it");
        if (text[i] != '\\') {
            plain += text[i];
            continue;
        }
        if (++i == text.size()) refuse(line, "a \\ stands at the end");
        if (text[i] != '"' && text[i] != '\\' && text[i] != 'n')
            refuse(line, "a \\ before something else than \" \\ n");
        plain += text[i] == 'n' ? '\n' : text[i];
    }
    return plain;
}

// Collects the entries of a catalogue line by line.
class Reader {
public:
    void take(std::string_view line, std::size_t number)
    {
        number_ = number;
        if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) {
            if (part_ == &entry_.text) end_entry(); // the comment belongs to the next entry
            is_fuzzy_ = true;
        }
        if (line.empty() || line.starts_with('#')) return;
        if (line.starts_with('"')) {
            if (!part_) refuse(number_, "a text that belongs to nothing");
            *part_ += unquoted(line, number_);
        } else if (!begins(line, "msgctxt ", entry_.context) && !begins(line, "msgid ", entry_.id) &&
                   !begins(line, "msgstr ", entry_.text)) {
            refuse(number_, "neither msgctxt, msgid, msgstr nor a comment");
        }
    }

    std::vector<PoEntry> finished()
    {
        end_entry();
        return std::move(entries_);
    }

private:
    bool begins(std::string_view line, std::string_view keyword, std::string& part)
    {
        if (!line.starts_with(keyword)) return false;
        // An entry ends where the next one begins.
        if (&part != &entry_.text && part_ == &entry_.text) end_entry();
        if (&part == &entry_.text && part_ != &entry_.id) refuse(number_, "a msgstr without its msgid");
        if (&part == &entry_.id && part_ == &entry_.id) refuse(number_, "a msgid without its msgstr");
        if (&part == &entry_.id) entry_.line = number_;
        part_ = &part;
        *part_ = unquoted(domain::trimmed(line.substr(keyword.size())), number_);
        return true;
    }

    void end_entry()
    {
        if (part_ && part_ != &entry_.text) refuse(number_, "a msgid without its msgstr");
        if (!entry_.id.empty() && !is_fuzzy_) entries_.push_back(entry_); // the header has no id
        entry_ = {};
        is_fuzzy_ = false;
        part_ = nullptr;
    }

    std::size_t number_ = 0;
    PoEntry entry_;
    bool is_fuzzy_ = false;
    std::string* part_ = nullptr; // that a line with only a quoted text continues; null: no part yet
    std::vector<PoEntry> entries_;
};

} // namespace

std::vector<PoEntry> po_entries(std::string_view bytes)
{
    if (!domain::is_utf8(bytes)) throw std::runtime_error("line 1: the file is not UTF-8");
    Reader reader;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        reader.take(domain::trimmed(line), number);
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    }
    return reader.finished();
}

} // namespace certaward::view
