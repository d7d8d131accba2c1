// SPDX-License-Identifier: MIT
#include "core/spectrum/lanczos_ends.h"

#include "core/numeric/gaussian.h"
#include "core/spectrum/hessian_spectrum.h"
#include "core/spectrum/spectrum.h"

#include <Spectra/SymEigsSolver.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <random>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Up to so many columns or rows a dense decomposition is done sooner.
constexpr Index kDense = 96;

struct Stopped {};

/// H + shift as Spectra asks for it. Spectra takes an eigenvalue as found when its residual is
/// small beside itself; shifted, all are as large as |H|, and all are found to the same digits.
class ShiftedHessian {
public:
    using Scalar = double; // Spectra's name

    ShiftedHessian(const HessianProduct& product, Index d, double shift,
                   const std::stop_token& stop, int& products, const std::function<void(int)>& tell)
        : m_product(product)
        , m_d(d)
        , m_shift(shift)
        , m_stop(stop)
        , m_products(products)
        , m_tell(tell)
    {
    }

    Index rows() const { return m_d; }
    Index cols() const { return m_d; }
    /// y := (H + shift) x. Throws Stopped.
    void perform_op(const double* x, double* y) const // NOLINT: Spectra's name
    {
        if (m_stop.stop_requested())
            throw Stopped{};
        const Eigen::Map<const VectorXd> from(x, m_d);
        Eigen::Map<VectorXd>(y, m_d) = m_product(from) + m_shift * from;
        ++m_products;
        m_tell(m_products);
    }

private:
    const HessianProduct& m_product;
    Index m_d;
    double m_shift;
    const std::stop_token& m_stop;
    int& m_products;
    const std::function<void(int)>& m_tell;
};

/// Spectra's solver, with a look at how far it has come.
class WatchedSolver final : public Spectra::SymEigsSolver<ShiftedHessian> {
public:
    using Spectra::SymEigsSolver<ShiftedHessian>::SymEigsSolver;

    /// The largest |H v - lambda v| among the @p count lowest and highest pairs that the last
    /// restart has kept, as a part of the largest |lambda|; nothing before the first restart.
    std::optional<double> residual(Eigen::Index count)
    {
        const Eigen::Index kept = m_fac.subspace_dim();
        if (kept < 2 * count || kept >= m_ncv)
            return std::nullopt;
        // The factorisation H V = V T + beta v e^T goes on from what was kept: beta is beside T.
        const double beta = m_fac.matrix_H()(kept, kept - 1);
        if (beta == m_beta) // no restart since
            return m_residual;
        m_beta = beta;
        m_residual.reset();
        const Spectrum ritz =
            denseSpectrum(m_fac.matrix_H().topLeftCorner(kept, kept), Eigenvectors::Yes);
        if (ritz.values.size() == 0)
            return std::nullopt;
        const VectorXd last = beta * ritz.vectors.row(kept - 1).transpose().cwiseAbs();
        m_residual = std::max(last.head(count).maxCoeff(), last.tail(count).maxCoeff()) /
                     ritz.values.lpNorm<Eigen::Infinity>();
        return m_residual;
    }

private:
    double m_beta = -1.0;
    std::optional<double> m_residual; ///< With that beta.
};

/// Tells how far a search is. Residuals fall from about 1 by about the same factor with every
/// product.
class Teller {
public:
    Teller(double tolerance, const std::function<void(const EndsProgress&)>& progress)
        : m_tolerance(tolerance)
        , m_progress(progress)
    {
    }

    void tell(int products, const std::optional<double>& residual)
    {
        if (!m_progress)
            return;
        if (residual && *residual > 0)
            m_fraction = std::clamp(std::log(*residual) / std::log(m_tolerance), m_fraction,
                                    std::max(m_fraction, kAlmost));
        m_progress({products, m_fraction});
    }
    void tellEnd(int products) const
    {
        if (m_progress)
            m_progress({products, 1.0});
    }

private:
    static constexpr double kAlmost = 0.99;

    double m_tolerance; ///< Of the residuals, as a part of the largest |lambda|.
    const std::function<void(const EndsProgress&)>& m_progress;
    double m_fraction = 0.0;
};

/// @p found with @p zeros zeros among them, ascending.
VectorXd withZeros(const VectorXd& found, Index zeros)
{
    VectorXd all = VectorXd::Zero(found.size() + zeros);
    all.head(found.size()) = found;
    std::ranges::sort(all);
    return all;
}

SpectrumEnds endsOf(const VectorXd& all, Index count)
{
    SpectrumEnds ends;
    if (all.size() > 0) {
        ends.lowest = all.head(std::min(count, all.size()));
        ends.highest = all.tail(std::min(count, all.size()));
    }
    return ends;
}

/// About |H|_2, from a few products.
double normEstimate(const ShiftedHessian& H, VectorXd v)
{
    constexpr int kProducts = 6;
    double norm = 0;
    VectorXd next(v.size());
    for (int k = 0; k < kProducts && v.norm() > 0 && v.allFinite(); ++k) {
        v.normalize();
        H.perform_op(v.data(), next.data());
        norm = next.norm();
        v = next;
    }
    return norm;
}

/// A start that A^T H A never leads out of the space of the rows.
VectorXd startVector(const HessianForm& form, std::uint64_t seed)
{
    std::mt19937_64 engine(seed);
    return form.A.transposeTimes(gaussian(form.A.rows(), engine));
}

} // namespace

std::optional<SpectrumEnds> spectrumEnds(const HessianForm& form, Index count,
                                         const std::stop_token& stop, std::uint64_t seed,
                                         const std::function<void(const EndsProgress&)>& progress)
{
    const Index n = form.A.rows();
    const Index d = form.A.cols();
    assert(count >= 1 && 2 * count <= d);
    const Index space = std::min(n, d);
    if (space <= std::max<Index>(kDense, 6 * count)) {
        SpectrumEnds ends = endsOf(formValues(form), count);
        ends.products = static_cast<int>(space);
        return stop.stop_requested() ? std::nullopt : std::optional(std::move(ends));
    }

    SpectrumEnds ends;
    const HessianProduct product(form);
    const VectorXd start = startVector(form, seed);
    constexpr double kTolerance = 1e-11; // of about |H|
    Teller teller(kTolerance, progress);
    WatchedSolver* watched = nullptr;
    const std::function<void(int)> tell = [&](int products) {
        teller.tell(products, progress && watched ? watched->residual(count) : std::nullopt);
    };
    try {
        const double norm = normEstimate({product, d, 0.0, stop, ends.products, tell}, start);
        if (!std::isfinite(norm))
            return ends;
        if (norm == 0) // H is 0, or its start is
            return endsOf(VectorXd::Zero(d), count);
        ShiftedHessian shifted(product, d, 2 * norm, stop, ends.products, tell);
        const Index wanted = 2 * count;
        WatchedSolver solver(shifted, wanted, std::min(space, 2 * wanted + 40));
        solver.init(start.data());
        watched = &solver;
        constexpr int kMostRestarts = 500;
        solver.compute(Spectra::SortRule::BothEnds, kMostRestarts, kTolerance,
                       Spectra::SortRule::SmallestAlge);
        watched = nullptr;
        ends.isComplete = solver.info() == Spectra::CompInfo::Successful;
        const VectorXd found = solver.eigenvalues().array() - 2 * norm;
        const MatrixXd vectors = solver.eigenvectors();
        for (Index k = 0; k < found.size(); ++k) {
            if (stop.stop_requested())
                return std::nullopt;
            ends.residual = std::max(ends.residual,
                                     (product(vectors.col(k)) - found[k] * vectors.col(k)).norm());
        }
        teller.tellEnd(ends.products);
        // Of both ends, what lies below and above the middle of the two inner ones.
        const Index low = (found.size() + 1) / 2;
        const SpectrumEnds lower = endsOf(withZeros(found.head(low), d - space), count);
        const SpectrumEnds upper =
            endsOf(withZeros(found.tail(found.size() - low), d - space), count);
        ends.lowest = lower.lowest;
        ends.highest = upper.highest;
        return ends;
    } catch (const Stopped&) {
        return std::nullopt;
    }
}

} // namespace core
