// SPDX-License-Identifier: MIT
#include "core/spectrum/density.h"

#include "core/numeric/constants.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// The density is given so many widths beyond the outermost nodes, where nothing is left of it.
constexpr double kBeyond = 6;
/// What a density can be told apart in: more widths would be more points than a picture has.
constexpr double kMostWidths = 20'000;

/// A Gauss quadrature of the spectral measure of one vector: weights sum to 1.
struct Quadrature {
    VectorXd nodes;
    VectorXd weights;
};

/// +1 and -1 with equal probability: of all probes, those whose traces vary least.
VectorXd signs(Index size, std::mt19937_64& engine)
{
    return VectorXd::NullaryExpr(size, [&] { return (engine() >> 63) != 0 ? 1.0 : -1.0; });
}

Quadrature quadratureOf(const VectorXd& diagonal, const VectorXd& beside)
{
    const Index m = diagonal.size();
    MatrixXd T = diagonal.asDiagonal();
    for (Index k = 0; k + 1 < m; ++k)
        T(k + 1, k) = T(k, k + 1) = beside[k];
    const Spectrum spectrum = denseSpectrum(T, Eigenvectors::Yes);
    if (spectrum.values.size() == 0)
        return {};
    return {spectrum.values, spectrum.vectors.row(0).cwiseAbs2().transpose()};
}

/// A Lanczos run from one vector. Empty where a product is not finite; nothing when stopped.
std::optional<Quadrature> lanczos(const HessianProduct& H, VectorXd v, Index steps,
                                  const std::function<void(Index)>& made,
                                  const std::stop_token& stop)
{
    MatrixXd basis(v.size(), steps);
    VectorXd diagonal(steps);
    VectorXd beside(steps);
    v.normalize();
    for (Index k = 0; k < steps; ++k) {
        if (stop.stop_requested())
            return std::nullopt;
        basis.col(k) = v;
        VectorXd next = H(v);
        made(k + 1);
        if (!next.allFinite())
            return Quadrature{};
        const double size = next.norm();
        diagonal[k] = v.dot(next);
        // Twice is enough.
        for (int again = 0; again < 2; ++again)
            next -= basis.leftCols(k + 1) * (basis.leftCols(k + 1).transpose() * next);
        beside[k] = next.norm();
        // The space is exhausted: the quadrature is exact.
        if (k + 1 == steps || !(beside[k] > 64 * kEpsilon * size))
            return quadratureOf(diagonal.head(k + 1), beside.head(k));
        v = next / beside[k];
    }
    return Quadrature{};
}

Estimate estimateOf(const VectorXd& samples)
{
    const auto count = static_cast<double>(samples.size());
    const double mean = samples.mean();
    const double variance = (samples.array() - mean).square().sum() / (count - 1);
    return {mean, std::sqrt(variance / count)};
}

/// What one probe says of a power of the eigenvalues, on the whole.
VectorXd samplesOf(const std::vector<Quadrature>& all,
                   const std::function<double(double)>& function)
{
    VectorXd samples(static_cast<Index>(all.size()));
    for (std::size_t p = 0; p < all.size(); ++p) {
        double sum = 0;
        for (Index i = 0; i < all[p].nodes.size(); ++i)
            sum += all[p].weights[i] * function(all[p].nodes[i]);
        samples[static_cast<Index>(p)] = sum;
    }
    return samples;
}

void smooth(const std::vector<Quadrature>& all, const DensityRecipe& recipe, double low,
            double high, SpectralDensity& result)
{
    const double range = high - low;
    const double unit = std::max(std::abs(low), std::abs(high));
    const double standard = range > 1e-6 * unit ? range / 100 : unit / 100;
    result.width = std::max({recipe.width > 0 ? recipe.width : standard, range / kMostWidths,
                             std::numeric_limits<double>::min()});
    const double from = low - kBeyond * result.width;
    const double to = high + kBeyond * result.width;
    // Two points a width, so that sums over them are integrals.
    const auto least = static_cast<Index>(std::ceil(2 * (to - from) / result.width)) + 1;
    const Index points = std::max(recipe.points, least);
    result.lambda = VectorXd::LinSpaced(points, from, to);
    MatrixXd each(points, static_cast<Index>(all.size()));
    const double scale = 1 / (result.width * std::sqrt(2 * std::numbers::pi));
    for (std::size_t p = 0; p < all.size(); ++p) {
        VectorXd sum = VectorXd::Zero(points);
        for (Index i = 0; i < all[p].nodes.size(); ++i)
            sum.array() +=
                all[p].weights[i] * scale *
                (-0.5 * ((result.lambda.array() - all[p].nodes[i]) / result.width).square()).exp();
        each.col(static_cast<Index>(p)) = sum;
    }
    result.density.resize(points);
    result.error.resize(points);
    for (Index i = 0; i < points; ++i) {
        const Estimate here = estimateOf(each.row(i).transpose());
        result.density[i] = here.value;
        result.error[i] = here.error;
    }
}

} // namespace

std::optional<SpectralDensity> spectralDensity(const HessianForm& form, const DensityRecipe& recipe,
                                               const std::stop_token& stop,
                                               const std::function<void(double)>& progress)
{
    assert(recipe.probes >= 2 && recipe.steps >= 2 && recipe.points >= 16 && recipe.width >= 0);
    const Index d = form.A.cols();
    const HessianProduct product(form);
    const Index steps = std::min<Index>(recipe.steps, d);
    SpectralDensity result;
    std::vector<Quadrature> all;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (int p = 0; p < recipe.probes; ++p) {
        std::mt19937_64 engine(recipe.seed + 0x9E3779B97F4A7C15ULL * static_cast<unsigned>(p));
        const auto made = [&](Index k) {
            ++result.products;
            if (progress)
                progress((p + static_cast<double>(k) / static_cast<double>(steps)) / recipe.probes);
        };
        const auto one = lanczos(product, signs(d, engine), steps, made, stop);
        if (!one)
            return std::nullopt;
        if (one->nodes.size() == 0)
            return SpectralDensity{};
        low = std::min(low, one->nodes.minCoeff());
        high = std::max(high, one->nodes.maxCoeff());
        all.push_back(*one);
    }
    result.probes = recipe.probes;
    const auto count = static_cast<double>(d);
    const Estimate first = estimateOf(samplesOf(all, [](double x) { return x; }));
    const Estimate second = estimateOf(samplesOf(all, [](double x) { return x * x; }));
    result.trace = {count * first.value, count * first.error};
    result.traceOfSquare = {count * second.value, count * second.error};
    const double rounding = count * kEpsilon * std::max(std::abs(low), std::abs(high));
    result.negativeShare =
        estimateOf(samplesOf(all, [&](double x) { return x < -rounding ? 1.0 : 0.0; }));
    smooth(all, recipe, low, high, result);
    return result;
}

} // namespace core
