// Reads an HTML page by XPath, with libxml2's HTML parser.
#pragma once

#include <memory>
#include <string>
#include <vector>

struct _xmlDoc; // NOLINT(bugprone-reserved-identifier): libxml2's name

namespace integration {

std::string folded(const std::string& text); // its words, separated by single spaces

class Page {
public:
    explicit Page(const std::string& html);

    // Returns the texts of the nodes that the expression selects, white space folded. For attributes: .../@href. Throws
    // std::runtime_error for an invalid expression.
    std::vector<std::string> texts(const std::string& xpath) const;
    std::string text(const std::string& xpath) const; // of the first node; throws if nothing is found
    bool has(const std::string& xpath) const { return !texts(xpath).empty(); }

private:
    std::shared_ptr<_xmlDoc> document_;
};

} // namespace integration
