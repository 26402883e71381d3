#include "host/web/twin.h"

#include <algorithm>

#include "host/web/host_imports.h"

namespace stretch::web {
namespace {

bool same_place(ui::Rect a, ui::Rect b) {
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

void send(const Node& node, ui::Rect place) {
    host_twin_node(node.id.c_str(), static_cast<int>(node.role), node.name.c_str(), node.value.c_str(),
                   node.group.c_str(), node.selected, node.action.has_value(), node.level, node.least,
                   node.most, node.step, node.now, place.x, place.y, place.w, place.h);
}

}  // namespace

void Twin::show(const Screen& screen, ScreenVersion version, const std::vector<ui::Rect>& placed) {
    const bool is_same = version_ == version && std::ranges::equal(placed, placed_, same_place);
    if (is_same) return;
    version_ = version;
    placed_ = placed;
    host_twin_begin();
    for (std::size_t i = 0; i < screen.nodes.size(); ++i) {
        send(screen.nodes[i], i < placed.size() ? placed[i] : ui::Rect{});
    }
    host_twin_end();
}

}  // namespace stretch::web
