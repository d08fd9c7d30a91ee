// A Visit without a server: a Site with our own templates and a database that does not exist.
#pragma once

#include "app/site.h"
#include "unit/builders.h"
#include "unit/temporary_folder.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace unit {

inline certaward::store::ConnectionSettings hosts_at(const TemporaryFolder& folder,
                                                     const std::vector<std::string>& sockets)
{
    certaward::store::ConnectionSettings settings;
    settings.groups.clear();
    std::string options;
    for (const auto& socket : sockets) {
        settings.groups.push_back("host" + std::to_string(settings.groups.size()));
        options += "[" + settings.groups.back() + "]\nsocket=" + socket + "\n";
    }
    settings.option_file = folder.write("database.cnf", options);
    return settings;
}

inline certaward::store::ConnectionSettings database_at(const TemporaryFolder& folder, const std::string& socket)
{
    return hosts_at(folder, {socket});
}

// Returns settings with which every attempt to connect fails at once: no server listens at that socket.
inline certaward::store::ConnectionSettings no_database(const TemporaryFolder& folder)
{
    return database_at(folder, folder.path() / "no-such-socket");
}

struct AVisit {
    TemporaryFolder folder;
    certaward::app::Site site{.pool = certaward::store::Pool(no_database(folder), 1, std::chrono::milliseconds(0)),
                              .templates = certaward::view::Templates({"templates"}),
                              .tokens = certaward::http::CsrfTokens(std::string(32, 's')),
                              .attachment_root = folder.path(),
                              .spool_folder = folder.path()};
    certaward::domain::Reviewer reviewer = a_reviewer();
    certaward::http::Request request{.method = "GET",
                                     .base = "/campus/certaward",
                                     .path = "",
                                     .query = {},
                                     .form = {},
                                     .session = "session-1",
                                     .address = "192.0.2.1",
                                     .host = {},
                                     .origin = {},
                                     .fetch_site = "same-origin"};

    // Returns a visit for code that does not use the database. Its connection refers to raw memory in which no
    // Connection is ever made.
    certaward::app::Visit visit()
    {
        return {request, reviewer, site, reinterpret_cast<certaward::store::Connection&>(place_)};
    }

private:
    alignas(certaward::store::Connection) std::array<std::byte, sizeof(certaward::store::Connection)> place_{};
};

} // namespace unit
