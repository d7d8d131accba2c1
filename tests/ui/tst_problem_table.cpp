// SPDX-License-Identifier: MIT
#include "core/problem/edits.h"
#include "shown_table.h"
#include "small_session.h"
#include "ui/controls/header_editor.h"
#include "ui/panels/problem/prepare_actions.h"
#include "ui/panels/problem/problem_table_model.h"
#include "ui/panels/problem/problem_table_view.h"
#include "ui/state/document.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using ui::Document;
using ui::ProblemTableModel;
using ui::ProblemTableView;

class TestProblemTable final : public QObject {
    Q_OBJECT
private slots:
    void showsAThenB();
    void aTypedNumberIsTakenOverAndUndone();
    void enterGoesDownAndTabGoesRight();
    void anotherCellTakesTheTextOverAndStaysTheCurrentOne_data();
    void anotherCellTakesTheTextOverAndStaysTheCurrentOne();
    void headersHaveMenus();
    void theTargetStaysInSight();
    void aNumberHasTheDigitsThereIsRoomFor();
    void aNumberThatIsCutSaysSo_data();
    void aNumberThatIsCutSaysSo();
    void anEditAnnouncesOnlyWhatDiffers();
    void rowsAndColumnsAreInsertedAndDeleted();
    void theLastRowAndColumnStay();
    void aNameIsEditedInTheHeader();
    void opensAMillionRowsAtOnce();
};

void TestProblemTable::showsAThenB()
{
    Table table;
    QCOMPARE(table.model.rowCount(), 3);
    QCOMPARE(table.model.columnCount(), 3);
    QCOMPARE(table.model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("b"));
    QCOMPARE(table.model.index(2, 0).data().toString(), QStringLiteral("−4"));
    QCOMPARE(table.model.index(2, 0).data(Qt::EditRole).toString(), QStringLiteral("-4"));
    QCOMPARE(table.model.index(0, 2).data().toString(), QStringLiteral("0.5"));
    QCOMPARE(table.model.index(1, 1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("r2, x2: 1"));
}

void TestProblemTable::aTypedNumberIsTakenOverAndUndone()
{
    Table table;
    table.show();
    QTest::keyClick(&table.view, Qt::Key_3);
    QLineEdit* editor = table.cellEditor();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral(".25"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(table.problem().A(1, 0), 3.25);
    QCOMPARE(table.document.undoStack().count(), 1);
    table.document.undoStack().undo();
    QCOMPARE(table.model.index(1, 0).data(Qt::EditRole).toString(), QStringLiteral("2"));
    table.document.undoStack().redo();
    QCOMPARE(table.model.index(1, 0).data(Qt::EditRole).toString(), QStringLiteral("3.25"));
}

void TestProblemTable::enterGoesDownAndTabGoesRight()
{
    Table table;
    table.show();
    const auto type = [&table](const char* text, Qt::Key end,
                               Qt::KeyboardModifiers modifiers = {}) {
        if (!table.cellEditor())
            QTest::keyClick(&table.view, Qt::Key_F2);
        QTest::keyClicks(table.cellEditor(), QLatin1String(text));
        QTest::keyClick(table.cellEditor(), end, modifiers);
        QCoreApplication::processEvents(); // closes the editor
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    table.view.setCurrentIndex(table.model.index(0, 0));
    type("7", Qt::Key_Return);
    QCOMPARE(table.view.currentIndex(), table.model.index(1, 0));
    type("8", Qt::Key_Tab);
    QCOMPARE(table.view.currentIndex(), table.model.index(1, 1));
    type("9", Qt::Key_Return);
    // after a Tab to under the cell in which it was pressed
    QCOMPARE(table.view.currentIndex(), table.model.index(2, 0));
    type("6", Qt::Key_Return); // the last row: it stays
    QCOMPARE(table.view.currentIndex(), table.model.index(2, 0));
    QCOMPARE(table.problem().A(0, 0), 7.0);
    QCOMPARE(table.problem().A(1, 0), 8.0);
    QCOMPARE(table.problem().A(1, 1), 9.0);
    QCOMPARE(table.problem().A(2, 0), 6.0);
    // Several Tabs, and one that was not the way here.
    table.view.setCurrentIndex(table.model.index(0, 0));
    type("1", Qt::Key_Tab);
    type("2", Qt::Key_Tab);
    type("3", Qt::Key_Return);
    QCOMPARE(table.view.currentIndex(), table.model.index(1, 0));
    type("4", Qt::Key_Tab);
    table.view.setCurrentIndex(table.model.index(0, 2));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the editor that was left
    type("5", Qt::Key_Return);
    QCOMPARE(table.view.currentIndex(), table.model.index(1, 2));
}

void TestProblemTable::anotherCellTakesTheTextOverAndStaysTheCurrentOne_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("clicked") << true;
    QTest::newRow("made the current one") << false; // by a key, a search, an undone edit
}

void TestProblemTable::anotherCellTakesTheTextOverAndStaysTheCurrentOne()
{
    QFETCH(const bool, byMouse);
    Table table;
    table.show();
    table.view.setCurrentIndex(table.model.index(0, 0));
    QTest::keyClick(&table.view, Qt::Key_F2);
    table.cellEditor()->selectAll();
    QTest::keyClicks(table.cellEditor(), QStringLiteral("7"));
    const QModelIndex other = table.model.index(1, 1);
    if (byMouse)
        QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {},
                          table.view.visualRect(other).center());
    else
        table.view.setCurrentIndex(other);
    QCoreApplication::processEvents();
    QCOMPARE(table.problem().A(0, 0), 7.0);
    QCOMPARE(table.view.currentIndex(), other);
}

void TestProblemTable::headersHaveMenus()
{
    Table table;
    table.show();
    const auto menuAt = [&table](QHeaderView* header, int section) -> QMenu* {
        const int at = header->sectionViewportPosition(section) + header->sectionSize(section) / 2;
        const QPoint pos = header->orientation() == Qt::Vertical ? QPoint(4, at) : QPoint(at, 4);
        emit header->customContextMenuRequested(pos);
        return table.view.findChild<QMenu*>(QStringLiteral("headerMenu"));
    };
    const auto choose = [&](QHeaderView* header, int section, const char* name) {
        QMenu* menu = menuAt(header, section);
        for (QAction* action : menu->actions())
            if (action->objectName() == QLatin1String(name))
                action->trigger();
        delete menu;
    };
    QHeaderView* columns = table.view.horizontalHeader();
    choose(columns, 0, "centreSelected");
    QVERIFY(table.problem() == core::withCentredColumns(smallSession().problem, {0}));
    QCOMPARE(table.document.undoStack().undoText(), QStringLiteral("Centre x1"));
    table.document.undoStack().undo();
    choose(columns, 0, "removeColumns");
    QCOMPARE(table.problem().d(), 1);
    table.document.undoStack().undo();
    choose(table.view.verticalHeader(), 2, "removeRows");
    QVERIFY(table.problem() == core::withRowsRemoved(smallSession().problem, {2}));
    table.document.undoStack().undo();
    // Two columns that are selected stay so; b is no column of A.
    table.select(0, 0, 2, 2);
    choose(columns, 1, "scaleSelected");
    QVERIFY(table.problem() == core::withScaledColumns(smallSession().problem, {0, 1}));
    table.document.undoStack().undo();
    QMenu* menu = menuAt(columns, 2);
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().front()->objectName(), QStringLiteral("normaliseTarget"));
    delete menu;
    table.document.apply(QString(), [](core::Session& session) { session.problem.mix = {0, 1}; });
    menu = menuAt(columns, 0);
    for (const QAction* action : menu->actions())
        QCOMPARE(action->isEnabled(),
                 action->objectName() != QStringLiteral("centreSelected") &&
                     action->objectName() != QStringLiteral("standardiseSelected"));
    delete menu;
}

void TestProblemTable::theTargetStaysInSight()
{
    Table table;
    table.show();
    auto* frozen = table.view.findChild<QTableView*>(QStringLiteral("frozenTarget"));
    QVERIFY(frozen && !frozen->isVisible()); // all columns fit
    table.document.apply(QString(), [](core::Session& session) {
        session.problem = core::withColumnsInserted(std::move(session.problem), 2, 10);
    });
    QTRY_VERIFY(frozen->isVisible());
    const QRect place = table.view.viewport()->geometry();
    QCOMPARE(frozen->geometry().right(), place.right());
    QCOMPARE(frozen->geometry().bottom(), place.bottom());
    const int b = table.model.targetColumn();
    QTRY_COMPARE(frozen->indexAt(QPoint(5, 5)), table.model.index(0, b));
    // To go there and to edit it does not move the columns of A.
    table.view.setCurrentIndex(table.model.index(1, b));
    QCOMPARE(table.view.horizontalScrollBar()->value(), 0);
    QTest::keyClick(&table.view, Qt::Key_F2);
    auto* editor = frozen->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor && editor->isVisible());
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("x"));
    QTest::keyClick(editor, Qt::Key_Return); // refused beside the cell that is seen
    QTest::qWait(10);
    auto* bubble = frozen->findChild<QLabel*>(QStringLiteral("refusal"));
    QVERIFY(bubble && bubble->isVisible());
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("0.75"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(table.problem().b[1], 0.75);
    QCOMPARE(table.view.currentIndex(), table.model.index(2, b));
    QTRY_VERIFY(table.view.hasFocus()); // the keys go on in the table
    QCOMPARE(table.view.horizontalScrollBar()->value(), 0);
    // A column of A comes to lie beside it.
    const QModelIndex last = table.model.index(0, b - 1);
    table.view.setCurrentIndex(last);
    QCOMPARE(table.view.visualRect(last).right() + 1, frozen->x() - place.left());
    // A drag in it is a drag of b.
    QMouseEvent press(QEvent::MouseButtonPress, QPointF(5, 5),
                      frozen->viewport()->mapToGlobal(QPointF(5, 5)), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(frozen->viewport(), &press);
    for (const double x : {20.0, 45.0}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(x, 5),
                         frozen->viewport()->mapToGlobal(QPointF(x, 5)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(frozen->viewport(), &move);
    }
    QVERIFY(table.problem().b[0] > 0.5);
}

void TestProblemTable::aNumberHasTheDigitsThereIsRoomFor()
{
    Table table;
    table.show();
    table.document.apply(QString(), [](core::Session& session) {
        session.problem.A = session.problem.A.withCell(0, 0, 0.00023456).withCell(2, 0, 0.00023);
    });
    const int text = table.view.fontMetrics().horizontalAdvance(QStringLiteral("0.00023"));
    table.view.horizontalHeader()->resizeSection(0, text + 12);
    table.view.setCurrentIndex(table.model.index(1, 1));
    const auto picture = [&table](int row) {
        return table.view.viewport()
            ->grab(table.view.visualRect(table.model.index(row, 0)))
            .toImage();
    };
    QCOMPARE(picture(0), picture(2));
    QVERIFY(picture(0) != picture(1));
}

void TestProblemTable::aNumberThatIsCutSaysSo_data()
{
    QTest::addColumn<bool>("atTheLeft");
    QTest::newRow("under the row names") << true;
    QTest::newRow("under the frozen b") << false;
}

void TestProblemTable::aNumberThatIsCutSaysSo()
{
    QFETCH(bool, atTheLeft);
    Table table;
    table.show();
    table.document.apply(QString(), [](core::Session& session) {
        session.problem = core::withColumnsInserted(std::move(session.problem), 2, 10);
        session.problem.A = session.problem.A.withCell(0, 6, -888.888);
    });
    auto* frozen = table.view.findChild<QTableView*>(QStringLiteral("frozenTarget"));
    QTRY_VERIFY(frozen->isVisible());
    QTest::qWait(50); // the columns share the width anew
    const QModelIndex cell = table.model.index(0, 6);
    const QRect shown = table.view.shownArea();
    QCOMPARE(shown.right() + 1, frozen->x() - table.view.viewport()->x());
    // Two thirds of the cell are seen.
    const QRect at = table.view.visualRect(cell);
    const int from = at.left() + table.view.horizontalScrollBar()->value();
    table.view.horizontalScrollBar()->setValue(
        atTheLeft ? from + at.width() / 3 : from + 2 * at.width() / 3 - shown.width());
    const QRect seen = table.view.visualRect(cell) & shown;
    QVERIFY(seen.width() > at.width() / 2 && seen.width() < at.width());
    // Its text begins and ends inside of what is seen: nothing is painted at the cut.
    const QImage image = table.view.viewport()->grab(seen.adjusted(0, 2, 0, -2)).toImage();
    const int x = atTheLeft ? 0 : image.width() - 1;
    bool isAnythingWritten = false;
    for (int y = 0; y < image.height(); ++y) {
        QCOMPARE(image.pixel(x, y), image.pixel(x, 0));
        for (int across = 3; across < image.width() - 3; ++across)
            isAnythingWritten |= image.pixel(across, y) != image.pixel(3, 0);
    }
    QVERIFY(isAnythingWritten);
}

void TestProblemTable::anEditAnnouncesOnlyWhatDiffers()
{
    Table table;
    QSignalSpy changes(&table.model, &ProblemTableModel::dataChanged);
    QSignalSpy resets(&table.model, &ProblemTableModel::modelReset);
    QVERIFY(table.model.setData(table.model.index(2, 1), QStringLiteral("9"), Qt::EditRole));
    table.document.undoStack().undo();
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 2);
    for (const QList<QVariant>& change : changes)
        for (const int corner : {0, 1})
            QCOMPARE(change.at(corner).toModelIndex(), table.model.index(2, 1));
}

void TestProblemTable::rowsAndColumnsAreInsertedAndDeleted()
{
    Table table;
    QSignalSpy resets(&table.model, &ProblemTableModel::modelReset);
    table.select(1, 0, 2, 0);
    table.view.insertRows();
    QCOMPARE(table.problem().n(), Eigen::Index(5));
    QVERIFY(table.problem().A.row(1).isZero(0.0));
    QCOMPARE(table.problem().A(3, 0), 2.0);
    table.select(0, 2, 0, 2); // before b
    table.view.insertColumns();
    QCOMPARE(table.problem().d(), Eigen::Index(3));
    QCOMPARE(table.problem().x0.size(), Eigen::Index(3));
    table.view.removeColumns(); // the selection has moved on with b, which stays
    QCOMPARE(table.problem().d(), Eigen::Index(3));
    table.select(0, 2, 0, 2);
    table.view.removeColumns();
    table.select(1, 0, 2, 0);
    table.view.removeRows();
    QVERIFY(*table.document.session() == smallSession());
    for (int i = 0; i < 4; ++i)
        table.document.undoStack().undo();
    QVERIFY(*table.document.session() == smallSession());
    for (int i = 0; i < 4; ++i)
        table.document.undoStack().redo();
    QVERIFY(*table.document.session() == smallSession());
    QCOMPARE(resets.count(), 0);
}

void TestProblemTable::theLastRowAndColumnStay()
{
    Table table;
    QSignalSpy refusals(&table.model, &ProblemTableModel::refused);
    QVERIFY(!table.model.removeRows(0, 3));
    QVERIFY(!table.model.removeColumns(0, 2));
    QCOMPARE(refusals.count(), 2);
    QVERIFY(table.model.removeRows(0, 2));
    QVERIFY(table.model.removeColumns(0, 1));
    QCOMPARE(table.problem().n(), Eigen::Index(1));
    QCOMPARE(table.problem().d(), Eigen::Index(1));
}

void TestProblemTable::aNameIsEditedInTheHeader()
{
    Table table;
    table.show();
    QHeaderView* header = table.view.horizontalHeader();
    const QPoint second(header->sectionViewportPosition(1) + 8, 6);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, second);
    auto* editor = header->findChild<ui::HeaderEditor*>();
    QVERIFY(editor && editor->isVisible());
    editor->setText(QStringLiteral(" slope "));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(table.problem().columnName(1), std::string("slope"));
    QVERIFY(!editor->isVisible());
    table.document.undoStack().undo();
    QCOMPARE(table.problem().columnName(1), std::string("x2"));
}

void TestProblemTable::opensAMillionRowsAtOnce()
{
    core::Session session = smallSession();
    session.problem.A = core::DesignMatrix(core::RowMajorMatrix::Constant(1'000'000, 5, 0.5));
    session.problem.b = Eigen::VectorXd::Constant(1'000'000, 1e-6);
    session.problem.x0 = Eigen::VectorXd::Zero(5);
    Document document(session);
    ProblemTableModel model(document, nullptr);
    ui::PrepareActions prepare(document);
    ProblemTableView view(document, model, prepare);
    view.resize(400, 400);
    view.show();
    QVERIFY(!view.grab().isNull());
    QSignalSpy changes(&model, &ProblemTableModel::dataChanged);
    QVERIFY(model.setData(model.index(999'999, 4), QStringLiteral("2"), Qt::EditRole));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex(), model.index(999'999, 4));
    // An edit shares all of A but the block that it touches.
    const core::DesignMatrix& A = document.session()->problem.A;
    QVERIFY(A.block(0).data() == session.problem.A.block(0).data());
}

QTEST_MAIN(TestProblemTable)
#include "tst_problem_table.moc"
