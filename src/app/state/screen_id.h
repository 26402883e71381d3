#pragma once

namespace stretch {

enum class ScreenId {
    today,
    plan,
    learn,
    history,
    settings,
    past_session,
    range,
    player,
    finish,
    screening,
    signs
};

}  // namespace stretch
