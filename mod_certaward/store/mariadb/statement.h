// A prepared statement and the rows of its result.
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

// Returns one statement made of fixed parts.
std::string join_sql(std::initializer_list<std::string_view> parts);

// A placeholder in the text of a statement, and the text that replaces it.
struct Substitution {
    std::string_view mark; // "{key}"
    std::string_view text;
};

// Returns the statement with every occurrence of each placeholder replaced.
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

// The type of a result's column, as far as a reader of its text must know it.
// day: a moment too; empty_text: of length zero, which NULL becomes in a view with UNION, GROUP BY or TEMPTABLE.
enum class ColumnType { text, empty_text, whole_number, other_number, day, only_null, other };

// A column of a result.
struct Column {
    std::string name;
    ColumnType type;
};

// A prepared statement. Not shared between threads. Lives as long as its connection.
class Statement {
public:
    Statement(st_mysql* connection, std::string_view sql); // throws DatabaseError
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Returns the columns of the result; the statement need not have been executed.
    std::vector<Column> columns() const;

    // Executes the statement with these values; closes rows still open from the execution before. Throws DatabaseError.
    void execute(const Params& params);

    std::uint64_t affected_rows() const;
    std::uint64_t inserted_id() const;

    // Fetches all rows to the client at once, so the connection is free again. Without it, rows are streamed: they come
    // as they are read, in bounded memory, and the connection serves nothing else until the last was read.
    void store_rows();
    bool fetch(); // false after the last row
    void close_rows();

    // Returns the current row's value, a view until the next fetch; nullopt for NULL. Numbers and dates come as text.
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

    std::string text(unsigned column) const; // empty for NULL
    std::optional<std::string> maybe_text(unsigned column) const;
    std::uint64_t number(unsigned column) const; // 0 for NULL and for text that is no whole number
    std::optional<int> maybe_number(unsigned column) const;
    bool is_true(unsigned column) const { return number(column) != 0; }
    std::string_view bytes(unsigned column) const; // a view until the next row; empty for NULL

private:
    Statement* statement_;
    bool* unfinished_; // of the connection, which can't be used after a stream was left early; null: not a stream
};

} // namespace certaward::store
