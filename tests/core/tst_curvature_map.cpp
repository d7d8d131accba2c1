// SPDX-License-Identifier: MIT
// The map of curvature: its numbers are those of eigenvalues, though it computes few of them.
#include "core/model/random_problem.h"
#include "core/numeric/symmetric_factor.h"
#include "core/plane/choose_plane.h"
#include "core/solve/scaled_curvature.h"
#include "core/theory/curvature_map.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <numbers>

using core::CurvatureMap;
using core::Problem;
using core::SymmetricFactor;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

/// Symmetric with these eigenvalues.
MatrixXd symmetric(const VectorXd& values, unsigned seed)
{
    const Eigen::HouseholderQR<MatrixXd> qr(gaussian(values.size(), values.size(), seed));
    const MatrixXd Q = qr.householderQ();
    return Q * values.asDiagonal() * Q.transpose();
}

} // namespace

class TestCurvatureMap : public QObject {
    Q_OBJECT

private slots:
    void factorsCountAsEigenvaluesDo();
    void factorsSolve();
    void whatIsNoMatrixHasNoFactor();
    void numbersAreThoseOfEigenvectors_data();
    void numbersAreThoseOfEigenvectors();
    void samplesThatAreKnownAreTaken();
    void aWindowOfItsOwnTakesNothing();
};

void TestCurvatureMap::factorsCountAsEigenvaluesDo()
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Index d = 1 + seed % 23;
        VectorXd values = gaussian(d, 1, seed);
        values = values.array().sign() * (0.1 + values.array().abs());
        const auto factor = SymmetricFactor::of(symmetric(values, seed + 100));
        QVERIFY(factor);
        QCOMPARE(factor->negative(), (values.array() < 0).count());
    }
    // Without a diagonal the pivots are blocks of two.
    MatrixXd swap = MatrixXd::Zero(4, 4);
    swap(1, 0) = swap(0, 1) = swap(3, 2) = swap(2, 3) = 1.0;
    QCOMPARE(SymmetricFactor::of(swap)->negative(), 2);
}

void TestCurvatureMap::factorsSolve()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const MatrixXd H = symmetric(VectorXd::LinSpaced(12, -1.05, 1.2), seed);
        const VectorXd x = gaussian(12, 1, seed + 50);
        QVERIFY(relativeError(SymmetricFactor::of(H)->solve(H * x), x) < 1e-12);
    }
    const auto poor = SymmetricFactor::of(symmetric(Eigen::Vector3d(1.0, -1.0, 1e-9), 3));
    QVERIFY(poor->reciprocalCondition() < 1e-8 && poor->reciprocalCondition() > 1e-10);
}

void TestCurvatureMap::whatIsNoMatrixHasNoFactor()
{
    MatrixXd H = MatrixXd::Identity(3, 3);
    H(2, 1) = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!SymmetricFactor::of(H));
    QVERIFY(!SymmetricFactor::of(MatrixXd::Zero(3, 3)));
}

void TestCurvatureMap::numbersAreThoseOfEigenvectors_data()
{
    QTest::addColumn<Problem>("problem");
    for (const auto mix : {core::Mix{1, 0}, core::Mix{1, 1}, core::Mix{0.3, 1.4}}) {
        Problem drawn = core::draw({.n = 20, .d = 5, .seed = 3});
        drawn.mix = mix;
        QTest::addRow("random, s = %g, r = %g", mix.s, mix.r) << drawn;
        drawn.w = scalar(0.6);
        QTest::addRow("regularised, s = %g, r = %g", mix.s, mix.r) << drawn;
    }
    Problem flat = identityProblem(4, {1, 0}); // constant along (1, 1, 1, 1)
    flat.b = VectorXd::Constant(4, 0.25);
    QTest::addRow("singular") << flat;
}

void TestCurvatureMap::numbersAreThoseOfEigenvectors()
{
    QFETCH(Problem, problem);
    core::SliceSettings settings;
    settings.directions = "random";
    const core::Plane plane = core::choosePlane(problem, settings, {});
    const auto map = core::curvatureMap(problem, plane, {core::Window::square(1.5), 7, 5}, {});
    QVERIFY(map);
    const auto isAlike = [](double p, double q) {
        return (std::isnan(p) && std::isnan(q)) || std::abs(p - q) <= 1e-7 * (1e-4 + std::abs(q));
    };
    int compared = 0;
    for (Index i = 0; i < 5; ++i) {
        for (Index j = 0; j < 7; ++j) {
            const VectorXd x = plane.at(map->grid.p(j), map->grid.q(i));
            const core::LossAt at(problem, x);
            if (at.domain() != core::Domain::Inside) {
                QVERIFY(std::isnan(map->lambdaMin(i, j)));
                continue;
            }
            ++compared;
            const core::Iterate here{x, at.gradient(), at};
            const core::ScaledCurvature curvature = core::curvatureOf(core::scaledHessian(here));
            const Eigen::SelfAdjointEigenSolver<MatrixXd> plain(at.hessian().dense());
            QVERIFY(std::abs(map->lambdaMin(i, j) - plain.eigenvalues()[0]) <
                    1e-12 * plain.eigenvalues().cwiseAbs().maxCoeff() + 1e-15);
            QCOMPARE(map->negative(i, j), double(curvature.negative()));
            const bool isDefinite = curvature.negative() + curvature.zero() == 0;
            QCOMPARE(!std::isnan(map->newtonDecrease(i, j)), isDefinite);
            if (isDefinite)
                QVERIFY(isAlike(map->newtonDecrease(i, j), curvature.decrement()));
            if (curvature.zero() > 0) {
                QVERIFY(std::isnan(map->angle(i, j)));
                continue;
            }
            const VectorXd step = -at.hessian().dense().ldlt().solve(here.gradient);
            const double cosine = -here.gradient.dot(step) / (here.gradient.norm() * step.norm());
            QVERIFY(std::abs(map->angle(i, j) - std::acos(cosine) * 180 / std::numbers::pi) < 1e-4);
        }
    }
    QVERIFY(compared > 10);
}

void TestCurvatureMap::samplesThatAreKnownAreTaken()
{
    Problem problem = core::draw({.n = 12, .d = 3, .seed = 5});
    problem.mix = {1, 0};
    const core::Plane plane = core::choosePlane(problem, {}, {});
    const core::Window window{-0.7, 1.9, -1.1, 0.4};
    const auto plain = core::curvatureMap(problem, plane, {window, 17, 9}, {});
    auto coarse = core::curvatureMap(problem, plane, {window, 9, 5}, {});
    coarse->lambdaMin.array() += 1000.0; // so that what is taken is seen
    const auto fine = core::curvatureMap(problem, plane, {window, 17, 9}, {}, &*coarse);
    for (Index i = 0; i < 9; ++i)
        for (Index j = 0; j < 17; ++j) {
            const bool isKnown = i % 2 == 0 && j % 2 == 0;
            QCOMPARE(fine->lambdaMin(i, j),
                     isKnown ? coarse->lambdaMin(i / 2, j / 2) : plain->lambdaMin(i, j));
            QVERIFY(std::abs(fine->condition(i, j) - plain->condition(i, j)) <=
                    1e-9 * plain->condition(i, j)); // p of both grids is alike to rounding
        }
}

void TestCurvatureMap::aWindowOfItsOwnTakesNothing()
{
    Problem problem = core::draw({.n = 12, .d = 3, .seed = 5});
    problem.mix = {1, 0};
    const core::Plane plane = core::choosePlane(problem, {}, {});
    auto other = core::curvatureMap(problem, plane, {core::Window{-9.0, 9.7, -9.0, 9.3}, 9, 9}, {});
    other->lambdaMin.setConstant(1000.0);
    const core::Grid grid{core::Window{0.1, 1.0, 0.2, 1.3}, 7, 7};
    const auto plain = core::curvatureMap(problem, plane, grid, {});
    const auto beside = core::curvatureMap(problem, plane, grid, {}, &*other);
    QVERIFY(beside->lambdaMin == plain->lambdaMin);
}

QTEST_GUILESS_MAIN(TestCurvatureMap)
#include "tst_curvature_map.moc"
