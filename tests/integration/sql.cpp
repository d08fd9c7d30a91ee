#include "integration/sql.h"

#include <mysql.h>
#include <memory>
#include <pwd.h>
#include <stdexcept>
#include <unistd.h>

namespace integration {

Sql::Sql(const std::string& socket) : mysql_(mysql_init(nullptr))
{
    mysql_options(mysql_, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    const char* user = getpwuid(getuid())->pw_name;
    if (!mysql_real_connect(mysql_, nullptr, user, nullptr, nullptr, 0, socket.c_str(), 0))
        throw std::runtime_error(std::string("test database: ") + mysql_error(mysql_));
}

Sql::~Sql()
{
    mysql_close(mysql_);
}

std::string Sql::filled(const std::string& sql, const std::vector<std::string>& texts) const
{
    std::string whole;
    std::size_t next = 0;
    for (const char c : sql) {
        if (c != '?') {
            whole += c;
            continue;
        }
        const auto& text = texts.at(next++);
        std::string quoted(2 * text.size() + 1, '\0');
        quoted.resize(mysql_real_escape_string(mysql_, quoted.data(), text.data(), text.size()));
        whole += "'" + quoted + "'";
    }
    return whole;
}

void Sql::run(const std::string& sql, const std::vector<std::string>& texts)
{
    const auto whole = filled(sql, texts);
    if (mysql_real_query(mysql_, whole.data(), whole.size()) != 0)
        throw std::runtime_error(std::string(mysql_error(mysql_)) + " in: " + whole);
}

std::vector<Row> Sql::rows(const std::string& sql, const std::vector<std::string>& texts)
{
    run(sql, texts);
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> result(mysql_store_result(mysql_),
                                                                          mysql_free_result);
    std::vector<Row> rows;
    if (!result) return rows;
    while (MYSQL_ROW row = mysql_fetch_row(result.get())) {
        const auto* lengths = mysql_fetch_lengths(result.get());
        Row values;
        for (unsigned i = 0; i < mysql_num_fields(result.get()); ++i)
            values.push_back(row[i] ? std::optional(std::string(row[i], lengths[i])) : std::nullopt);
        rows.push_back(std::move(values));
    }
    while (mysql_next_result(mysql_) == 0) // a procedure ends with one more result
        mysql_free_result(mysql_store_result(mysql_));
    return rows;
}

std::string Sql::value(const std::string& sql, const std::vector<std::string>& texts)
{
    const auto all = rows(sql, texts);
    if (all.empty()) throw std::runtime_error("no row for: " + sql);
    return all.front().front().value_or("");
}

unsigned long long Sql::insert(const std::string& sql, const std::vector<std::string>& texts)
{
    run(sql, texts);
    return mysql_insert_id(mysql_);
}

} // namespace integration
