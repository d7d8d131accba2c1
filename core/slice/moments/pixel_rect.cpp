// SPDX-License-Identifier: MIT
#include "core/slice/moments/pixel_rect.h"

namespace core {

using Eigen::Index;

std::vector<PixelRect> PixelRect::parts(bool acrossRows, bool acrossColumns) const
{
    std::vector<PixelRect> result;
    const Index rowParts = acrossRows && rows > 1 ? 2 : 1;
    const Index columnParts = acrossColumns && columns > 1 ? 2 : 1;
    for (Index j = 0; j < columnParts; ++j) {
        for (Index i = 0; i < rowParts; ++i) {
            const Index top = i * rows / rowParts;
            const Index left = j * columns / columnParts;
            result.push_back({row + top, column + left, (i + 1) * rows / rowParts - top,
                              (j + 1) * columns / columnParts - left});
        }
    }
    return result;
}

std::vector<PixelRect> PixelRect::without(const PixelRect& hole) const
{
    const Index right = hole.column + hole.columns;
    const Index bottom = hole.row + hole.rows;
    const PixelRect around[] = {{row, column, rows, hole.column - column},
                                {row, right, rows, column + columns - right},
                                {row, hole.column, hole.row - row, hole.columns},
                                {bottom, hole.column, row + rows - bottom, hole.columns}};
    std::vector<PixelRect> result;
    for (const PixelRect& rect : around)
        if (rect.area() > 0)
            result.push_back(rect);
    return result;
}

} // namespace core
