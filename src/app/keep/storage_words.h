// What the browser promises of what is kept, in words.
#pragma once

#include "app/state/state.h"
#include "app/words/text.h"

namespace stretch {

inline Text storage_words(const StorageKind& storage) {
    if (storage.forgets_in_a_week) return Text::data_week;
    return storage.is_persistent ? Text::data_persistent : Text::data_may_clear;
}

}  // namespace stretch
