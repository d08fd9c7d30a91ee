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
    {"portal_session", {{"token", Holds::text}, {"account", Holds::text}, {"expires_at", Holds::day}}},
    {"reviewer",
     {{"account", Holds::text}, {"name", Holds::text}, {"scope", Holds::text}, {"unit_id", Holds::text, kOrNull}}},
    {"unit", {{"unit_id", Holds::text}, {"name", Holds::text}, {"college", Holds::text}}},
    {"award_round",
     {{"round_id", Holds::text},
      {"title", Holds::text},
      {"apply_from", Holds::day},
      {"apply_to", Holds::day},
      {"obtained_from", Holds::day},
      {"obtained_to", Holds::day},
      {"review_until", Holds::day}}},
    {"application",
     {{"application_id", Holds::whole_number},
      {"round_id", Holds::text},
      {"unit_id", Holds::text},
      {"class_name", Holds::text},
      {"student_id", Holds::text},
      {"student_name", Holds::text},
      {"certificate_number", Holds::text},
      {"certificate_name", Holds::text},
      {"issuer", Holds::text, kOrNull},
      {"obtained_on", Holds::day, kOrNull},
      {"bank_code", Holds::text, kOrNull},
      {"bank_account", Holds::text, kOrNull},
      {"submitted_at", Holds::day}}},
    {"attachment",
     {{"attachment_id", Holds::whole_number},
      {"application_id", Holds::whole_number},
      {"kind", Holds::text},
      {"position", Holds::whole_number},
      {"file_name", Holds::text},
      {"path", Holds::text, kOrNull},
      {"content", Holds::text, kOrNull}}},
    {"recognized_certificate",
     {{"unit_id", Holds::text},
      {"certificate_name", Holds::text},
      {"level", Holds::whole_number},
      {"required_to_graduate", Holds::whole_number}}},
    {"past_decision",
     {{"application_id", Holds::whole_number},
      {"status", Holds::text},
      {"level", Holds::whole_number, kOrNull},
      {"reason", Holds::text, kOrNull}}}};

std::string_view name_of(Holds holds)
{
    switch (holds) {
    case Holds::text:
    case Holds::empty_text:
        return "text";
    case Holds::whole_number:
        return "a whole number";
    case Holds::other_number:
        return "a number with a fraction";
    case Holds::day:
        return "a day or moment";
    case Holds::only_null:
        return "nothing but NULL";
    case Holds::other:
        break;
    }
    return "something else";
}

// Names of columns are the same in capitals; those of the contract have none.
bool is_called(const Column& column, std::string_view name)
{
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(column.name, name, {}, small);
}

bool fits(const ContractColumn& wanted, Holds found)
{
    if (found == Holds::only_null) return wanted.may_be_null;
    if (found == Holds::empty_text) return wanted.may_be_null || wanted.holds == Holds::text;
    return found == wanted.holds || (wanted.holds == Holds::text && found == Holds::whole_number);
}

std::string looked_at(Connection& db, const ContractView& view)
{
    try {
        return misfits(view, db.columns_of(sql_of({"SELECT * FROM ", view.name})));
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
            domain::add_to_list(found, sql_of({"no column ", wanted.name}));
        else if (!fits(wanted, column->holds))
            domain::add_to_list(found, sql_of({"column ", wanted.name, " is ", name_of(column->holds),
                                               " and should be ", name_of(wanted.holds)}));
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
            all += sql_of({all.empty() ? "" : "; ", "view ", view.name, ": ", found});
    if (all.empty()) {
        fitted_at_ = Clock::now();
        return;
    }
    fitted_at_ = Clock::time_point::min();
    throw domain::Unavailable(all + "; see the site file", std::string(kShown));
}

} // namespace certaward::store
