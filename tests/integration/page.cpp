#include "integration/page.h"

#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>
#include <sstream>
#include <stdexcept>

namespace integration {

std::string folded(const std::string& text)
{
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

Page::Page(const std::string& html)
    : document_(htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
                               HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
                xmlFreeDoc)
{
    if (!document_) throw std::runtime_error("no HTML");
}

std::vector<std::string> Page::texts(const std::string& xpath) const
{
    const std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)> context(xmlXPathNewContext(document_.get()),
                                                                                   xmlXPathFreeContext);
    const std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)> found(
        xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(xpath.c_str()), context.get()), xmlXPathFreeObject);
    if (!found) throw std::runtime_error("bad XPath " + xpath);

    std::vector<std::string> texts;
    for (int i = 0; found->nodesetval && i < found->nodesetval->nodeNr; ++i) {
        const std::unique_ptr<xmlChar, void (*)(void*)> content(xmlNodeGetContent(found->nodesetval->nodeTab[i]),
                                                                xmlFree);
        texts.push_back(folded(reinterpret_cast<const char*>(content.get())));
    }
    return texts;
}

std::string Page::text(const std::string& xpath) const
{
    const auto all = texts(xpath);
    if (all.empty()) throw std::runtime_error("the page has nothing at " + xpath);
    return all.front();
}

} // namespace integration
