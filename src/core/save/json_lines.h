// The lines of a data file on which its fields stand, so that a problem can be shown to whoever writes it.
// For command lines: no page needs it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace stretch {

class JsonLines {
public:
    explicit JsonLines(std::string_view json);

    // The line, from 1, of what stands at a Problem's place ("phases[2].length_s"); of a field that stands
    // there twice the first. What is not there has the line of the nearest that it would stand in. Of a text
    // that is no JSON always the line where it stops being it.
    int line_of(std::string_view place) const;

private:
    std::map<std::string, int, std::less<>> lines_;  // by place; the whole file is ""
};

}  // namespace stretch
