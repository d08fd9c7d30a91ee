// A page as a reader finds their way in it: libxml2's HTML parser and XPath.
#pragma once

#include <memory>
#include <string>
#include <vector>

struct _xmlDoc; // NOLINT(bugprone-reserved-identifier): libxml2's name

namespace integration {

std::string folded(const std::string& text); // its words, one space between them

class Page {
public:
    explicit Page(const std::string& html);

    // The texts of what the expression finds, white space folded. For attributes: .../@href.
    std::vector<std::string> texts(const std::string& xpath) const;
    std::string text(const std::string& xpath) const; // of the first; throws when there is none
    bool has(const std::string& xpath) const { return !texts(xpath).empty(); }

private:
    std::shared_ptr<_xmlDoc> document_;
};

} // namespace integration
