// What is drawn while a Veil lives fades with `Page::unveiled`: the controls of a session that nobody
// touches.
#pragma once

#include <imgui.h>

#include "ui/page.h"

namespace stretch::ui {

class Veil {
public:
    explicit Veil(const Page& page)
        : list_(page.list), share_(page.unveiled), first_(page.list.VtxBuffer.Size) {}
    ~Veil() {
        if (share_ >= 1) return;
        for (int i = first_; i < list_.VtxBuffer.Size; ++i) {
            ImU32& colour = list_.VtxBuffer[i].col;
            const auto alpha = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * share_);
            colour = (colour & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT;
        }
    }
    Veil(const Veil&) = delete;
    Veil& operator=(const Veil&) = delete;

private:
    ImDrawList& list_;
    float share_;
    int first_;
};

}  // namespace stretch::ui
