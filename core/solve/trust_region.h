// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/method.h"
#include "core/solve/stepper.h"

#include <Eigen/Core>

#include <memory>
#include <optional>

namespace core {

/// The quadratic model m(y) = g^T y + y^T H y / 2 of the loss around a point, in the coordinates
/// y = N x, N the lengths of the columns of A: what is a ball there does not depend on the units of
/// the columns.
class TrustModel {
public:
    virtual ~TrustModel() = default;

    /// A step that the model proposes.
    struct Proposal {
        Eigen::VectorXd y;       ///< Size d.
        double foretold = 0.0;   ///< By how much the model falls.
        bool isOnSphere = false; ///< The radius stopped it.
    };

    /// About the lowest point of the model within @p radius.
    virtual Proposal lowestWithin(double radius) const = 0;
    /// H y. @pre y has size d.
    virtual Eigen::VectorXd times(const Eigen::VectorXd& y) const = 0;
};

/// What makes a model: of the Hessian at a point, in the coordinates above.
/// @param inverse     1 / N, size d; outlives the model.
/// @param gradient    g, size d; outlives the model.
/// @param firstSlope  |g| at the start of the run.
using TrustModelMaker = std::unique_ptr<TrustModel> (*)(const Iterate& here,
                                                        const Eigen::VectorXd& inverse,
                                                        const Eigen::VectorXd& gradient,
                                                        double firstSlope);

/// Newton's method within a ball in which its model is trusted: the radius follows how well the
/// model foretold the loss.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization, 2nd ed., algorithm 4.1.
class TrustRegion final : public Stepper {
public:
    /// @param first  the first radius in lengths of the first Cauchy step.
    TrustRegion(TrustModelMaker make, double first)
        : m_make(make)
        , m_first(first)
    {
    }

    std::optional<Step> step(const Problem& problem, const Iterate& here) override;
    std::optional<Step> leaveTop(const Problem& problem, const Iterate& here) override;

private:
    /// The fall of the loss by that which was foretold; negative where the step leaves the domain.
    /// Keeps the step where it does not.
    double tryOut(const Problem& problem, const Iterate& here,
                  const TrustModel::Proposal& proposal);

    TrustModelMaker m_make;
    Eigen::VectorXd m_inverse; ///< Of the lengths of the columns, size d; empty at first.
    double m_first;
    double m_firstSlope = 0.0;   ///< 0 before the first step.
    double m_radius = 0.0;       ///< In scaled coordinates.
    std::optional<Step> m_found; ///< The last that was tried; nothing if its loss is not known.
};

/// How far along p the sphere of @p radius around 0 is from y. @pre |y| <= radius, p is not 0.
double lengthToSphere(const Eigen::VectorXd& y, const Eigen::VectorXd& p, double radius);

/// The parameter that the trust regions share.
Parameter firstRadius();

} // namespace core
