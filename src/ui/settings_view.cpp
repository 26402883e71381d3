#include "ui/sections.h"

namespace stretch::ui {

void draw_settings(Page& page, Rect area) {
    Flow flow = begin_scroll(page, page.scroll, area, size::column);
    notices(page, flow);
    sections(page, nullptr, flow);
    end_scroll(page, page.scroll, flow);
}

}  // namespace stretch::ui
