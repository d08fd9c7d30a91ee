// A program that finds the first page of a round's applications that contain some words, and nothing else: the floor
// that a search is measured against. One statement stays prepared on one connection, with the conditions of the
// module's search. Prints the seconds of each search.
//
//   bare_search OPTION_FILE ROUND WORDS TIMES

#include "bench/kept_statement.h"

#include <string>

namespace {

// Finds the first 20 pending applications of a round with the words in one of five fields.
// The round is found by the index (meeting_no, dept_no) of the demo campus; no index serves LIKE with a leading %.
// The conversions and the collation are those of the module's search, so that both compare text alike.
constexpr std::string_view kSearch = R"(
    SELECT a.application_id, a.unit_id, a.class_name, a.student_id, a.student_name,
           a.certificate_number, a.certificate_name, a.issuer, a.obtained_on,
           a.bank_code, b.name, a.bank_account, COALESCE(r.status, 'pending'), r.level, r.reason_words
    FROM application a
    LEFT JOIN review r ON r.application_id = a.application_id
    LEFT JOIN bank b ON b.bank_code = CONVERT(LEFT(a.bank_code, 3) USING utf8mb4) COLLATE utf8mb4_unicode_ci
    WHERE a.round_id = ? AND COALESCE(r.status, 'pending') = 'pending'
      AND (CONVERT(a.student_id USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?
        OR CONVERT(a.student_name USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?
        OR CONVERT(a.class_name USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?
        OR CONVERT(a.certificate_number USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?
        OR CONVERT(a.certificate_name USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ?)
    ORDER BY a.unit_id, a.application_id
    LIMIT 20)";

void search(char** arguments)
{
    const auto db = bench::connected(arguments[1]);
    bench::Statement statement(db.get(), kSearch);
    const std::string pattern = "%" + std::string(arguments[3]) + "%";
    bench::time_each(std::stoul(arguments[4]), [&] {
        statement.run({arguments[2], pattern, pattern, pattern, pattern, pattern});
        while (statement.next()) {
        }
    });
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 5) return 2;
    return bench::guarded("bare_search", [&] { search(arguments); });
}
