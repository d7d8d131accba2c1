// SPDX-License-Identifier: MIT
#include "core/numeric/chebyshev.h"

#include <Eigen/Core>
#include <QTest>

#include <cmath>

using Eigen::Index;
using Eigen::VectorXd;

class TestChebyshev final : public QObject {
    Q_OBJECT

private slots:
    void chebyshevBoundHolds_data();
    void chebyshevBoundHolds();
    void chebyshevBoundIsCloseToTheTruth();
    void bumpBoundHolds_data();
    void bumpBoundHolds();
};

void TestChebyshev::chebyshevBoundHolds_data()
{
    QTest::addColumn<double>("c");
    for (const double c : {0.0, 1e-6, 0.5, 3.0, 8.0, 16.0, 60.0})
        QTest::addRow("c = %g", c) << c;
}

void TestChebyshev::chebyshevBoundHolds()
{
    QFETCH(double, c);
    const VectorXd x = VectorXd::LinSpaced(401, -1.0, 1.0);
    for (const double tolerance : {1e-3, 1e-8, 1e-13}) {
        const Index degree = core::degreeForExponentials(c, tolerance);
        QVERIFY(core::exponentialTail(c, degree) <= tolerance);
        QVERIFY(degree == 1 || core::exponentialTail(c, degree - 1) > tolerance);
        // Bessel's own tail, without the estimate of its terms.
        double tail = 0.0;
        for (Index j = degree + 1; j < degree + 60; ++j)
            tail += 4 * std::exp(-c) * std::cyl_bessel_i(static_cast<double>(j), c);
        QVERIFY(tail <= tolerance);

        const Eigen::MatrixXd weights = core::interpolationWeights(degree, x);
        const VectorXd points = core::chebyshevPoints(degree);
        double worst = 0.0;
        for (const double rate : {c, -c, 0.7 * c, -0.3 * c}) {
            const VectorXd nodes = (rate * points).array().exp();
            const VectorXd exact = (rate * x).array().exp();
            const double error = (weights.transpose() * nodes - exact).cwiseAbs().maxCoeff();
            worst = std::max(worst, error / (2 * std::cosh(rate)));
        }
        QVERIFY2(worst <= tolerance + 1e-14, qPrintable(QString::number(worst)));
    }
}

void TestChebyshev::chebyshevBoundIsCloseToTheTruth()
{
    // The smallest degrees by Bessel's tail itself are 27 and 36.
    QVERIFY(core::degreeForExponentials(8.0, 1e-15) <= 28);
    QVERIFY(core::degreeForExponentials(16.0, 1e-15) <= 39);
}

void TestChebyshev::bumpBoundHolds_data()
{
    QTest::addColumn<double>("a");
    for (const double a : {0.1, 1.0, 8.0, 30.0, 100.0})
        QTest::addRow("a = %g", a) << a;
}

void TestChebyshev::bumpBoundHolds()
{
    QFETCH(double, a);
    const VectorXd x = VectorXd::LinSpaced(401, -1.0, 1.0);
    for (const double tolerance : {1e-3, 1e-8, 1e-13}) {
        const Index degree = core::degreeForBumps(a, tolerance);
        QVERIFY(core::bumpTail(a, degree) <= tolerance);
        const Eigen::MatrixXd weights = core::interpolationWeights(degree, x);
        const VectorXd points = core::chebyshevPoints(degree);
        for (const double c : {0.0, a, -1.7 * a, 2.0 * a, -2.5 * a, 4.0 * a}) {
            const auto bump = [&](const VectorXd& at) -> VectorXd {
                return (c * at.array() - a * at.array().square()).exp();
            };
            const VectorXd exact = bump(x);
            const double error = (weights.transpose() * bump(points) - exact).cwiseAbs().maxCoeff();
            QVERIFY2(error <= (tolerance + 1e-14) * exact.maxCoeff(),
                     qPrintable(QString::number(error / exact.maxCoeff())));
        }
    }
}

QTEST_GUILESS_MAIN(TestChebyshev)
#include "tst_chebyshev.moc"
