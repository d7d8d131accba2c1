// SPDX-License-Identifier: MIT
#include "shown_table.h"
#include "small_session.h"
#include "ui/panels/problem/problem_table_model.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using ui::ProblemTableModel;

class TestTableBlocks final : public QObject {
    Q_OBJECT
private slots:
    void pastedBlockIsOneStep();
    void pastingPastTheEndAddsRows();
    void aBadCellRefusesTheWholeBlock();
    void oneNumberFillsTheSelection();
    void copyKeepsAllDigits();
    void aDragIsOneStep();
    void shiftDragsFiner();
    void escapeRestoresTheDraggedCell();
    void aClickSelectsAndChangesNothing();
    void aDoubleClickEdits();
};

void TestTableBlocks::pastedBlockIsOneStep()
{
    Table table;
    QGuiApplication::clipboard()->setText(QStringLiteral("1\t2\r\n3\t4\r\n"));
    table.select(1, 1, 1, 1);
    table.view.paste();
    QCOMPARE(table.problem().A(1, 1), 1.0);
    QCOMPARE(table.problem().b[1], 2.0);
    QCOMPARE(table.problem().A(2, 1), 3.0);
    QCOMPARE(table.problem().b[2], 4.0);
    QCOMPARE(table.document.undoStack().count(), 1);
    table.document.undoStack().undo();
    QVERIFY(*table.document.session() == smallSession());
}

void TestTableBlocks::pastingPastTheEndAddsRows()
{
    Table table;
    QGuiApplication::clipboard()->setText(QStringLiteral("1, 2\n3, 4\n5, 6"));
    table.select(2, 0, 2, 0);
    table.view.paste();
    QCOMPARE(table.problem().n(), Eigen::Index(5));
    QCOMPARE(table.problem().A(4, 1), 6.0);
    QCOMPARE(table.problem().b[4], 0.0);
    table.document.undoStack().undo();
    QVERIFY(*table.document.session() == smallSession());
}

void TestTableBlocks::aBadCellRefusesTheWholeBlock()
{
    Table table;
    QSignalSpy refusals(&table.model, &ProblemTableModel::refused);
    QGuiApplication::clipboard()->setText(QStringLiteral("1\t2\n3\tfour\n"));
    table.select(0, 0, 0, 0);
    table.view.paste();
    QGuiApplication::clipboard()->setText(QStringLiteral("1\t2\n3\n")); // ragged
    table.view.paste();
    QGuiApplication::clipboard()->setText(QStringLiteral("1\t2\t3\t4")); // too wide
    table.view.paste();
    QCOMPARE(refusals.count(), 3);
    QVERIFY(refusals.first().at(1).toString().contains(QStringLiteral("r2, x2")));
    QVERIFY(refusals.first().at(1).toString().contains(QStringLiteral("four")));
    QVERIFY(*table.document.session() == smallSession());
}

void TestTableBlocks::oneNumberFillsTheSelection()
{
    Table table;
    QGuiApplication::clipboard()->setText(QStringLiteral("8"));
    table.select(0, 0, 2, 0);
    table.view.paste();
    QVERIFY(table.problem().A.column(0) == Eigen::Vector3d(8, 8, 8));
    table.view.clearSelected();
    QVERIFY(table.problem().A.column(0).isZero(0.0));
    QCOMPARE(table.document.undoStack().count(), 2);
}

void TestTableBlocks::copyKeepsAllDigits()
{
    Table table;
    table.document.apply(QString(), [](core::Session& session) {
        session.problem.A = session.problem.A.withCell(0, 0, 1.0 / 3.0);
    });
    table.select(0, 0, 1, 1);
    table.view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("0.3333333333333333\t0\n2\t1\n"));
}

void TestTableBlocks::aDragIsOneStep()
{
    Table table;
    table.show();
    const QPoint start = table.beginDrag(table.model.index(1, 0), {12, 20, 35, 62});
    // A step of 0.02 for a number of size 2, counted from where the drag began to count.
    QCOMPARE(table.problem().A(1, 0), 2.0 + 0.02 * 50);
    table.mouse(QEvent::MouseButtonRelease, start + QPoint(62, 0));
    QCOMPARE(table.document.undoStack().count(), 1);
    QCOMPARE(table.view.selectionModel()->selectedIndexes().size(), 1);
    table.document.undoStack().undo();
    QVERIFY(*table.document.session() == smallSession());
}

void TestTableBlocks::shiftDragsFiner()
{
    Table table;
    table.show();
    const QPoint start = table.beginDrag(table.model.index(1, 0), {12, 22});
    QCOMPARE(table.problem().A(1, 0), 2.2);
    table.mouse(QEvent::MouseMove, start + QPoint(32, 0), Qt::ShiftModifier);
    QCOMPARE(table.problem().A(1, 0), 2.22); // goes on without a jump
    table.mouse(QEvent::MouseMove, start + QPoint(33, 0), Qt::ControlModifier);
    QCOMPARE(table.problem().A(1, 0), 2.42);
    table.mouse(QEvent::MouseButtonRelease, start + QPoint(33, 0));
}

void TestTableBlocks::escapeRestoresTheDraggedCell()
{
    Table table;
    table.show();
    const QPoint start = table.beginDrag(table.model.index(1, 0), {12, 40});
    QVERIFY(table.problem().A(1, 0) != 2.0);
    QTest::keyClick(&table.view, Qt::Key_Escape);
    QVERIFY(*table.document.session() == smallSession());
    QCOMPARE(table.document.undoStack().count(), 0);
    table.mouse(QEvent::MouseMove, start + QPoint(60, 0));
    table.mouse(QEvent::MouseButtonRelease, start + QPoint(60, 0));
    QVERIFY(*table.document.session() == smallSession());
}

void TestTableBlocks::aClickSelectsAndChangesNothing()
{
    Table table;
    table.show();
    const QPoint start = table.beginDrag(table.model.index(2, 1), {1});
    table.mouse(QEvent::MouseButtonRelease, start);
    QCOMPARE(table.view.currentIndex(), table.model.index(2, 1));
    QCOMPARE(table.document.undoStack().count(), 0);
    QVERIFY(!table.cellEditor());
}

void TestTableBlocks::aDoubleClickEdits()
{
    Table table;
    table.show();
    const QPoint at = table.view.visualRect(table.model.index(1, 0)).center();
    QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table.view.viewport(), Qt::LeftButton, {}, at);
    QVERIFY(table.cellEditor());
}

QTEST_MAIN(TestTableBlocks)
#include "tst_table_blocks.moc"
