// SPDX-License-Identifier: MIT
#include "ui/state/window_history.h"

#include <QTest>

using core::Window;
using ui::WindowHistory;

/// The windows of a plane as pages of a browser.
class TestWindowHistory final : public QObject {
    Q_OBJECT
private slots:
    void oneGestureIsOneStep();
    void aNewWindowForgetsThoseAhead();
    void aVisitAfterAStepIsAnother();
    void restartsOnAnotherPlane();
    void isBounded();
};

void TestWindowHistory::oneGestureIsOneStep()
{
    WindowHistory history;
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    for (int k = 0; k < 30; ++k) // a drag, one frame after the other
        history.visit(Window::square(1.0 + k), 1000 + 16 * k);
    history.visit(Window::square(100.0), 5000);
    QCOMPARE(history.back(), WindowHistory::Entry(Window::square(30.0)));
    QCOMPARE(history.back(), WindowHistory::Entry());
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(), WindowHistory::Entry(Window::square(30.0)));
    QCOMPARE(history.forward(), WindowHistory::Entry(Window::square(100.0)));
    QVERIFY(!history.canGoForward());
}

void TestWindowHistory::aNewWindowForgetsThoseAhead()
{
    WindowHistory history;
    history.visit(Window::square(1.0), 0);
    history.visit(Window::square(2.0), 1000);
    history.back();
    history.visit(Window::square(3.0), 2000);
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), WindowHistory::Entry(Window::square(1.0)));
}

void TestWindowHistory::aVisitAfterAStepIsAnother()
{
    WindowHistory history;
    history.visit(Window::square(1.0), 0);
    history.back();
    history.visit(Window::square(2.0), 10);
    QCOMPARE(history.back(), WindowHistory::Entry());
}

void TestWindowHistory::restartsOnAnotherPlane()
{
    WindowHistory history;
    history.visit(Window::square(1.0), 0);
    history.restart(std::nullopt);
    QVERIFY(!history.canGoBack() && !history.current());
}

void TestWindowHistory::isBounded()
{
    WindowHistory history;
    for (int k = 0; k < 5000; ++k)
        history.visit(Window::square(1.0 + k), 1000 * qint64(k));
    int steps = 0;
    for (; history.canGoBack(); ++steps)
        history.back();
    QVERIFY(steps >= 50 && steps < 1000);
}

QTEST_GUILESS_MAIN(TestWindowHistory)
#include "tst_window_history.moc"
