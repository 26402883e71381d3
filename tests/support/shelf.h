// A store as the web keeps one (host/web/web_app.cpp, web/host/storage.js), of which single writes can fail.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "support/hands.h"

namespace stretch::testing {

class Shelf {
public:
    using Values = std::map<std::string, std::string>;

    // `fails` is asked with the number of each write, from 1.
    explicit Shelf(
        Values values, std::function<bool(int)> fails = [](int) { return false; })
        : values_(std::move(values)), fails_(std::move(fails)) {}

    // Carries out what was asked for since the last time, and answers failures.
    void follow(Hands& hands) {
        std::vector<std::string> failed;
        bool tells_when_kept = false;
        for (; seen_ < hands.effects.size(); ++seen_) {
            const Effect& effect = hands.effects[seen_];
            if (!try_it(effect)) failed.push_back(key_of(effect));
            tells_when_kept |= std::holds_alternative<TellWhenKept>(effect);
        }
        for (const std::string& key : failed) hands.give(ReportStoreFailed{key});
        if (tells_when_kept) hands.give(ReportKept{});
        if (seen_ < hands.effects.size()) follow(hands);
    }

    const Values& values() const { return values_; }
    int writes() const { return writes_; }

private:
    static std::string key_of(const Effect& effect) {
        if (const auto* store = std::get_if<Store>(&effect)) return store->key;
        if (const auto* aside = std::get_if<SetAside>(&effect)) return aside->key;
        const auto* replace = std::get_if<Replace>(&effect);
        return replace != nullptr ? replace->key : std::string{};
    }
    bool try_it(const Effect& effect) {
        if (const auto* store = std::get_if<Store>(&effect)) return write(store->key, store->value);
        if (const auto* aside = std::get_if<SetAside>(&effect)) return set_aside(*aside);
        if (const auto* gone = std::get_if<Remove>(&effect)) values_.erase(gone->key);
        const auto* replace = std::get_if<Replace>(&effect);
        if (replace == nullptr) return true;
        if (!write(replace->key, replace->value)) return false;
        for (const std::string& key : replace->folded) values_.erase(key);
        return true;
    }
    bool write(const std::string& key, const std::string& value) {
        if (fails_(++writes_)) return false;
        values_[key] = value;
        return true;
    }
    bool set_aside(const SetAside& aside) {
        if (!write("hamstretch:quarantine:" + aside.key, aside.value)) return false;
        values_.erase(aside.key);
        return true;
    }

    Values values_;
    std::function<bool(int)> fails_;
    int writes_ = 0;
    std::size_t seen_ = 0;
};

}  // namespace stretch::testing
