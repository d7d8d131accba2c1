// SPDX-License-Identifier: MIT
#include "core/slice/slice_cache.h"

#include "core/problem/differences.h"
#include "core/slice/moments/polynomial_sums.h"
#include "core/slice/moments/row_exchange.h"
#include "core/slice/slice_of_moments.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

/// More rows than these at once are a new problem rather than an edit.
constexpr std::size_t kMostRows = 8;
/// Multiply-adds that exchanging a row takes as much time as, for each pixel.
constexpr double kExchangeWork = 30.0;
/// Passes below this many multiply-adds, about half a millisecond, are done at once: an exchange
/// would have to be followed by one.
constexpr double kLeastWork = 1e7;

RowSeen seen(const SliceRows& rows, Index k)
{
    const PlaneProducts& z = rows.products;
    return {z.z0[k], z.z1[k], z.z2[k], rows.b[k], rows.w2[rows.w2.size() > 1 ? k : 0]};
}

void recompute(SliceRows& rows, Index k, const Problem& problem, const Plane& plane)
{
    const DesignMatrix row(problem.A.row(k).transpose());
    const PlaneProducts z = planeProducts(row, plane);
    rows.products.z0[k] = z.z0[0];
    rows.products.z1[k] = z.z1[0];
    rows.products.z2[k] = z.z2[0];
    rows.b[k] = problem.b[k];
}

} // namespace

bool isSamePlane(const Plane& p, const Plane& q)
{
    const auto equal = [](const VectorXd& a, const VectorXd& b) {
        return a.size() == b.size() && a == b;
    };
    return equal(p.origin, q.origin) && equal(p.d1, q.d1) && equal(p.d2, q.d2);
}

void SliceCache::look(const Problem& problem, const Plane& plane)
{
    if (m_rows.b.size() > 0 && isSamePlane(plane, m_plane) && update(problem)) {
        m_plane = plane; // for its labels
        return;
    }
    start(problem, plane);
}

void SliceCache::start(const Problem& problem, const Plane& plane)
{
    // First what may throw, so that rows and A always belong together.
    SliceRows rows = sliceRows(problem, plane);
    DesignMatrix A = problem.A;
    Plane seenFrom = plane;
    m_moments.reset();
    m_rows = std::move(rows);
    m_A = std::move(A);
    m_plane = std::move(seenFrom);
    ++m_counts.products;
}

bool SliceCache::update(const Problem& problem)
{
    const auto rowsOfA = differingRows(m_A, problem.A, kMostRows);
    if (!rowsOfA)
        return false;
    const auto rowsOfB = differingEntries(m_rows.b, problem.b, kMostRows);
    std::vector<Index> edited;
    std::ranges::set_union(*rowsOfA, rowsOfB.value_or(std::vector<Index>()),
                           std::back_inserter(edited));
    // An exception on the way must not leave moments or an A that do not belong to the rows.
    DesignMatrix A = problem.A;
    m_A = DesignMatrix();
    std::optional<SliceMoments> moments = std::exchange(m_moments, std::nullopt);
    exchange(problem, edited, moments);
    if (!rowsOfB) {
        m_rows.b = problem.b;
        moments.reset();
    }
    updateWeights(problem, moments);
    m_moments = std::move(moments);
    m_A = std::move(A);
    return true;
}

void SliceCache::exchange(const Problem& problem, const std::vector<Index>& edited,
                          std::optional<SliceMoments>& moments)
{
    if (moments && !edited.empty() && !isWorthExchanging(edited.size(), moments->grid))
        moments.reset();
    for (const Index k : edited) {
        const RowSeen before = seen(m_rows, k);
        recompute(m_rows, k, problem, m_plane);
        if (!moments)
            continue;
        ++m_exchanges;
        ++m_counts.exchanges;
        if (!exchangeRow(before, seen(m_rows, k), *moments))
            moments.reset();
    }
}

void SliceCache::updateWeights(const Problem& problem, std::optional<SliceMoments>& moments)
{
    const VectorXd& w = problem.w;
    VectorXd& w2 = m_rows.w2;
    if (w.size() == w2.size() && (w.array().square() == w2.array()).all())
        return;
    w2 = w.array().square();
    if (moments) {
        ++m_counts.sums;
        moments->polynomials = polynomialSums(m_rows, moments->grid.window);
    }
}

bool SliceCache::isWorthExchanging(std::size_t count, const Grid& grid) const
{
    const auto pixels = static_cast<double>(grid.rows * grid.columns);
    return m_work > kLeastWork && m_work > 2 * kExchangeWork * pixels * static_cast<double>(count);
}

bool SliceCache::knows(const Grid& grid, const Mix& mix, Precision precision) const
{
    if (!m_moments || m_moments->grid != grid)
        return false;
    return mix.s == 0 || (m_moments->hasExponentials() &&
                          (precision == Precision::Picture || m_moments->isExact()));
}

Precision SliceCache::qualityFor(const Grid& grid, Precision precision) const
{
    // Where the sums cost little, those for numbers are made at once: they will be asked for.
    constexpr double kLittle = 6e8;
    const bool isExact =
        precision == Precision::Exact || momentWork(m_rows, grid, Precision::Exact) < kLittle;
    return isExact ? Precision::Exact : Precision::Picture;
}

std::optional<Slice> SliceCache::slice(const Grid& grid, const Mix& mix,
                                       const std::stop_token& stop)
{
    return slice(grid, mix, Precision::Exact, stop);
}

std::optional<Slice> SliceCache::slice(const Grid& grid, const Mix& mix, Precision precision,
                                       const std::stop_token& stop)
{
    assert(m_rows.b.size() > 0);
    if (!knows(grid, mix, precision)) {
        const bool exponentials = mix.s > 0;
        std::optional<SliceMoments> moments =
            exponentials ? sliceMoments(m_rows, grid, qualityFor(grid, precision), stop)
                         : polynomialMoments(m_rows, grid);
        if (!moments)
            return std::nullopt;
        ++(exponentials ? m_counts.moments : m_counts.sums);
        m_moments = std::move(moments);
        m_work = exponentials ? momentWork(m_rows, grid, Precision::Picture) : 0.0;
        m_exchanges = 0;
    }
    return sliceOf(*m_moments, m_rows, m_plane, mix, precision, stop);
}

std::optional<Slice> SliceCache::preview(const Grid& grid, const Mix& mix, Index count,
                                         const std::stop_token& stop) const
{
    const auto sliceFrom = [&](const SliceRows& rows) -> std::optional<Slice> {
        std::optional<SliceMoments> moments =
            mix.s > 0 ? sliceMoments(rows, grid, Precision::Picture, stop)
                      : polynomialMoments(rows, grid);
        if (!moments)
            return std::nullopt;
        return sliceOf(*moments, rows, m_plane, mix, Precision::Picture, stop);
    };
    if (count >= m_rows.b.size())
        return sliceFrom(m_rows);
    constexpr std::uint64_t kSeed = 1; // always the same rows, so that pictures do not flicker
    const RowSample sample = sampled(m_rows, count, kSeed);
    std::optional<Slice> slice = sliceFrom(sample.rows);
    if (slice) {
        slice->sampledRows = count;
        slice->loss /= sample.scale;
        slice->alpha *= sample.scale;
        summarise(*slice);
    }
    return slice;
}

double SliceCache::workOf(const Grid& grid, const Mix& mix) const
{
    const bool isKnown = mix.s == 0 || knows(grid, mix, Precision::Picture);
    return isKnown ? 0.0 : momentWork(m_rows, grid, Precision::Picture);
}

bool SliceCache::renew(const std::stop_token& stop)
{
    if (!isUpdated())
        return true;
    std::optional<SliceMoments> moments = sliceMoments(m_rows, m_moments->grid, stop);
    if (!moments)
        return false;
    ++m_counts.moments;
    m_moments = std::move(moments);
    m_exchanges = 0;
    return true;
}

} // namespace core
