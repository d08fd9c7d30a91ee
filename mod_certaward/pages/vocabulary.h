// The words that every page uses, without the room they come from.
#pragma once

#include "app/list_query.h"
#include "app/site.h"
#include "http/request.h"
#include "http/response.h"

namespace certaward::pages {

using app::ListQuery;
using app::Visit;
using http::html;
using http::Request;
using http::Response;
using http::see_other;

namespace status = http::status;

} // namespace certaward::pages
