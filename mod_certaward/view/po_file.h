// Reads a catalogue of translations in PO format, as gettext's tools and translators' editors write it. The module has
// its own reader, because the licence of gettext's library would bind the module.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::view {

// A translated text of a catalogue.
struct PoEntry {
    std::size_t line = 0; // of its msgid, from 1
    std::string context;  // msgctxt; empty: no context
    std::string id;
    std::string text; // msgstr; empty: not translated
};

// Returns the entries of a catalogue. Leaves out comments, the header, obsolete entries, and fuzzy entries, which tools
// have guessed. Throws std::runtime_error with "line 3: ..." for a fault; a plural form is a fault.
std::vector<PoEntry> po_entries(std::string_view bytes);

} // namespace certaward::view
