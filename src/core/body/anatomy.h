// Sizes of the figure, in body heights. Lengths: Winter 2009 (after Drillis & Contini). Radii: circumferences
// of the ANSUR II survey over 2 pi, between the means of men and women.
#pragma once

#include "core/body/two_bone.h"
#include "core/units/radians.h"

namespace stretch::anatomy {

inline constexpr double thigh_length = 0.245;
inline constexpr double shank_length = 0.246;
inline constexpr double trunk_length = 0.288;  // hip to shoulder
inline constexpr double upper_arm_length = 0.186;
inline constexpr double forearm_length = 0.146;
inline constexpr double wrist_to_grip = 0.054;     // half a hand
inline constexpr double shoulder_to_head = 0.117;  // middle of the head
inline constexpr double pelvis_length = 0.092;     // hip centre to L5, which the pelvis turns about

inline constexpr double hip_height = 0.060;  // lying down
inline constexpr double shoulder_height = 0.060;
inline constexpr double head_height = 0.060;
inline constexpr double hip_half_breadth = 0.050;  // between the joint centres
inline constexpr double shoulder_half_breadth = 0.100;

inline constexpr double thigh_radius_at_hip = 0.058;
inline constexpr double thigh_radius_at_knee = 0.038;
inline constexpr double calf_radius = 0.036;
inline constexpr double ankle_radius = 0.021;
inline constexpr double heel_radius = 0.020;
inline constexpr double toe_radius = 0.012;
inline constexpr double upper_arm_radius = 0.031;
inline constexpr double elbow_radius = 0.025;
inline constexpr double wrist_radius = 0.0155;
inline constexpr double hand_radius = 0.018;

// The foot, seen from the ankle: the middles of heel and toe, forward along the sole and down from the ankle.
inline constexpr double ankle_height = 0.039;
inline constexpr double heel_back = 0.022;
inline constexpr double toe_forward = 0.098;
inline constexpr double heel_down = ankle_height - heel_radius;
inline constexpr double toe_down = ankle_height - toe_radius;

// The wrist stays straight, so that forearm and half a hand are one bone. Least distance: elbow bent by 140
// degrees.
inline constexpr TwoBones arm_bones{upper_arm_length, forearm_length + wrist_to_grip, 0.133};

// How far an elbow, knee, hip and ankle bend (goniometric norms, Soucie 2011 and common clinical tables).
inline constexpr Radians most_elbow = degrees(145);
inline constexpr Radians most_knee = degrees(130);
inline constexpr Radians most_hip = degrees(125);
inline constexpr Radians most_plantar = degrees(50);
inline constexpr Radians most_dorsal = degrees(20);

}  // namespace stretch::anatomy
