// What pages work with: the site, made once for each configuration, and the visit, made for each request.
#pragma once

#include "app/export_slots.h"
#include "app/metrics.h"
#include "app/print_cache.h"
#include "app/site_settings.h"
#include "domain/reviewer.h"
#include "http/csrf_token.h"
#include "http/language_negotiation.h"
#include "http/request.h"
#include "platform/ttl_cache.h"
#include "store/list_counts.h"
#include "store/mariadb/connection_pool.h"
#include "view/templates.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <semaphore>
#include <string>
#include <string_view>

namespace certaward::app {

// Decoding takes memory: only so many at a time, in each child.
using DecodingSlots = std::counting_semaphore<2>;

// Of rounds and departments that are asked for together, how many a child knows the extent of: see cached_counts.h.
constexpr std::size_t kMaxCachedLists = 256;

// Shared by all threads of a child.
struct Site {
    store::Pool pool;
    view::Templates templates;
    http::CsrfTokens tokens;
    std::filesystem::path attachment_root;
    std::filesystem::path spool_folder;
    std::uint64_t export_days = 0; // files older than that are deleted; 0: never
    ExportSlots export_slots = ExportSlots(2);
    bool mail_attachment = false; // a mail draft brings the workbook with it
    PrintCache print_cache = {{}, 0};
    DecodingSlots decoding_slots = DecodingSlots(2);
    platform::TtlCache<SiteSettings> settings = platform::TtlCache<SiteSettings>(std::chrono::seconds(3));
    platform::KeyedTtlCache<store::UnitFingerprints> fingerprints =
        platform::KeyedTtlCache<store::UnitFingerprints>(std::chrono::seconds(3), kMaxCachedLists);
    http::LanguageNegotiator language = http::LanguageNegotiator();
    Metrics metrics = Metrics();
};

// One request of one reviewer, with the one connection it may use.
struct Visit {
    const http::Request& request;
    const domain::Reviewer& reviewer;
    Site& site;
    store::Connection& db;

    // For showing. What decides, writes or exports asks for what it goes by.
    std::shared_ptr<const SiteSettings> settings() const
    {
        return site.settings.get([this] { return SiteSettings::of(db); });
    }

    // The token of this session's forms, and whether a form has it.
    std::string form_token() const { return site.tokens.token(request.session, reviewer.account); }
    bool accepts(std::string_view token) const
    {
        return site.tokens.is_valid(token, request.session, reviewer.account);
    }
};

} // namespace certaward::app
