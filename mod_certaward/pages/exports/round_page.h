// Renders the page of one round's hand-over: the progress of each department, its exports, the changes since then, and
// the items handed over.
#pragma once

#include "pages/exports/notice.h"
#include "pages/vocabulary.h"

namespace certaward::pages {

// Renders the page of the notice's round. Throws NotFound for an unknown round.
Response export_round_page(const Visit& visit, const ExportNotice& notice, int status);

} // namespace certaward::pages
