// SPDX-License-Identifier: MIT
#include "core/plane/turn_plane.h"

#include <QTest>

#include <cmath>
#include <numbers>

namespace {

core::Plane plane(Eigen::Index d)
{
    core::Plane result;
    result.origin = Eigen::VectorXd::LinSpaced(d, 0.0, 1.0);
    result.d1 = 2.0 * Eigen::VectorXd::Unit(d, 0);
    result.d2 = Eigen::VectorXd::Zero(d);
    if (d > 1)
        result.d2[1] = 0.5;
    return result;
}

} // namespace

class TestTurnPlane final : public QObject {
    Q_OBJECT
private slots:
    void keepsLengthsAndAngles();
    void isContinuousAcrossQuarterTurns();
    void visitsEveryCoordinate();
    void leavesAPlaneThatFillsTheSpace();
    void saysWhichAxesAreTurned();
};

void TestTurnPlane::keepsLengthsAndAngles()
{
    for (const double angle : {0.3, 1.7, 5.0, -4.1, 40.0}) {
        const core::Plane turned = core::turned(plane(6), angle);
        QVERIFY(std::abs(turned.d1.norm() - 2.0) < 1e-13);
        QVERIFY(std::abs(turned.d2.norm() - 0.5) < 1e-13);
        QVERIFY(std::abs(turned.d1.dot(turned.d2)) < 1e-13);
        QCOMPARE(turned.origin, plane(6).origin);
    }
}

void TestTurnPlane::isContinuousAcrossQuarterTurns()
{
    constexpr double kStep = 1e-7;
    for (int quarter = 0; quarter < 8; ++quarter) {
        const double angle = quarter * std::numbers::pi / 2;
        const core::Plane before = core::turned(plane(5), angle - kStep);
        const core::Plane after = core::turned(plane(5), angle + kStep);
        QVERIFY((before.d1 - after.d1).norm() < 10 * kStep);
        QVERIFY((before.d2 - after.d2).norm() < 10 * kStep);
    }
}

void TestTurnPlane::visitsEveryCoordinate()
{
    Eigen::VectorXd seen = Eigen::VectorXd::Zero(5);
    for (double angle = 0.0; angle < 8 * std::numbers::pi; angle += 0.05) {
        const core::Plane turned = core::turned(plane(5), angle);
        seen = seen.cwiseMax(turned.d1.normalized().cwiseAbs());
        seen = seen.cwiseMax(turned.d2.normalized().cwiseAbs());
    }
    QVERIFY2(seen.minCoeff() > 0.99, "a coordinate was never turned to");
}

void TestTurnPlane::saysWhichAxesAreTurned()
{
    core::Plane axes = plane(4);
    axes.label1 = "one";
    axes.label2 = "two";
    QCOMPARE(core::turned(axes, 0.0).label1, std::string("one"));
    QCOMPARE(core::turned(axes, -0.5).label1, std::string("one, turned"));
    QCOMPARE(core::turned(axes, -0.5).label2, std::string("two"));
    QCOMPARE(core::turned(axes, 2.0).label2, std::string("two, turned"));
}

void TestTurnPlane::leavesAPlaneThatFillsTheSpace()
{
    QCOMPARE(core::turned(plane(2), 1.0).d1, plane(2).d1);
    core::Plane line = plane(1);
    line.d2.resize(0);
    QCOMPARE(core::turned(line, 1.0).d1, line.d1);
}

QTEST_GUILESS_MAIN(TestTurnPlane)
#include "tst_turn_plane.moc"
