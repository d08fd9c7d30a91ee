// The objects that pages work with: the Site, made once for each configuration, and the Visit, made for each request.
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

// Limits how many pictures each child decodes at a time, since decoding takes memory.
using DecodingSlots = std::counting_semaphore<2>;

// Limit of cached fingerprints in a child, one for each round and set of departments: see cached_counts.h.
constexpr std::size_t kMaxCachedLists = 256;

// The configured site. All threads of a child share it.
struct Site {
    store::Pool pool;
    view::Templates templates;
    http::CsrfTokens tokens;
    std::filesystem::path attachment_root;
    std::filesystem::path spool_folder;
    std::uint64_t export_days = 0; // age at which files are deleted; 0: never
    ExportSlots export_slots = ExportSlots(2);
    bool mail_attachment = false; // mail drafts have the workbook attached
    PrintCache print_cache = {{}, 0};
    DecodingSlots decoding_slots = DecodingSlots(2);
    platform::TtlCache<SiteSettings> settings = platform::TtlCache<SiteSettings>(std::chrono::seconds(3));
    platform::KeyedTtlCache<store::UnitFingerprints> fingerprints =
        platform::KeyedTtlCache<store::UnitFingerprints>(std::chrono::seconds(3), kMaxCachedLists);
    http::LanguageNegotiator language = http::LanguageNegotiator();
    Metrics metrics = Metrics();
};

// One request of one reviewer, with the only connection that it may use.
struct Visit {
    const http::Request& request;
    const domain::Reviewer& reviewer;
    Site& site;
    store::Connection& db;

    // Returns settings for display, up to 3 seconds old. Code that decides, writes or exports reads the tables itself.
    std::shared_ptr<const SiteSettings> settings() const
    {
        return site.settings.get([this] { return SiteSettings::of(db); });
    }

    // Returns the token of this session's forms.
    std::string form_token() const { return site.tokens.token(request.session, reviewer.account); }
    // Returns whether this is the token of this session's forms.
    bool accepts(std::string_view token) const
    {
        return site.tokens.is_valid(token, request.session, reviewer.account);
    }
};

} // namespace certaward::app
