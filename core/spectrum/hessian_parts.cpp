// SPDX-License-Identifier: MIT
#include "core/spectrum/hessian_parts.h"

#include "core/spectrum/hessian_spectrum.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/QR>

#include <limits>

namespace core {

using Eigen::MatrixXd;
using Eigen::VectorXd;

HessianParts hessianParts(const Problem& problem, const LossAt& at)
{
    HessianParts parts;
    parts.whole = at.hessian();
    parts.diagonal = parts.whole;
    parts.diagonal.S.setZero();
    parts.lowRank = parts.whole;
    parts.lowRank.D.setZero();

    const VectorXd w2 = problem.rowWeights().cwiseAbs2();
    parts.gaussNewton = at.gaussNewton();
    parts.gaussNewton.D = at.v().cwiseAbs2();

    // What is left is diag(t g) - (v q^T + q v^T), q = v g, with g = c - <c, f>.
    const VectorXd c = at.f() - problem.b;
    const VectorXd g = c.array() - c.dot(at.f());
    parts.curvature = parts.whole;
    parts.curvature.D = at.t().cwiseProduct(g);
    parts.curvature.U.col(1) = at.v().cwiseProduct(g);
    parts.curvature.S << 0, -1, -1, 0;

    parts.regulariser = parts.diagonal;
    parts.regulariser.D = w2;
    return parts;
}

const std::array<NamedPart, 6>& namedParts()
{
    static constexpr std::array<NamedPart, 6> kParts{
        NamedPart{"whole", "Hessian", &HessianParts::whole},
        NamedPart{"diagonal", "Diagonal part", &HessianParts::diagonal},
        NamedPart{"low_rank", "Low-rank part", &HessianParts::lowRank},
        NamedPart{"gauss_newton", "Gauss-Newton part", &HessianParts::gaussNewton},
        NamedPart{"curvature", "Curvature part", &HessianParts::curvature},
        NamedPart{"regulariser", "Regulariser", &HessianParts::regulariser},
    };
    return kParts;
}

PartSpectrum partSpectrum(const HessianForm& part)
{
    PartSpectrum spectrum;
    spectrum.values = formValues(part);
    if (spectrum.values.size() > 0) {
        spectrum.frobenius = spectrum.values.stableNorm();
        spectrum.largest = spectrum.values.lpNorm<Eigen::Infinity>();
    }
    return spectrum;
}

LowRankDirections lowRankDirections(const HessianForm& form)
{
    const MatrixXd Y = form.A.transposeTimesMatrix(form.U);
    LowRankDirections directions{Eigen::Vector2d::Zero(), MatrixXd::Zero(Y.rows(), 2)};
    const Eigen::Index rank = std::min<Eigen::Index>(2, Y.rows());
    const Eigen::HouseholderQR<MatrixXd> qr(Y);
    const MatrixXd Q = qr.householderQ() * MatrixXd::Identity(Y.rows(), rank);
    const MatrixXd R = qr.matrixQR().topRows(rank).triangularView<Eigen::Upper>();
    const Spectrum spectrum = denseSpectrum(R * form.S * R.transpose(), Eigenvectors::Yes);
    const double rounding =
        16 * std::numeric_limits<double>::epsilon() * form.S.norm() * R.squaredNorm();
    for (Eigen::Index k = 0; k < spectrum.values.size(); ++k) {
        const double value = spectrum.values[k];
        if (!(std::abs(value) > rounding))
            continue;
        const int side = value < 0 ? 0 : 1;
        directions.values[side] = value;
        directions.vectors.col(side) = Q * spectrum.vectors.col(k);
    }
    return directions;
}

} // namespace core
