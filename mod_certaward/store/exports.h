// The workbooks that were made. Each is kept in the database in pieces, so that any node can send it.
#pragma once

#include "domain/award_export.h"
#include "domain/reviewer.h"
#include "store/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// License_202303030859.xlsx: the minute by the database's clock, in Taipei.
std::string export_file_name(Connection& db);

struct NewExport {
    domain::RoundId round;
    domain::ExportContent content;
    std::string file_name;
    std::uint64_t rows = 0;
    std::uint64_t bytes = 0;
    const domain::Reviewer& maker;
    std::string form_key; // 32 characters that no other form has
    std::string address;
};

// Bytes [from, from + size) of the finished workbook; asked again when the transaction is retried.
using ReadBytes = std::function<std::string(std::uint64_t from, std::uint64_t size)>;

// Keeps the whole of it or nothing. When a form with this key was faster, gives back the export it made if that is of
// the same round and content, and throws Conflict if it is not.
domain::ExportId keep_export(Connection& db, const NewExport& made, const ReadBytes& read);

// The export that a form with this key has made already; none when it has not. Of whatever round and content.
std::optional<domain::AwardExport> export_of_form(Connection& db, const domain::Reviewer& reviewer,
                                                  const std::string& form_key);

// Of each round the newest few, and the reviewer's own newest few, newest first: those that hold only departments the
// reviewer may see.
std::vector<domain::AwardExport> recent_exports(Connection& db, const domain::Reviewer& reviewer);

// Throws NotFound, the same for one that is not there and one with other departments in it.
domain::AwardExport award_export(Connection& db, domain::ExportId id, const domain::Reviewer& reviewer);

// The workbook's bytes, in order. Throws Unavailable when they are not what was kept.
void each_piece(Connection& db, const domain::AwardExport& made, const std::function<void(std::string_view)>& use);

} // namespace certaward::store
