// SPDX-License-Identifier: MIT
#include "plot_analysis.h"
#include "shown_contours.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using ui::ViewState;

class TestContourGestures final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }
    void clickPlacesTheStart();
    void draggingTheStartMovesItContinuously();
    void draggingTheStartWaitsWhereThePlaneFollowsIt();
    void wheelZoomsAboutTheMouse();
    void dragPansTheWindow();
    void shiftDragZoomsToTheRectangle();
    void keysPanZoomPlaceAndReset();
    void refusesToZoomBeyondDouble();
    void hoveringReadsTheSlice();
    void probeOfAnotherPointIsIgnored();
    void pointingAtTheHoleExplainsIt();
    void theReadOutDoesNotWaitForEver();
    void zoomsAsFarAsDoublesGo();
    void stepsBackAndForwardInItsWindows();
};

void TestContourGestures::clickPlacesTheStart()
{
    Shown shown;
    QSignalSpy placed(&shown.state, &ViewState::startPlaced);
    QTest::mouseClick(&shown.picture(), Qt::LeftButton, {}, shown.inPicture(-0.7, 0.9));
    QCOMPARE(placed.size(), 1);
    QVERIFY(isNear(placed[0][0].toDouble(), -0.7, shown.tolerance()));
    QVERIFY(isNear(placed[0][1].toDouble(), 0.9, shown.tolerance()));
    QVERIFY(placed[0][2].toBool());
}

void TestContourGestures::draggingTheStartMovesItContinuously()
{
    Shown shown;
    QSignalSpy placed(&shown.state, &ViewState::startPlaced);
    const core::Window before = shown.view.visibleWindow();
    shown.drag(shown.inPicture(0.5, 0.25), shown.inPicture(-0.5, -0.5));
    QVERIFY(placed.size() >= 3);
    for (int k = 0; k < placed.size(); ++k)
        QCOMPARE(placed[k][2].toBool(), k == placed.size() - 1);
    QVERIFY(isNear(placed.last()[0].toDouble(), -0.5, shown.tolerance()));
    QVERIFY(isNear(placed.last()[1].toDouble(), -0.5, shown.tolerance()));
    QVERIFY2(shown.view.visibleWindow() == before, "dragging the start is not panning");
}

void TestContourGestures::draggingTheStartWaitsWhereThePlaneFollowsIt()
{
    core::Analysis analysis = test::analysis();
    auto session = std::make_shared<core::Session>(*analysis.request.session);
    session->slice.through = core::Through::Start;
    analysis.request.session = session;
    Shown shown(analysis);
    QSignalSpy placed(&shown.state, &ViewState::startPlaced);
    shown.drag(shown.inPicture(0.5, 0.25), shown.inPicture(-0.5, -0.5));
    QCOMPARE(placed.size(), 1);
    QVERIFY(placed[0][2].toBool());
}

void TestContourGestures::wheelZoomsAboutTheMouse()
{
    Shown shown;
    const core::Window before = shown.view.visibleWindow();
    const QPoint at = shown.inPicture(0.6, -0.4);
    shown.wheel(0.6, -0.4, 4);
    QTRY_VERIFY(shown.state.window() && shown.state.window()->width() < 0.6 * before.width());
    const core::Window after = *shown.state.window();
    QVERIFY(isNear(after.width() / before.width(), 0.5, 1e-9));
    QVERIFY(isNear(after.height() / before.height(), 0.5, 1e-9));
    QVERIFY2((shown.inPicture(0.6, -0.4) - at).manhattanLength() <= 2,
             "the point under the mouse stays there");
    QVERIFY2(shown.view.content().slice->grid.window.width() > after.width(),
             "the old map stays until the sharper one arrives");
}

void TestContourGestures::dragPansTheWindow()
{
    Shown shown;
    const core::Window before = shown.view.visibleWindow();
    shown.drag(shown.inPicture(-1.0, 0.0), shown.inPicture(-0.5, 0.5));
    const core::Window after = shown.view.visibleWindow();
    QVERIFY(isNear(after.pMin - before.pMin, -0.5, 2 * shown.tolerance()));
    QVERIFY(isNear(after.qMin - before.qMin, -0.5, 2 * shown.tolerance()));
    QVERIFY(isNear(after.width(), before.width(), 1e-12));
    QTRY_COMPARE(shown.state.window(), std::optional(after));
}

void TestContourGestures::shiftDragZoomsToTheRectangle()
{
    Shown shown;
    shown.drag(shown.inPicture(-0.5, 0.4), shown.inPicture(0.5, -0.4), Qt::ShiftModifier);
    const core::Window after = shown.view.visibleWindow();
    QVERIFY(isNear(0.5 * (after.pMin + after.pMax), 0.0, 0.02));
    QVERIFY(isNear(0.5 * (after.qMin + after.qMax), 0.0, 0.02));
    QVERIFY(after.width() >= 0.98 && after.height() >= 0.78);
    QVERIFY(after.width() < 1.3);
}

void TestContourGestures::keysPanZoomPlaceAndReset()
{
    Shown shown;
    const core::Window before = shown.view.visibleWindow();
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY(isNear(shown.view.visibleWindow().pMin, before.pMin + 0.1 * before.width(), 1e-9));
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QVERIFY(shown.view.visibleWindow().width() < before.width());
    QTRY_VERIFY(shown.state.window());

    QSignalSpy placed(&shown.state, &ViewState::startPlaced);
    shown.state.setCursor(core::Projection{0.2, -0.3, 0.0});
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(placed.size(), 1);
    QCOMPARE(placed[0][0].toDouble(), 0.2);
    QCOMPARE(placed[0][1].toDouble(), -0.3);

    QTest::keyClick(&shown.view, Qt::Key_Home);
    QVERIFY(!shown.state.window());
    QVERIFY(isNear(shown.view.visibleWindow().width(), before.width(), 1e-9));
}

void TestContourGestures::refusesToZoomBeyondDouble()
{
    Shown shown;
    core::Analysis deep = shown.base;
    const core::Window window{0.5, 0.5 + 2e-12, 0.25, 0.25 + 2e-12};
    deep.request.window = window;
    test::setSlice(deep, test::slice(window, [](double p, double q) { return p + q; }));
    shown.state.setWindow(window);
    shown.view.present(test::shared(deep));
    QVERIFY(shown.view.message().isEmpty());
    for (int k = 0; k < 10; ++k)
        QTest::keyClick(&shown.view, Qt::Key_Plus);
    QVERIFY(shown.view.visibleWindow().width() > 4e-13);
    QVERIFY(shown.view.message().contains(QStringLiteral("double precision")));
    for (int k = 0; k < 3; ++k)
        QTest::keyClick(&shown.view, Qt::Key_Minus);
    QVERIFY(shown.view.message().isEmpty());
}

void TestContourGestures::hoveringReadsTheSlice()
{
    Shown shown;
    QTest::mouseMove(&shown.picture(), shown.inPicture(1.0, 0.5));
    QVERIFY(shown.state.cursor());
    QVERIFY(isNear(shown.state.cursor()->p, 1.0, shown.tolerance()));
    QVERIFY(isNear(shown.state.cursor()->q, 0.5, shown.tolerance()));

    shown.state.setCursor(core::Projection{0.5, 0.25, 0.0});
    const QString text = shown.view.readOut();
    QVERIFY2(text.contains(QStringLiteral("x (0.5, 0.25)")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("L 0.32")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("α 1")), qPrintable(text));

    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&shown.picture(), &leave);
    QVERIFY(!shown.state.cursor());
    QVERIFY(shown.view.readOut().isEmpty());
}

void TestContourGestures::probeOfAnotherPointIsIgnored()
{
    Shown shown;
    shown.state.setCursor(core::Projection{0.5, 0.25, 0.0});
    core::Probe probe;
    probe.x = Eigen::Vector2d(0.5, 0.25);
    probe.gradientNorm = 0.125;
    probe.spectrum = core::Spectrum{Eigen::Vector2d(-3.0, 7.0), {}, 1, 0, 1};
    shown.view.presentProbe(probe);
    QVERIFY(shown.view.readOut().contains(QStringLiteral("‖∇L‖ 0.125")));
    QVERIFY(shown.view.readOut().contains(QStringLiteral("λ min −3")));
    QVERIFY(shown.view.readOut().contains(QStringLiteral("λ max 7")));

    shown.state.setCursor(core::Projection{0.75, 0.25, 0.0});
    shown.view.presentProbe(probe);
    QVERIFY(!shown.view.readOut().contains(QStringLiteral("0.125")));
}

void TestContourGestures::pointingAtTheHoleExplainsIt()
{
    core::Analysis analysis = test::analysis();
    const auto alpha = [](double p, double) { return 1.0 - p; };
    const auto loss = [](double p, double q) {
        return p < 1.0 ? 0.01 + p * p + q * q : std::nan("");
    };
    auto* centre = static_cast<QAction*>(nullptr);
    {
        Shown whole;
        centre = whole.view.findChild<QAction*>(QStringLiteral("centreColumns"));
        QVERIFY(centre && !centre->isVisible());
    }
    test::setSlice(analysis, test::slice(*analysis.request.window, loss, alpha));
    Shown shown(analysis);
    QVERIFY(shown.view.textAt(shown.view.pixelOf(1.5, 0.8)).contains(QStringLiteral("Centre")));
    QVERIFY(shown.view.textAt(shown.view.pixelOf(-1.0, 0.8)).isEmpty());
    centre = shown.view.findChild<QAction*>(QStringLiteral("centreColumns"));
    QVERIFY(centre->isVisible());
    QSignalSpy wanted(&shown.state, &ViewState::centringWanted);
    centre->trigger();
    QCOMPARE(wanted.size(), 1);
    // The same numbers as in the read-out panel, which shows what the formulas give there.
    shown.state.setCursor(core::Projection{1.5, 0.0, 0.0});
    core::Probe probe;
    probe.x = Eigen::Vector2d(1.5, 0.0);
    probe.domain = core::Domain::Hole;
    probe.loss = 0.125;
    probe.alpha = -0.5;
    probe.gradientNorm = 0.75;
    shown.view.presentProbe(probe);
    const QString read = shown.view.readOut();
    QVERIFY2(read.contains(QStringLiteral("L 0.125, cut")), qPrintable(read));
    QVERIFY(read.contains(QStringLiteral("‖∇L‖ 0.75")));
}

void TestContourGestures::theReadOutDoesNotWaitForEver()
{
    Shown shown;
    shown.state.setCursor(core::Projection{0.5, 0.5, 0.0});
    QVERIFY(shown.view.readOut().contains(QStringLiteral("…")));
    QTRY_VERIFY(!shown.view.readOut().contains(QStringLiteral("…")));

    shown.state.setCursor(core::Projection{0.25, 0.5, 0.0});
    core::Probe probe;
    probe.x = Eigen::Vector2d(0.25, 0.5);
    probe.gradientNorm = 0.5;
    shown.view.presentProbe(probe);
    shown.view.present(test::shared(shown.base)); // under a cursor that rests
    QVERIFY(!shown.view.readOut().contains(QStringLiteral("…")));
}

void TestContourGestures::zoomsAsFarAsDoublesGo()
{
    Shown shown;
    const double home = shown.view.visibleWindow().width();
    shown.wheel(0.0, 0.0, 1);
    const double once = shown.view.visibleWindow().width();
    shown.wheel(0.0, 0.0, 1, Qt::ControlModifier);
    const double fast = shown.view.visibleWindow().width();
    QVERIFY2(fast / once < std::pow(once / home, 2.0), "Ctrl makes greater steps");
    for (int k = 0; k < 100; ++k)
        shown.wheel(0.0, 0.0, -4);
    QVERIFY2(shown.view.visibleWindow().width() > 1e20, "there is no end outside but of doubles");
    QVERIFY(shown.view.message().isEmpty());
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QCOMPARE(shown.view.visibleWindow(), shown.base.home());
}

void TestContourGestures::stepsBackAndForwardInItsWindows()
{
    Shown shown;
    const core::Window home = shown.view.visibleWindow();
    const auto settle = [] { QTest::qWait(450); }; // the next gesture is another one
    shown.wheel(0.5, 0.5, 3);
    QTRY_VERIFY(shown.state.window());
    QTRY_COMPARE(*shown.state.window(), shown.view.visibleWindow());
    const core::Window first = shown.view.visibleWindow();
    settle();
    shown.wheel(0.5, 0.5, 3);
    QTRY_COMPARE(*shown.state.window(), shown.view.visibleWindow());
    const core::Window second = shown.view.visibleWindow();
    QVERIFY(second != first);
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shown.view.visibleWindow(), first);
    QTest::mouseClick(&shown.picture(), Qt::BackButton, {}, shown.inPicture(0.5, 0.5));
    QCOMPARE(shown.view.visibleWindow(), home);
    QVERIFY(!shown.state.window());
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::AltModifier); // nothing before
    QCOMPARE(shown.view.visibleWindow(), home);
    QTest::mouseClick(&shown.picture(), Qt::ForwardButton, {}, shown.inPicture(0.5, 0.5));
    QCOMPARE(shown.view.visibleWindow(), first);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.view.visibleWindow(), second);
    shown.state.forgetWindows();
    QCOMPARE(shown.view.visibleWindow(), home);
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shown.view.visibleWindow(), home);
}

QTEST_MAIN(TestContourGestures)
#include "tst_contour_gestures.moc"
