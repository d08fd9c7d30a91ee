#include "http/response.h"

namespace certaward::http {

Response html(std::string page, int status)
{
    Response response;
    response.status = status;
    response.body = std::move(page);
    return response;
}

Response html(view::RenderedText page, int status)
{
    Response response;
    response.status = status;
    response.body = std::move(page);
    return response;
}

Response see_other(const std::string& url)
{
    Response response;
    response.status = status::see_other;
    response.headers.emplace_back("Location", url);
    response.body = std::string();
    return response;
}

} // namespace certaward::http
