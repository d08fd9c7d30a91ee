// A catalogue of translations as gettext's tools and translators' editors write it (PO). Read by ourselves: the library
// that reads them is under a licence that would bind the module.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::view {

struct PoEntry {
    std::size_t line = 0; // of its msgid, from 1
    std::string context;  // msgctxt; empty: none
    std::string id;
    std::string text; // msgstr; empty: not translated
};

// Comments, the header, obsolete entries and those that are fuzzy, which is what tools have guessed, are left out.
// Plural forms are not taken. Throws std::runtime_error with "line 3: ...".
std::vector<PoEntry> po_entries(std::string_view bytes);

} // namespace certaward::view
