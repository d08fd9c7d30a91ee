// The table of hostile requests, byte for byte, and what a request is made of.
#pragma once

#include <string>
#include <vector>

namespace harness {

// What makes a request that is in order; the table spoils one thing at a time.
struct Parts {
    std::string session; // the portal's cookie
    std::string host;
    std::string application;
    std::string form; // that decides it
};

struct HostileRequest {
    std::string what;
    std::string bytes;
    int status;
    bool is_ours = true; // or the page's, below 400 and for 422; false: httpd refuses it before it can know whose it is
};

std::vector<HostileRequest> hostile_requests(const Parts& parts);

// Below the Location; each on a line that ends with its answer.
std::string get(const Parts& parts, const std::string& path, const std::string& more_headers = {});
std::string post_head(const Parts& parts, const std::string& more_headers); // of a decision
std::string post(const Parts& parts, const std::string& body, const std::string& more_headers = {});
std::string post_chunked(const Parts& parts, const std::string& chunks);
std::string chunk(const std::string& bytes);

} // namespace harness
