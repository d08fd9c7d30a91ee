// Sends several POST requests at the same moment.
#pragma once

#include "integration/browser.h"
#include "integration/campus.h"

#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace integration {

struct Posting {
    std::string url;
    Fields fields;
    std::string base = campus().url();
};

// Sends all postings at once in the session of `browser`. Returns the statuses of the answers, in the order of the
// postings.
inline std::vector<long> post_at_once(Browser& browser, const std::vector<Posting>& postings)
{
    const auto session = browser.cookie("CAMPUSSID");
    std::vector<long> statuses(postings.size());
    std::vector<std::thread> senders;
    for (std::size_t i = 0; i < postings.size(); ++i)
        senders.emplace_back([&, i] {
            Browser one{postings[i].base};
            one.set_cookie("CAMPUSSID", session);
            statuses[i] = one.post(postings[i].url, postings[i].fields).status;
        });
    for (auto& sender : senders)
        sender.join();
    return statuses;
}

} // namespace integration
