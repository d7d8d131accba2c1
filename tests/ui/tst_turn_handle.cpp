// SPDX-License-Identifier: MIT
#include "plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/panels/slice/turn_bar.h"
#include "ui/views/contour/contour_view.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

#include <numbers>

using ui::ContourView;
using ui::ViewState;

namespace {

constexpr double kDegree = std::numbers::pi / 180.0;

/// The analysis by hand with the plane lying among @p d >= 2 coordinates.
core::Analysis analysis(Eigen::Index d)
{
    core::Analysis result = test::analysis();
    auto session = std::make_shared<core::Session>(*result.request.session);
    session->problem.A = core::DesignMatrix(core::RowMajorMatrix::Identity(d, d));
    session->problem.b = Eigen::VectorXd::Constant(d, 1.0 / static_cast<double>(d));
    session->problem.x0 = Eigen::VectorXd::Zero(d);
    result.request.session = session;
    test::setPlane(result, {Eigen::VectorXd::Zero(d),
                            Eigen::VectorXd::Unit(d, 0),
                            Eigen::VectorXd::Unit(d, 1),
                            "x₁",
                            "x₂",
                            {}});
    core::Slice slice = *result.slice();
    slice.plane = result.plane();
    test::setSlice(result, std::make_shared<const core::Slice>(std::move(slice)));
    test::setPaths(result, {});
    return result;
}

struct Shown {
    ViewState state;
    ContourView view{state};
    QAbstractSlider& handle;

    explicit Shown(Eigen::Index d = 3)
        : handle(*view.findChild<QAbstractSlider*>(QStringLiteral("turnHandle")))
    {
        view.resize(420, 340);
        view.show();
        view.present(test::shared(analysis(d)));
        QCoreApplication::processEvents();
    }

    /// The place on the dial, or far from it, in direction @p degrees clockwise from the top.
    QPoint at(double degrees, double distance = 8.0) const
    {
        const double angle = degrees * kDegree;
        return QPoint(16, handle.height() / 2) +
               (distance * QPointF(std::sin(angle), -std::cos(angle))).toPoint();
    }
    void move(const QPoint& to, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QMouseEvent event(QEvent::MouseMove, to, handle.mapToGlobal(QPointF(to)), Qt::NoButton,
                          Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&handle, &event);
    }
    void press(const QPoint& place) { QTest::mousePress(&handle, Qt::LeftButton, {}, place); }
    void release(const QPoint& place) { QTest::mouseRelease(&handle, Qt::LeftButton, {}, place); }
    double degrees() const { return state.turn() / kDegree; }
};

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestTurnHandle final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void isThereOnlyWhereThePlaneCanBeTurned();
    void standsBesideThePicture();
    void knobFollowsTheMouse();
    void roundsAreCountedAndTheRangeEnds();
    void shiftSnaps();
    void doubleClickGoesBack();
    void escTakesTheDragBack();
    void aClickAloneTurnsNothing();
    void dragLeavesTheWindowAndTheStartAlone();
    void keysTurnIt();
    void staysInStepWithTheBar();
    void handEndsTheFilm();
    void exportedPicturesAreWithoutIt();
};

void TestTurnHandle::isThereOnlyWhereThePlaneCanBeTurned()
{
    Shown shown(2);
    QVERIFY(!shown.handle.isVisible());
    shown.view.present(test::shared(analysis(3)));
    QVERIFY(shown.handle.isVisible());
    shown.view.present(test::shared(analysis(2)));
    QVERIFY(!shown.handle.isVisible());
}

void TestTurnHandle::standsBesideThePicture()
{
    Shown shown;
    for (const QSize& size : {QSize(220, 200), QSize(420, 340), QSize(1200, 500)}) {
        shown.view.resize(size);
        QCoreApplication::processEvents();
        const core::Window window = shown.view.visibleWindow();
        const QPoint corner = shown.view.pixelOf(window.pMin, window.qMin);
        const QPoint dial = shown.handle.mapTo(&shown.view, shown.at(0.0, 0.0));
        QVERIFY(shown.view.rect().contains(dial));
        QVERIFY(shown.handle.parentWidget()->rect().contains(shown.handle.geometry()));
        QVERIFY2(shown.handle.mapTo(&shown.view, QPoint()).y() > corner.y(),
                 "no part of the picture is covered");
    }
}

void TestTurnHandle::knobFollowsTheMouse()
{
    Shown shown;
    QSignalSpy turned(&shown.state, &ViewState::turnChanged);
    shown.press(shown.at(0.0));
    for (const int angle : {10, 20, 30, 40, 50})
        shown.move(shown.at(angle, 100.0));
    QVERIFY(turned.size() >= 5);
    QVERIFY2(isNear(shown.degrees(), 50.0, 1.0), qPrintable(QString::number(shown.degrees())));
    QCOMPARE(shown.handle.cursor().shape(), Qt::ClosedHandCursor);
    QVERIFY(
        shown.handle.toolTip().contains(QStringLiteral("%1°").arg(std::lround(shown.degrees()))));
    shown.release(shown.at(50.0, 100.0));
    shown.move(shown.at(120.0));
    QVERIFY2(isNear(shown.degrees(), 50.0, 1.0), "after the release it stays");
}

void TestTurnHandle::roundsAreCountedAndTheRangeEnds()
{
    Shown shown(5); // three other coordinates: six quarters
    shown.press(shown.at(0.0));
    for (int angle = 0; angle <= 450; angle += 10)
        shown.move(shown.at(angle, 100.0));
    QVERIFY(isNear(shown.degrees(), 450.0, 1.0));
    for (int angle = 450; angle <= 640; angle += 10)
        shown.move(shown.at(angle, 100.0));
    QVERIFY(isNear(shown.degrees(), 540.0, 0.1));
    for (int angle = 640; angle >= -60; angle -= 10)
        shown.move(shown.at(angle, 100.0));
    QCOMPARE(shown.state.turn(), 0.0);
    shown.move(shown.at(20, 100.0));
    QVERIFY2(isNear(shown.degrees(), 20.0, 1.0), "the knob is under the mouse again");
}

void TestTurnHandle::shiftSnaps()
{
    Shown shown;
    shown.press(shown.at(0.0));
    shown.move(shown.at(20.0, 100.0), Qt::ShiftModifier);
    QVERIFY(isNear(shown.degrees(), 15.0, 1e-9));
    shown.move(shown.at(40.0, 100.0), Qt::ShiftModifier);
    QVERIFY(isNear(shown.degrees(), 45.0, 1e-9));
    shown.move(shown.at(38.0, 100.0));
    QVERIFY(isNear(shown.degrees(), 38.0, 1.0));
}

void TestTurnHandle::doubleClickGoesBack()
{
    Shown shown;
    shown.state.setTurn(0.7);
    QTest::mouseDClick(&shown.handle, Qt::LeftButton, {}, shown.at(200.0));
    QCOMPARE(shown.state.turn(), 0.0);
}

void TestTurnHandle::escTakesTheDragBack()
{
    Shown shown;
    QShortcut cancel(Qt::Key_Escape, &shown.view); // as that of a long computation
    QSignalSpy cancelled(&cancel, &QShortcut::activated);
    shown.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.state.setTurn(30.0 * kDegree);
    shown.press(shown.at(30.0));
    shown.move(shown.at(80.0, 100.0));
    QVERIFY(isNear(shown.degrees(), 80.0, 1.0));
    QTest::keyClick(&shown.handle, Qt::Key_Escape);
    QVERIFY(isNear(shown.degrees(), 30.0, 0.1));
    shown.move(shown.at(120.0, 100.0));
    QVERIFY2(isNear(shown.degrees(), 30.0, 0.1), "the drag is over");
    QCOMPARE(cancelled.size(), 0);
    QTest::keyClick(&shown.handle, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestTurnHandle::aClickAloneTurnsNothing()
{
    Shown shown;
    shown.press(shown.at(90.0));
    shown.move(shown.at(90.0) + QPoint(1, 0));
    shown.release(shown.at(90.0));
    QCOMPARE(shown.state.turn(), 0.0);
}

void TestTurnHandle::dragLeavesTheWindowAndTheStartAlone()
{
    Shown shown;
    QSignalSpy placed(&shown.state, &ViewState::startPlaced);
    QSignalSpy windows(&shown.state, &ViewState::windowChanged);
    const core::Window before = shown.view.visibleWindow();
    shown.press(shown.at(0.0));
    for (const int angle : {270, 280, 290, 300})
        shown.move(shown.at(angle, 180.0)); // over the picture
    for (const int angle : {310, 320, 330})
        shown.move(shown.at(angle, 180.0), Qt::ShiftModifier);
    shown.release(shown.at(330.0, 180.0));
    QCOMPARE(placed.size(), 0);
    QCOMPARE(windows.size(), 0);
    QVERIFY(shown.view.visibleWindow() == before);
    QVERIFY(!shown.state.cursor());
}

void TestTurnHandle::keysTurnIt()
{
    Shown shown;
    QCOMPARE(shown.handle.focusPolicy(), Qt::StrongFocus);
    QTest::keyClick(&shown.handle, Qt::Key_Right);
    QVERIFY(isNear(shown.degrees(), 1.0, 1e-9));
    QTest::keyClick(&shown.handle, Qt::Key_PageUp);
    QVERIFY(isNear(shown.degrees(), 16.0, 1e-9));
    QTest::keyClick(&shown.handle, Qt::Key_Left);
    QVERIFY(isNear(shown.degrees(), 15.0, 1e-9));
    QTest::keyClick(&shown.handle, Qt::Key_Home);
    QCOMPARE(shown.state.turn(), 0.0);
}

void TestTurnHandle::staysInStepWithTheBar()
{
    Shown shown(5);
    ui::TurnBar bar(shown.state);
    bar.present(analysis(5).request.session);
    auto* slider = bar.findChild<QAbstractSlider*>(QStringLiteral("turnSlider"));
    slider->setValue(slider->maximum() / 4);
    QVERIFY(isNear(shown.degrees(), 135.0, 0.1));
    QVERIFY(isNear(shown.handle.value(), 1350.0, 1.0));
    shown.handle.setValue(2700);
    QCOMPARE(slider->value(), slider->maximum() / 2);
    shown.handle.setValue(shown.handle.maximum());
    QCOMPARE(slider->value(), slider->maximum());
}

void TestTurnHandle::handEndsTheFilm()
{
    Shown shown;
    ui::TurnBar bar(shown.state);
    bar.present(analysis(3).request.session);
    bar.setPlaying(true);
    QTRY_VERIFY(shown.state.turn() > 0.02);
    QVERIFY(bar.isPlaying());
    shown.press(shown.at(0.0));
    shown.move(shown.at(90.0, 100.0));
    QVERIFY(!bar.isPlaying());
    QVERIFY(isNear(shown.degrees(), 90.0, 1.0));
}

void TestTurnHandle::exportedPicturesAreWithoutIt()
{
    Shown shown(3);
    const QString png = QStringLiteral("png");
    const QByteArray before = shown.view.exported({png, shown.view.size()});
    shown.state.setTurn(1.0);
    shown.handle.setFocus();
    QVERIFY(!before.isEmpty());
    QVERIFY(shown.view.exported({png, shown.view.size()}) == before);
    Shown without(2);
    QVERIFY(without.view.exported({png, shown.view.size()}) == before);
}

QTEST_MAIN(TestTurnHandle)
#include "tst_turn_handle.moc"
