// SPDX-License-Identifier: MIT
#include "core/problem/defined_start.h"

#include "core/problem/edits.h"

#include <Eigen/Eigenvalues>

#include <utility>

namespace core {

std::optional<Eigen::VectorXd> definedStart(const Problem& problem)
{
    // The normal equations in units in which all columns have length 1, so that their accuracy does
    // not hang on the units of the data; it need not be great.
    const Eigen::VectorXd norms = problem.A.columnNorms();
    const Eigen::VectorXd inverse = (norms.array() > 0).select(norms.cwiseInverse(), 0.0);
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(problem.n());
    const Eigen::VectorXd sums = inverse.cwiseProduct(problem.A.transposeTimes(ones));
    Eigen::VectorXd y;
    constexpr Eigen::Index kFewColumns = 500;
    if (problem.d() <= kFewColumns) {
        const Eigen::MatrixXd gram =
            inverse.asDiagonal() * problem.A.gram(ones) * inverse.asDiagonal();
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(gram);
        constexpr double kRounding = 1e-10;
        const double floor = kRounding * eigen.eigenvalues().maxCoeff();
        const Eigen::VectorXd components = eigen.eigenvectors().transpose() * sums;
        y = eigen.eigenvectors() *
            (eigen.eigenvalues().array() > floor)
                .select(components.array() / eigen.eigenvalues().array(), 0.0)
                .matrix();
    } else {
        y = sums; // the steepest way there
    }
    const Eigen::VectorXd x = inverse.cwiseProduct(y);
    const Eigen::VectorXd z = problem.A.times(x);
    const double sum = z.sum();
    // Data have seven digits or so: what is left of a sum that should be 0 is noise.
    constexpr double kNoise = 1e-5;
    if (!x.allFinite() || !(sum > kNoise * static_cast<double>(problem.n())))
        return std::nullopt;
    return x * (static_cast<double>(problem.n()) / sum); // the mean of A x is 1
}

Problem withDefinedStart(Problem problem)
{
    if (auto start = definedStart(problem))
        problem.x0 = *std::move(start);
    return problem;
}

Problem withColumnOfOnes(Problem problem)
{
    const Eigen::Index at = problem.d();
    problem = withColumnsInserted(std::move(problem), at, 1);
    problem = withCells(std::move(problem), 0, at, RowMajorMatrix::Ones(problem.n(), 1));
    return withColumnName(std::move(problem), at, "one");
}

} // namespace core
