// SPDX-License-Identifier: MIT
#include "core/slice/critical_points.h"

#include "core/model/loss.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kMostMinima = 12;

/// A narrow valley across the grid has a grid minimum every few cells, hence many candidates for
/// each minimum; each costs some dozens of evaluations of n rows.
std::size_t mostCandidates(Eigen::Index n)
{
    return static_cast<std::size_t>(std::clamp<Eigen::Index>(100'000 / n, 24, 400));
}

/// The loss of a problem as a function of the two coordinates of a plane, counted in cells of the
/// grid so that both have the same scale. Each evaluation is O(n).
class LossInPlane {
public:
    LossInPlane(const Problem& problem, const Slice& slice)
        : m_problem(problem)
        , m_grid(slice.grid)
        , m_isLine(slice.plane.isLine())
        , m_products(planeProducts(problem.A, slice.plane))
        , m_cell(slice.grid.window.width() / static_cast<double>(slice.grid.columns - 1),
                 m_isLine ? 1.0
                          : slice.grid.window.height() / static_cast<double>(slice.grid.rows - 1))
    {
    }

    Eigen::Vector2d cellsOf(const PlanePoint& point) const
    {
        return {(point.p - m_grid.window.pMin) / m_cell[0],
                m_isLine ? 0.0 : (point.q - m_grid.window.qMin) / m_cell[1]};
    }

    PlanePoint pointAt(const Eigen::Vector2d& cells) const
    {
        return {m_grid.window.pMin + cells[0] * m_cell[0],
                m_isLine ? 0.0 : m_grid.window.qMin + cells[1] * m_cell[1]};
    }

    bool contains(const Eigen::Vector2d& cells) const
    {
        const auto isWithin = [](double cell, Eigen::Index count) {
            return cell >= 0 && cell <= static_cast<double>(count - 1);
        };
        return isWithin(cells[0], m_grid.columns) && (m_isLine || isWithin(cells[1], m_grid.rows));
    }

    LossAt at(const Eigen::Vector2d& cells) const
    {
        const PlanePoint point = pointAt(cells);
        return LossAt::ofScores(m_problem,
                                m_products.z0 + point.p * m_products.z1 + point.q * m_products.z2);
    }

    Eigen::Vector2d gradient(const LossAt& at) const
    {
        const Eigen::VectorXd g = at.scoreGradient();
        return {m_cell[0] * m_products.z1.dot(g), m_cell[1] * m_products.z2.dot(g)};
    }

    /// On a line the missing direction is given the same curvature.
    Eigen::Matrix2d hessian(const LossAt& at) const
    {
        Eigen::MatrixXd Z(m_products.z1.size(), 2);
        Z.col(0) = m_cell[0] * m_products.z1;
        Z.col(1) = m_cell[1] * m_products.z2;
        const HessianForm form = at.hessian();
        const Eigen::Matrix2d V = form.U.transpose() * Z;
        Eigen::Matrix2d H = Z.transpose() * form.D.asDiagonal() * Z + V.transpose() * form.S * V;
        if (m_isLine)
            H(1, 1) = std::abs(H(0, 0));
        return H;
    }

private:
    const Problem& m_problem;
    Grid m_grid;
    bool m_isLine;
    PlaneProducts m_products;
    Eigen::Vector2d m_cell;
};

/// Grid points with no lower neighbour, away from the edge; lowest first, @p most at most. Equal
/// neighbours are told apart by their place, so that a plateau counts once at most.
std::vector<Eigen::Vector2d> gridMinima(const Eigen::MatrixXd& loss, std::size_t most)
{
    const bool isLine = loss.rows() == 1;
    const auto isLowest = [&](Eigen::Index i, Eigen::Index j) {
        if (!std::isfinite(loss(i, j)))
            return false;
        for (Eigen::Index di = isLine ? 0 : -1; di <= (isLine ? 0 : 1); ++di)
            for (Eigen::Index dj = -1; dj <= 1; ++dj)
                if (std::tuple(loss(i + di, j + dj), di, dj) < std::tuple(loss(i, j), 0, 0))
                    return false;
        return true;
    };
    std::vector<std::pair<double, Eigen::Vector2d>> found;
    for (Eigen::Index i = isLine ? 0 : 1; i < (isLine ? 1 : loss.rows() - 1); ++i)
        for (Eigen::Index j = 1; j + 1 < loss.cols(); ++j)
            if (isLowest(i, j))
                found.emplace_back(loss(i, j),
                                   Eigen::Vector2d(static_cast<double>(j), static_cast<double>(i)));
    std::ranges::stable_sort(found, {}, &std::pair<double, Eigen::Vector2d>::first);

    std::vector<Eigen::Vector2d> lowest;
    for (std::size_t k = 0; k < std::min(found.size(), most); ++k)
        lowest.push_back(found[k].second);
    return lowest;
}

/// Newton's step with the size of the curvatures in place of their signs, at most a few cells
/// long, so that it always leads downhill and stays near.
Eigen::Vector2d newtonStep(const Eigen::Vector2d& g,
                           const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d>& curvature)
{
    constexpr double kLongest = 4.0;
    const Eigen::Vector2d along = curvature.eigenvectors().transpose() * g;
    Eigen::Vector2d step = Eigen::Vector2d::Zero();
    for (int k = 0; k < 2; ++k) {
        const double size = std::abs(curvature.eigenvalues()[k]);
        const double most = std::abs(along[k]) / kLongest;
        if (along[k] != 0)
            step -= along[k] / std::max(size, most) * curvature.eigenvectors().col(k);
    }
    return step;
}

/// Where x = 0 is in the plane if L(tx) = L(x) for all t != 0 makes minima whole lines through it;
/// nothing otherwise, and on a line, where such a loss has one value on each side of 0.
std::optional<PlanePoint> apexOf(const Problem& problem, const Plane& plane)
{
    constexpr double kInPlane = 1e-9;
    const bool isInvariant = problem.mix.s == 0.0 && (problem.w.array() == 0.0).all();
    if (!isInvariant || plane.isLine())
        return std::nullopt;
    const Projection zero = project(plane, Eigen::VectorXd::Zero(problem.d()));
    if (zero.distance > kInPlane * (plane.origin.norm() + plane.d1.norm()))
        return std::nullopt;
    return PlanePoint{zero.p, zero.q};
}

/// The direction at @p cells along which the loss is the same for ever, or 0 where there is none.
Eigen::Vector2d levelDirection(const std::optional<Eigen::Vector2d>& apex,
                               const Eigen::Vector2d& cells)
{
    if (!apex || cells == *apex)
        return Eigen::Vector2d::Zero();
    return (cells - *apex).normalized();
}

struct Refined {
    Eigen::Vector2d cells;
    LossAt at;
};

/// The first of ever shorter steps that goes down, or that at the limit of rounding halves the
/// gradient @p g; nothing when there is none inside the window and the domain.
std::optional<Refined> better(const LossInPlane& loss, const Refined& here,
                              const Eigen::Vector2d& g, const Eigen::Vector2d& step)
{
    constexpr double kShortest = 1e-13; // cells
    for (double t = 1.0; t * step.norm() > kShortest; t /= 4) {
        const Eigen::Vector2d cells = here.cells + t * step;
        if (!loss.contains(cells))
            continue;
        Refined next{cells, loss.at(cells)};
        const bool isSameSide = (next.at.alpha() > 0) == (here.at.alpha() > 0);
        if (!isSameSide || next.at.domain() != Domain::Inside)
            continue;
        const double change = next.at.loss() - here.at.loss();
        if (change < 0 ||
            (change <= here.at.lossRounding() && loss.gradient(next.at).norm() < 0.5 * g.norm()))
            return next;
    }
    return std::nullopt;
}

/// The nearest minimum downhill from @p start; nothing when there is none inside the window, or
/// only a valley floor on which it cannot be told where the minimum is.
/// @param apex  x = 0 in cells, where the loss is the same along all lines through it: then only
///              what is across them is asked.
std::optional<Refined> refine(const LossInPlane& loss, const Eigen::Vector2d& start,
                              const std::optional<Eigen::Vector2d>& apex,
                              const std::stop_token& stop)
{
    constexpr int kMostSteps = 60;
    constexpr double kSettled = 1e-6; // cells
    Refined here{start, loss.at(start)};
    if (here.at.domain() != Domain::Inside)
        return std::nullopt;
    for (int k = 0; k < kMostSteps && !stop.stop_requested(); ++k) {
        const Eigen::Vector2d level = levelDirection(apex, here.cells);
        const auto across = [&](const Eigen::Vector2d& v) -> Eigen::Vector2d {
            return v - level.dot(v) * level;
        };
        const Eigen::Vector2d g = across(loss.gradient(here.at));
        Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> curvature;
        curvature.computeDirect(loss.hessian(here.at));
        const Eigen::Vector2d step = across(newtonStep(g, curvature));
        if (std::optional<Refined> next = better(loss, here, g, step)) {
            here = *std::move(next);
            continue;
        }
        const Eigen::Vector2d& lambda = curvature.eigenvalues();
        const bool isValley = lambda[1] > 0.0 && -lambda[0] < 1e-6 * lambda[1];
        const bool isMinimum =
            (apex ? isValley : lambda[0] > 1e-11 * lambda[1]) && step.norm() < kSettled;
        return isMinimum ? std::optional(std::move(here)) : std::nullopt;
    }
    return std::nullopt;
}

/// Whether the gradient in the whole space is as good as zero at @p minimum: far below what it
/// is a little way off. A plane through the end of a path is never more exact than the path.
bool isCritical(const LossInPlane& loss, const Refined& minimum)
{
    constexpr double kLittle = 1e-5;
    constexpr double kAway = 10.0; // cells
    double nearby = 0.0;
    for (const Eigen::Vector2d& offset : {Eigen::Vector2d(kAway, 0), Eigen::Vector2d(-kAway, 0),
                                          Eigen::Vector2d(0, kAway), Eigen::Vector2d(0, -kAway)}) {
        const LossAt at = loss.at(minimum.cells + offset);
        if (at.domain() == Domain::Inside)
            nearby = std::max(nearby, at.gradient().norm());
    }
    return minimum.at.gradient().norm() <= kLittle * nearby;
}

} // namespace

std::vector<SliceMinimum> sliceMinima(const Problem& problem, const Slice& slice,
                                      const std::stop_token& stop)
{
    const std::vector<Eigen::Vector2d> candidates =
        gridMinima(slice.loss, mostCandidates(problem.n()));
    if (candidates.empty())
        return {};
    const LossInPlane loss(problem, slice);
    const std::optional<PlanePoint> apex = apexOf(problem, slice.plane);
    const auto apexCells = apex ? std::optional(loss.cellsOf(*apex)) : std::nullopt;
    std::vector<Eigen::Vector2d> places;
    std::vector<SliceMinimum> minima;
    for (const Eigen::Vector2d& candidate : candidates) {
        const std::optional<Refined> found = refine(loss, candidate, apexCells, stop);
        if (stop.stop_requested())
            return {};
        const auto isHere = [&](const Eigen::Vector2d& place) {
            constexpr double kSamePlace = 1e-2; // cells
            const Eigen::Vector2d away = place - found->cells;
            const Eigen::Vector2d level = levelDirection(apexCells, found->cells);
            return (away - level.dot(away) * level).norm() < kSamePlace;
        };
        if (!found || std::ranges::any_of(places, isHere))
            continue;
        places.push_back(found->cells);
        minima.push_back({loss.pointAt(found->cells), found->at.loss(),
                          problem.d() <= 2 || isCritical(loss, *found), apex});
    }
    std::ranges::stable_sort(minima, {}, &SliceMinimum::loss);
    minima.resize(std::min(minima.size(), kMostMinima));
    return minima;
}

} // namespace core
