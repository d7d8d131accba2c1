// SPDX-License-Identifier: MIT
#include "core/solve/wall.h"

#include <QTest>

using core::crossesWall;
using core::Mix;
using Eigen::Vector2d;
using Eigen::VectorXd;

namespace {

constexpr Mix kSoftmax{1, 0};
constexpr Mix kResnet{0, 1};
constexpr Mix kCombined{1, 1};
constexpr double kW1 = 0.56714329040978387; ///< e^-w = w

bool crosses(const Mix& mix, const VectorXd& from, const VectorXd& to)
{
    return crossesWall(mix, from, to - from);
}

/// A point of the line of slope -1 through (m, m), where alpha = 2 e^m cosh(tau) + 2 m.
Vector2d onLine(double m, double tau)
{
    return {m + tau, m - tau};
}

} // namespace

/// All with A = I_2, so that x is z; see the notes, section 4.
class TestWall : public QObject {
    Q_OBJECT

private slots:
    void seesAHoleBetweenGoodEnds();
    void separatesAGrazeFromAMiss();
    void seesAnEndInTheHole();
    void worksFarBeyondTheRangeOfExp();
    void isALineForResnet();
    void doesNotExistForSoftmax();
};

void TestWall::seesAHoleBetweenGoodEnds()
{
    QVERIFY(crosses(kCombined, Vector2d(-6, 2), Vector2d(2, -6)));
    QVERIFY(!crosses(kCombined, Vector2d(-3, 2.5), Vector2d(2.5, -3)));
    // Towards the hole, but not as far.
    QVERIFY(!crosses(kCombined, Vector2d(-6, 2), Vector2d(-5.5, 1.5)));
    QVERIFY(!crosses(kCombined, Vector2d(0, 0), Vector2d(0, 0)));
}

void TestWall::separatesAGrazeFromAMiss()
{
    // alpha is least at tau = 0, where it is 2 (e^m + m): 0 exactly at m = -W(1).
    for (const double end : {3.0, 5.0, 50.0}) {
        const double hit = -kW1 - 1e-9;
        const double miss = -kW1 + 1e-9;
        QVERIFY(crosses(kCombined, onLine(hit, -3), onLine(hit, end)));
        QVERIFY(!crosses(kCombined, onLine(miss, -3), onLine(miss, end)));
    }
}

void TestWall::seesAnEndInTheHole()
{
    QVERIFY(crosses(kCombined, Vector2d(0, 0), Vector2d(-2, -1)));
    // alpha is 0 to rounding at this end.
    QVERIFY(crosses(kCombined, Vector2d(0, 0), Vector2d(-1, -0.19265001891027426)));
}

void TestWall::worksFarBeyondTheRangeOfExp()
{
    QVERIFY(crosses(kCombined, Vector2d(1000, -5000), Vector2d(-5000, 1000)));
    QVERIFY(crosses(kCombined, Vector2d(1e4, -1e5), Vector2d(-1e5, 1e4)));
    QVERIFY(!crosses(kCombined, Vector2d(1e4, 9e3), Vector2d(9e3, 1e4)));
    QVERIFY(!crosses(kCombined, Vector2d(1e4, -1e4), Vector2d(1, -1)));
}

void TestWall::isALineForResnet()
{
    QVERIFY(crosses(kResnet, Vector2d(1, 1), Vector2d(-2, -2)));
    QVERIFY(!crosses(kResnet, Vector2d(1, 1), Vector2d(3, -1.5)));
    QVERIFY(!crosses(kResnet, Vector2d(-1, -1), Vector2d(-3, 1.5)));
    QVERIFY(crosses(kResnet, Vector2d(-1, -1), Vector2d(-3, 3)));
}

void TestWall::doesNotExistForSoftmax()
{
    QVERIFY(!crosses(kSoftmax, Vector2d(1, 1), Vector2d(-2000, -2000)));
}

QTEST_GUILESS_MAIN(TestWall)
#include "tst_wall.moc"
