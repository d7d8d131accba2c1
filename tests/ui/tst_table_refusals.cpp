// SPDX-License-Identifier: MIT
#include "core/problem/edits.h"
#include "shown_table.h"
#include "small_session.h"
#include "ui/panels/problem/problem_table_model.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using ui::ProblemTableModel;

class TestTableRefusals final : public QObject {
    Q_OBJECT
private slots:
    void refusedTextStaysInTheEditor();
    void refusedTextStaysWhereverOneClicks();
    void aRefusalGoesWithTheSessionThatItSpokeOf();
    void aRefusedEditorGoesWithItsTable_data();
    void aRefusedEditorGoesWithItsTable();
    void refusesWhatIsNoFiniteNumber_data();
    void refusesWhatIsNoFiniteNumber();
    void acceptsWhatPeopleWrite_data();
    void acceptsWhatPeopleWrite();
    void aRefusalIsExplainedAtTheCell();
};

void TestTableRefusals::refusedTextStaysInTheEditor()
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

void TestTableRefusals::refusedTextStaysWhereverOneClicks()
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

void TestTableRefusals::aRefusalGoesWithTheSessionThatItSpokeOf()
{
    Table table;
    table.show();
    emit table.model.refused(table.model.index(0, 0), QStringLiteral("no number"));
    auto* bubble = table.view.findChild<QLabel*>(QStringLiteral("refusal"));
    QVERIFY(bubble && bubble->isVisible());
    table.document.apply(QString(), [](core::Session& session) { session.title = "another"; });
    QVERIFY(!bubble->isVisible());
}

void TestTableRefusals::aRefusedEditorGoesWithItsTable_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("of A") << 0;
    QTest::newRow("of the frozen b") << 12;
}

void TestTableRefusals::aRefusedEditorGoesWithItsTable()
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

void TestTableRefusals::refusesWhatIsNoFiniteNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "  ", "abc", "1.2.3", "1e309", "-1e400", "nan", "inf", "-inf",
                             "+-1", "++1", "0,5", "0x10", "1 2", "1e", "--2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTableRefusals::refusesWhatIsNoFiniteNumber()
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

void TestTableRefusals::acceptsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("spaces") << QStringLiteral("  7.5 ") << 7.5;
    QTest::newRow("plus") << QStringLiteral("+7.5") << 7.5;
    QTest::newRow("exponent") << QStringLiteral("-1.5E-3") << -1.5e-3;
    QTest::newRow("minus of typography") << QStringLiteral("−0.25") << -0.25;
    QTest::newRow("bare point") << QStringLiteral(".5") << 0.5;
}

void TestTableRefusals::acceptsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    Table table;
    QVERIFY(table.model.setData(table.model.index(1, 2), text, Qt::EditRole));
    QCOMPARE(table.problem().b[1], value);
}

void TestTableRefusals::aRefusalIsExplainedAtTheCell()
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

QTEST_MAIN(TestTableRefusals)
#include "tst_table_refusals.moc"
