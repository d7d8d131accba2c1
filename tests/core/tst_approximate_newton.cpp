// SPDX-License-Identifier: MIT
// Newton's method with a sampled Hessian: the sample, its error, and what is left away.
#include "core/solve/row_sample.h"
#include "core/solve/run_method.h"
#include "core/spectrum/relative_values.h"
#include "core/theory/sample_quality.h"
#include "tests/core/method_runs.h"

#include <Eigen/Eigenvalues>

#include <array>
#include <cmath>

using core::LossAt;
using core::Measure;
using core::Mix;
using core::Path;
using core::Problem;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

Problem someProblem(Index n = 600, Index d = 3)
{
    return problemOf(gaussian(n, d, 11), probabilities(n, 12), scalar(0.02), Mix{1, 1});
}

Path measured(const core::MethodChoice& choice, const Problem& problem, int steps = 12)
{
    return core::runMethod(problem, choice, VectorXd::Constant(problem.d(), 0.4), {1e-8, steps},
                           noClock, {}, Measure::HessianError);
}

double theTime = 0;

/// Gradient descent that takes a long time to say how good its matrix is.
class SlowToMeasure final : public core::Stepper {
public:
    std::optional<core::Step> step(const Problem&, const core::Iterate& here) override
    {
        theTime += 1;
        return core::Step{-here.gradient, {}};
    }
    std::optional<double> hessianError(const core::Iterate&) const override
    {
        theTime += 1000;
        return 0.5;
    }
};

} // namespace

class TestApproximateNewton final : public QObject {
    Q_OBJECT

private slots:
    void relativeValuesAreThoseOfTheGeneralisedProblem();
    void scoresOfFewColumnsAreExact();
    void unitsOfColumnsDoNotMatterToScores();
    void errorsFallWithTheRoot();
    void errorsAreMeasuredWhereThereAreAny();
    void errorsDoNotDependOnTheUnitsOfColumns();
    void measuringTakesNoTime();
    void qualityIsTheErrorOfTheSameSample();
    void withoutRankTwoItSolvesWithTheDiagonalPartAlone();
    void withoutRankTwoItConvergesWhereTheWeightIsLarge();
};

void TestApproximateNewton::relativeValuesAreThoseOfTheGeneralisedProblem()
{
    const MatrixXd G = gaussian(20, 4, 1);
    // Units so far apart that K itself looks singular.
    const MatrixXd units = Eigen::Vector4d(1e9, 1, 1e-5, 3).asDiagonal();
    const MatrixXd K = G.transpose() * G;
    const MatrixXd M = K + gaussian(4, 4, 2) + gaussian(4, 4, 2).transpose();
    const VectorXd expected =
        Eigen::GeneralizedSelfAdjointEigenSolver<MatrixXd>(M, K).eigenvalues();
    const auto relative = core::RelativeValues::by(units * K * units);
    QVERIFY(relative.has_value());
    VERIFY_CLOSE(relative->of(units * M * units), expected, 1e-10);
    VERIFY_CLOSE(relative->of(units * K * units), VectorXd::Ones(4), 1e-12);
    QVERIFY(std::abs(core::largestDistanceFromOne(Eigen::Vector3d(0.7, 1, 1.2)) - 0.3) < 1e-15);
    // Singular, indefinite, not finite.
    QVERIFY(!core::RelativeValues::by(G.row(0).transpose() * G.row(0)));
    QVERIFY(!core::RelativeValues::by(-K));
    QVERIFY(!core::RelativeValues::by(K / 0.0));
}

void TestApproximateNewton::scoresOfFewColumnsAreExact()
{
    const MatrixXd A = gaussian(60, 4, 3);
    const VectorXd weights = gaussian(60, 1, 4).cwiseAbs();
    const MatrixXd Q =
        MatrixXd(weights.cwiseSqrt().asDiagonal() * A).householderQr().householderQ() *
        MatrixXd::Identity(60, 4);
    std::mt19937_64 engine(1);
    VERIFY_CLOSE(core::leverageScores(core::DesignMatrix(A), weights, engine),
                 Q.rowwise().squaredNorm(), 1e-8);
}

void TestApproximateNewton::unitsOfColumnsDoNotMatterToScores()
{
    for (const Index d : {4, 40}) { // exact, and sketched
        const MatrixXd A = gaussian(2000, d, 3);
        VectorXd units = VectorXd::Ones(d);
        units[1] = std::pow(2.0, 40);
        units[2] = std::pow(2.0, -30);
        const VectorXd weights = gaussian(2000, 1, 4).cwiseAbs();
        std::mt19937_64 engine(1);
        std::mt19937_64 same(1);
        VERIFY_CLOSE(
            core::leverageScores(core::DesignMatrix(A * units.asDiagonal()), weights, same),
            core::leverageScores(core::DesignMatrix(A), weights, engine), 1e-9);
    }
}

void TestApproximateNewton::errorsFallWithTheRoot()
{
    const Problem problem = someProblem(20000);
    const auto mean = [&](double rows) {
        const Path path = measured(choiceOf("sampled_newton", {{"rows", rows}}), problem, 6);
        double sum = 0;
        for (std::size_t k = 0; k + 1 < path.points.size(); ++k)
            sum += path.points[k].hessianError;
        return sum / path.iterations();
    };
    const double ratio = mean(50) / mean(800);
    QVERIFY2(ratio > 2 && ratio < 8, qPrintable(QString::number(ratio))); // the root of 16 is 4
}

void TestApproximateNewton::errorsAreMeasuredWhereThereAreAny()
{
    const Problem problem = someProblem();
    const auto choice = choiceOf("sampled_newton", {{"rows", 20}});
    const Path path = measured(choice, problem);
    QVERIFY(path.iterations() > 2);
    for (std::size_t k = 0; k + 1 < path.points.size(); ++k)
        QVERIFY(path.points[k].hessianError > 0.01);
    QVERIFY(std::isnan(path.points.back().hessianError)); // no step was made from there
    // Measuring changes nothing.
    const Path plain =
        core::runMethod(problem, choice, VectorXd::Constant(3, 0.4), {1e-8, 12}, noClock, {});
    QCOMPARE(plain.points.size(), path.points.size());
    for (std::size_t k = 0; k < path.points.size(); ++k)
        QVERIFY(plain.points[k].x == path.points[k].x && std::isnan(plain.points[k].hessianError));
    // All rows, and methods that estimate nothing.
    QCOMPARE(measured(choiceOf("sampled_newton", {{"rows", 300}}), problem).points[0].hessianError,
             0.0);
    QVERIFY(std::isnan(measured(choiceOf("newton", {}), problem).points[0].hessianError));
    // Columns that depend on one another have no spectral error.
    MatrixXd A = gaussian(200, 3, 11);
    A.col(2) = A.col(0) + A.col(1);
    const Problem singular = problemOf(A, probabilities(200, 12), scalar(0.02), Mix{1, 1});
    const Path flat = measured(choice, singular);
    QVERIFY(flat.iterations() > 0 && std::isnan(flat.points[0].hessianError));
}

void TestApproximateNewton::errorsDoNotDependOnTheUnitsOfColumns()
{
    const Problem problem = someProblem();
    Problem other = problem;
    const Eigen::Vector3d units(1024, 1, 1.0 / 4096);
    other.A = core::DesignMatrix(problem.A.dense() * units.asDiagonal());
    const auto choice = choiceOf("sampled_newton", {{"rows", 20}});
    const VectorXd start = VectorXd::Constant(3, 0.4);
    const Path path =
        core::runMethod(problem, choice, start, {1e-8, 3}, noClock, {}, Measure::HessianError);
    const Path same = core::runMethod(other, choice, start.cwiseQuotient(units), {1e-8, 3}, noClock,
                                      {}, Measure::HessianError);
    for (std::size_t k = 0; k < 3; ++k)
        QVERIFY(std::abs(path.points[k].hessianError - same.points[k].hessianError) < 1e-6);
}

void TestApproximateNewton::measuringTakesNoTime()
{
    SlowToMeasure stepper;
    const Path path = descend(
        someProblem(), stepper, VectorXd::Constant(3, 0.4), {1e-8, 5}, [] { return theTime; }, {},
        Measure::HessianError);
    QCOMPARE(path.points.size(), std::size_t{6});
    for (std::size_t k = 0; k < 6; ++k) {
        QCOMPARE(path.points[k].seconds, double(k));
        QVERIFY(k == 5 || path.points[k].hessianError == 0.5);
    }
}

void TestApproximateNewton::qualityIsTheErrorOfTheSameSample()
{
    const Problem problem = someProblem();
    const LossAt at(problem, VectorXd::Constant(3, 0.4));
    const core::HessianForm form = at.hessian();
    const VectorXd weights = form.D.cwiseMax(0.0);
    const auto quality = core::sampleQuality(at, std::array<Index, 1>{50}, 1, 9, {});
    std::mt19937_64 engine(9 + 0x9E3779B97F4A7C15ULL * 50);
    const auto relative = core::RelativeValues::by(form.A.gram(weights));
    const double error =
        core::largestDistanceFromOne(relative->of(core::sampledGram(form.A, weights, 50, engine)));
    QVERIFY(std::abs(quality->sizes[0].epsilon - error) < 1e-12);
}

void TestApproximateNewton::withoutRankTwoItSolvesWithTheDiagonalPartAlone()
{
    const Problem problem = someProblem();
    const VectorXd start = VectorXd::Constant(3, 0.4);
    const LossAt at(problem, start);
    const auto direction = [&](double rankTwo) {
        const Path path = runWith("sampled_newton", {{"rows", 1000.0}, {"rank_two", rankTwo}},
                                  problem, start, {1e-8, 1});
        return VectorXd((path.points[1].x - start).normalized());
    };
    const core::HessianForm form = at.hessian();
    VERIFY_CLOSE(direction(1), -form.diagonalPart().ldlt().solve(at.gradient()).normalized(), 1e-9);
    VERIFY_CLOSE(direction(0), -form.dense().ldlt().solve(at.gradient()).normalized(), 1e-9);
    QVERIFY((direction(0) - direction(1)).norm() > 1e-3);
}

void TestApproximateNewton::withoutRankTwoItConvergesWhereTheWeightIsLarge()
{
    // A fit with large scores, where the rank-two part cancels most of the diagonal one.
    Problem problem = problemOf(4 / std::sqrt(10.0) * gaussian(200, 10, 21), VectorXd::Zero(200),
                                scalar(0), Mix{1, 0});
    const VectorXd fitted = LossAt(problem, gaussian(10, 1, 22)).f();
    problem.b = fitted.array() * (0.3 * gaussian(200, 1, 23)).array().exp();
    problem.b /= problem.b.sum();
    const auto steps = [&](double w, double rankTwo) {
        problem.w = scalar(w);
        const Path path = runWith("sampled_newton", {{"rows", 10.0}, {"rank_two", rankTwo}},
                                  problem, VectorXd::Constant(10, 0.1), {1e-8, 500});
        return core::isConverged(path.outcome) ? path.iterations() : 1000;
    };
    QVERIFY2(steps(2, 1) < 40, qPrintable(QString::number(steps(2, 1))));
    QVERIFY2(steps(1e-3, 1) > 10 * steps(2, 1), qPrintable(QString::number(steps(1e-3, 1))));
    QVERIFY2(steps(1e-3, 0) < 150, qPrintable(QString::number(steps(1e-3, 0))));
}

QTEST_GUILESS_MAIN(TestApproximateNewton)
#include "tst_approximate_newton.moc"
