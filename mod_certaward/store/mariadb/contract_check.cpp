#include "store/mariadb/contract_check.h"

#include "domain/text.h"
#include "store/mariadb/database_error.h"

#include <algorithm>

namespace certaward::store {
namespace {

constexpr std::chrono::minutes kTrusted{1};
constexpr const char* kShown =
    "系統與學校資料庫的設定不符，暫時無法使用，沒有任何資料被更動。請將參考碼告知系統管理員。";

constexpr bool kOrNull = true;

const std::vector<ContractView> kViews{
    {"portal_session", {{"token", ColumnType::text}, {"account", ColumnType::text}, {"expires_at", ColumnType::day}}},
    {"reviewer",
     {{"account", ColumnType::text},
      {"name", ColumnType::text},
      {"scope", ColumnType::text},
      {"unit_id", ColumnType::text, kOrNull}}},
    {"unit", {{"unit_id", ColumnType::text}, {"name", ColumnType::text}, {"college", ColumnType::text}}},
    {"award_round",
     {{"round_id", ColumnType::text},
      {"title", ColumnType::text},
      {"apply_from", ColumnType::day},
      {"apply_to", ColumnType::day},
      {"obtained_from", ColumnType::day},
      {"obtained_to", ColumnType::day},
      {"review_until", ColumnType::day}}},
    {"application",
     {{"application_id", ColumnType::whole_number},
      {"round_id", ColumnType::text},
      {"unit_id", ColumnType::text},
      {"class_name", ColumnType::text},
      {"student_id", ColumnType::text},
      {"student_name", ColumnType::text},
      {"certificate_number", ColumnType::text},
      {"certificate_name", ColumnType::text},
      {"issuer", ColumnType::text, kOrNull},
      {"obtained_on", ColumnType::day, kOrNull},
      {"bank_code", ColumnType::text, kOrNull},
      {"bank_account", ColumnType::text, kOrNull},
      {"submitted_at", ColumnType::day}}},
    {"attachment",
     {{"attachment_id", ColumnType::whole_number},
      {"application_id", ColumnType::whole_number},
      {"kind", ColumnType::text},
      {"position", ColumnType::whole_number},
      {"file_name", ColumnType::text},
      {"path", ColumnType::text, kOrNull},
      {"content", ColumnType::text, kOrNull}}},
    {"recognized_certificate",
     {{"unit_id", ColumnType::text},
      {"certificate_name", ColumnType::text},
      {"level", ColumnType::whole_number},
      {"required_to_graduate", ColumnType::whole_number}}},
    {"past_decision",
     {{"application_id", ColumnType::whole_number},
      {"status", ColumnType::text},
      {"level", ColumnType::whole_number, kOrNull},
      {"reason", ColumnType::text, kOrNull}}}};

std::string_view name_of(ColumnType type)
{
    switch (type) {
    case ColumnType::text:
    case ColumnType::empty_text:
        return "text";
    case ColumnType::whole_number:
        return "a whole number";
    case ColumnType::other_number:
        return "a number with a fraction";
    case ColumnType::day:
        return "a day or moment";
    case ColumnType::only_null:
        return "nothing but NULL";
    case ColumnType::other:
        break;
    }
    return "something else";
}

// Returns whether the column has this name. MariaDB ignores capitals in column names; the contract's names have none.
bool is_called(const Column& column, std::string_view name)
{
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(column.name, name, {}, small);
}

bool fits(const ContractColumn& wanted, ColumnType found)
{
    if (found == ColumnType::only_null) return wanted.may_be_null;
    if (found == ColumnType::empty_text) return wanted.may_be_null || wanted.type == ColumnType::text;
    return found == wanted.type || (wanted.type == ColumnType::text && found == ColumnType::whole_number);
}

std::string looked_at(Connection& db, const ContractView& view)
{
    try {
        return misfits(view, db.columns_of(join_sql({"SELECT * FROM ", view.name})));
    } catch (const DatabaseError& error) {
        if (!error.speaks_of_schema()) throw;
        return error.server_words();
    }
}

} // namespace

const std::vector<ContractView>& contract()
{
    return kViews;
}

std::string misfits(const ContractView& view, const std::vector<Column>& columns)
{
    std::string found;
    for (const auto& wanted : view.columns) {
        const auto column = std::ranges::find_if(columns, [&](const Column& c) { return is_called(c, wanted.name); });
        if (column == columns.end())
            domain::add_to_list(found, join_sql({"no column ", wanted.name}));
        else if (!fits(wanted, column->type))
            domain::add_to_list(found, join_sql({"column ", wanted.name, " is ", name_of(column->type),
                                                 " and should be ", name_of(wanted.type)}));
    }
    return found;
}

void Contract::check(Connection& db)
{
    const auto fitted_at = fitted_at_.load();
    if (fitted_at != Clock::time_point::min() && Clock::now() - fitted_at < kTrusted) return;
    check_now(db);
}

void Contract::check_now(Connection& db)
{
    std::string all;
    for (const auto& view : contract())
        if (const auto found = looked_at(db, view); !found.empty())
            all += join_sql({all.empty() ? "" : "; ", "view ", view.name, ": ", found});
    if (all.empty()) {
        fitted_at_ = Clock::now();
        return;
    }
    fitted_at_ = Clock::time_point::min();
    throw domain::Unavailable(all + "; see the site file", std::string(kShown));
}

} // namespace certaward::store
