// Renders the page 證照申請匯出, when it is opened and when an export was refused.
#pragma once

#include "pages/exports/notice.h"
#include "pages/vocabulary.h"

namespace certaward::pages {

// Renders the table of rounds, or the page of the notice's round. Throws NotFound for an unknown round.
Response export_page(const Visit& visit, const ExportNotice& notice, int status = status::ok);

} // namespace certaward::pages
