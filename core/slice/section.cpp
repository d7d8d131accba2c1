// SPDX-License-Identifier: MIT
#include "core/slice/section.h"

#include "core/slice/compute_slice.h"

#include <cassert>

namespace core {

std::optional<Section> section(const SliceRows& rows, const Plane& plane, const Segment& segment,
                               const Mix& mix, Eigen::Index samples, const std::stop_token& stop)
{
    assert(samples > 1 && !plane.isLine());
    const auto& [from, to] = segment;
    const PlaneProducts& products = rows.products;
    // The segment as a line of its own, from 0 to 1.
    const SliceRows along{{products.z0 + from.p * products.z1 + from.q * products.z2,
                           (to.p - from.p) * products.z1 + (to.q - from.q) * products.z2,
                           Eigen::VectorXd::Zero(products.z0.size())},
                          rows.b,
                          rows.w2};
    Plane line;
    line.origin = plane.at(from.p, from.q);
    line.d1 = (to.p - from.p) * plane.d1 + (to.q - from.q) * plane.d2;
    const auto slice = computeSlice(along, line, {{0.0, 1.0, 0.0, 0.0}, samples, 1}, mix, stop);
    if (!slice)
        return std::nullopt;
    return Section{segment, line.d1.norm(), slice->loss.row(0).transpose(),
                   slice->alpha.row(0).transpose()};
}

} // namespace core
