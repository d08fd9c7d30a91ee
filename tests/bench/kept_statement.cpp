#include "bench/kept_statement.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>

namespace bench {

Database connected(const char* option_file)
{
    Database db(mysql_init(nullptr), mysql_close);
    mysql_options(db.get(), MYSQL_READ_DEFAULT_FILE, option_file);
    mysql_options(db.get(), MYSQL_READ_DEFAULT_GROUP, "certaward");
    mysql_options(db.get(), MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (!mysql_real_connect(db.get(), nullptr, nullptr, nullptr, "certaward", 0, nullptr, 0))
        throw std::runtime_error(mysql_error(db.get()));
    return db;
}

Statement::Statement(MYSQL* db, std::string_view sql, std::size_t space)
    : statement_(mysql_stmt_init(db), mysql_stmt_close)
{
    if (!statement_) throw std::runtime_error("no memory for a statement");
    check(mysql_stmt_prepare(statement_.get(), sql.data(), sql.size()) != 0);
    values_.resize(mysql_stmt_field_count(statement_.get()));
    bound_.resize(values_.size());
    for (std::size_t i = 0; i < values_.size(); ++i) {
        values_[i].bytes.resize(space);
        bound_[i].buffer_type = MYSQL_TYPE_STRING;
        bound_[i].buffer = values_[i].bytes.data();
        bound_[i].buffer_length = space;
        bound_[i].length = &values_[i].length;
        bound_[i].is_null = &values_[i].is_null;
    }
    check(!values_.empty() && mysql_stmt_bind_result(statement_.get(), bound_.data()) != 0);
}

void Statement::run(const std::vector<std::string_view>& params)
{
    std::vector<MYSQL_BIND> in(params.size());
    for (std::size_t i = 0; i < params.size(); ++i) {
        in[i].buffer_type = MYSQL_TYPE_STRING;
        in[i].buffer = const_cast<char*>(params[i].data());
        in[i].buffer_length = params[i].size();
    }
    check(mysql_stmt_bind_param(statement_.get(), in.data()) != 0);
    check(mysql_stmt_execute(statement_.get()) != 0);
    check(!values_.empty() && mysql_stmt_store_result(statement_.get()) != 0);
}

std::string_view Statement::operator[](std::size_t column) const
{
    const auto& value = values_[column];
    if (value.is_null) return {};
    return {value.bytes.data(), std::min<std::size_t>(value.length, value.bytes.size())};
}

void Statement::check(bool has_failed) const
{
    if (has_failed) throw std::runtime_error(mysql_stmt_error(statement_.get()));
}

void time_each(unsigned long times, const std::function<void()>& work)
{
    using Clock = std::chrono::steady_clock;
    for (unsigned long i = 0; i < times; ++i) {
        const auto begun = Clock::now();
        work();
        std::printf("%.9f\n", std::chrono::duration<double>(Clock::now() - begun).count());
    }
}

int guarded(const char* program, const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s: %s\n", program, error.what());
        return 1;
    }
    return 0;
}

} // namespace bench
