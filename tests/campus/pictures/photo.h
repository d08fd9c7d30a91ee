// Draws the photograph of a paper: on a desk, a little askew, unevenly lit, marked 範例 at a slant across the middle.
#pragma once

#include "canvas.h"
#include "seed.h"

Canvas photograph(const Canvas& sheet, Seed& seed, Typefaces& faces);

// The way a phone was held, with the values of EXIF's orientation tag.
enum class Orientation : unsigned short { upright = 1, upside_down = 3, turned_left = 6, turned_right = 8 };

// Returns the pixels as the phone stores them. A viewer that honours the orientation shows `upright` again.
Canvas stored(const Canvas& upright, Orientation orientation);
