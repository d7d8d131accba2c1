// SPDX-License-Identifier: MIT
#include "panel_hands.h"
#include "small_session.h"
#include "ui/controls/number_field.h"
#include "ui/panels/methods/methods_panel.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using ui::Document;
using ui::NumberField;
using ui::ViewState;

class TestMethodsPanel final : public QObject {
    Q_OBJECT
private slots:
    void aMethodCanWalkInScaledCoordinates();
    void methodsAreAddedDuplicatedSwitchedAndRemoved();
    void parametersAndStopRuleFollowUndo();
    void outcomesBelongToWhatIsSet();
};

void TestMethodsPanel::aMethodCanWalkInScaledCoordinates()
{
    Document document(smallSession());
    ViewState state;
    ui::MethodsPanel panel(document, state);
    const auto* row = find<QWidget>(panel, "method1");
    auto* scaled = find<QAction>(*row, "scaled");
    scaled->trigger();
    QVERIFY(document.session()->methods[1].scaled);
    QVERIFY(!document.session()->methods[0].scaled);
    QCOMPARE(document.undoStack().undoText(),
             QStringLiteral("Scale the coordinates of Heavy ball"));
    document.undoStack().undo();
    QVERIFY(!scaled->isChecked());
    // A row that is added, or doubled, is announced so that it can be scrolled to.
    QSignalSpy added(&panel, &ui::MethodsPanel::rowAdded);
    panel.addMenu()->actions().front()->trigger();
    QCOMPARE(added.size(), 1);
    QCOMPARE(added[0][0].value<QWidget*>()->objectName(), QStringLiteral("method2"));
    document.undoStack().undo();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the rows of before
    row = find<QWidget>(panel, "method1");
    find<QAction>(*row, "duplicate")->trigger();
    QCOMPARE(added.size(), 2);
    QCOMPARE(added[1][0].value<QWidget*>()->objectName(), QStringLiteral("method2"));
    document.undoStack().undo();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the rows of before
    row = find<QWidget>(panel, "method1");
    // Hiding is a matter of the views, not of the session.
    auto* hidden = find<QAction>(*row, "hidden");
    hidden->trigger();
    const int colour = document.session()->methods[1].colour;
    QVERIFY(state.isMethodHidden(colour));
    state.setMethodHidden(colour, false); // as a click on its name in the legend
    QVERIFY(!hidden->isChecked());
    QVERIFY(*document.session() == smallSession());
}

void TestMethodsPanel::methodsAreAddedDuplicatedSwitchedAndRemoved()
{
    Document document(smallSession());
    ViewState state;
    ui::MethodsPanel panel(document, state);
    const auto ids = [&document] {
        QStringList list;
        for (const core::MethodChoice& choice : document.session()->methods)
            list.append(QString::fromStdString(choice.id));
        return list.join(u' ');
    };
    find<QAction>(*panel.addMenu(), "newton")->trigger();
    QCOMPARE(ids(), QStringLiteral("gradient_descent heavy_ball newton"));
    const auto row = [&panel](const char* name) { return find<QWidget>(panel, name); };
    find<QCheckBox>(*row("method2"), "enabled")->click();
    QVERIFY(!document.session()->methods[2].enabled);
    find<QAction>(*row("method0"), "duplicate")->trigger();
    QCOMPARE(ids(), QStringLiteral("gradient_descent gradient_descent heavy_ball newton"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // A colour belongs to a method, whatever comes or goes before it.
    const auto colourOf = [&document](std::size_t index) {
        return document.session()->methods.at(index).colour;
    };
    QCOMPARE(colourOf(2), 1);
    QCOMPARE(colourOf(3), 2);
    QCOMPARE(colourOf(1), 3);
    find<QAction>(*row("method2"), "remove")->trigger();
    QCOMPARE(ids(), QStringLiteral("gradient_descent gradient_descent newton"));
    QCOMPARE(colourOf(2), 2);
    find<QAction>(*panel.addMenu(), "lbfgs")->trigger();
    QCOMPARE(colourOf(3), 1); // free again
    document.undoStack().setIndex(0);
    QVERIFY(*document.session() == smallSession());
}

void TestMethodsPanel::parametersAndStopRuleFollowUndo()
{
    Document document(smallSession());
    ViewState state;
    ui::MethodsPanel panel(document, state);
    auto* momentum = find<NumberField>(*find<QWidget>(panel, "method1"), "momentum");
    type(momentum, "0.5");
    QCOMPARE(document.session()->methods[1].values.at("momentum"), 0.5);
    QTest::keyClick(momentum, Qt::Key_Up);
    QTest::keyClick(momentum, Qt::Key_Up);
    QVERIFY(document.session()->methods[1].values.at("momentum") > 0.5);
    QCOMPARE(document.undoStack().count(), 2); // the run of arrow keys is one step
    type(find<NumberField>(panel, "tolerance"), "1e-5");
    QCOMPARE(document.session()->stop.tolerance, 1e-5);
    type(find<NumberField>(panel, "maxIterations"), "40");
    QCOMPARE(document.session()->stop.maxIterations, 40);
    type(find<NumberField>(panel, "maxIterations"), "40.5");
    QCOMPARE(document.session()->stop.maxIterations, 40);
    document.undoStack().setIndex(0);
    QVERIFY(*document.session() == smallSession());
    QCOMPARE(momentum->value(), smallSession().methods[1].values.at("momentum"));
}

void TestMethodsPanel::outcomesBelongToWhatIsSet()
{
    Document document(smallSession());
    ViewState state;
    ui::MethodsPanel panel(document, state);
    panel.present(analysisOf(document.session(), 9, 0.03473));
    const auto outcome = [&panel](const char* row) {
        return find<QLabel>(*find<QWidget>(panel, row), "outcome")->text();
    };
    QCOMPARE(outcome("method0"), QStringLiteral("converged, 9 iterations, L\u00a0=\u00a00.0347"));
    type(find<NumberField>(*find<QWidget>(panel, "method0"), "step"), "0.5");
    QCOMPARE(outcome("method0"), QString()); // the old run was with another step
    QVERIFY(!outcome("method1").isEmpty());
    document.undoStack().undo();
    QVERIFY(!outcome("method0").isEmpty());

    // The first picture after an edit still shows the paths of before.
    core::Analysis first = *analysisOf(document.session(), 9);
    core::Paths before = first.paths();
    for (core::WalkedPath& walked : before)
        walked.isOfBefore = true;
    first.panels.front().paths = {std::make_shared<const core::Paths>(std::move(before)),
                                  core::Freshness::Before};
    panel.present(std::make_shared<const core::Analysis>(std::move(first)));
    QCOMPARE(outcome("method0"), QString());
}

QTEST_MAIN(TestMethodsPanel)
#include "tst_methods_panel.moc"
