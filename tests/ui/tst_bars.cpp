// SPDX-License-Identifier: MIT
#include "panel_hands.h"
#include "small_session.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/number_field.h"
#include "ui/panels/bars/loss_bar.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using ui::Document;
using ui::NumberField;
using ui::ViewState;

class TestBars final : public QObject {
    Q_OBJECT
private slots:
    void lossSegmentsFollowTheSession();
    void aSliderDragIsOneStepAndNeverLeavesNoBranch();
    void timelineDrivesTheIteration();
    void timelineHasKeysForItsButtons();
    void timelinePlaysToTheEnd();
};

void TestBars::lossSegmentsFollowTheSession()
{
    Document document(smallSession());
    ViewState view;
    ui::LossBar bar(document);
    auto* softmax = find<QToolButton>(bar, "loss_softmax");
    auto* combined = find<QToolButton>(bar, "loss_combined");
    auto* compare = find<QToolButton>(bar, "loss_compare");
    QVERIFY(combined->isChecked() && !softmax->isChecked());
    softmax->click();
    QVERIFY(document.session()->problem.mix == (core::Mix{1.0, 0.0}));
    softmax->click(); // the one that is down stays down
    QVERIFY(softmax->isChecked());
    compare->click();
    QVERIFY(document.session()->panels.size() == 3 && compare->isChecked() &&
            !softmax->isChecked());
    combined->click();
    QVERIFY(document.session()->panels.empty() && combined->isChecked());
    document.undoStack().setIndex(0);
    QVERIFY(combined->isChecked() && !softmax->isChecked());
}

void TestBars::aSliderDragIsOneStepAndNeverLeavesNoBranch()
{
    Document document(smallSession());
    ViewState view;
    ui::LossBar bar(document);
    bar.show();
    auto* slider = find<ui::GestureSlider>(bar, "softmaxWeight");
    mouse(slider, QEvent::MouseButtonPress, {slider->width() / 2, slider->height() / 2});
    mouse(slider, QEvent::MouseMove, {slider->width() / 4, slider->height() / 2});
    mouse(slider, QEvent::MouseMove, {slider->width() / 3, slider->height() / 2});
    mouse(slider, QEvent::MouseButtonRelease, {slider->width() / 3, slider->height() / 2});
    const double weight = document.session()->problem.mix.s;
    QVERIFY(weight > 0.1 && weight < 0.5);
    QCOMPARE(find<NumberField>(bar, "softmaxWeightNumber")->value(), weight);
    QCOMPARE(document.undoStack().count(), 1);
    type(find<NumberField>(bar, "skipWeightNumber"), "0");
    QCOMPARE(document.session()->problem.mix.r, 0.0);
    type(find<NumberField>(bar, "softmaxWeightNumber"), "0");
    QVERIFY(document.session()->problem.mix.s > 0.0);
    QVERIFY(core::validate(document.session()->problem).empty());
    document.undoStack().setIndex(0);
    QCOMPARE(slider->value(), slider->maximum());
}

void TestBars::timelineDrivesTheIteration()
{
    ViewState view;
    ui::TimelineBar bar(view);
    auto* slider = find<ui::GestureSlider>(bar, "iterationSlider");
    QVERIFY(!slider->isEnabled());
    const auto session = std::make_shared<const core::Session>(smallSession());
    bar.present(analysisOf(session, 30));
    QCOMPARE(slider->maximum(), 30);
    QCOMPARE(slider->value(), 30); // all of the paths
    slider->setValue(12);
    QCOMPARE(view.iteration(), 12);
    find<QAbstractButton>(bar, "nextIteration")->click();
    QCOMPARE(view.iteration(), 13);
    find<QAbstractButton>(bar, "previousIteration")->click();
    find<QAbstractButton>(bar, "previousIteration")->click();
    QCOMPARE(view.iteration(), 11);
    slider->setValue(30);
    QCOMPARE(view.iteration(), -1); // follows the next longest path too
    bar.present(analysisOf(session, 50));
    QCOMPARE(slider->value(), 50);
    view.setIteration(7);
    QCOMPARE(slider->value(), 7);
}

void TestBars::timelineHasKeysForItsButtons()
{
    ViewState view;
    ui::TimelineBar bar(view);
    bar.resize(700, 40);
    bar.show();
    bar.present(analysisOf(std::make_shared<const core::Session>(smallSession()), 30));
    const auto* first = find<QAbstractButton>(bar, "firstIteration");
    const auto* last = find<QAbstractButton>(bar, "lastIteration");
    QVERIFY(first->x() < find<QAbstractButton>(bar, "previousIteration")->x());
    QVERIFY(last->x() < find<ui::GestureSlider>(bar, "iterationSlider")->x());
    QVERIFY(first->isEnabled() && !last->isEnabled());
    QVERIFY(first->toolTip().contains(QStringLiteral("Home")));
    // The bar itself, a button and the slider in it.
    for (QWidget* target :
         std::initializer_list<QWidget*>{&bar, find<QAbstractButton>(bar, "play"),
                                         find<ui::GestureSlider>(bar, "iterationSlider")}) {
        QTest::keyClick(target, Qt::Key_End);
        QCOMPARE(view.iteration(), -1);
        QTest::keyClick(target, Qt::Key_Left);
        QCOMPARE(view.iteration(), 29);
        QTest::keyClick(target, Qt::Key_Home);
        QCOMPARE(view.iteration(), 0);
        QVERIFY(!first->isEnabled() && last->isEnabled());
        QTest::keyClick(target, Qt::Key_Left); // there is nothing before
        QCOMPARE(view.iteration(), 0);
        QTest::keyClick(target, Qt::Key_Right);
        QCOMPARE(view.iteration(), 1);
        QTest::keyClick(target, Qt::Key_Space);
        QVERIFY(bar.playing());
        QTest::keyClick(target, Qt::Key_Space);
        QVERIFY(!bar.playing());
    }
}

void TestBars::timelinePlaysToTheEnd()
{
    ViewState view;
    ui::TimelineBar bar(view);
    bar.present(analysisOf(std::make_shared<const core::Session>(smallSession()), 5));
    find<QComboBox>(bar, "speed")->setCurrentIndex(5);
    QSignalSpy iterations(&view, &ViewState::iterationChanged);
    find<QAbstractButton>(bar, "play")->click();
    QVERIFY(bar.playing());
    QCOMPARE(view.iteration(), 0); // from the end it begins again
    QTRY_VERIFY(!bar.playing());
    QCOMPARE(view.iteration(), -1);
    QVERIFY(iterations.count() >= 2);
}

QTEST_MAIN(TestBars)
#include "tst_bars.moc"
