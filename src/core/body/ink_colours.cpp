#include "core/body/ink_colours.h"

#include <array>

namespace stretch {
namespace {

// In the order of Ink: shadow, mat, mat_edge, halo, body, body_far, working, stretched, towel, towel_far,
// detail, arc.
using InkColours = std::array<InkColour, 12>;

constexpr InkColours light{{{0x4a3f28, 27},
                            {0xe7dfcd},
                            {0xd3c8b0},
                            {0xf5f1e9},
                            {0x4d5d63},
                            {0x8b989a},
                            {0x0e6a6c},
                            {0x9cd3cb},
                            {0xd08a1d},
                            {0xb98f4e},
                            {0x243236},
                            {0x7fa9a6}}};
constexpr InkColours dark{{{0x000000, 52},
                           {0x243032},
                           {0x35444a},
                           {0x11191b},
                           {0xb4c0c0},
                           {0x6f7e80},
                           {0x62cabf},
                           {0x1d6560},
                           {0xe9b04f},
                           {0xa8834a},
                           {0x627378},
                           {0x4c7f7b}}};
constexpr InkColours contrast{{{0x000000, 0},
                               {0x1c1c1c},
                               {0xffffff},
                               {0x000000},
                               {0xffffff},
                               {0xa6a6a6},
                               {0xffd60a},
                               {0x000000},
                               {0x6ee7ff},
                               {0x4fa6b8},
                               {0x8f8f8f},
                               {0xffd60a}}};

// Told apart by lightness alone, for paper without colours: the working leg darkest, the towel dark, the body
// light.
constexpr InkColours print{{{0x000000, 0},
                            {0xf1efe9},
                            {0x8f8a7e},
                            {0xffffff},
                            {0xaab5b8},
                            {0xced5d7},
                            {0x042a29},
                            {0xffffff},
                            {0x8a5504},
                            {0xa87a35},
                            {0x2b3437},
                            {0x6b8f8d}}};

const InkColours& colours_of(Palette palette) {
    switch (palette) {
        case Palette::light: return light;
        case Palette::dark: return dark;
        case Palette::contrast: return contrast;
        case Palette::print: break;
    }
    return print;
}

}  // namespace

InkColour ink_colour(Palette palette, Ink ink) {
    return colours_of(palette)[static_cast<std::size_t>(ink)];
}

}  // namespace stretch
