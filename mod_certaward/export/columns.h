// The columns of the workbook: heading, width, and what of an application stands there.
#pragma once

#include "domain/application.h"
#include "domain/award_round.h"
#include "domain/decision.h"
#include "domain/reviewer.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace certaward::exporting {

struct Cell {
    const domain::Application& application;
    const domain::AwardRound& round;
    const domain::Choices& choices;
    const std::vector<domain::Unit>& units;
};

struct Column {
    const char* heading;
    double width;   // in characters, as Excel counts them: a Chinese one takes two
    bool is_number; // else text, so that leading zeros stay
    std::string (*text)(const Cell&);
};

// In the order of the sheet. The first, 序號, is the row's number and has no text of its own.
std::span<const Column> columns();

} // namespace certaward::exporting
