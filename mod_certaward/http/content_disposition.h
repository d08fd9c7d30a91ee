// The names of the files that we offer, and the header that brings them.
#pragma once

#include <string>
#include <string_view>

namespace certaward::http {

// License_202303030859.csv of License_202303030859.xlsx.
std::string with_extension(std::string_view file_name, std::string_view extension);

// The value of Content-Disposition (RFC 6266) with which a browser saves a file under this name. Whatever would end the
// quotation or the header, mean a folder or be read in different ways (RFC 6266, appendix D) becomes _.
std::string content_disposition(std::string_view file_name);

} // namespace certaward::http
