// A program that reads a picture from the campus database and nothing else: the floor for pictures that a campus keeps
// in its database. One statement stays prepared on one connection; no session, no scope, no access record. Prints the
// seconds of each read.
//
//   bare_picture OPTION_FILE ATTACHMENT BYTES TIMES       BYTES: the size of the picture

#include "bench/kept_statement.h"

#include <stdexcept>
#include <string>

namespace {

constexpr std::string_view kPicture = "SELECT content FROM attachment WHERE attachment_id = ?";

void read(char** arguments)
{
    const auto db = bench::connected(arguments[1]);
    const auto bytes = std::stoul(arguments[3]);
    bench::Statement statement(db.get(), kPicture, bytes);
    bench::time_each(std::stoul(arguments[4]), [&] {
        statement.run({arguments[2]});
        if (!statement.next() || statement[0].size() != bytes) throw std::runtime_error("not this picture");
        while (statement.next()) {
        }
    });
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 5) return 2;
    return bench::guarded("bare_picture", [&] { read(arguments); });
}
