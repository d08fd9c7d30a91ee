// Reads exports: their descriptions, and their files, which the database holds in pieces so that any node can send
// them.
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

// Returns the export that the reviewer's form with this key began, of any round and content; nullopt if it began none.
std::optional<domain::AwardExport> export_of_form(Connection& db, const domain::Reviewer& reviewer,
                                                  const std::string& form_key);

// Returns the newest three exports of each round and the reviewer's own newest three of each round, newest first.
// Leaves out exports with departments that the reviewer may not see.
std::vector<domain::AwardExport> recent_exports(Connection& db, const domain::Reviewer& reviewer);

// Returns the exports of one round in the same way, but at most the newest 500.
std::vector<domain::AwardExport> exports_of_round(Connection& db, const domain::Reviewer& reviewer,
                                                  const domain::RoundId& round);

// Returns the export. Throws NotFound, with the same text whether it does not exist or holds other departments.
domain::AwardExport award_export(Connection& db, domain::ExportId id, const domain::Reviewer& reviewer);

// Returns the newest complete export of this round, content and set of departments that has a fingerprint; with
// `revision`, the newest of that revision. Its files may have been removed by age. Returns nullopt if there is no such
// export.
std::optional<domain::AwardExport> newest_export(Connection& db, const domain::RoundId& round,
                                                 domain::ExportContent content, const std::string& scope_key,
                                                 std::optional<std::uint64_t> revision = {});

// The two files of an export.
enum class ExportFile { workbook, csv };

// Passes the file's bytes to `use`, in order. Throws Unavailable if their number differs from the recorded size.
void each_piece(Connection& db, const domain::AwardExport& made, ExportFile file,
                const std::function<void(std::string_view)>& use);

// Adds one to the export's download count.
void count_download(Connection& db, domain::ExportId id);

} // namespace certaward::store
