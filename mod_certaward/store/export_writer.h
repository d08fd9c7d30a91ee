// The making of an export, step by step: begun with the list of its rows, at work, and kept whole or given up.
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

struct NewExport {
    domain::RoundId round;
    domain::ExportContent content;
    bool every_unit = false;
    std::vector<domain::UnitId> units; // those in it, without every_unit
    std::string scope_key;
    const domain::Reviewer& maker;
    std::string form_key; // 32 characters that no other form has
    std::string address;
};

struct BegunExport {
    domain::AwardExport made;
    bool is_new = true; // false: a form with this key was faster; it is that one's
};

// Lists the rows as they are decided at this moment, in the order of departments, classes and students: whatever is
// decided while the files are written is not in them. None, and nothing begun, while another one of the same account is
// at work, on whatever node. Throws Conflict when the form's key made something else.
std::optional<BegunExport> begin_export(Connection& db, const NewExport& made, const Scope& scope);

// Those after the number, at most `most`. The decision is the one of the moment it began.
std::vector<domain::ExportRow> export_rows_after(Connection& db, domain::ExportId id, std::uint64_t number,
                                                 std::uint64_t most, bool with_attachments);

// Is one of this account at work? One that has been silent for two minutes is not.
bool is_exporting(Connection& db, const domain::Account& account);

// How far it is, for those who wait. One that has not said so for two minutes counts as interrupted.
void heartbeat(Connection& db, domain::ExportId id, std::uint64_t rows_done);

// Bytes [from, from + size) of a finished file; asked again when the transaction is retried.
struct FinishedFile {
    std::uint64_t bytes = 0;
    std::function<std::string(std::uint64_t from, std::uint64_t size)> read;
};

struct FinishedExport {
    domain::ExportId id;
    domain::RoundId round;
    domain::ExportContent content;
    std::string scope_key;
    std::uint64_t rows = 0;
    std::string fingerprint;
    std::string file_sha256; // of the workbook's bytes
    std::uint64_t revision = 1;
    std::optional<domain::ExportId> after; // the newest complete one when the revision was numbered
    const domain::Reviewer& maker;
    std::string address;
};

// Keeps the whole of it or nothing. Throws Conflict when another one of the same scope was completed meanwhile, since
// both would have the same number.
void finish_export(Connection& db, const FinishedExport& made, const FinishedFile& workbook, const FinishedFile& csv);

// It will never be complete. Throws nothing: whoever gives up has an error to tell already.
void abort_export(Connection& db, domain::ExportId id) noexcept;

// The columns that the site's table names. Throws Unavailable when there is none or one that the module does not know.
std::vector<domain::ExportColumn> export_columns(Connection& db, domain::ExportContent content);

// Deletes the files of exports older than that, a few at a time; what is known of them stays. 0: keeps all. Notes it in
// the access record, under no person's account: it happens beside whatever request comes next. Those that were
// interrupted lose their rows.
void remove_old_exports(Connection& db, std::uint64_t days);

} // namespace certaward::store
