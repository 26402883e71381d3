// Memory that runs out at a chosen call: the nth `new` from now on throws, as all after it do. Or memory of
// which no more than so many bytes can be had besides what is in use now.
#pragma once

#include <cstddef>

namespace stretch::testing {

void let_memory_fail_after(int calls);
void let_memory_hold(std::size_t bytes);
void let_memory_last();

}  // namespace stretch::testing
