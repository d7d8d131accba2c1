// SPDX-License-Identifier: MIT
#include "core/problem/edits.h"
#include "small_session.h"
#include "ui/controls/header_editor.h"
#include "ui/panels/problem/prepare_actions.h"
#include "ui/panels/problem/problem_table_model.h"
#include "ui/panels/problem/problem_table_view.h"
#include "ui/state/document.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using ui::Document;
using ui::ProblemTableModel;
using ui::ProblemTableView;

namespace {

/// Document, model and view as in the window; every signal of the model is checked.
struct Table {
    Document document{smallSession()};
    ProblemTableModel model{document, nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    ui::PrepareActions prepare{document};
    ProblemTableView view{document, model, prepare};

    const core::Problem& problem() const { return document.session()->problem; }

    void show()
    {
        view.resize(420, 300);
        view.show();
        view.activateWindow();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setCurrentIndex(model.index(1, 0));
    }

    void select(int top, int left, int bottom, int right)
    {
        view.selectionModel()->select(
            QItemSelection(model.index(top, left), model.index(bottom, right)),
            QItemSelectionModel::ClearAndSelect);
    }

    void mouse(QEvent::Type type, QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const bool pressed = type != QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          pressed ? Qt::LeftButton : Qt::NoButton, modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }

    /// Presses on a cell and moves sideways; the button stays down.
    QPoint beginDrag(const QModelIndex& index, std::initializer_list<int> offsets)
    {
        const QPoint start = view.visualRect(index).center();
        mouse(QEvent::MouseButtonPress, start);
        for (const int offset : offsets)
            mouse(QEvent::MouseMove, start + QPoint(offset, 0));
        return start;
    }

    QLineEdit* cellEditor() const { return view.viewport()->findChild<QLineEdit*>(); }
};

} // namespace

class TestProblemTable final : public QObject {
    Q_OBJECT
private slots:
    void showsAThenB();
    void aTypedNumberIsTakenOverAndUndone();
    void enterGoesDownAndTabGoesRight();
    void anotherCellTakesTheTextOverAndStaysTheCurrentOne_data();
    void anotherCellTakesTheTextOverAndStaysTheCurrentOne();
    void refusedTextStaysInTheEditor();
    void refusedTextStaysWhereverOneClicks();
    void aRefusalGoesWithTheSessionThatItSpokeOf();
    void headersHaveMenus();
    void aRefusedEditorGoesWithItsTable_data();
    void aRefusedEditorGoesWithItsTable();
    void theTargetStaysInSight();
    void refusesWhatIsNoFiniteNumber_data();
    void refusesWhatIsNoFiniteNumber();
    void acceptsWhatPeopleWrite_data();
    void acceptsWhatPeopleWrite();
    void aRefusalIsExplainedAtTheCell();
    void anEditAnnouncesOnlyWhatDiffers();
    void pastedBlockIsOneStep();
    void pastingPastTheEndAddsRows();
    void aBadCellRefusesTheWholeBlock();
    void oneNumberFillsTheSelection();
    void copyKeepsAllDigits();
    void rowsAndColumnsAreInsertedAndDeleted();
    void theLastRowAndColumnStay();
    void aNameIsEditedInTheHeader();
    void aDragIsOneStep();
    void shiftDragsFiner();
    void escapeRestoresTheDraggedCell();
    void aClickSelectsAndChangesNothing();
    void aDoubleClickEdits();
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

void TestProblemTable::refusedTextStaysInTheEditor()
{
    Table table;
    table.show();
    QTest::keyClick(&table.view, Qt::Key_F2);
    QPointer<QLineEdit> editor = table.cellEditor();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("1,5"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::qWait(10);
    QVERIFY(editor && editor->isVisible());
    QCOMPARE(editor->text(), QStringLiteral("1,5"));
    auto* bubble = table.view.findChild<QLabel*>(QStringLiteral("refusal"));
    QVERIFY(bubble && bubble->isVisible());
    // The reason goes when the text is mended.
    QTest::keyClicks(editor, QStringLiteral("1.5"));
    QVERIFY(!bubble->isVisible());
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(table.problem().A(1, 0), 1.5);
    QTRY_VERIFY(!editor || !editor->isVisible());
}

void TestProblemTable::refusedTextStaysWhereverOneClicks()
{
    Table table;
    table.show();
    QLineEdit elsewhere;
    elsewhere.show();
    const QModelIndex cell = table.model.index(1, 0);
    QTest::keyClick(&table.view, Qt::Key_F2);
    const QPointer<QLineEdit> editor = table.cellEditor();
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("1,5"));
    QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {},
                      table.view.visualRect(table.model.index(2, 1)).center());
    QTest::qWait(10);
    QVERIFY(editor && editor->isVisible());
    QCOMPARE(editor->text(), QStringLiteral("1,5"));
    QCOMPARE(table.view.currentIndex(), cell);
    auto* bubble = table.view.findChild<QLabel*>(QStringLiteral("refusal"));
    QVERIFY(bubble && bubble->isVisible());
    elsewhere.activateWindow();
    elsewhere.setFocus();
    QTRY_VERIFY(elsewhere.hasFocus());
    QTest::qWait(10);
    QVERIFY(editor && editor->isVisible());
    QCOMPARE(editor->text(), QStringLiteral("1,5"));
    QVERIFY(elsewhere.hasFocus()); // it does not fight for the keyboard
    // Escape gives up.
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!editor || !editor->isVisible());
    QCOMPARE(table.problem(), smallSession().problem);
    QTRY_VERIFY(!bubble->isVisible());
}

void TestProblemTable::aRefusalGoesWithTheSessionThatItSpokeOf()
{
    Table table;
    table.show();
    emit table.model.refused(table.model.index(0, 0), QStringLiteral("no number"));
    auto* bubble = table.view.findChild<QLabel*>(QStringLiteral("refusal"));
    QVERIFY(bubble && bubble->isVisible());
    table.document.apply(QString(), [](core::Session& session) { session.title = "another"; });
    QVERIFY(!bubble->isVisible());
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

void TestProblemTable::aRefusedEditorGoesWithItsTable_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("of A") << 0;
    QTest::newRow("of the frozen b") << 12;
}

void TestProblemTable::aRefusedEditorGoesWithItsTable()
{
    QFETCH(const int, column);
    Table table;
    table.show();
    table.document.apply(QString(), [](core::Session& session) {
        session.problem = core::withColumnsInserted(std::move(session.problem), 2, 10);
    });
    table.view.setCurrentIndex(table.model.index(1, column));
    QTest::keyClick(&table.view, Qt::Key_F2);
    const auto editors = table.view.findChildren<QLineEdit*>();
    for (QLineEdit* editor : editors)
        if (editor->isVisible())
            editor->setText(QStringLiteral("no number"));
    // The window closes meanwhile: the end of the scope.
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

void TestProblemTable::refusesWhatIsNoFiniteNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "  ", "abc", "1.2.3", "1e309", "-1e400", "nan", "inf", "-inf",
                             "+-1", "++1", "0,5", "0x10", "1 2", "1e", "--2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestProblemTable::refusesWhatIsNoFiniteNumber()
{
    QFETCH(QString, text);
    Table table;
    QSignalSpy refusals(&table.model, &ProblemTableModel::refused);
    QVERIFY(!table.model.setData(table.model.index(1, 0), text, Qt::EditRole));
    QCOMPARE(table.problem().A(1, 0), 2.0);
    QCOMPARE(table.document.undoStack().count(), 0);
    QCOMPARE(refusals.count(), 1);
    const QString reason = refusals.first().at(1).toString();
    QVERIFY2(reason.contains(text.trimmed()), qPrintable(reason));
}

void TestProblemTable::acceptsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("spaces") << QStringLiteral("  7.5 ") << 7.5;
    QTest::newRow("plus") << QStringLiteral("+7.5") << 7.5;
    QTest::newRow("exponent") << QStringLiteral("-1.5E-3") << -1.5e-3;
    QTest::newRow("minus of typography") << QStringLiteral("−0.25") << -0.25;
    QTest::newRow("bare point") << QStringLiteral(".5") << 0.5;
}

void TestProblemTable::acceptsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    Table table;
    QVERIFY(table.model.setData(table.model.index(1, 2), text, Qt::EditRole));
    QCOMPARE(table.problem().b[1], value);
}

void TestProblemTable::aRefusalIsExplainedAtTheCell()
{
    Table table;
    table.show();
    QTest::keyClick(&table.view, Qt::Key_F2);
    QLineEdit* editor = table.cellEditor();
    QVERIFY(editor);
    editor->setText(QStringLiteral("1e309"));
    QTest::keyClick(editor, Qt::Key_Return);
    auto* note = table.view.findChild<QLabel*>(QStringLiteral("refusal"));
    QVERIFY(note);
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->text().contains(QStringLiteral("1e309")));
    QCOMPARE(table.problem().A(1, 0), 2.0);
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

void TestProblemTable::pastedBlockIsOneStep()
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

void TestProblemTable::pastingPastTheEndAddsRows()
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

void TestProblemTable::aBadCellRefusesTheWholeBlock()
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

void TestProblemTable::oneNumberFillsTheSelection()
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

void TestProblemTable::copyKeepsAllDigits()
{
    Table table;
    table.document.apply(QString(), [](core::Session& session) {
        session.problem.A = session.problem.A.withCell(0, 0, 1.0 / 3.0);
    });
    table.select(0, 0, 1, 1);
    table.view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("0.3333333333333333\t0\n2\t1\n"));
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

void TestProblemTable::aDragIsOneStep()
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

void TestProblemTable::shiftDragsFiner()
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

void TestProblemTable::escapeRestoresTheDraggedCell()
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

void TestProblemTable::aClickSelectsAndChangesNothing()
{
    Table table;
    table.show();
    const QPoint start = table.beginDrag(table.model.index(2, 1), {1});
    table.mouse(QEvent::MouseButtonRelease, start);
    QCOMPARE(table.view.currentIndex(), table.model.index(2, 1));
    QCOMPARE(table.document.undoStack().count(), 0);
    QVERIFY(!table.cellEditor());
}

void TestProblemTable::aDoubleClickEdits()
{
    Table table;
    table.show();
    const QPoint at = table.view.visualRect(table.model.index(1, 0)).center();
    QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table.view.viewport(), Qt::LeftButton, {}, at);
    QVERIFY(table.cellEditor());
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
