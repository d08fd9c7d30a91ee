#include "app/denied_request.h"

#include "domain/ids.h"
#include "domain/text.h"
#include "http/path_segments.h"
#include "store/access_log.h"

#include <algorithm>
#include <array>

namespace certaward::app {
namespace {

constexpr std::array<std::string_view, 10> kWords{"review",   "note",   "attachment", "print",    "export",
                                                  "progress", "roster", "bankbooks",  "handover", "award"};
constexpr std::array<std::string_view, 7> kMethods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
constexpr std::size_t kMaxSegments = 4; // no page of ours lies deeper

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

// The application that the path names, whether there is one or not: who asked for another department's is found by it.
std::vector<domain::ApplicationId> application_in(std::string_view path)
{
    const auto at = http::path_segments(path);
    if (at.size() < 2 || at[0] != "review") return {};
    const auto id = domain::parse_id<domain::ApplicationId>(at[1]);
    return id ? std::vector{*id} : std::vector<domain::ApplicationId>();
}

} // namespace

std::string subject_of(std::string_view method, std::string_view path)
{
    std::string subject(is_one_of(kMethods, method) ? method : "another method");
    subject += ' ';
    auto segments = http::path_segments(path);
    segments.resize(std::min(segments.size(), kMaxSegments));
    for (const auto segment : segments) {
        const bool is_plain = is_one_of(kWords, segment) || domain::parse_number(segment);
        subject.append("/").append(is_plain ? segment : "...");
    }
    return subject;
}

void record_denied_request(Site& site, const DeniedRequest& refusal)
{
    const domain::Account account{domain::shown_text(refusal.account.value)}; // it may come from any module
    const auto result = "refused " + std::to_string(refusal.status);
    store::with_connection(site.pool, store::TimeLimit::page, [&](store::Connection& db) {
        store::record_access(db, {account, refusal.address, "refusal", subject_of(refusal.method, refusal.path),
                                  application_in(refusal.path), std::nullopt, result});
    });
}

} // namespace certaward::app
