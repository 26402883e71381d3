// One finger (or mouse) on the screen, and the region it scrolls. Decides what a drag is: mostly up or down
// in a region that overflows scrolls and presses nothing; mostly sideways belongs to the slider or figure
// beneath.
#pragma once

#include "ui/layout.h"

namespace stretch::ui {

enum class Gesture {
    none,
    undecided,  // down, hardly moved
    scrolling,
    sideways,  // or nothing there to scroll
};

class Scroll {
public:
    // Starts a frame: takes the wheel, drags and glides inside `view`. Gives back where the content's top
    // lies.
    float begin(Rect view, bool is_live, bool may_glide);
    // Ends it; `height` of the content.
    void end(float height);

    // Moves so that `r` (as drawn this frame) is in view at the next.
    void reveal(Rect r);
    // Moves so that `r` is at the top of the view at the next, as far as the content goes.
    void go_to(Rect r);
    // A slider or the figure keeps this drag, whichever way it goes.
    void claim() { gesture_ = Gesture::sideways; }

    Gesture gesture() const { return gesture_; }
    bool is_gliding() const { return velocity_ != 0; }
    // It moves, or a mouse is over it: whoever looks wants to know where they are.
    bool is_watched() const { return is_watched_; }
    // Whether there is more in the direction of `dy`: below 0 above, else below.
    bool can_go(float dy) const { return dy < 0 ? offset_ > 0.5f : offset_ + view_.h + 0.5f < height_; }
    bool overflows() const { return height_ > view_.h + 0.5f; }
    Rect view() const { return view_; }
    // The mark at the right edge that tells where one is; empty without overflow.
    Rect thumb() const;

private:
    void follow_pointer();
    void glide();
    void clamp();

    Rect view_;
    float height_ = 0;
    float offset_ = 0;
    float velocity_ = 0;  // CSS pixels a second
    float start_x_ = 0, start_y_ = 0, start_offset_ = 0;
    Gesture gesture_ = Gesture::none;
    bool is_watched_ = false;
};

}  // namespace stretch::ui
