// SPDX-License-Identifier: MIT
#include "core/spectrum/spectrum.h"
#include "core/theory/curvature.h"
#include "core/theory/least_alpha.h"
#include "core/theory/least_weight.h"
#include "core/theory/lipschitz_seen.h"
#include "core/theory/third_derivative.h"
#include "tests/core/problems.h"

using core::LossAt;
using core::Mix;
using core::Problem;
using core::WallKind;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

VectorXd eigenvalues(const Problem& problem, const VectorXd& x)
{
    return denseSpectrum(LossAt(problem, x).hessian().dense(), core::Eigenvectors::No).values;
}

Problem centred(Problem problem)
{
    MatrixXd A = problem.A.dense();
    A.rowwise() -= A.colwise().mean().eval();
    problem.A = core::DesignMatrix(A);
    return problem;
}

core::Plane planeThrough(const VectorXd& x, unsigned seed)
{
    return {x, gaussian(x.size(), 1, seed), gaussian(x.size(), 1, seed + 1), "p", "q"};
}

} // namespace

class TestBounds : public QObject {
    Q_OBJECT

private slots:
    void neededWeightIsTheSmallestOne();
    void neededWeightKnowsTheCounterExamples();
    void neededWeightIgnoresWhatAMakesNoUseOf();
    void neededWeightOfAWindowIsTheLargestOfItsPoints();
    void weightForTheBallMakesTheHessianSemidefiniteInIt();
    void alphaIsBoundedFromBelow();
    void centringLeavesNoWall();
    void findsTheWallWhereThereIsOne();
    void seenLipschitzConstantsStayBelowTheBounds();
    void seenLipschitzConstantsOfWindowAndPathAreThoseOfPoints();
    void sufficientTestNeverSaysYesToANegativeEigenvalue();
};

void TestBounds::neededWeightIsTheSmallestOne()
{
    int needed = 0;
    for (const Mix& mix : {Mix{1, 0}, Mix{0, 1}, Mix{1, 1}, Mix{0.5, 2}}) {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            Problem problem =
                problemOf(gaussian(8, 3, seed), probabilities(8, seed + 100), scalar(0.7), mix);
            const VectorXd x = gaussian(3, 1, seed + 200);
            if (LossAt(problem, x).domain() != core::Domain::Inside)
                continue;
            const double weight = core::LeastWeight(problem).at(x);
            problem.w = scalar(0);
            const double size = eigenvalues(problem, x).lpNorm<Eigen::Infinity>();
            const bool isDefinite = eigenvalues(problem, x)[0] >= 0;
            QCOMPARE(weight > 0, !isDefinite);
            if (isDefinite)
                continue;
            ++needed;
            problem.w = scalar(std::sqrt(weight));
            QVERIFY(std::abs(eigenvalues(problem, x)[0]) < 1e-11 * size);
            problem.w = scalar(std::sqrt(0.999 * weight));
            QVERIFY(eigenvalues(problem, x)[0] < 0);
        }
    }
    QVERIFY(needed > 20);
}

void TestBounds::neededWeightKnowsTheCounterExamples()
{
    // One column a: a'Ba + w^2 |a|^2 = 0.
    const Problem softmax =
        problemOf(Eigen::Vector2d(-2, 1), Eigen::Vector2d(1, 0), scalar(0), Mix{1, 0});
    QVERIFY(std::abs(core::LeastWeight(softmax).at(scalar(1)) - 0.664403857967 / 5) < 1e-11);
    const Problem combined =
        problemOf(Eigen::Vector2d(1, 0), Eigen::Vector2d(0, 1), scalar(0), Mix{1, 1});
    QVERIFY(std::abs(core::LeastWeight(combined).at(scalar(1)) - 0.166665907672) < 1e-11);
    // Never more than the supremum for softmax with b in the simplex.
    double largest = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Problem problem =
            problemOf(3 * gaussian(4, 2, seed), VectorXd::Unit(4, 0), scalar(0), Mix{1, 0});
        largest = std::max(largest, core::LeastWeight(problem).at(gaussian(2, 1, seed + 500)));
    }
    QVERIFY(largest <= core::kSoftmaxWeight && largest > 0.5 * core::kSoftmaxWeight);
}

void TestBounds::neededWeightIgnoresWhatAMakesNoUseOf()
{
    // The same column space: twice a column, a zero column, other units.
    const Problem plain = problemOf(gaussian(8, 2, 4), probabilities(8, 104), scalar(0), Mix{1, 1});
    const Eigen::Vector2d x(0.9, -0.7);
    MatrixXd A(8, 4);
    A << 1e-6 * plain.A.dense().col(0), plain.A.dense(), VectorXd::Zero(8);
    const Problem more = problemOf(A, plain.b, scalar(0), Mix{1, 1});
    const double expected = core::LeastWeight(plain).at(x);
    QVERIFY(std::abs(core::LeastWeight(more).at(Eigen::Vector4d(0, x[0], x[1], 5)) - expected) <
            1e-12);
    const Problem hole = identityProblem(2, Mix{1, 1});
    QVERIFY(std::isinf(core::LeastWeight(hole).at(Eigen::Vector2d(-2, -1))));
}

void TestBounds::neededWeightOfAWindowIsTheLargestOfItsPoints()
{
    const Problem problem =
        problemOf(gaussian(8, 3, 4), probabilities(8, 104), scalar(0), Mix{1, 0});
    const core::Plane plane = planeThrough(VectorXd::Zero(3), 9);
    const core::LeastWeight least(problem);
    const auto found = core::leastWeightOn(least, plane, core::Window::square(2), 12, {});
    QVERIFY(found);
    QCOMPARE(found->samples, 144);
    QCOMPARE(found->value, least.at(plane.at(found->p, found->q)));
    for (const double p : {-1.5, -0.5, 0.5, 1.5}) // the middles of some of its cells
        for (const double q : {-1.5, -0.5, 0.5, 1.5})
            QVERIFY(found->value >= least.at(plane.at(p, q)));
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::leastWeightOn(least, plane, core::Window::square(2), 12, source.get_token()));
}

void TestBounds::weightForTheBallMakesTheHessianSemidefiniteInIt()
{
    int bounded = 0;
    for (const Mix& mix : {Mix{1, 0}, Mix{1, 1}, Mix{2, 0.5}}) {
        for (unsigned seed = 1; seed <= 30; ++seed) {
            Problem problem = centred(problemOf(0.4 * gaussian(6, 3, seed),
                                                probabilities(6, seed + 100), scalar(0), mix));
            const VectorXd x = gaussian(3, 1, seed + 200);
            const auto report = curvatureReport(problem, LossAt(problem, x), x, x.norm());
            if (!std::isfinite(report.regionWeight))
                continue;
            ++bounded;
            const core::LeastWeight least(problem);
            QVERIFY(report.regionWeight >= report.sufficientWeight);
            for (unsigned k = 0; k < 20; ++k) {
                const VectorXd y = x.norm() * gaussian(3, 1, 50 * seed + k).normalized();
                QVERIFY(least.at(y) <= report.regionWeight);
            }
        }
    }
    QVERIFY(bounded > 60);
}

void TestBounds::alphaIsBoundedFromBelow()
{
    int tight = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Problem problem =
            problemOf(gaussian(9, 3, seed), probabilities(9, seed + 100), scalar(0),
                      seed % 3 == 0   ? Mix{1, 0}
                      : seed % 3 == 1 ? Mix{1, 1}
                                      : Mix{3, 0.4});
        const core::LeastAlpha least = core::leastAlpha(problem);
        QVERIFY(least.bound <= least.value);
        // alpha at any point, from its definition.
        for (unsigned k = 0; k < 30; ++k) {
            const VectorXd x = (k < 15 ? 1 : 6) * gaussian(3, 1, 100 * seed + k);
            const VectorXd z = problem.A.dense() * x;
            const double alpha = problem.mix.s * z.array().exp().sum() + problem.mix.r * z.sum();
            QVERIFY(alpha >= least.bound);
            QVERIFY(!least.isMinimum || alpha >= least.value - 1e-9 * std::abs(least.value));
        }
        if (least.isMinimum && least.value > 0) {
            QVERIFY(least.value - least.bound < 1e-9 * least.value);
            ++tight;
        }
    }
    QVERIFY2(tight > 20, qPrintable(QString::number(tight)));
}

void TestBounds::centringLeavesNoWall()
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const Problem problem = centred(problemOf(
            2 * gaussian(9, 3, seed), probabilities(9, seed + 100), scalar(0), Mix{1.5, 1}));
        const core::LeastAlpha least = core::leastAlpha(problem);
        QCOMPARE(least.wall, WallKind::None);
        // Jensen: alpha >= s n, with equality at 0.
        QVERIFY(std::abs(least.value - 13.5) < 1e-12);
        QVERIFY(std::abs(least.bound - 13.5) < 1e-9);
    }
}

void TestBounds::findsTheWallWhereThereIsOne()
{
    // A = I: alpha = sum (e^x + x) falls without end.
    const core::LeastAlpha identity = core::leastAlpha(identityProblem(2, Mix{1, 1}));
    QCOMPARE(identity.wall, WallKind::Exists);
    QVERIFY(!identity.isMinimum && identity.value < -1e6 && std::isinf(identity.bound));
    QCOMPARE(core::leastAlpha(identityProblem(2, Mix{1, 0})).wall, WallKind::None);
    QCOMPARE(core::leastAlpha(identityProblem(2, Mix{0, 1})).wall, WallKind::Exists);
    // A = (1, -1/2)': e^x + e^(-x/2) + x/2 has a minimum above 0; 8 of the skip branch has not.
    Problem bounded =
        problemOf(Eigen::Vector2d(1, -0.5), Eigen::Vector2d(1, 0), scalar(0), Mix{1, 1});
    const core::LeastAlpha above = core::leastAlpha(bounded);
    QCOMPARE(above.wall, WallKind::None);
    QVERIFY(above.isMinimum && above.value > 1.51 && above.value < 1.52);
    bounded.mix.r = 8;
    const core::LeastAlpha below = core::leastAlpha(bounded);
    QCOMPARE(below.wall, WallKind::Exists);
    QVERIFY(below.isMinimum && below.value < 0);
    QVERIFY(LossAt(bounded, below.at).alpha() < 0);
}

void TestBounds::seenLipschitzConstantsStayBelowTheBounds()
{
    int bounded = 0;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        const Mix mix = seed % 2 == 0 ? Mix{1, 0} : Mix{1, 1};
        Problem problem =
            problemOf(0.5 * gaussian(6, 2, seed), probabilities(6, seed + 600), scalar(0.1), mix);
        if (seed % 4 == 1)
            problem = centred(problem);
        const VectorXd x = 0.7 * gaussian(2, 1, seed + 1200);
        const LossAt at(problem, x);
        if (at.domain() != core::Domain::Inside)
            continue;
        const auto report = curvatureReport(problem, at, x, x.norm());
        QVERIFY(report.lipschitzSeen <= report.lipschitzBound);
        const core::BoundedLoss bounds = core::boundedLoss(problem, x);
        QVERIFY(report.lipschitzSeen <= core::ThirdDerivativeBound(problem, bounds).on(1e-9));
        bounded += std::isfinite(report.lipschitzBound);
    }
    QVERIFY(bounded > 300);
}

void TestBounds::seenLipschitzConstantsOfWindowAndPathAreThoseOfPoints()
{
    const Problem problem =
        problemOf(-gaussian(8, 2, 4).cwiseAbs(), probabilities(8, 104), scalar(0.1), Mix{1, 1});
    const core::Plane plane = planeThrough(VectorXd::Zero(2), 9);
    const auto window = core::lipschitzSeenOn(problem, plane, core::Window::square(4), 8, {});
    QVERIFY(window && window->samples < 64); // some are beyond the wall
    MatrixXd points(2, 3);
    points << plane.at(window->p, window->q), plane.at(-0.5, -0.5), Eigen::Vector2d(40, 40);
    const auto along = core::lipschitzSeenAlong(problem, points, {});
    QCOMPARE((*along)[0], window->value);
    QVERIFY((*along)[1] <= window->value);
    QVERIFY(std::isnan((*along)[2]));
    // It is a quotient of differences of the Hessian, seen from below.
    const VectorXd x = points.col(1);
    const VectorXd h = gaussian(2, 1, 5).normalized();
    const auto hessianAt = [&](double t) { return LossAt(problem, x + t * h).hessian().dense(); };
    const MatrixXd change = (hessianAt(1e-4) - hessianAt(-1e-4)) / 2e-4;
    QVERIFY(std::abs(h.dot(change * h)) <= (*along)[1] * (1 + 1e-6));
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::lipschitzSeenAlong(problem, points, source.get_token()));
}

void TestBounds::sufficientTestNeverSaysYesToANegativeEigenvalue()
{
    int yes = 0;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        const Mix mixes[] = {{1, 0}, {0, 1}, {1, 1}, {0.3, 2}};
        Problem problem = problemOf(gaussian(6, 3, seed), probabilities(6, seed + 600),
                                    scalar(0.01 * (seed % 80)), mixes[seed % 4]);
        const VectorXd x = 0.7 * gaussian(3, 1, seed + 1200);
        const LossAt at(problem, x);
        if (at.domain() != core::Domain::Inside)
            continue;
        if (!curvatureReport(problem, at, x, 1).sufficientWeightMet)
            continue;
        ++yes;
        QVERIFY(eigenvalues(problem, x)[0] > -1e-14);
        QVERIFY(core::LeastWeight(problem).at(x) <= problem.w[0] * problem.w[0] * (1 + 1e-12));
    }
    QVERIFY2(yes > 40, qPrintable(QString::number(yes)));
}

QTEST_GUILESS_MAIN(TestBounds)
#include "tst_bounds.moc"
