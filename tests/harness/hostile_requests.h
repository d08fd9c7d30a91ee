// The table of hostile requests, byte for byte, and functions that build requests.
#pragma once

#include <string>
#include <vector>

namespace harness {

// The parts of a valid request. The table spoils one thing at a time.
struct Parts {
    std::string session; // the portal's cookie
    std::string host;
    std::string application;
    std::string form; // the form that decides the application
};

struct HostileRequest {
    std::string what;
    std::string bytes;
    int status;
    bool is_ours = true; // whether the error page is ours; false: httpd refuses before it knows the module; unused
                         // below 400 and for 422
};

std::vector<HostileRequest> hostile_requests(const Parts& parts);

// These functions return requests below the Location, or parts of one. Each request has `Connection: close`, so that
// the answer ends with its connection.
std::string get(const Parts& parts, const std::string& path, const std::string& more_headers = {});
std::string post_head(const Parts& parts, const std::string& more_headers); // of a decision
std::string post(const Parts& parts, const std::string& body, const std::string& more_headers = {});
std::string post_chunked(const Parts& parts, const std::string& chunks);
std::string chunk(const std::string& bytes);

} // namespace harness
