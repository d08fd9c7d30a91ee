#include "store/mariadb/database_error.h"

#include <mysql.h>
#include <algorithm>
#include <array>
#include <errmsg.h>
#include <mysqld_error.h>

namespace certaward::store {
namespace {

template <std::size_t Size>
bool is_one_of(unsigned code, const std::array<unsigned, Size>& codes)
{
    return std::ranges::find(codes, code) != codes.end();
}

// Messages that name tables, views, columns or grants, and no values.
constexpr std::array<unsigned, 9> kSpeaksOfTheSchema{
    ER_BAD_DB_ERROR,          ER_BAD_FIELD_ERROR,          ER_NO_SUCH_TABLE,
    ER_VIEW_INVALID,          ER_TABLEACCESS_DENIED_ERROR, ER_COLUMNACCESS_DENIED_ERROR,
    ER_DBACCESS_DENIED_ERROR, ER_ACCESS_DENIED_ERROR,      ER_PARSE_ERROR};

// 1213 is also the error of a transaction that fails Galera's certification; 1020 is the error of a lost race in Galera
// and with innodb_snapshot_isolation.
constexpr std::array<unsigned, 3> kWorthRetrying{ER_LOCK_DEADLOCK, ER_LOCK_WAIT_TIMEOUT, ER_CHECKREAD};

// 1047: a Galera node outside the primary component; 1180: a failure at COMMIT; 1927: killed; 2014: the connection
// still has rows to read.
constexpr std::array<unsigned, 11> kConnectionIsLost{
    CR_SERVER_GONE_ERROR,    CR_SERVER_LOST,          CR_CONNECTION_ERROR,   CR_CONN_HOST_ERROR,
    CR_COMMANDS_OUT_OF_SYNC, ER_UNKNOWN_COM_ERROR,    ER_SERVER_SHUTDOWN,    ER_CONNECTION_KILLED,
    ER_NET_READ_ERROR,       ER_NET_READ_INTERRUPTED, ER_ERROR_DURING_COMMIT};

std::string quoted(unsigned code, const std::string& server_words)
{
    const bool may_be_quoted = is_one_of(code, kSpeaksOfTheSchema) || (code >= CR_MIN_ERROR && code <= CR_MAX_ERROR);
    return may_be_quoted ? server_words : "";
}

std::string told(unsigned code, const std::string& doing, const std::string& server_words)
{
    const auto words = quoted(code, server_words);
    return doing + ": database error " + std::to_string(code) + (words.empty() ? "" : ": " + words);
}

} // namespace

DatabaseError::DatabaseError(unsigned code, const std::string& doing, const std::string& server_words)
    : Unavailable(told(code, doing, server_words)), code_(code), server_words_(quoted(code, server_words))
{
}

OutcomeUnknown::OutcomeUnknown(const DatabaseError& lost) : DatabaseError(lost)
{
    shown = "資料庫在儲存的那一刻沒有回應，還不能確定是否已經存進去。請稍候回到上一頁，把同一張表單再送出一次："
            "已經存進去的不會重複，沒有存進去的會補上。";
}

bool DatabaseError::is_duplicate() const
{
    return code_ == ER_DUP_ENTRY;
}
bool DatabaseError::is_worth_retrying() const
{
    return is_one_of(code_, kWorthRetrying);
}
bool DatabaseError::took_too_long() const
{
    return code_ == ER_STATEMENT_TIMEOUT;
}
bool DatabaseError::speaks_of_schema() const
{
    return is_one_of(code_, kSpeaksOfTheSchema);
}
bool DatabaseError::connection_is_lost() const
{
    return is_one_of(code_, kConnectionIsLost);
}

} // namespace certaward::store
