// SPDX-License-Identifier: MIT
#include "core/model/loss.h"
#include "core/problem/defined_start.h"
#include "core/problem/edits.h"

#include <QTest>

#include <cmath>

namespace {

core::Problem problem()
{
    core::Problem result;
    result.A = core::DesignMatrix(
        (core::RowMajorMatrix(3, 2) << 0.5, 0.0, 2.0, 1.0, -4.0, -1.0).finished());
    result.b = Eigen::Vector3d(0.5, 0.25, 0.25);
    result.w = Eigen::Vector3d(1.0, 2.0, 3.0);
    result.x0 = Eigen::Vector2d(0.5, 0.25);
    return result;
}

core::Names names(std::vector<std::string> list)
{
    return std::make_shared<const std::vector<std::string>>(std::move(list));
}

} // namespace

class TestEdits final : public QObject {
    Q_OBJECT
private slots:
    void cellsReachFromAIntoB();
    void cellsPastTheEndAppendRows();
    void manyCellsGiveWhatFewGive();
    void insertedRowsAreZeroAndRemovedAgain();
    void insertedColumnsAreZeroAndRemovedAgain();
    void newNamesDoNotOccurYet();
    void anEmptyNameGivesTheGeneratedOneBack();
    void centredColumnsSumToZero();
    void standardisedColumnsHaveUnitDeviation();
    void aTargetWithoutPositiveSumIsLeftAlone();
    void standardisedColumnsTakeTheStartWithThem();
    void scalingChangesNoLoss();
    void onlyTheGivenColumnsChange();
    void aDefinedStartIsThereUnlessTheColumnsAreCentred();
};

void TestEdits::cellsReachFromAIntoB()
{
    const core::Problem edited =
        core::withCells(problem(), 1, 1, (core::RowMajorMatrix(2, 2) << 5, 6, 7, 8).finished());
    QVERIFY(edited.A.dense() ==
            (core::RowMajorMatrix(3, 2) << 0.5, 0.0, 2.0, 5.0, -4.0, 7.0).finished());
    QVERIFY(edited.b == Eigen::Vector3d(0.5, 6.0, 8.0));
}

void TestEdits::cellsPastTheEndAppendRows()
{
    const core::Problem edited =
        core::withCells(problem(), 2, 0, core::RowMajorMatrix::Constant(3, 1, 9.0));
    QCOMPARE(edited.n(), Eigen::Index(5));
    QVERIFY(edited.A.column(0) == (Eigen::VectorXd(5) << 0.5, 2.0, 9.0, 9.0, 9.0).finished());
    QVERIFY(edited.A.column(1).tail(2).isZero(0.0));
    QVERIFY(edited.b.tail(2).isZero(0.0));
    QCOMPARE(edited.w.size(), Eigen::Index(5));
}

void TestEdits::manyCellsGiveWhatFewGive()
{
    core::Problem large = problem();
    large.A = core::DesignMatrix(core::RowMajorMatrix::Random(40, 6));
    large.b = Eigen::VectorXd::Random(40);
    const core::RowMajorMatrix block = core::RowMajorMatrix::Random(30, 4);
    core::Problem byCells = large;
    for (Eigen::Index i = 0; i < block.rows(); ++i)
        byCells = core::withCells(byCells, 5 + i, 1, block.row(i));
    QVERIFY(core::withCells(large, 5, 1, block).A == byCells.A);
}

void TestEdits::insertedRowsAreZeroAndRemovedAgain()
{
    const core::Problem longer = core::withRowsInserted(problem(), 1, 2);
    QCOMPARE(longer.n(), Eigen::Index(5));
    for (const Eigen::Index i : {1, 2}) {
        QVERIFY(longer.A.row(i).isZero(0.0));
        QCOMPARE(longer.b[i], 0.0);
        QCOMPARE(longer.w[i], 0.0);
    }
    QVERIFY(core::withRowsRemoved(longer, {1, 2}) == problem());
}

void TestEdits::insertedColumnsAreZeroAndRemovedAgain()
{
    const core::Problem wider = core::withColumnsInserted(problem(), 1, 2);
    QCOMPARE(wider.d(), Eigen::Index(4));
    QVERIFY(wider.A.column(1).isZero(0.0) && wider.A.column(2).isZero(0.0));
    QVERIFY(wider.x0 == Eigen::Vector4d(0.5, 0.0, 0.0, 0.25));
    QVERIFY(core::withColumnsRemoved(wider, {1, 2}) == problem());
}

void TestEdits::newNamesDoNotOccurYet()
{
    core::Problem named = problem();
    named.rowNames = names({"r4", "second", "r6"});
    const core::Problem longer = core::withRowsInserted(named, 1, 2);
    QVERIFY(*longer.rowNames == (std::vector<std::string>{"r4", "r5", "r7", "second", "r6"}));
    const core::Problem plain = core::withRowsInserted(problem(), 1, 2);
    QVERIFY(!plain.rowNames);
}

void TestEdits::anEmptyNameGivesTheGeneratedOneBack()
{
    const core::Problem named = core::withColumnName(problem(), 1, "slope");
    QCOMPARE(named.columnName(0), std::string("x1"));
    QCOMPARE(named.columnName(1), std::string("slope"));
    QVERIFY(!core::withColumnName(named, 1, "").columnNames);
    QCOMPARE(core::withRowName(problem(), 2, "last").rowName(2), std::string("last"));
}

void TestEdits::centredColumnsSumToZero()
{
    const core::Problem centred = core::withCentredColumns(problem(), core::allColumns(problem()));
    QVERIFY(centred.A.dense().colwise().sum().cwiseAbs().maxCoeff() < 1e-14);
    // Differences within a column are what centring keeps.
    QVERIFY(std::abs(centred.A(1, 0) - centred.A(2, 0) - 6.0) < 1e-14);
}

void TestEdits::standardisedColumnsHaveUnitDeviation()
{
    core::Problem constant = problem();
    constant.A = core::DesignMatrix(
        (core::RowMajorMatrix(3, 2) << 0.5, 0.1, 2.0, 0.1, -4.0, 0.1).finished());
    const core::RowMajorMatrix A = core::withStandardisedColumns(constant, {0, 1}).A.dense();
    QVERIFY(std::abs(A.col(0).sum()) < 1e-14);
    QVERIFY(std::abs(A.col(0).squaredNorm() / 2.0 - 1.0) < 1e-14);
    QVERIFY(A.col(1).isZero(0.0));
}

void TestEdits::aTargetWithoutPositiveSumIsLeftAlone()
{
    core::Problem edited = problem();
    edited.b = Eigen::Vector3d(1.0, 2.0, 5.0);
    QVERIFY(core::withNormalisedTarget(edited).b == Eigen::Vector3d(0.125, 0.25, 0.625));
    edited.b = Eigen::Vector3d(1.0, -1.0, 0.0);
    QVERIFY(core::withNormalisedTarget(edited).b == edited.b);
}

void TestEdits::standardisedColumnsTakeTheStartWithThem()
{
    const core::Problem before = problem();
    const core::Problem after = core::withStandardisedColumns(before, {0, 1});
    const Eigen::VectorXd centred = core::withCentredColumns(before, {0, 1}).A.times(before.x0);
    QVERIFY((after.A.times(after.x0) - centred).norm() < 1e-14);
}

void TestEdits::scalingChangesNoLoss()
{
    core::Problem before = problem();
    before.A = core::DesignMatrix(
        (core::RowMajorMatrix(3, 3) << 5e8, 0.3, 0.0, 2e9, 0.3, 0.0, -4e9, 0.3, 0.0).finished());
    before.x0 = Eigen::Vector3d(1e-9, 0.5, 2.0);
    const core::Problem after = core::withScaledColumns(before, {0, 1, 2});
    for (const core::Mix& mix : {core::Mix{1, 0}, core::Mix{0, 1}, core::Mix{1, 1}}) {
        core::Problem p = before;
        core::Problem q = after;
        p.mix = q.mix = mix;
        const double loss = core::LossAt(p, p.x0).loss();
        QVERIFY(std::abs(core::LossAt(q, q.x0).loss() - loss) <= 1e-14 * loss);
    }
    const Eigen::VectorXd column = after.A.column(0);
    QVERIFY(std::abs((column.array() - column.mean()).matrix().squaredNorm() / 2.0 - 1.0) < 1e-14);
    QVERIFY(after.A.column(1) == Eigen::VectorXd(Eigen::VectorXd::Ones(3))); // constant
    QVERIFY(after.A.column(2).isZero(0.0));
    QCOMPARE(after.x0[2], 2.0);
}

void TestEdits::onlyTheGivenColumnsChange()
{
    const core::Problem before = problem();
    for (const auto edit :
         {core::withCentredColumns, core::withScaledColumns, core::withStandardisedColumns}) {
        const core::Problem after = edit(before, {0});
        QVERIFY(after.A.column(1) == before.A.column(1));
        QVERIFY(after.A.column(0) != before.A.column(0));
        QCOMPARE(after.x0[1], before.x0[1]);
    }
}

void TestEdits::aDefinedStartIsThereUnlessTheColumnsAreCentred()
{
    core::Problem given = problem();
    for (const double unit : {1.0, 1e6, 1e-6}) {
        core::RowMajorMatrix A = problem().A.dense();
        A.col(0) *= unit;
        given.A = core::DesignMatrix(A);
        const auto start = core::definedStart(given);
        QVERIFY(start.has_value());
        for (const core::Mix& mix : {core::Mix{1, 0}, core::Mix{0, 1}, core::Mix{1, 1}}) {
            given.mix = mix;
            const core::LossAt at(given, *start);
            QVERIFY(at.domain() == core::Domain::Inside && at.alpha() > 0);
        }
        QVERIFY(std::abs(given.A.times(*start).mean() - 1) < 1e-12);
    }
    const core::Problem centred = core::withCentredColumns(problem(), {0, 1});
    QVERIFY(!core::definedStart(centred));
    const core::Problem withOnes = core::withColumnOfOnes(centred);
    QCOMPARE(withOnes.columnName(2), "one");
    QCOMPARE(withOnes.A.column(2), Eigen::VectorXd(Eigen::VectorXd::Ones(3)));
    QCOMPARE(withOnes.A.times(withOnes.x0), centred.A.times(centred.x0));
    QVERIFY(core::definedStart(withOnes).has_value());
    QVERIFY(core::withDefinedStart(withOnes).x0 == *core::definedStart(withOnes));
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
