#include "ui/scroll.h"

#include <imgui.h>

#include <cmath>

namespace stretch::ui {
namespace {

constexpr float slop = 8;                // a finger that holds still moves this much
constexpr float wheel_step = 100;        // of one unit of ImGui's wheel
constexpr float slowest_glide = 30;      // pixels a second
constexpr float glide_half_life = 0.2f;  // seconds

bool contains(Rect r, ImVec2 p) {
    return p.x >= r.x && p.x < r.right() && p.y >= r.y && p.y < r.bottom();
}

}  // namespace

float Scroll::begin(Rect view, bool is_live, bool may_glide) {
    view_ = view;
    const ImGuiIO& io = ImGui::GetIO();
    if (is_live) {
        if (contains(view, io.MousePos) && io.MouseWheel != 0) {
            offset_ -= io.MouseWheel * wheel_step;
            velocity_ = 0;
        }
        follow_pointer();
    } else {
        gesture_ = Gesture::none;
    }
    if (!may_glide) velocity_ = 0;
    glide();
    clamp();
    const bool has_mouse = io.MouseSource == ImGuiMouseSource_Mouse && contains(view, io.MousePos);
    const bool moves = gesture_ == Gesture::scrolling && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    is_watched_ = is_live && (has_mouse || moves || is_gliding());
    return view.y - std::round(offset_);
}

void Scroll::follow_pointer() {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        gesture_ = contains(view_, io.MousePos) ? Gesture::undecided : Gesture::none;
        start_x_ = io.MousePos.x;
        start_y_ = io.MousePos.y;
        start_offset_ = offset_;
        velocity_ = 0;
    } else if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) && !ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
        gesture_ = Gesture::none;
    }
    if (!ImGui::IsMousePosValid()) return;  // taken away by the browser
    const float dx = std::abs(io.MousePos.x - start_x_), dy = std::abs(io.MousePos.y - start_y_);
    if (gesture_ == Gesture::undecided && std::max(dx, dy) > slop) {
        gesture_ = overflows() && dy >= dx ? Gesture::scrolling : Gesture::sideways;
    }
    if (gesture_ != Gesture::scrolling) return;
    const float before = offset_;
    offset_ = start_offset_ - (io.MousePos.y - start_y_);
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left) && io.DeltaTime > 0) {
        velocity_ = 0.6f * (offset_ - before) / io.DeltaTime + 0.4f * velocity_;
    }
}

void Scroll::glide() {
    if (velocity_ == 0 || ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    const float dt = ImGui::GetIO().DeltaTime;
    offset_ += velocity_ * dt;
    velocity_ *= std::exp2(-dt / glide_half_life);
    if (std::abs(velocity_) < slowest_glide) velocity_ = 0;
}

void Scroll::clamp() {
    const float furthest = std::max(0.0f, height_ - view_.h);
    const float kept = std::clamp(offset_, 0.0f, furthest);
    if (kept != offset_ && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) velocity_ = 0;
    offset_ = kept;
}

void Scroll::end(float height) {
    height_ = height;
}

void Scroll::reveal(Rect r) {
    constexpr float margin = 24;
    if (r.y < view_.y + margin) {
        offset_ -= view_.y + margin - r.y;
    } else if (r.bottom() > view_.bottom() - margin) {
        offset_ += std::min(r.bottom() - view_.bottom() + margin, r.y - view_.y - margin);
    }
    velocity_ = 0;
    clamp();
}

void Scroll::go_to(Rect r) {
    constexpr float margin = 16;
    offset_ += r.y - view_.y - margin;
    velocity_ = 0;
    clamp();
}

Rect Scroll::thumb() const {
    if (!overflows()) return {};
    const float length = std::max(36.0f, view_.h * view_.h / height_);
    const float travel = view_.h - length - 8;
    const float share = offset_ / (height_ - view_.h);
    return {view_.right() - 6, view_.y + 4 + travel * share, 3, length};
}

}  // namespace stretch::ui
