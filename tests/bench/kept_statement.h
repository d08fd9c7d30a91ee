// What the bare programs ask the database with: a connection that stays open, and statements that stay prepared on it.
#pragma once

#include <mysql.h>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace bench {

using Database = std::unique_ptr<MYSQL, decltype(&mysql_close)>;

// As the module connects, with the option file that it reads. Throws when there is no database.
Database connected(const char* option_file);

// With text in and text out. A value longer than the space for it is cut.
class Statement {
public:
    static constexpr std::size_t kSpace = 1024;

    Statement(MYSQL* db, std::string_view sql, std::size_t space = kSpace);

    // Throws when the database refuses.
    void run(const std::vector<std::string_view>& params);

    bool next() { return mysql_stmt_fetch(statement_.get()) == 0; }
    std::size_t columns() const { return values_.size(); }
    std::string_view operator[](std::size_t column) const; // empty for NULL too; until the next row

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

// Does it so many times, and prints the seconds of each.
void time_each(unsigned long times, const std::function<void()>& work);

// For main(): 1, and a line that says why, when it throws.
int guarded(const char* program, const std::function<void()>& work);

} // namespace bench
