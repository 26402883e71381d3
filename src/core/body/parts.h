// The parts of the figure, each drawn as one silhouette. Which comes before which is decided by scene.cpp.
#pragma once

#include "core/body/brush.h"
#include "core/body/figure.h"

namespace stretch {

void draw_head(Brush& brush, const Skeleton& body);
void draw_trunk(Brush& brush, const Skeleton& body);
void draw_leg(Brush& brush, const Leg& leg, Ink ink);
void draw_upper_arm(Brush& brush, const Arm& arm, Ink ink);
// What the hand does at the end of the arm; of one that clasps the leg the fingers are drawn by themselves,
// where they can be seen.
enum class HandShape { whole, clasping };
void draw_forearm(Brush& brush, const Arm& arm, Ink ink, HandShape shape);
[[gnu::noinline]] void draw_fingers(Brush& brush, const Arm& arm, const Leg& leg, Side hand, Ink ink);

// The place of the stretch, on the back of the thigh: 0 none to 1 all that the figure ever shows.
void draw_stretch(Brush& brush, const Leg& leg, double stretch);

// The aid, for each hand: what hangs beyond the hand, and what runs from it to the thigh. With the latter the
// side of the middle part that a viewer sees on the thigh; the rest is the loop's.
enum class Wrap { with, without };
void draw_tail(Brush& brush, const Towel& towel, const AidSection& section, Side hand, Ink ink);
// What of it lies round the leg, to be seen where it stands out behind it.
void draw_loop(Brush& brush, const Towel& towel, const AidSection& section);
void draw_strand(Brush& brush, const Towel& towel, const AidSection& section, Side hand, Ink ink, Wrap wrap);

// The angle of the thigh against the floor, as an arc round `hip`, and where its number may stand: at a part
// of the arc from `from` to there, 0 to 1.
void draw_angle(Brush& brush, const Vec3& hip, Radians thigh);
[[nodiscard]] Vec3 angle_label_at(const Vec3& hip, Radians from, Radians thigh, double part);

}  // namespace stretch
