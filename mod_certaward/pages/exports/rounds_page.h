// Renders the page 證照申請匯出, when it is opened and when an export was refused.
#pragma once

#include "app/site.h"
#include "http/response.h"
#include "pages/exports/notice.h"

namespace certaward::pages {

// Renders the table of rounds, or the page of the notice's round. Throws NotFound for an unknown round.
http::Response export_page(const app::Visit& visit, const ExportNotice& notice, int status = http::status::ok);

} // namespace certaward::pages
