#include "pages/urls.h"

#include "http/form_data.h"

namespace certaward::pages {

std::string list_url(const Request& request, const ListQuery& state)
{
    return request.base + "/review?" + state.query();
}

std::string list_url(const Visit& visit, const ListQuery& state)
{
    return list_url(visit.request, state);
}

std::string application_url(const Visit& visit, domain::ApplicationId id)
{
    return visit.request.base + "/review/" + std::to_string(id.value);
}

std::string detail_url(const Visit& visit, domain::ApplicationId id, const ListQuery& state)
{
    return application_url(visit, id) + "?" + state.query();
}

std::string attachment_url(const Visit& visit, domain::AttachmentId id)
{
    return visit.request.base + "/attachment/" + std::to_string(id.value);
}

std::string export_url(const Visit& visit)
{
    return visit.request.base + "/export";
}

std::string export_round_url(const Visit& visit, const domain::RoundId& round)
{
    return export_url(visit) + "?round=" + http::percent_encoded(round.value);
}

std::string award_url(const Visit& visit, const domain::RoundId& round)
{
    return visit.request.base + "/award?round=" + http::percent_encoded(round.value);
}

} // namespace certaward::pages
