// SPDX-License-Identifier: MIT
#include "core/theory/self_check.h"

#include "core/model/loss.h"
#include "core/numeric/gaussian.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace core {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// How far a step moves the scores at most. Rounding falls as 1/h, truncation as h^4.
constexpr double kStep = 2e-3;
constexpr double kTolerance = 1e-7;
constexpr double kRoundings = 32; ///< Roundings that a quotient of differences can add up.
constexpr Index kMostColumns = 64;
constexpr int kMostDraws = 100;

/// The largest entry of each column, 1 where all are 0.
VectorXd columnSizes(const DesignMatrix& A)
{
    VectorXd sizes = VectorXd::Zero(A.cols());
    for (Index k = 0; k < A.blockCount(); ++k)
        sizes = sizes.cwiseMax(A.block(k).cwiseAbs().colwise().maxCoeff().transpose());
    for (double& size : sizes)
        if (size == 0)
            size = 1;
    return sizes;
}

/// Some columns, all if they are few.
std::vector<Index> someColumns(Index d, std::mt19937_64& engine)
{
    std::vector<Index> columns(static_cast<std::size_t>(d));
    std::iota(columns.begin(), columns.end(), Index{0});
    const Index count = std::min(d, kMostColumns);
    for (Index k = 0; k < count && count < d; ++k)
        std::swap(
            columns[static_cast<std::size_t>(k)],
            columns[static_cast<std::size_t>(k) + engine() % static_cast<std::uint64_t>(d - k)]);
    columns.resize(static_cast<std::size_t>(count));
    return columns;
}

/// A quotient of differences of fourth order, and how far it may be off: the error with twice the
/// step is sixteen times as large, so the two differ by fifteen errors.
template <typename Value>
struct Quotient {
    Value value;
    Value doubt;

    /// @param at  the values at multiples of @p h.
    template <typename At>
    Quotient(const At& at, double h)
        : value(of(at, 1, h))
        , doubt(Value(value - of(at, 2, h)) * (kCaution / 15))
    {
    }

private:
    static constexpr double kCaution = 4; ///< Higher orders may say otherwise.

    template <typename At>
    static Value of(const At& at, int t, double h)
    {
        const Value far = at(2 * t) - at(-2 * t);
        const Value near = at(t) - at(-t);
        return (8 * near - far) / (12 * h * t);
    }
};

/// Compares at one point; nothing where the loss is not defined somewhere about it.
class PointCheck {
public:
    PointCheck(const CheckedLoss& loss, const VectorXd& sizes, const VectorXd& x)
        : m_loss(loss)
        , m_sizes(sizes)
        , m_x(x)
    {
    }

    std::optional<CheckedPoint> along(const std::vector<Index>& columns) const
    {
        const auto value = m_loss.loss(m_x);
        if (!value)
            return std::nullopt;
        CheckedPoint point{m_x, *value, 0, 0, 0, 0};
        const VectorXd gradient = m_loss.gradient(m_x);
        double largestGradient = 0;
        double largestHessian = 0;
        double gradientDoubt = 0; // of the differences themselves
        double hessianDoubt = 0;
        for (const Index j : columns) {
            for (const int t : {-4, -2, -1, 1, 2, 4})
                if (!m_loss.loss(beside(j, t)))
                    return std::nullopt;
            const double h = step(j);
            const auto losses = [&](int t) { return *m_loss.loss(beside(j, t)); };
            const auto slopes = [&](int t) -> VectorXd {
                return m_loss.gradient(beside(j, t)).cwiseQuotient(m_sizes);
            };
            const Quotient<double> slope(losses, h);
            const Quotient<VectorXd> column(slopes, h);
            const VectorXd hessian = m_loss.hessianColumn(m_x, j).cwiseQuotient(m_sizes);
            raise(point.gradientError, (gradient[j] - slope.value) / m_sizes[j]);
            raise(gradientDoubt, slope.doubt / m_sizes[j]);
            raise(largestGradient, gradient[j] / m_sizes[j]);
            for (Index i = 0; i < hessian.size(); ++i) {
                raise(point.hessianError, (hessian[i] - column.value[i]) / m_sizes[j]);
                raise(hessianDoubt, column.doubt[i] / m_sizes[j]);
                raise(largestHessian, hessian[i] / m_sizes[j]);
            }
        }
        const auto relative = [](double& error, double& allowed, double largest, double doubt) {
            const double unit = std::max(largest, std::numeric_limits<double>::min());
            error /= unit;
            allowed = kTolerance + doubt / unit;
        };
        constexpr double kRounding = kRoundings / kStep;
        relative(point.gradientError, point.gradientAllowed, largestGradient,
                 gradientDoubt + kRounding * m_loss.lossRounding(m_x));
        relative(point.hessianError, point.hessianAllowed, largestHessian,
                 hessianDoubt + kRounding * m_loss.gradientRounding(m_x));
        return point;
    }

private:
    double step(Index j) const { return kStep / m_sizes[j]; }

    VectorXd beside(Index j, int t) const
    {
        VectorXd x = m_x;
        x[j] += t * step(j);
        return x;
    }

    /// A NaN counts as infinitely wrong.
    static void raise(double& largest, double value)
    {
        largest = std::max(largest, std::isnan(value) ? std::numeric_limits<double>::infinity()
                                                      : std::abs(value));
    }

    const CheckedLoss& m_loss;
    const VectorXd& m_sizes;
    const VectorXd& m_x;
};

double worst(const std::vector<CheckedPoint>& points, double CheckedPoint::*error)
{
    double largest = std::numeric_limits<double>::quiet_NaN();
    for (const CheckedPoint& point : points)
        largest = std::fmax(largest, point.*error);
    return largest;
}

} // namespace

CheckedLoss checkedLoss(const Problem& problem)
{
    CheckedLoss loss;
    loss.loss = [&problem](const VectorXd& x) -> std::optional<double> {
        const LossAt at(problem, x);
        if (at.domain() != Domain::Inside || !std::isfinite(at.loss()))
            return std::nullopt;
        return at.loss();
    };
    loss.gradient = [&problem](const VectorXd& x) { return LossAt(problem, x).gradient(); };
    loss.hessianColumn = [&problem](const VectorXd& x, Index j) {
        return LossAt(problem, x).hessian().times(VectorXd::Unit(x.size(), j));
    };
    loss.lossRounding = [&problem](const VectorXd& x) { return LossAt(problem, x).lossRounding(); };
    loss.gradientRounding = [&problem](const VectorXd& x) {
        const LossAt at(problem, x);
        const double digits = at.condition() + at.z().lpNorm<Eigen::Infinity>();
        return at.scoreGradientRounding().sum() +
               digits * std::numeric_limits<double>::epsilon() * at.scoreGradient().lpNorm<1>();
    };
    return loss;
}

bool SelfCheck::passed() const
{
    return !points.empty() && std::ranges::all_of(points, &CheckedPoint::passed);
}

double SelfCheck::worstGradient() const
{
    return worst(points, &CheckedPoint::gradientError);
}

double SelfCheck::worstHessian() const
{
    return worst(points, &CheckedPoint::hessianError);
}

std::optional<SelfCheck> selfCheck(const Problem& problem, const CheckedLoss& loss, int count,
                                   std::uint64_t seed, const std::stop_token& stop)
{
    const VectorXd sizes = columnSizes(problem.A);
    const double spread = 1 / std::sqrt(static_cast<double>(problem.d()));
    std::mt19937_64 engine(seed);
    SelfCheck check;
    for (int k = 0; k < count; ++k) {
        for (int draw = 0; draw < kMostDraws; ++draw) {
            if (stop.stop_requested())
                return std::nullopt;
            const VectorXd x =
                problem.x0 + spread * gaussian(problem.d(), engine).cwiseQuotient(sizes);
            const std::vector<Index> columns = someColumns(problem.d(), engine);
            if (const auto point = PointCheck(loss, sizes, x).along(columns)) {
                check.points.push_back(*point);
                break;
            }
        }
    }
    return check;
}

std::optional<SelfCheck> selfCheck(const Problem& problem, int count, std::uint64_t seed,
                                   const std::stop_token& stop)
{
    return selfCheck(problem, checkedLoss(problem), count, seed, stop);
}

} // namespace core
