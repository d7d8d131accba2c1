// SPDX-License-Identifier: MIT
#include "small_session.h"
#include "ui/state/document.h"

#include <QSignalSpy>
#include <QTest>

using ui::Document;

namespace {

/// An edit that sets the first cell of b.
Document::Edit firstOfB(double value)
{
    return [value](core::Session& session) { session.problem.b[0] = value; };
}

} // namespace

class TestDocument final : public QObject {
    Q_OBJECT
private slots:
    void editCanBeUndoneAndRedone();
    void stepsOfOneGestureAreOneUndoStep();
    void draggingBackRemovesTheStep();
    void aDragMayGoOnAfterItPassedItsStart();
    void gesturesDoNotMergeWithEachOther();
    void editsWithoutGestureNeverMerge();
    void anEditThatChangesNothingIsNoStep();
    void openingForgetsTheHistory();
    void snapshotsDoNotChange();
};

void TestDocument::editCanBeUndoneAndRedone()
{
    Document document(smallSession());
    QSignalSpy changes(&document, &Document::sessionChanged);
    document.apply(QStringLiteral("Change b"), firstOfB(0.75));
    QCOMPARE(document.session()->problem.b[0], 0.75);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Change b"));
    document.undoStack().undo();
    QVERIFY(*document.session() == smallSession());
    document.undoStack().redo();
    QCOMPARE(document.session()->problem.b[0], 0.75);
    QCOMPARE(changes.count(), 3);
}

void TestDocument::stepsOfOneGestureAreOneUndoStep()
{
    Document document(smallSession());
    const int gesture = document.newGesture();
    for (const double value : {0.6, 0.7, 0.8})
        document.apply(QStringLiteral("Drag"), firstOfB(value), gesture);
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.session()->problem.b[0], 0.8);
    document.undoStack().undo();
    QVERIFY(*document.session() == smallSession());
}

void TestDocument::draggingBackRemovesTheStep()
{
    Document document(smallSession());
    document.apply(QStringLiteral("Before"), firstOfB(0.1));
    const int gesture = document.newGesture();
    document.apply(QStringLiteral("Drag"), firstOfB(0.6), gesture);
    document.apply(QStringLiteral("Drag"), firstOfB(0.1), gesture);
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Before"));
}

void TestDocument::aDragMayGoOnAfterItPassedItsStart()
{
    Document document(smallSession());
    const int gesture = document.newGesture();
    for (const double value : {0.6, 0.5, 0.4, 0.3})
        document.apply(QStringLiteral("Drag"), firstOfB(value), gesture);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.session()->problem.b[0], 0.5);
}

void TestDocument::gesturesDoNotMergeWithEachOther()
{
    Document document(smallSession());
    for (const double value : {0.6, 0.7})
        document.apply(QStringLiteral("Drag"), firstOfB(value), document.newGesture());
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QCOMPARE(document.session()->problem.b[0], 0.6);
}

void TestDocument::editsWithoutGestureNeverMerge()
{
    Document document(smallSession());
    document.apply(QStringLiteral("One"), firstOfB(0.6));
    document.apply(QStringLiteral("Two"), firstOfB(0.7));
    QCOMPARE(document.undoStack().count(), 2);
}

void TestDocument::anEditThatChangesNothingIsNoStep()
{
    Document document(smallSession());
    QSignalSpy changes(&document, &Document::sessionChanged);
    document.apply(QStringLiteral("Nothing"), firstOfB(0.5));
    QCOMPARE(document.undoStack().count(), 0);
    QCOMPARE(changes.count(), 0);
}

void TestDocument::openingForgetsTheHistory()
{
    Document document(smallSession());
    document.apply(QStringLiteral("Change b"), firstOfB(0.75));
    QSignalSpy opened(&document, &Document::opened);
    document.open(smallSession());
    QCOMPARE(opened.count(), 1);
    QVERIFY(!document.undoStack().canUndo());
    QVERIFY(*document.session() == smallSession());
}

void TestDocument::snapshotsDoNotChange()
{
    Document document(smallSession());
    const core::SessionPtr before = document.session();
    document.apply(QStringLiteral("Change A"), [](core::Session& session) {
        session.problem.A = session.problem.A.withCell(1, 1, 7.0);
    });
    QCOMPARE(before->problem.A(1, 1), 1.0);
    QCOMPARE(document.session()->problem.A(1, 1), 7.0);
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
