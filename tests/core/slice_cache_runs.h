// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/edits.h"
#include "core/slice/compute_slice.h"
#include "core/slice/slice_cache.h"
#include "problems.h"

#include <QString>
#include <QTest>

#include <cmath>

/// Problems that a SliceCache draws, and what its slices lack of those made without it.
namespace test {

inline constexpr core::Mix kSoftmax{1, 0};
inline constexpr core::Mix kResnet{0, 1};
inline constexpr core::Mix kCombined{1, 1};

/// So many rows that exchanging one beats a pass.
inline constexpr Eigen::Index kManyRows = 12000;

inline const core::Grid kGrid{core::Window::square(3.0), 64, 64};

inline core::Problem manyRows(Eigen::Index n = kManyRows)
{
    core::Problem problem =
        problemOf(gaussian(n, 3, 1), probabilities(n, 2), scalar(0.01), kCombined);
    problem.x0 = gaussian(3, 1, 3);
    return problem;
}

inline core::Plane planeOf(const core::Problem& problem)
{
    const Eigen::Index d = problem.d();
    return {0.1 * Eigen::VectorXd::Ones(d), Eigen::VectorXd::Unit(d, 0),
            d > 1 ? Eigen::VectorXd(Eigen::VectorXd::Unit(d, 1)) : Eigen::VectorXd(), "p", "q"};
}

inline core::Problem withCell(const core::Problem& problem, Eigen::Index row, Eigen::Index column,
                              double value)
{
    return core::withCells(problem, row, column, core::RowMajorMatrix::Constant(1, 1, value));
}

/// Where @p slice breaks the promise of sliceOf() compared with @p expected; empty if nowhere.
inline QString brokenPromise(const core::Slice& slice, const core::Slice& expected, double bb)
{
    if (slice.grid != expected.grid || slice.mix != expected.mix)
        return QStringLiteral("another slice");
    for (Eigen::Index k = 0; k < slice.loss.size(); ++k) {
        const double loss = slice.loss(k);
        const double truth = expected.loss(k);
        if (std::isnan(loss) && std::isnan(truth))
            continue;
        const double allowed = 1e-11 * truth + 1e-15 * std::sqrt(bb * truth);
        if (!(std::abs(loss - truth) <= allowed))
            return QStringLiteral("pixel %1: %2 for %3").arg(k).arg(loss).arg(truth);
    }
    return {};
}

/// What a slice of @p problem lacks of a computation without cache.
inline QString difference(core::SliceCache& cache, const core::Problem& problem,
                          const core::Mix& mix = kCombined, const core::Grid& grid = kGrid)
{
    const core::Plane plane = planeOf(problem);
    const core::SliceRows rows = core::sliceRows(problem, plane);
    const core::Slice expected = core::computeSlice(rows, plane, grid, mix, {}).value();
    const core::Slice slice = cache.slice(grid, mix, {}).value();
    return brokenPromise(slice, expected, problem.b.squaredNorm());
}

/// A cache that has drawn @p problem.
inline core::SliceCache cacheOf(const core::Problem& problem, const core::Mix& mix = kCombined)
{
    core::SliceCache cache;
    cache.look(problem, planeOf(problem));
    cache.slice(kGrid, mix, {});
    return cache;
}

} // namespace test

#define VERIFY_SAME(...)                                                                           \
    do {                                                                                           \
        const QString broken = test::difference(__VA_ARGS__);                                      \
        QVERIFY2(broken.isEmpty(), qPrintable(broken));                                            \
    } while (false)
