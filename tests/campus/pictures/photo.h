// The photograph of a paper: on a desk, a little askew, unevenly lit, marked 範例 from corner to corner.
#pragma once

#include "canvas.h"
#include "seed.h"

Canvas photograph(const Canvas& sheet, Seed& seed, Typefaces& faces);

// How a phone was held: EXIF's orientation, 1 for upright.
enum class Orientation : unsigned short { upright = 1, upside_down = 3, turned_left = 6, turned_right = 8 };

// The pixels as the phone stores them: a viewer that honours the orientation shows `upright` again.
Canvas stored(const Canvas& upright, Orientation orientation);
