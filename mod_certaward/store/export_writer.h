// Makes an export step by step: begins it with the list of its rows, reports its progress, and stores it whole or
// aborts it.
#pragma once

#include "domain/award_export.h"
#include "domain/export_column.h"
#include "domain/reviewer.h"
#include "store/mariadb/connection.h"
#include "store/scope.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace certaward::store {

// An export to begin.
struct NewExport {
    domain::RoundId round;
    domain::ExportContent content;
    bool every_unit = false;
    std::vector<domain::UnitId> units; // the departments in it; empty with every_unit
    std::string scope_key;
    const domain::Reviewer& maker;
    std::string form_key; // one-time key: 32 characters that no other form has
    std::string address;
};

// An export that was begun.
struct BegunExport {
    domain::AwardExport made;
    bool is_new = true; // false: an earlier request with the same form key began it
};

// Begins an export and lists its rows with the decisions of this moment, by department, class and student; decisions
// made while the files are written are not in them. Returns nullopt, and begins nothing, while another export of the
// same account is running on any node. Throws Conflict if the form's key began an export of another round, content or
// scope, and NotFound if it belongs to another account.
std::optional<BegunExport> begin_export(Connection& db, const NewExport& made, const Scope& scope);

// Returns the export's rows after the number, at most `most`, each with the decision of the moment the export began.
std::vector<domain::ExportRow> export_rows_after(Connection& db, domain::ExportId id, std::uint64_t number,
                                                 std::uint64_t most, bool with_attachments);

// Returns whether an export of this account is running. One without a heartbeat for two minutes is not.
bool is_exporting(Connection& db, const domain::Account& account);

// Records the export's progress, for the page that shows it. An export without a heartbeat for two minutes counts as
// interrupted.
void heartbeat(Connection& db, domain::ExportId id, std::uint64_t rows_done);

// A finished file. read returns the bytes [from, from + size), and is called again if the transaction is retried.
struct FinishedFile {
    std::uint64_t bytes = 0;
    std::function<std::string(std::uint64_t from, std::uint64_t size)> read;
};

// A finished export to store.
struct FinishedExport {
    domain::ExportId id;
    domain::RoundId round;
    domain::ExportContent content;
    std::string scope_key;
    std::uint64_t rows = 0;
    std::string fingerprint;
    std::string file_sha256; // of the workbook's bytes
    std::uint64_t revision = 1;
    std::optional<domain::ExportId> after; // the newest complete export when the revision was numbered
    const domain::Reviewer& maker;
    std::string address;
};

// Stores the export and its access record, whole or not at all. Throws Conflict if another export of the same scope was
// completed meanwhile, since both would have the same revision. Throws Unavailable if the export is no longer running.
void finish_export(Connection& db, const FinishedExport& made, const FinishedFile& workbook, const FinishedFile& csv);

// Marks the export as interrupted: it will never be complete. Throws nothing, since the caller already has an error to
// report.
void abort_export(Connection& db, domain::ExportId id) noexcept;

// Returns the columns in use of the site's table export_column. Throws Unavailable if it has none for this content, or
// a field or format that the module does not know.
std::vector<domain::ExportColumn> export_columns(Connection& db, domain::ExportContent content);

// Deletes the files and rows of exports older than `days`, at most five a call; their descriptions stay. 0: keeps all.
// Adds each deletion to the access record without a person's account, since it runs beside an unrelated request. Also
// marks exports without a heartbeat for ten minutes as interrupted and deletes their rows, at most five a call.
void remove_old_exports(Connection& db, std::uint64_t days);

} // namespace certaward::store
