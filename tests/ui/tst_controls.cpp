// SPDX-License-Identifier: MIT
#include "panel_hands.h"
#include "small_session.h"
#include "ui/controls/number_field.h"
#include "ui/controls/wheel_guard.h"
#include "ui/panels/bars/loss_bar.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/panels/methods/methods_panel.h"
#include "ui/panels/problem/notice_line.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/problem/random_dialog.h"
#include "ui/panels/readout/readout_panel.h"
#include "ui/panels/slice/slice_panel.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using ui::Document;
using ui::NumberField;
using ui::ViewState;

class TestControls final : public QObject {
    Q_OBJECT
private slots:
    void numberFieldRefusesAtTheField();
    void numberFieldDragIsOneGestureAndEscapeEndsIt();
    void theWheelChangesNothingThatItOnlyPassesOver();
    void everyControlHasANameAndATooltip();
};

void TestControls::numberFieldRefusesAtTheField()
{
    NumberField field;
    field.setRange(0.0, 10.0);
    field.setValue(2.0);
    field.show();
    QSignalSpy edits(&field, &NumberField::edited);
    for (const char* bad : {"abc", "11", "-1", "nan", "1e309"}) {
        type(&field, bad);
        QCOMPARE(field.value(), 2.0);
        QVERIFY(find<QLabel>(field, "refusal")->isVisible());
    }
    QCOMPARE(edits.count(), 0);
    type(&field, "2.5");
    QCOMPARE(edits.count(), 1);
    QCOMPARE(field.value(), 2.5);
    QVERIFY(!find<QLabel>(field, "refusal")->isVisible());
}

void TestControls::numberFieldDragIsOneGestureAndEscapeEndsIt()
{
    NumberField field;
    field.setValue(2.0);
    field.resize(90, 24);
    field.show();
    QSignalSpy edits(&field, &NumberField::edited);
    const QPoint start(20, 10);
    mouse(&field, QEvent::MouseButtonPress, start);
    for (const int offset : {12, 22, 32})
        mouse(&field, QEvent::MouseMove, start + QPoint(offset, 0));
    QCOMPARE(field.value(), 2.4);
    QCOMPARE(edits.count(), 2);
    QCOMPARE(edits[0][1].toBool(), false);
    QCOMPARE(edits[1][1].toBool(), true);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.value(), 2.0);
    QCOMPARE(edits.last()[1].toBool(), true);
}

void TestControls::theWheelChangesNothingThatItOnlyPassesOver()
{
    ui::WheelGuard guard;
    qApp->installEventFilter(&guard);
    Document document(smallSession());
    ViewState view;
    ui::SlicePanel panel(document, view);
    panel.show();
    const auto turn = [](QWidget* control) {
        const QPointF at = control->rect().center();
        QWheelEvent wheel(at, control->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(control, &wheel);
    };
    for (auto* list : panel.findChildren<QComboBox*>()) {
        const int before = list->currentIndex();
        list->setFocus();
        turn(list);
        QCOMPARE(list->currentIndex(), before);
    }
    for (auto* number : panel.findChildren<NumberField*>())
        turn(number);
    QVERIFY(*document.session() == smallSession());
}

void TestControls::everyControlHasANameAndATooltip()
{
    Document document(smallSession());
    ViewState view;
    ui::ProblemPanel problem(document);
    ui::SlicePanel slice(document, view);
    ui::MethodsPanel methods(document, view);
    ui::LossBar loss(document);
    ui::TimelineBar timeline(view);
    ui::ReadoutPanel readout;
    ui::RandomDialog random({});
    for (const QWidget* panel : {static_cast<QWidget*>(&problem), static_cast<QWidget*>(&slice),
                                 static_cast<QWidget*>(&methods), static_cast<QWidget*>(&loss),
                                 static_cast<QWidget*>(&timeline), static_cast<QWidget*>(&readout),
                                 static_cast<QWidget*>(&random)})
        for (const QWidget* control : panel->findChildren<QWidget*>()) {
            const bool ours = qobject_cast<const QAbstractButton*>(control) ||
                              qobject_cast<const NumberField*>(control) ||
                              qobject_cast<const QComboBox*>(control) ||
                              qobject_cast<const QSlider*>(control);
            const bool foreign = control->objectName().startsWith(QStringLiteral("qt_")) ||
                                 qobject_cast<const QTableView*>(control->parentWidget()) ||
                                 qobject_cast<const QTabBar*>(control->parentWidget()) ||
                                 qobject_cast<const QDialogButtonBox*>(control->parentWidget());
            if (!ours || foreign)
                continue;
            const QString what =
                QLatin1String(control->metaObject()->className()) + u' ' + control->objectName();
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(what));
            QVERIFY2(!control->objectName().isEmpty(), qPrintable(what));
            QVERIFY2(control->toolTip().size() > 10 ||
                         qobject_cast<const ui::NoticeTitle*>(control),
                     qPrintable(what));
        }
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
