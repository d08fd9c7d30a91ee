// The exports that were made: what is known of them, and their files, which are kept in the database in pieces, so that
// any node can send them.
#pragma once

#include "domain/award_export.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certaward::store {

// The export that a form with this key has begun already; none when it has not. Of whatever round and content.
std::optional<domain::AwardExport> export_of_form(Connection& db, const domain::Reviewer& reviewer,
                                                  const std::string& form_key);

// Of each round the newest few, and the reviewer's own newest few, newest first: those that hold only departments the
// reviewer may see. With a round, all of that round.
std::vector<domain::AwardExport> recent_exports(Connection& db, const domain::Reviewer& reviewer);
std::vector<domain::AwardExport> exports_of_round(Connection& db, const domain::Reviewer& reviewer,
                                                  const domain::RoundId& round);

// Throws NotFound, the same for one that is not there and one with other departments in it.
domain::AwardExport award_export(Connection& db, domain::ExportId id, const domain::Reviewer& reviewer);

// The newest complete one of this round, content and departments that has a fingerprint; with `revision` the newest of
// that number.
std::optional<domain::AwardExport> newest_export(Connection& db, const domain::RoundId& round,
                                                 domain::ExportContent content, const std::string& scope_key,
                                                 std::optional<std::uint64_t> revision = {});

// The two files of an export.
enum class ExportFile { workbook, csv };

// The file's bytes, in order. Throws Unavailable when they are not what was kept.
void each_piece(Connection& db, const domain::AwardExport& made, ExportFile file,
                const std::function<void(std::string_view)>& use);

void count_download(Connection& db, domain::ExportId id);

} // namespace certaward::store
