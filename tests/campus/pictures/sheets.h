// Draws the papers to photograph, lying flat.
#pragma once

#include "canvas.h"
#include "row.h"
#include "shown.h"

Canvas bankbook(const Row& row, const Shown& shown, Typefaces& faces);
Canvas certificate(const Row& row, const Shown& shown, Typefaces& faces);
