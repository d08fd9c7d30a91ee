#include "store/mariadb/statement.h"

#include "store/mariadb/database_error.h"

#include <mysql.h>
#include <charconv>

namespace certaward::store {
namespace {

constexpr std::size_t kUsualValue = 256; // bytes; a longer value is fetched again with its full size

MYSQL_BIND bound(const Param& param)
{
    MYSQL_BIND bind{};
    if (const auto* number = std::get_if<std::uint64_t>(&param)) {
        bind.buffer_type = MYSQL_TYPE_LONGLONG;
        bind.is_unsigned = 1;
        bind.buffer = const_cast<std::uint64_t*>(number);
    } else if (const auto* text = std::get_if<std::string_view>(&param)) {
        bind.buffer_type = MYSQL_TYPE_STRING;
        // An empty view may hold a null pointer, which the library takes for NULL.
        bind.buffer = const_cast<char*>(text->empty() ? "" : text->data());
        bind.buffer_length = text->size();
    } else {
        bind.buffer_type = MYSQL_TYPE_NULL;
    }
    return bind;
}

ColumnType what_holds(const MYSQL_FIELD& field)
{
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
        return ColumnType::whole_number;
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
        return field.decimals == 0 ? ColumnType::whole_number : ColumnType::other_number;
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
        return ColumnType::other_number;
    case MYSQL_TYPE_DATE:
    case MYSQL_TYPE_NEWDATE:
    case MYSQL_TYPE_DATETIME:
    case MYSQL_TYPE_TIMESTAMP:
        return ColumnType::day;
    case MYSQL_TYPE_NULL:
        return ColumnType::only_null;
    case MYSQL_TYPE_VARCHAR:
    case MYSQL_TYPE_VAR_STRING:
    case MYSQL_TYPE_STRING:
    case MYSQL_TYPE_ENUM:
    case MYSQL_TYPE_SET:
    case MYSQL_TYPE_JSON:
    case MYSQL_TYPE_TINY_BLOB:
    case MYSQL_TYPE_BLOB:
    case MYSQL_TYPE_MEDIUM_BLOB:
    case MYSQL_TYPE_LONG_BLOB:
        return field.length == 0 ? ColumnType::empty_text : ColumnType::text;
    default:
        return ColumnType::other;
    }
}

} // namespace

std::string join_sql(std::initializer_list<std::string_view> parts)
{
    std::string sql;
    for (const auto part : parts)
        sql += part;
    return sql;
}

std::string substitute(std::string_view sql, std::initializer_list<Substitution> marks)
{
    std::string filled(sql);
    for (const auto& [mark, text] : marks)
        for (auto at = filled.find(mark); at != std::string::npos; at = filled.find(mark, at + text.size()))
            filled.replace(at, mark.size(), text);
    return filled;
}

struct Statement::Buffers {
    explicit Buffers(unsigned columns) : values(columns, std::string(kUsualValue, '\0')), binds(columns), facts(columns)
    {
    }
    struct Facts { // written by the library for each value
        unsigned long length = 0;
        my_bool is_null = 0;
        my_bool truncated = 0;
    };
    std::vector<std::string> values;
    std::vector<MYSQL_BIND> binds;
    std::vector<Facts> facts;
};

Statement::Statement(st_mysql* connection, std::string_view sql) : statement_(mysql_stmt_init(connection))
{
    if (!statement_) throw DatabaseError(mysql_errno(connection), "initialise statement", mysql_error(connection));
    if (mysql_stmt_prepare(statement_, sql.data(), sql.size()) != 0) {
        const DatabaseError error(mysql_stmt_errno(statement_), "prepare statement", mysql_stmt_error(statement_));
        mysql_stmt_close(statement_);
        throw error;
    }
    parameters_ = mysql_stmt_param_count(statement_);
    if (const auto columns = mysql_stmt_field_count(statement_); columns > 0)
        buffers_ = std::make_unique<Buffers>(columns);
}

Statement::~Statement()
{
    mysql_stmt_close(statement_);
}

void Statement::fail(const char* doing) const
{
    throw DatabaseError(mysql_stmt_errno(statement_), doing, mysql_stmt_error(statement_));
}

std::vector<Column> Statement::columns() const
{
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> result(mysql_stmt_result_metadata(statement_),
                                                                          mysql_free_result);
    std::vector<Column> columns;
    if (!result) return columns;
    columns.reserve(mysql_num_fields(result.get()));
    while (const auto* field = mysql_fetch_field(result.get()))
        columns.push_back({std::string(field->name, field->name_length), what_holds(*field)});
    return columns;
}

void Statement::execute(const Params& params)
{
    if (params.size() != parameters_)
        throw std::logic_error("execute: the statement has " + std::to_string(parameters_) +
                               " parameters but was given " + std::to_string(params.size()));
    close_rows();

    std::vector<MYSQL_BIND> binds;
    binds.reserve(params.size());
    for (const auto& param : params)
        binds.push_back(bound(param));
    if (!binds.empty() && mysql_stmt_bind_param(statement_, binds.data()) != 0) fail("bind parameters");
    if (mysql_stmt_execute(statement_) != 0) fail("execute statement");
    if (buffers_) bind_results();
}

std::uint64_t Statement::affected_rows() const
{
    return mysql_stmt_affected_rows(statement_);
}
std::uint64_t Statement::inserted_id() const
{
    return mysql_stmt_insert_id(statement_);
}

void Statement::bind_results()
{
    for (std::size_t i = 0; i < buffers_->binds.size(); ++i) {
        auto& bind = buffers_->binds[i];
        bind = MYSQL_BIND{};
        bind.buffer_type = MYSQL_TYPE_STRING;
        bind.buffer = buffers_->values[i].data();
        bind.buffer_length = buffers_->values[i].size();
        bind.length = &buffers_->facts[i].length;
        bind.is_null = &buffers_->facts[i].is_null;
        bind.error = &buffers_->facts[i].truncated;
    }
    if (mysql_stmt_bind_result(statement_, buffers_->binds.data()) != 0) fail("bind results");
}

void Statement::store_rows()
{
    if (mysql_stmt_store_result(statement_) != 0) fail("store result");
}

bool Statement::fetch()
{
    switch (mysql_stmt_fetch(statement_)) {
    case 0:
        return true;
    case MYSQL_NO_DATA:
        return false;
    case MYSQL_DATA_TRUNCATED:
        refetch_truncated();
        return true;
    default:
        fail("fetch row");
    }
}

void Statement::refetch_truncated()
{
    for (unsigned i = 0; i < buffers_->binds.size(); ++i) {
        auto& value = buffers_->values[i];
        if (buffers_->facts[i].is_null || buffers_->facts[i].length <= value.size()) continue;
        value.resize(buffers_->facts[i].length);
        buffers_->binds[i].buffer = value.data();
        buffers_->binds[i].buffer_length = value.size();
        if (mysql_stmt_fetch_column(statement_, &buffers_->binds[i], i, 0) != 0) fail("fetch long value");
    }
    bind_results(); // the buffers have moved: later rows must go to the new ones
}

void Statement::close_rows()
{
    mysql_stmt_free_result(statement_);
}

std::optional<std::string_view> Statement::value(unsigned column) const
{
    const auto& facts = buffers_->facts.at(column);
    if (facts.is_null) return std::nullopt;
    return std::string_view(buffers_->values[column].data(), facts.length);
}

Rows::~Rows()
{
    if (unfinished_ == nullptr || !*unfinished_) statement_->close_rows();
}

bool Rows::next()
{
    const bool more = statement_->fetch();
    if (!more && unfinished_ != nullptr) *unfinished_ = false;
    return more;
}

std::string_view Rows::bytes(unsigned column) const
{
    return statement_->value(column).value_or(std::string_view());
}

std::string Rows::text(unsigned column) const
{
    return std::string(bytes(column));
}

std::optional<std::string> Rows::maybe_text(unsigned column) const
{
    const auto value = statement_->value(column);
    return value ? std::optional(std::string(*value)) : std::nullopt;
}

std::uint64_t Rows::number(unsigned column) const
{
    const auto text = bytes(column);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::optional<int> Rows::maybe_number(unsigned column) const
{
    return statement_->value(column) ? std::optional(static_cast<int>(number(column))) : std::nullopt;
}

} // namespace certaward::store
