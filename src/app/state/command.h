// Everything that can be asked of the app, by a control, a key, the host or a link.
#pragma once

#include <type_traits>
#include <variant>

#include "app/state/history_command.h"
#include "app/state/memory_command.h"
#include "app/state/page_command.h"
#include "app/state/plan_command.h"
#include "app/state/session_command.h"

namespace stretch {

template <typename... Variants>
struct Joined;
template <typename... Ones>
struct Joined<std::variant<Ones...>> {
    using type = std::variant<Ones...>;
};
template <typename... Ones, typename... Others, typename... More>
struct Joined<std::variant<Ones...>, std::variant<Others...>, More...>
    : Joined<std::variant<Ones..., Others...>, More...> {};

using Command = Joined<SessionCommand, PlanCommand, HistoryCommand, MemoryCommand, PageCommand>::type;
static_assert(std::is_trivially_copyable_v<Command>);

}  // namespace stretch
