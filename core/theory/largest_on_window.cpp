// SPDX-License-Identifier: MIT
#include "core/theory/largest_on_window.h"

#include "core/numeric/constants.h"
#include "core/numeric/parallel.h"

#include <cassert>
#include <cmath>
#include <vector>

namespace core {

using Eigen::Index;

std::optional<LargestOnWindow>
largestOnWindow(const Plane& plane, const Window& window, int side,
                const std::function<double(const Eigen::VectorXd&)>& value,
                const std::stop_token& stop)
{
    assert(side >= 1);
    const Index rows = plane.isLine() ? 1 : side;
    const Index columns = plane.isLine() ? Index{side} * side : side;
    const auto place = [](double low, double width, Index k, Index count) {
        return low + width * (static_cast<double>(k) + 0.5) / static_cast<double>(count);
    };
    const auto pOf = [&](Index k) {
        return place(window.pMin, window.width(), k % columns, columns);
    };
    const auto qOf = [&](Index k) {
        return plane.isLine() ? 0.0 : place(window.qMin, window.height(), k / columns, rows);
    };
    std::vector<double> values(static_cast<std::size_t>(rows * columns));
    parallelFor(
        rows * columns,
        [&](Index k) {
            const Eigen::VectorXd x = plane.at(pOf(k), qOf(k));
            values[static_cast<std::size_t>(k)] = x.allFinite() ? value(x) : kNan;
        },
        stop);
    if (stop.stop_requested())
        return std::nullopt;
    LargestOnWindow found{kNan, 0, 0, 0};
    for (Index k = 0; k < rows * columns; ++k) {
        const double one = values[static_cast<std::size_t>(k)];
        if (!std::isfinite(one))
            continue;
        if (++found.samples == 1 || one > found.value)
            found = {one, pOf(k), qOf(k), found.samples};
    }
    return found;
}

} // namespace core
