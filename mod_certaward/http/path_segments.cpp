#include "http/path_segments.h"

namespace certaward::http {

std::vector<std::string_view> path_segments(std::string_view path)
{
    std::vector<std::string_view> segments;
    while (path.starts_with('/')) {
        path.remove_prefix(1);
        segments.push_back(path.substr(0, path.find('/')));
        path.remove_prefix(segments.back().size());
    }
    return segments;
}

} // namespace certaward::http
