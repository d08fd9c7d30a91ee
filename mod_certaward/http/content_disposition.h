// The names of files for download, and the header Content-Disposition.
#pragma once

#include <string>
#include <string_view>

namespace certaward::http {

// Returns the file name with another extension, dot included: License_202303030859.csv for License_202303030859.xlsx.
std::string with_extension(std::string_view file_name, std::string_view extension);

// Returns the value of Content-Disposition (RFC 6266) that makes a browser save a file under this name. Replaces with _
// every character that would end the quotation or the header, mean a folder, or be read in different ways (RFC 6266,
// appendix D).
std::string content_disposition(std::string_view file_name);

} // namespace certaward::http
