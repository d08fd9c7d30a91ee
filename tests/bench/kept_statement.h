// Access to the database for the bare programs: a connection that stays open, and statements that stay prepared on it.
#pragma once

#include <mysql.h>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace bench {

using Database = std::unique_ptr<MYSQL, decltype(&mysql_close)>;

// Connects as the module does, with the option file that the module reads. Throws std::runtime_error if it can't.
Database connected(const char* option_file);

// A prepared statement with text as parameters and values. A value longer than `space` bytes is cut.
class Statement {
public:
    static constexpr std::size_t kSpace = 1024;

    Statement(MYSQL* db, std::string_view sql, std::size_t space = kSpace);

    // Executes the statement and stores its rows. Throws std::runtime_error if the database refuses.
    void run(const std::vector<std::string_view>& params);

    bool next() { return mysql_stmt_fetch(statement_.get()) == 0; }
    std::size_t columns() const { return values_.size(); }
    std::string_view operator[](std::size_t column) const; // empty for NULL too; valid until the next row

private:
    struct Value {
        std::vector<char> bytes;
        unsigned long length;
        my_bool is_null;
    };

    void check(bool has_failed) const;

    std::unique_ptr<MYSQL_STMT, decltype(&mysql_stmt_close)> statement_;
    std::vector<Value> values_;
    std::vector<MYSQL_BIND> bound_;
};

// Runs `work` so many times, and prints the seconds of each run.
void time_each(unsigned long times, const std::function<void()>& work);

// Runs `work` for main(). Returns 0, or 1 if `work` throws, after a line with the reason on stderr.
int guarded(const char* program, const std::function<void()>& work);

} // namespace bench
