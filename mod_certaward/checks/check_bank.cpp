// The check of the bank account: can money be sent there, and does only this student use it? It computes no check
// digit, since no official source gives the banks' rules for it.

#include "checks/check_rules.h"
#include "checks/normalized.h"
#include "checks/shared_words.h"
#include "domain/bank.h"
#include "domain/text.h"

#include <algorithm>
#include <set>

namespace certaward::checks {
namespace {

constexpr std::string_view kPost = "700";
constexpr std::size_t kPostDigits = 14;
constexpr std::size_t kFewestDigits = 10;
constexpr std::size_t kMaxDigits = 16;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Returns the digits of the text, full-width ones as ASCII, without the characters between them.
std::string digits_of(std::string_view text)
{
    auto digits = normalized_number(text);
    std::erase_if(digits, [](char c) { return !is_digit(c); });
    return digits;
}

// Returns the first three digits of a bank code, also of an invalid one: 700 and 700-0021 mean the post office. Empty
// if the code has fewer digits.
std::string bank_of(const std::optional<std::string>& code)
{
    const auto digits = digits_of(code.value_or(""));
    return digits.size() >= 3 ? digits.substr(0, 3) : "";
}

bool is_missing(const std::optional<std::string>& text)
{
    return !text || domain::trimmed(*text).empty();
}

std::optional<domain::Message> objection_to_code(const domain::Application& application)
{
    if (is_missing(application.bank_code)) return "未填銀行代碼";
    const auto code = domain::parse_bank_code(*application.bank_code);
    if (!code)
        return domain::message("銀行代碼應為 7 碼數字（銀行 3 碼、分行 4 碼），填的是「{}」",
                               domain::shown_text(*application.bank_code));
    if (!application.bank_name) return domain::message("代碼表未列此銀行（{}）", code->bank);
    return std::nullopt;
}

std::optional<domain::Message> objection_to_account(const domain::Application& application)
{
    if (is_missing(application.bank_account)) return "未填銀行帳號";
    const auto& account = *application.bank_account;
    if (!std::ranges::all_of(account, is_digit)) return "銀行帳號含有數字以外的字元";

    const auto length = account.size();
    if (bank_of(application.bank_code) == kPost)
        return length != kPostDigits ? std::optional(domain::message("中華郵政帳號應為 14 碼，實為 {} 碼", length))
                                     : std::nullopt;
    return length < kFewestDigits || length > kMaxDigits
               ? std::optional(domain::message("銀行帳號應為 10 至 16 碼，實為 {} 碼", length))
               : std::nullopt;
}

// Returns one finding for each other student with this account, regardless of the number of their applications.
std::vector<domain::Finding> shared_accounts(const domain::Application& application, const Evidence& evidence)
{
    const auto bank = bank_of(application.bank_code);
    const auto account = digits_of(application.bank_account.value_or(""));
    if (bank.empty() || account.empty()) return {};

    std::vector<domain::Finding> found;
    std::set<std::string_view> told{application.student_id};
    for (const auto& other : evidence.others) {
        if (bank_of(other.bank_code) != bank || digits_of(other.bank_account.value_or("")) != account) continue;
        if (!told.insert(other.student_id).second) continue;
        found.push_back(warning(domain::Check::bank,
                                domain::message("此帳號也由其他學生使用（{}，{}）",
                                                other.may_be_seen ? domain::Message(other.student_id) : "其他系所",
                                                other.round_title),
                                visible_id(other)));
    }
    return first_few(std::move(found), "另有 {} 位學生使用此帳號", "另有 {} 位以上學生使用此帳號");
}

} // namespace

std::vector<domain::Finding> check_bank(const domain::Application& application, const Evidence& evidence)
{
    std::vector<domain::Finding> found;
    if (auto objection = objection_to_code(application))
        found.push_back(warning(domain::Check::bank, std::move(*objection)));
    if (auto objection = objection_to_account(application))
        found.push_back(warning(domain::Check::bank, std::move(*objection)));
    std::ranges::move(shared_accounts(application, evidence), std::back_inserter(found));
    return found;
}

} // namespace certaward::checks
