// SPDX-License-Identifier: MIT
#include "core/theory/sample_quality.h"

#include "core/solve/row_sample.h"
#include "core/spectrum/relative_values.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <random>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::optional<SampleQuality> sampleQuality(const LossAt& at, std::span<const Index> rowCounts,
                                           int draws, std::uint64_t seed,
                                           const std::stop_token& stop)
{
    assert(draws >= 1 && at.domain() == Domain::Inside);
    const HessianForm form = at.hessian();
    const VectorXd weights = form.D.cwiseMax(0.0);
    const MatrixXd K = form.A.gram(weights);
    const std::optional<RelativeValues> relative = RelativeValues::by(K);
    if (!relative)
        return std::nullopt;

    SampleQuality quality;
    const VectorXd exact = relative->of(form.dense());
    if (exact.size() == 0)
        return std::nullopt;
    const auto d = static_cast<double>(form.A.cols());
    quality.left = exact[0];
    quality.rowsNeeded = quality.left > 0 ? d * std::log(d + 1) / (quality.left * quality.left)
                                          : std::numeric_limits<double>::infinity();
    for (const Index rows : rowCounts) {
        assert(rows >= 1);
        std::mt19937_64 engine(seed + 0x9E3779B97F4A7C15ULL * static_cast<std::uint64_t>(rows));
        SampledEigenvalues size{rows, std::numeric_limits<double>::infinity(), 0, 0};
        std::vector<double> epsilons;
        for (int k = 0; k < draws; ++k) {
            if (stop.stop_requested())
                return std::nullopt;
            const VectorXd values = relative->of(sampledGram(form.A, weights, rows, engine));
            if (values.size() == 0)
                return std::nullopt;
            size.smallest = std::min(size.smallest, values[0]);
            size.largest = std::max(size.largest, values[values.size() - 1]);
            epsilons.push_back(largestDistanceFromOne(values));
        }
        size.epsilon = medianOf(std::move(epsilons));
        quality.sizes.push_back(size);
    }
    return quality;
}

} // namespace core
