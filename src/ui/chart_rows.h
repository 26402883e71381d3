// The rows of one table, found once for a picture.
#pragma once

#include <array>

#include "ui/page.h"

namespace stretch::ui {

class ChartRows {
public:
    ChartRows(const Page& page, const Node& table) {
        for (const Node& node : page.nodes())
            if (node.role == Role::row && node.group == table.id && size_ < rows_.size())
                rows_[size_++] = &node;
    }

    std::size_t size() const { return size_; }
    const Node& operator[](std::size_t row) const { return *rows_[row]; }
    int number(std::size_t row, std::size_t cell) const {
        const std::vector<int>& numbers = rows_[row]->numbers;
        return cell < numbers.size() ? numbers[cell] : no_number;
    }
    // Whether anything of that column can be drawn.
    bool has_numbers(std::size_t cell) const {
        for (std::size_t row = 0; row < size_; ++row)
            if (number(row, cell) != no_number) return true;
        return false;
    }

private:
    std::array<const Node*, 32> rows_{};
    std::size_t size_ = 0;
};

// The control that goes from row to row; nullptr: there is none.
inline const Node* look_of(const Page& page, const Node& table) {
    for (const Node& node : page.nodes())
        if (node.role == Role::slider && node.id.starts_with(table.id) &&
            std::string_view{node.id}.substr(table.id.size()) == ".look")
            return &node;
    return nullptr;
}

}  // namespace stretch::ui
