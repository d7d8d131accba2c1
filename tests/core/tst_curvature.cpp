// SPDX-License-Identifier: MIT
#include "core/spectrum/spectrum.h"
#include "core/theory/curvature.h"
#include "tests/core/problems.h"

#include <cmath>
#include <numbers>

using core::CurvatureReport;
using core::LossAt;
using core::Mix;
using core::Problem;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

CurvatureReport reportAt(const Problem& problem, const VectorXd& x, double radius)
{
    return curvatureReport(problem, LossAt(problem, x), x, radius);
}

double smallestEigenvalue(const Problem& problem, const VectorXd& x)
{
    return denseSpectrum(LossAt(problem, x).hessian().dense(), core::Eigenvectors::No).values[0];
}

double spectralDistance(const MatrixXd& H, const MatrixXd& G)
{
    return denseSpectrum(H - G, core::Eigenvectors::No).values.lpNorm<Eigen::Infinity>();
}

/// Columns with mean 0: alpha >= n everywhere in the combined loss.
MatrixXd centred(MatrixXd A)
{
    A.rowwise() -= A.colwise().mean();
    return A;
}

} // namespace

class TestCurvature : public QObject {
    Q_OBJECT

private slots:
    void sufficientWeightMakesTheHessianSemidefinite();
    void sufficientWeightIsZeroAtAPerfectFitAndNotBefore();
    void boundHoldsForPairsOfPoints_data();
    void boundHoldsForPairsOfPoints();
    void softmaxBoundIsNearlyReached();
    void seenIsTheLargestOverAllDirections();
    void promisesNothingWhereAlphaMayVanish();
};

void TestCurvature::sufficientWeightMakesTheHessianSemidefinite()
{
    int indefinite = 0;
    for (const Mix& mix : {Mix{1, 0}, Mix{0, 1}, Mix{1, 1}, Mix{0.5, 2}}) {
        for (unsigned seed = 1; seed <= 30; ++seed) {
            Problem problem =
                problemOf(gaussian(6, 3, seed), probabilities(6, seed + 100), scalar(0), mix);
            const VectorXd x = gaussian(3, 1, seed + 200);
            if (LossAt(problem, x).domain() == core::Domain::Wall)
                continue;
            const CurvatureReport bare = reportAt(problem, x, 1.0);
            const double before = smallestEigenvalue(problem, x);
            indefinite += before < -1e-9;
            QVERIFY(!(bare.sufficientWeightMet && before < -1e-9));

            problem.w = scalar(1.000001 * std::sqrt(bare.sufficientWeight));
            QVERIFY(reportAt(problem, x, 1.0).sufficientWeightMet);
            QVERIFY(smallestEigenvalue(problem, x) > -1e-9 * (1 + bare.sufficientWeight));
        }
    }
    QVERIFY(indefinite > 30);
}

void TestCurvature::sufficientWeightIsZeroAtAPerfectFitAndNotBefore()
{
    Problem problem = problemOf(gaussian(6, 3, 1), probabilities(6, 2), scalar(0), Mix{1, 1});
    const VectorXd x = VectorXd::Constant(3, 0.2);
    QVERIFY(reportAt(problem, x, 1.0).sufficientWeight > 1e-3);
    problem.b = LossAt(problem, x).f();
    QVERIFY(reportAt(problem, x, 1.0).sufficientWeight < 1e-15);
}

void TestCurvature::boundHoldsForPairsOfPoints_data()
{
    QTest::addColumn<double>("r");
    QTest::addColumn<bool>("inSimplex");
    QTest::newRow("softmax, b in the simplex") << 0.0 << true;
    QTest::newRow("softmax, any b") << 0.0 << false;
    QTest::newRow("combined, centred columns") << 1.0 << true;
}

void TestCurvature::boundHoldsForPairsOfPoints()
{
    QFETCH(double, r);
    QFETCH(bool, inSimplex);
    const VectorXd b = inSimplex ? probabilities(8, 5) : VectorXd(3 * gaussian(8, 1, 5));
    const Problem problem = problemOf(centred(gaussian(8, 3, 6)), b, scalar(0.3), Mix{1, r});
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const VectorXd x = gaussian(3, 1, seed);
        const VectorXd y = x + 0.1 * gaussian(3, 1, seed + 50);
        const double radius = std::max(x.norm(), y.norm());
        const CurvatureReport report = reportAt(problem, x, radius);
        const double measured = spectralDistance(LossAt(problem, x).hessian().dense(),
                                                 LossAt(problem, y).hessian().dense()) /
                                (x - y).norm();
        QVERIFY(std::isfinite(report.lipschitzBound));
        QVERIFY(measured > 0 && measured <= report.lipschitzBound);
        QVERIFY(report.lipschitzSeen > 0 && report.lipschitzSeen <= report.lipschitzBound);
        QCOMPARE(report.lipschitzBoundIsGlobal, r == 0);
    }
}

void TestCurvature::softmaxBoundIsNearlyReached()
{
    // Two rows, b a vertex, at the worst point of the notes: q = 0.636264.
    const MatrixXd A = (MatrixXd(2, 1) << 1, -1).finished() / std::numbers::sqrt2;
    const Problem problem = problemOf(A, Eigen::Vector2d(0, 1), scalar(0), Mix{1, 0});
    const double q = 0.636264;
    const VectorXd x = scalar(std::log(q / (1 - q)) / std::numbers::sqrt2);
    const CurvatureReport report = reportAt(problem, x, 1.0);
    QVERIFY(std::abs(report.lipschitzSeen - 0.571407) < 1e-6);
    QVERIFY(std::abs(report.lipschitzBound - 0.5715) < 1e-12);
}

void TestCurvature::seenIsTheLargestOverAllDirections()
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const Problem problem =
            problemOf(gaussian(7, 2, seed), probabilities(7, seed + 9), scalar(0), Mix{1, 0});
        const VectorXd x = gaussian(2, 1, seed + 30);
        const LossAt at(problem, x);
        double largest = 0;
        for (int k = 0; k < 2000; ++k) {
            const double angle = std::numbers::pi * k / 2000;
            const Eigen::Vector2d h(std::cos(angle), std::sin(angle));
            largest = std::max(largest, std::abs(at.thirdDerivative(h)));
        }
        const double seen = reportAt(problem, x, 1.0).lipschitzSeen;
        QVERIFY(seen <= largest * (1 + 1e-4));
        QVERIFY2(seen >= 0.9 * largest, qPrintable(QString::number(seen / largest)));
    }
}

void TestCurvature::promisesNothingWhereAlphaMayVanish()
{
    const VectorXd x = VectorXd::Constant(2, 0.1);
    const VectorXd b = probabilities(5, 1);
    const Problem combined = problemOf(gaussian(5, 2, 2).array() + 1.0, b, scalar(0), Mix{1, 1});
    QVERIFY(std::isinf(reportAt(combined, x, 10.0).lipschitzBound));
    QVERIFY(!reportAt(combined, x, 10.0).lipschitzBoundIsGlobal);
    QVERIFY(std::isfinite(reportAt(combined, x, 0.15).lipschitzBound));
    const Problem resnet = problemOf(gaussian(5, 2, 2), b, scalar(0), Mix{0, 1});
    QVERIFY(std::isinf(reportAt(resnet, x, 1.0).lipschitzBound));
    // exp(1000) is beyond double.
    const Problem wide = problemOf(1e3 * centred(gaussian(5, 2, 2)), b, scalar(0), Mix{1, 1});
    QVERIFY(std::isinf(reportAt(wide, x, 1.0).lipschitzBound));
    const Problem onWall = problemOf(gaussian(5, 2, 2), b, scalar(0), Mix{0, 1});
    QVERIFY(std::isinf(reportAt(onWall, VectorXd::Zero(2), 1.0).sufficientWeight));
}

QTEST_GUILESS_MAIN(TestCurvature)
#include "tst_curvature.moc"
