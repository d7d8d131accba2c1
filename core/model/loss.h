// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/hessian.h"
#include "core/problem/problem.h"

#include <Eigen/Core>

#include <optional>

namespace core {

/// Whether f = u / alpha means anything at a point.
enum class Domain {
    Inside, ///< alpha > 0; for ResNet-only (s = 0) alpha of either sign.
    Hole,   ///< alpha < 0 and s > 0: beyond the wall. The formulas hold, the landscape is cut.
    Wall,   ///< alpha is 0, or so close that its sign is rounding: no digits are left in f.
};

/// The largest |alpha| / sum(s e^z + r |z|) over n rows at which the sign of alpha is rounding:
/// the terms carry a few units in the last place each, their sum about sqrt(n) more.
double wallThreshold(Eigen::Index n);

/// The regression at one point x: the loss, and on demand its derivatives.
///
/// Everything is formed from ratios that are scaled by e^-m, m = max(0, max z) (m = max z for
/// softmax), so it is right for |z| up to 1e4 and beyond. O(n d) to build.
///
/// Source: the mathematics notes, sections 2 and 6; derived, and checked against 60-digit values.
class LossAt {
public:
    /// @pre validate(problem) is empty and x is finite of size d (asserted).
    LossAt(const Problem& problem, const Eigen::Ref<const Eigen::VectorXd>& x);
    /// The same at a point whose scores z = A x are known, in O(n).
    /// @pre z is finite of size n (asserted).
    static LossAt ofScores(const Problem& problem, Eigen::VectorXd z);
    /// The same at @p x, where its gradient is wanted as well: a large A is read once for both, and
    /// gradient() costs nothing any more. Nothing where A x leaves the range of double.
    /// @param known  the regression of the same problem at a point of its domain: what it has for
    ///               alpha and <c, f> stands in until those of x are known.
    static std::optional<LossAt> beside(const LossAt& known, const Problem& problem,
                                        const Eigen::VectorXd& x);

    /// L(x), regulariser and the factor 1/2 included; NaN on the wall, infinite when beyond double.
    double loss() const { return m_loss; }
    /// <u,1>; may overflow to infinity although f is fine.
    double alpha() const { return m_alpha; }
    /// kappa = sum |u| / |alpha| >= 1: f has lost log10(kappa) digits.
    double condition() const { return m_condition; }
    Domain domain() const { return m_domain; }
    /// A x, size n.
    const Eigen::VectorXd& z() const { return m_z; }
    /// f = u / alpha, size n; sums to 1. NaN on the wall.
    const Eigen::VectorXd& f() const { return m_f; }

    /// u'(z) / alpha, size n. NaN on the wall.
    const Eigen::VectorXd& v() const { return m_v; }
    /// u''(z) / alpha, which is u'''(z) / alpha too, size n. NaN on the wall.
    const Eigen::VectorXd& t() const { return m_t; }

    /// Gradient of L, size d. NaN on the wall.
    Eigen::VectorXd gradient() const;
    /// Gradient with respect to z, size n: gradient() is A^T times it, and the slope along h is
    /// its product with A h.
    Eigen::VectorXd scoreGradient() const;
    /// The Hessian as diagonal plus rank two.
    HessianForm hessian() const;
    /// A^T (J^T J + diag(w^2)) A with J the derivative of f by z: the part of the Hessian that is
    /// left where the fit is perfect, never indefinite. In the same form.
    HessianForm gaussNewton() const;
    /// D^3 L[h, h, h], O(n d). @pre h has size d.
    double thirdDerivative(const Eigen::Ref<const Eigen::VectorXd>& h) const;
    /// D^3 L[h, h, .], size d: its product with h is thirdDerivative(h). O(n d).
    Eigen::VectorXd thirdDerivativeTwice(const Eigen::Ref<const Eigen::VectorXd>& h) const;

    /// About how much of loss() is rounding: differences below it mean nothing.
    double lossRounding() const;
    /// About how much of each entry of scoreGradient() is rounding, size n.
    Eigen::VectorXd scoreGradientRounding() const;

private:
    LossAt() = default;
    void evaluate(const Mix& mix);

    DesignMatrix m_A;
    Eigen::VectorXd m_b;
    Eigen::VectorXd m_w2; ///< w_k^2, size n.
    Eigen::VectorXd m_z;
    Eigen::VectorXd m_f;
    Eigen::VectorXd m_v; ///< u'(z) / alpha.
    Eigen::VectorXd m_t; ///< u''(z) / alpha, also u'''(z) / alpha.
    double m_loss = 0.0;
    double m_alpha = 0.0;
    double m_condition = 1.0;
    double m_shift = 0.0;                      ///< m, for which all is scaled by e^-m on the way.
    double m_scaledAlpha = 1.0;                ///< e^-m alpha.
    std::optional<Eigen::VectorXd> m_gradient; ///< Where it is known already.
    Domain m_domain = Domain::Inside;
};

} // namespace core
