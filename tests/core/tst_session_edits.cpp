// SPDX-License-Identifier: MIT
#include "core/session_edits.h"

#include <QTest>

using core::Session;

namespace {

/// Four columns, of which the slice looks at the second and the fourth.
Session session()
{
    Session result;
    result.problem.A = core::DesignMatrix(core::RowMajorMatrix(core::RowMajorMatrix::NullaryExpr(
        3, 4, [](auto i, auto j) { return 0.5 * double(i - j); })));
    result.problem.b = Eigen::Vector3d(0.5, 0.25, 0.25);
    result.problem.w = Eigen::VectorXd::Zero(1);
    result.problem.x0 = Eigen::Vector4d(1, 2, 3, 4);
    result.slice.axis1 = 1;
    result.slice.axis2 = 3;
    result.slice.point = Eigen::Vector4d(5, 6, 7, 8);
    result.slice.custom = Eigen::MatrixXd::Identity(4, 2);
    return result;
}

} // namespace

class TestSessionEdits final : public QObject {
    Q_OBJECT
private slots:
    void theSliceFollowsItsColumns();
    void anAxisThatGoesIsReplaced();
    void theLastColumnRemains();
};

void TestSessionEdits::theSliceFollowsItsColumns()
{
    Session edited = session();
    core::insertColumns(edited, 0, 2);
    QCOMPARE(edited.problem.d(), 6);
    QCOMPARE(edited.slice.axis1, 3);
    QCOMPARE(edited.slice.axis2, 5);
    QCOMPARE(edited.slice.point, Eigen::VectorXd(Eigen::VectorXd{{0, 0, 5, 6, 7, 8}}));
    QCOMPARE(edited.slice.custom.col(0), Eigen::VectorXd(Eigen::VectorXd::Unit(6, 2)));
    core::insertColumns(edited, 4, 1);
    QCOMPARE(edited.slice.axis1, 3);
    QCOMPARE(edited.slice.axis2, 6);
    core::removeColumns(edited, {0, 1, 4});
    QVERIFY(edited == session());
    // A start that belongs to another table is none, and does not become one.
    edited.methods.resize(2);
    edited.methods[0].start = Eigen::VectorXd{{1, 2, 3, 4}};
    edited.methods[1].start = Eigen::VectorXd{{1, 2, 3}};
    core::insertColumns(edited, 0, 1);
    QCOMPARE(edited.methods[0].start, Eigen::VectorXd(Eigen::VectorXd{{0, 1, 2, 3, 4}}));
    QCOMPARE(edited.methods[1].start.size(), 0);
}

void TestSessionEdits::anAxisThatGoesIsReplaced()
{
    Session first = session();
    core::removeColumns(first, {1});
    QCOMPARE(first.slice.axis1, 0);
    QCOMPARE(first.slice.axis2, 2);
    Session both = session();
    core::removeColumns(both, {1, 3});
    QCOMPARE(both.slice.axis1, 0);
    QCOMPARE(both.slice.axis2, 1);
}

void TestSessionEdits::theLastColumnRemains()
{
    Session edited = session();
    core::removeColumns(edited, {0, 1, 2});
    const core::Plane plane = core::choosePlane(edited.problem, edited.slice, {});
    QVERIFY(plane.isLine());
}

QTEST_APPLESS_MAIN(TestSessionEdits)
#include "tst_session_edits.moc"
