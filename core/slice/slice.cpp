// SPDX-License-Identifier: MIT
#include "core/slice/slice.h"

#include "core/numeric/constants.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace core {

SliceRows sliceRows(const Problem& problem, const Plane& plane)
{
    return {planeProducts(problem.A, plane), problem.b, problem.w.array().square()};
}

RowSample sampled(const SliceRows& rows, Eigen::Index count, std::uint64_t seed)
{
    const Eigen::Index n = rows.b.size();
    const double scale = static_cast<double>(n) / static_cast<double>(count);
    std::mt19937_64 engine(seed);
    std::vector<Eigen::Index> chosen(static_cast<std::size_t>(count));
    for (std::size_t k = 0; k < chosen.size(); ++k) {
        const double within = static_cast<double>(engine() >> 11) * 0x1p-53; // in [0, 1)
        chosen[k] =
            std::min(n - 1, static_cast<Eigen::Index>(scale * (static_cast<double>(k) + within)));
    }
    const PlaneProducts& z = rows.products;
    const auto some = [&chosen](const Eigen::VectorXd& all) -> Eigen::VectorXd {
        return all.size() > 1 ? Eigen::VectorXd(all(chosen)) : all;
    };
    return {
        {{some(z.z0), some(z.z1), some(z.z2)}, scale * some(rows.b), scale * scale * some(rows.w2)},
        scale};
}

void summarise(Slice& slice)
{
    slice.minimum = kNan;
    slice.maximum = kNan;
    slice.minimumAt = {};
    slice.masked = 0;
    for (Eigen::Index j = 0; j < slice.loss.cols(); ++j) {
        for (Eigen::Index i = 0; i < slice.loss.rows(); ++i) {
            const double loss = slice.loss(i, j);
            slice.masked += std::isnan(loss) ? 1 : 0;
            if (!std::isfinite(loss))
                continue;
            if (!(slice.minimum <= loss)) {
                slice.minimum = loss;
                slice.minimumAt = {slice.grid.p(j), slice.grid.q(i)};
            }
            if (!(slice.maximum >= loss))
                slice.maximum = loss;
        }
    }
}

} // namespace core
