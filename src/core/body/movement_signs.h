// What a safety card adds to the body: an arrow where it moves, and a clock where it stays.
#pragma once

#include "core/body/brush.h"
#include "core/body/figure.h"

namespace stretch {

// Over everything. Nothing in phases in which the exercise neither moves the body nor holds it.
[[gnu::noinline]] void draw_sign(Brush& brush, const Exercise& exercise, const Figure& figure,
                                 const Moment& moment);

}  // namespace stretch
