// Renders the page of one round's hand-over: the progress of each department, its exports, the changes since then, and
// the items handed over.
#pragma once

#include "app/site.h"
#include "http/response.h"
#include "pages/exports/notice.h"

namespace certaward::pages {

// Renders the page of the notice's round. Throws NotFound for an unknown round.
http::Response export_round_page(const app::Visit& visit, const ExportNotice& notice, int status);

} // namespace certaward::pages
