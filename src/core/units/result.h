// What an edge of the program hands back: a value, or every problem that was found with the input.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace stretch {

struct Problem {
    std::string place;   // where in the input: "phases[1].length_s", "line 12"
    std::string reason;  // what is wrong and what is allowed there

    friend bool operator==(const Problem&, const Problem&) = default;
};
using Problems = std::vector<Problem>;

template <typename T>
class Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Problems problems) : content_(std::move(problems)) { assert(!this->problems().empty()); }
    Result(Problem problem) : content_(Problems{std::move(problem)}) {}

    explicit operator bool() const { return std::holds_alternative<T>(content_); }
    const T& value() const { return std::get<T>(content_); }
    const Problems& problems() const { return std::get<Problems>(content_); }

private:
    std::variant<T, Problems> content_;
};

}  // namespace stretch
