// Icons drawn with strokes on a grid of 24, so that no font carries them.
#pragma once

#include <imgui.h>

#include "ui/theme.h"

namespace stretch::ui {

enum class Icon {
    play,
    pause,
    back,
    forward,
    sound,
    muted,
    check,
    close,
    today,
    plan,
    learn,
    history,
    settings,
    previous,
    next,
    question,
    turn,
    minus,
    plus,
    up,
    down
};

// `size` is the side of its square in CSS pixels.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, Colour colour);

}  // namespace stretch::ui
