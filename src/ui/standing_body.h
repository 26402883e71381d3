// A body from the side and from the waist down, its face to the left, drawn beside rows that name places on
// it.
#pragma once

#include <imgui.h>

#include <string_view>

#include "ui/outlines.h"
#include "ui/page.h"

namespace stretch::ui {

class StandingBody {
public:
    // In a column from the top of `r` on, so that the places stand at the height of their rows.
    StandingBody(Rect r, float pitch, float row);

    void draw(Page& page) const;

    struct Spots {
        ImVec2 at[2];
        int count = 0;
        const ImVec2* begin() const { return at; }
        const ImVec2* end() const { return at + count; }
    };
    // Of the answer with that id, on the body's outline; some have no place.
    Spots spots(std::string_view id) const;

private:
    Rect area_;
    OutlinePlace place_;  // of body heights, from the crown
};

}  // namespace stretch::ui
