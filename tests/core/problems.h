// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/loss.h"
#include "core/problem/problem.h"

#include <Eigen/Dense>
#include <QTest>

#include <cmath>
#include <random>

/// Problems and comparisons that several tests of core need.
namespace test {

inline core::Problem problemOf(const Eigen::MatrixXd& A, const Eigen::VectorXd& b,
                               const Eigen::VectorXd& w, const core::Mix& mix)
{
    core::Problem problem;
    problem.A = core::DesignMatrix(A);
    problem.b = b;
    problem.w = w;
    problem.x0 = Eigen::VectorXd::Zero(A.cols());
    problem.mix = mix;
    return problem;
}

/// Identity for A, so that x is z; b = e1.
inline core::Problem identityProblem(Eigen::Index n, const core::Mix& mix)
{
    return problemOf(Eigen::MatrixXd::Identity(n, n), Eigen::VectorXd::Unit(n, 0),
                     Eigen::VectorXd::Zero(1), mix);
}

inline Eigen::MatrixXd gaussian(Eigen::Index rows, Eigen::Index cols, unsigned seed)
{
    std::mt19937_64 engine(seed);
    std::normal_distribution<double> normal;
    return Eigen::MatrixXd::NullaryExpr(rows, cols, [&] { return normal(engine); });
}

/// A point of the simplex.
inline Eigen::VectorXd probabilities(Eigen::Index n, unsigned seed)
{
    const Eigen::VectorXd b = gaussian(n, 1, seed).array().exp();
    return b / b.sum();
}

/// The largest difference, relative to the largest entry of @p expected.
inline double relativeError(const Eigen::MatrixXd& actual, const Eigen::MatrixXd& expected)
{
    if (actual.rows() != expected.rows() || actual.cols() != expected.cols())
        return std::numeric_limits<double>::infinity();
    const double largest = expected.cwiseAbs().maxCoeff();
    const double error = (actual - expected).cwiseAbs().maxCoeff();
    return largest > 0 ? error / largest : error;
}

inline Eigen::VectorXd scalar(double value)
{
    return Eigen::VectorXd::Constant(1, value);
}

} // namespace test

/// Compares matrices of one shape relative to the largest entry of the second.
#define VERIFY_CLOSE(actual, expected, tolerance)                                                  \
    do {                                                                                           \
        const double closeError = test::relativeError((actual), (expected));                       \
        QVERIFY2(closeError <= (tolerance),                                                        \
                 qPrintable(QStringLiteral("relative error %1").arg(closeError)));                 \
    } while (false)
