// SPDX-License-Identifier: MIT
#include "core/picture/curves.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace core {

namespace {

using Eigen::Index;

/// Lines finer than this show nothing more on a screen and would take long to find.
constexpr Index kMostSamples = 513;

/// Indices of at most about @p most samples of an axis, both ends included.
std::vector<Index> everyFew(Index count, Index most)
{
    const Index step = std::max<Index>((count - 1 + most - 2) / (most - 1), 1);
    std::vector<Index> indices;
    for (Index k = 0; k < count - 1; k += step)
        indices.push_back(k);
    indices.push_back(count - 1);
    return indices;
}

/// The samples of @p values on @p grid that are looked at, and where they lie.
SampledField sampled(const Eigen::MatrixXd& values, const Grid& grid, Index most)
{
    const std::vector<Index> rows = everyFew(grid.rows, most);
    const std::vector<Index> columns = everyFew(grid.columns, most);
    SampledField field;
    for (const Index j : columns)
        field.p.push_back(grid.p(j));
    for (const Index i : rows)
        field.q.push_back(grid.q(i));
    field.values = values(rows, columns);
    return field;
}

/// The size of alpha inside the hole, where it is never exponentially large.
double typicalDepth(const Eigen::MatrixXd& alpha)
{
    double sum = 0.0;
    Index count = 0;
    for (const double value : alpha.reshaped()) {
        if (value < 0 && std::isfinite(value)) {
            sum -= value;
            ++count;
        }
    }
    return count > 0 ? sum / static_cast<double>(count) : 1.0;
}

/// alpha on a scale on which it is nearly linear between neighbours: outside the hole of a loss
/// with an exponential it grows like e^z.
void flatten(Eigen::MatrixXd& alpha, const Mix& mix)
{
    constexpr double kLargest = std::numeric_limits<double>::max() / 4;
    alpha = alpha.cwiseMax(-kLargest).cwiseMin(kLargest);
    if (mix.s <= 0)
        return;
    const double typical = typicalDepth(alpha);
    alpha = alpha.unaryExpr([typical](double value) { return std::asinh(value / typical); });
}

constexpr std::array kZero{0.0};

} // namespace

std::vector<Isoline> isolinesOf(const Slice& slice, const LossScale& scale,
                                std::span<const double> levels)
{
    if (slice.loss.rows() < 2 || slice.loss.cols() < 2 || levels.empty())
        return {};
    SampledField field = sampled(slice.loss, slice.grid, kMostSamples);
    // Infinity beside a finite value has no place to interpolate at, and zero no logarithm.
    const auto axisValues = [&scale](const Eigen::MatrixXd& losses) {
        return scale.axisValues(losses.unaryExpr([](double loss) {
            return loss > 1e300 ? 1e300 : loss < 1e-300 ? 1e-300 : loss;
        }));
    };
    field.values = axisValues(field.values);
    const Eigen::Map<const Eigen::VectorXd> values(levels.data(), Index(levels.size()));
    const Eigen::VectorXd heights = axisValues(values).reshaped();

    std::vector<std::vector<Curve>> curves =
        traceLevels(field, {heights.data(), levels.size()}, Saddle::ByMean);
    std::vector<Isoline> lines;
    for (std::size_t k = 0; k < levels.size(); ++k)
        for (Curve& curve : curves[k])
            if (curve.size() >= 2)
                lines.push_back({levels[k], std::move(curve)});
    return lines;
}

std::vector<Curve> wallOf(const Slice& slice)
{
    // Where everything is masked alpha is 0 to rounding or negative throughout: no curve.
    if (slice.mix.r == 0 || slice.masked == slice.loss.size() ||
        !(slice.alpha.array() <= 0.0).any())
        return {};
    SampledField field =
        sampled(slice.alpha, slice.grid, std::max({slice.grid.rows, slice.grid.columns, Index(2)}));
    flatten(field.values, slice.mix);
    // {alpha <= 0} is convex.
    return traceLevels(field, kZero, Saddle::JoinLow).front();
}

std::vector<Curve> holesOf(const Slice& slice)
{
    if (slice.masked == 0 || slice.mix.s <= 0.0 || slice.loss.rows() < 2 || slice.loss.cols() < 2)
        return {};
    SampledField field = sampled(slice.alpha, slice.grid, kMostSamples);
    flatten(field.values, slice.mix);
    // A frame of positive values, of no width, closes every curve along the edge of the window.
    SampledField framed;
    framed.values =
        Eigen::MatrixXd::Constant(field.values.rows() + 2, field.values.cols() + 2, 1.0);
    framed.values.block(1, 1, field.values.rows(), field.values.cols()) = field.values;
    const auto withFrame = [](const std::vector<double>& axis) {
        std::vector<double> wider{axis.front()};
        wider.insert(wider.end(), axis.begin(), axis.end());
        wider.push_back(axis.back());
        return wider;
    };
    framed.p = withFrame(field.p);
    framed.q = withFrame(field.q);
    return traceLevels(framed, kZero, Saddle::JoinLow).front();
}

} // namespace core
