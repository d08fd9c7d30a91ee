#include "store/match_keys.h"

#include <vector>

namespace certaward::store {
namespace {

// Returns a query for keys that are new or changed. They are read first and written afterwards, since INSERT ... SELECT
// would lock the campus's own rows meanwhile.
std::string new_keys_where(std::string_view condition)
{
    return substitute(R"(
    SELECT a.application_id, a.round_id, {number} AS number_key, {claim} AS claim_key, {account} AS account_key
    FROM application a
    LEFT JOIN application_key k ON k.application_id = a.application_id
    WHERE {condition}
      AND (k.application_id IS NULL OR k.number_key <> {number} OR NOT k.claim_key <=> {claim}
           OR k.account_key <> {account})
    LIMIT ?)",
                      {{"{condition}", condition},
                       {"{number}", number_key_of("a")},
                       {"{claim}", claim_key_of("a")},
                       {"{account}", account_key_of("a")}});
}

const std::string kNewKeys = new_keys_where(in_slice("a"));
const std::string kNewKeyOfOne = new_keys_where("a.application_id = ?");

constexpr std::string_view kKeepKey = R"(
    INSERT INTO application_key (application_id, round_id, number_key, claim_key, account_key)
    VALUES (?, ?, ?, ?, ?)
    ON DUPLICATE KEY UPDATE round_id = VALUES(round_id), number_key = VALUES(number_key),
                            claim_key = VALUES(claim_key), account_key = VALUES(account_key))";

void keep_keys(Connection& db, std::string_view new_keys, const Params& params)
{
    enum { application_id, round_id, number_key, claim_key, account_key };
    struct Key {
        std::uint64_t application = 0;
        std::string round, number, claim, account;
    };
    std::vector<Key> keys;
    for (Rows rows = db.query(new_keys, params); rows.next();)
        keys.push_back({rows.number(application_id), rows.text(round_id), rows.text(number_key), rows.text(claim_key),
                        rows.text(account_key)});
    if (keys.empty()) return;
    db.transaction([&] {
        for (const auto& key : keys)
            db.change(kKeepKey, {key.application, key.round, key.number, key.claim, key.account});
    });
}

} // namespace

void refresh_match_keys(Connection& db, const RoundSlice& slice, std::uint64_t most)
{
    keep_keys(db, kNewKeys, params_of(slice, {most}));
}

void refresh_match_key(Connection& db, domain::ApplicationId application)
{
    keep_keys(db, kNewKeyOfOne, {application.value, std::uint64_t{1}});
}

} // namespace certaward::store
