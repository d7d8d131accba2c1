// SPDX-License-Identifier: MIT
#include "core/ground/stationary_point.h"
#include "core/spectrum/spectrum.h"
#include "core/theory/curvature.h"
#include "core/theory/curvature_map.h"
#include "core/theory/guarantees.h"
#include "core/theory/least_alpha.h"
#include "core/theory/least_weight.h"
#include "core/theory/lipschitz_seen.h"
#include "core/theory/sample_quality.h"
#include "core/theory/third_derivative.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <array>

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

/// n = 200, d = 10, b near f(x): what the rank-two part takes depends on w.
Problem nearFit(double w, const VectorXd& x)
{
    Problem problem = problemOf(4 * gaussian(200, 10, 3) / std::sqrt(10.0), VectorXd::Zero(200),
                                scalar(w), Mix{1, 0});
    problem.b = 0.9 * LossAt(problem, x).f() + 0.1 * probabilities(200, 4);
    return problem;
}

} // namespace

class TestGuarantees : public QObject {
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
    void radiusOfNewtonIsTrue();
    void sufficientTestNeverSaysYesToANegativeEigenvalue();
    void everyNumberSaysWhatItRestsOn();
    void factsHoldWhereTheyAreSaid();
    void mapIsThatOfEachPoint();
    void samplesComeCloserAsTheyGrow();
    void weakWeightsLeaveLittleOfTheDiagonalPart();
};

void TestGuarantees::neededWeightIsTheSmallestOne()
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

void TestGuarantees::neededWeightKnowsTheCounterExamples()
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

void TestGuarantees::neededWeightIgnoresWhatAMakesNoUseOf()
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

void TestGuarantees::neededWeightOfAWindowIsTheLargestOfItsPoints()
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

void TestGuarantees::weightForTheBallMakesTheHessianSemidefiniteInIt()
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

void TestGuarantees::alphaIsBoundedFromBelow()
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

void TestGuarantees::centringLeavesNoWall()
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

void TestGuarantees::findsTheWallWhereThereIsOne()
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

void TestGuarantees::seenLipschitzConstantsStayBelowTheBounds()
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

void TestGuarantees::seenLipschitzConstantsOfWindowAndPathAreThoseOfPoints()
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

void TestGuarantees::radiusOfNewtonIsTrue()
{
    const Problem problem =
        problemOf(gaussian(12, 3, 5), probabilities(12, 6), scalar(0.4), Mix{1, 1});
    const VectorXd x = VectorXd::Constant(3, 0.05);
    const auto found = core::guarantees(problem, x, std::nullopt, {});
    const double radius = found->find("newton_radius")->value;
    const double lambdaMin = found->find("lambda_min")->value;
    QVERIFY(radius > 0 && lambdaMin > 0);
    // The Hessian changes by no more than a tenth of its smallest eigenvalue on the way there.
    const MatrixXd here = LossAt(problem, x).hessian().dense();
    for (unsigned k = 0; k < 200; ++k) {
        const VectorXd y = x + radius * gaussian(3, 1, k).normalized();
        const MatrixXd change = LossAt(problem, y).hessian().dense() - here;
        QVERIFY(denseSpectrum(change, core::Eigenvectors::No).values.lpNorm<Eigen::Infinity>() <=
                0.1 * lambdaMin);
    }
}

void TestGuarantees::sufficientTestNeverSaysYesToANegativeEigenvalue()
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

void TestGuarantees::everyNumberSaysWhatItRestsOn()
{
    const Problem problem = example("us_states", Mix{1, 1});
    const core::SeenSlice slice{planeThrough(problem.x0, 3), core::Window::square(1)};
    const auto found = core::guarantees(problem, problem.x0, slice, {});
    QVERIFY(found);
    for (const char* id : {"lambda_min", "needed_w2_here", "sufficient_w2_here",
                           "sufficient_w2_ball", "needed_w2_slice", "sufficient_w2_slice",
                           "lipschitz_seen", "lipschitz_seen_slice", "lipschitz_bound_slice",
                           "lipschitz_bound", "newton_radius", "kantorovich_h", "alpha_least"})
        QVERIFY2(found->find(id), id);
    QVERIFY(!found->find("no_such_number"));
    for (const core::Guarantee& one : found->numbers) {
        QVERIFY(!one.meaning.empty());
        QVERIFY(one.meaning.find("paper") == std::string::npos);
    }
    QCOMPARE(found->find("lambda_min")->standing, core::Standing::Measured);
    QCOMPARE(found->find("lipschitz_bound")->standing, core::Standing::Derived);
    QVERIFY(!found->find("r_minus")); // not at a minimum
    const auto minimum = core::stationaryPointNear(problem, problem.x0);
    const auto there = core::guarantees(problem, minimum->x, std::nullopt, {});
    QCOMPARE(there->find("r_minus")->standing, core::Standing::Proved);
    QVERIFY(there->find("r_minus")->value < there->find("r_plus")->value);
    QVERIFY(found->find("needed_w2_slice")->value <= found->find("sufficient_w2_slice")->value);
    QVERIFY(found->find("lipschitz_seen_slice")->value <=
            found->find("lipschitz_bound_slice")->value);
    QVERIFY(found->find("needed_w2_here")->value <= found->find("sufficient_w2_here")->value);
    QVERIFY(!core::guarantees(problem, problem.x0, std::nullopt, {})->find("needed_w2_slice"));
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::guarantees(problem, problem.x0, slice, source.get_token()));
}

void TestGuarantees::factsHoldWhereTheyAreSaid()
{
    const auto says = [](const Problem& problem, const VectorXd& x, const char* words) {
        return std::ranges::any_of(core::specialFacts(problem, x), [&](const std::string& fact) {
            return fact.find(words) != std::string::npos;
        });
    };
    const Problem plain = problemOf(gaussian(8, 3, 1), probabilities(8, 2), scalar(0), Mix{1, 0});
    const VectorXd x = gaussian(3, 1, 3);
    QVERIFY(core::specialFacts(plain, x).empty());

    Problem shifted = plain;
    MatrixXd A = plain.A.dense();
    A.col(2) = VectorXd::Ones(8) - A.col(0);
    shifted.A = core::DesignMatrix(A);
    QVERIFY(says(shifted, x, "does not change along it"));
    shifted.mix.r = 1;
    QVERIFY(!says(shifted, x, "does not change along it"));

    Problem resnet = plain;
    resnet.mix = Mix{0, 1};
    QVERIFY(says(resnet, x, "x'H x = 0"));
    QVERIFY(std::abs(x.dot(LossAt(resnet, x).hessian().times(x))) <
            1e-12 * LossAt(resnet, x).hessian().dense().norm() * x.squaredNorm());
    resnet.w = scalar(0.1);
    QVERIFY(says(resnet, x, "there is no minimum"));

    Problem perfect = plain;
    perfect.b = LossAt(plain, x).f();
    QVERIFY(says(perfect, x, "perfect fit"));
    QVERIFY(!says(perfect, x + VectorXd::Constant(3, 0.1), "perfect fit"));

    const Problem wide = problemOf(gaussian(2, 4, 1), probabilities(2, 2), scalar(0), Mix{1, 1});
    QVERIFY(says(wide, gaussian(4, 1, 3), "at least 2 directions"));
    A.col(2) = 2 * A.col(1);
    Problem twice = plain;
    twice.A = core::DesignMatrix(A);
    QVERIFY(says(twice, x, "Collinear columns"));
    Problem vertex = plain;
    vertex.b = VectorXd::Unit(8, 3);
    QVERIFY(says(vertex, x, "at infinity"));
}

void TestGuarantees::mapIsThatOfEachPoint()
{
    const Problem problem =
        problemOf(-gaussian(8, 2, 4).cwiseAbs(), probabilities(8, 104), scalar(0.1), Mix{1, 1});
    const core::Plane plane = planeThrough(VectorXd::Zero(2), 9);
    const core::Grid grid{core::Window::square(4), 9, 7};
    const auto map = core::curvatureMap(problem, plane, grid, {});
    QVERIFY(map);
    std::array<int, 3> seen{};
    for (Index i = 0; i < grid.rows; ++i) {
        for (Index j = 0; j < grid.columns; ++j) {
            const VectorXd x = plane.at(grid.p(j), grid.q(i));
            const LossAt at(problem, x);
            if (at.domain() != core::Domain::Inside) {
                QVERIFY(std::isnan(map->lambdaMin(i, j)) && std::isnan(map->angle(i, j)));
                ++seen[0];
                continue;
            }
            const MatrixXd H = at.hessian().dense();
            const VectorXd values = eigenvalues(problem, x);
            QVERIFY(std::abs(map->lambdaMin(i, j) - values[0]) < 1e-13 * H.norm());
            QCOMPARE(map->negative(i, j), double((values.array() < 0).count()));
            const VectorXd step = -H.fullPivLu().solve(at.gradient());
            const double cosine = -step.dot(at.gradient()) / (step.norm() * at.gradient().norm());
            QVERIFY(std::abs(std::cos(map->angle(i, j) * M_PI / 180) - cosine) < 1e-7);
            ++seen[values[0] > 0 ? 1 : 2];
            if (values[0] > 0)
                QVERIFY(std::abs(map->newtonDecrease(i, j) + step.dot(at.gradient()) / 2) <
                        1e-9 * map->newtonDecrease(i, j));
            else
                QVERIFY(std::isnan(map->newtonDecrease(i, j)));
        }
    }
    for (const int count : seen)
        QVERIFY2(count > 0, qPrintable(QString("%1 %2 %3").arg(seen[0]).arg(seen[1]).arg(seen[2])));
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::curvatureMap(problem, plane, grid, source.get_token()));
}

void TestGuarantees::samplesComeCloserAsTheyGrow()
{
    const VectorXd x = gaussian(10, 1, 1);
    const LossAt at(nearFit(0.1, x), x);
    const std::array<Index, 3> counts{60, 600, 60000};
    const auto quality = core::sampleQuality(at, counts, 5, 1, {});
    QVERIFY(quality);
    QCOMPARE(quality->sizes.size(), 3u);
    for (const core::SampledEigenvalues& size : quality->sizes) {
        QVERIFY(size.smallest >= 0 && size.smallest < 1 && size.largest > 1);
        QVERIFY(size.epsilon <= std::max(1 - size.smallest, size.largest - 1));
    }
    // The error falls as the root of the number of rows.
    const double fall = quality->sizes[1].epsilon / quality->sizes[2].epsilon;
    QVERIFY2(fall > 5 && fall < 20, qPrintable(QString::number(fall)));
    const auto again = core::sampleQuality(at, counts, 5, 1, {});
    QCOMPARE(again->sizes[1].epsilon, quality->sizes[1].epsilon);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::sampleQuality(at, counts, 5, 1, source.get_token()));
    // K is singular without enough rows.
    const Problem wide = problemOf(gaussian(2, 4, 1), probabilities(2, 2), scalar(0), Mix{1, 1});
    QVERIFY(!core::sampleQuality(LossAt(wide, VectorXd::Zero(4)), counts, 5, 1, {}));
}

void TestGuarantees::weakWeightsLeaveLittleOfTheDiagonalPart()
{
    const VectorXd x = gaussian(10, 1, 1);
    const auto leftOf = [&](double w) {
        const LossAt at(nearFit(w, x), x);
        return core::sampleQuality(at, std::array<Index, 1>{100}, 1, 1, {})->left;
    };
    const double strong = leftOf(1.0);
    const double weak = leftOf(1e-4);
    QVERIFY(strong > 0.9 && strong <= 1 + 1e-12);
    QVERIFY2(weak < 0.1, qPrintable(QString::number(weak)));
}

QTEST_GUILESS_MAIN(TestGuarantees)
#include "tst_guarantees.moc"
