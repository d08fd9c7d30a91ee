// A prepared statement and the rows it answers.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct st_mysql;
struct st_mysql_stmt;

namespace certaward::store {

// One statement out of fixed parts.
std::string join_sql(std::initializer_list<std::string_view> parts);

// One statement out of a text with marks, each of which may stand in it several times.
struct Substitution {
    std::string_view mark; // "{key}"
    std::string_view text;
};
std::string substitute(std::string_view sql, std::initializer_list<Substitution> marks);

// A value for a `?`. Text is not copied: it must live until the statement has been executed.
using Param = std::variant<std::monostate, std::uint64_t, std::string_view>;
using Params = std::vector<Param>;

template <class Value>
Param or_null(const std::optional<Value>& value)
{
    if (!value) return std::monostate{};
    if constexpr (std::is_integral_v<Value>)
        return static_cast<std::uint64_t>(*value);
    else
        return std::string_view(*value);
}

// What a column of an answer holds, as far as whoever reads its text must know.
// day: a moment too; empty_text: of no length, which a NULL becomes in a view with UNION, GROUP BY or TEMPTABLE.
enum class ColumnType { text, empty_text, whole_number, other_number, day, only_null, other };

struct Column {
    std::string name;
    ColumnType type;
};

// Not shared between threads. Lives as long as its connection.
class Statement {
public:
    Statement(st_mysql* connection, std::string_view sql); // throws DatabaseError
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Of what it will answer; it need not have been executed.
    std::vector<Column> columns() const;

    // Throws DatabaseError. Ends rows still open from the execution before.
    void execute(const Params& params);

    std::uint64_t affected_rows() const;
    std::uint64_t inserted_id() const;

    // Whole: rows come to the client at once and the connection is free again. Streamed: they come as they are read,
    // in bounded memory, and the connection serves nothing else until the last was read.
    void store_rows();
    bool fetch(); // false after the last row
    void close_rows();

    // The current row's value, a view until the next fetch; none for NULL. Numbers and dates come as text.
    std::optional<std::string_view> value(unsigned column) const;

private:
    struct Buffers;
    [[noreturn]] void fail(const char* doing) const;
    void bind_results();
    void refetch_truncated();

    st_mysql_stmt* statement_;
    unsigned long parameters_ = 0;
    std::unique_ptr<Buffers> buffers_;
};

// The rows of one execution, read from first to last.
//   for (Rows rows = connection.query(kSql, {id.value}); rows.next();) use(rows.text(name));
class Rows {
public:
    Rows(Statement& statement, bool* unfinished) : statement_(&statement), unfinished_(unfinished) {}
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    bool next();

    std::string text(unsigned column) const; // NULL as empty
    std::optional<std::string> maybe_text(unsigned column) const;
    std::uint64_t number(unsigned column) const; // NULL, and what is no number, as 0
    std::optional<int> maybe_number(unsigned column) const;
    bool is_true(unsigned column) const { return number(column) != 0; }
    std::string_view bytes(unsigned column) const; // a view until the next row; NULL as empty

private:
    Statement* statement_;
    bool* unfinished_; // of the connection: a stream that is left early makes it useless
};

} // namespace certaward::store
