// SPDX-License-Identifier: MIT
#include "ui/views/plot/grid_shape.h"

#include <QRectF>

#include <algorithm>

namespace ui {

GridShape gridShape(std::size_t count, const QSizeF& size)
{
    constexpr double kAspect = 4.0 / 3.0;
    const int all = std::max(1, static_cast<int>(count));
    GridShape best;
    double largest = -1.0;
    for (int columns = 1; columns <= all; ++columns) {
        const int rows = (all + columns - 1) / columns;
        const double height = std::min(size.width() / columns / kAspect, size.height() / rows);
        // Of equals the one with fewer rows: pictures side by side are compared more easily.
        if (height >= largest) {
            largest = height;
            best = {columns, rows};
        }
    }
    return best;
}

QRectF gridRectangle(std::size_t index, std::size_t count, const QSizeF& size)
{
    const auto [columns, rows] = gridShape(count, size);
    const double width = size.width() / columns;
    const double height = size.height() / rows;
    const int k = static_cast<int>(index);
    return {k % columns * width, k / columns * height, width, height};
}

} // namespace ui
