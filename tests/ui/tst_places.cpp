// SPDX-License-Identifier: MIT
// Places that are pointed at in a view: slices, planes and starts, and the clock of the timeline.
#include "plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/state/document.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/window/place_commands.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QTest>

using ui::ContourView;
using ui::ViewState;

namespace {

/// Does what opening the menu of @p widget at @p at does, without the menu, which would wait for
/// the mouse.
void openMenu(QWidget& widget, const QPoint& at)
{
    widget.setContextMenuPolicy(Qt::DefaultContextMenu);
    // What lies under the mouse has it first.
    QWidget* under = widget.childAt(at);
    QWidget& receiver = under ? *under : widget;
    QContextMenuEvent event(QContextMenuEvent::Mouse, receiver.mapFrom(&widget, at),
                            widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&receiver, &event);
}

QAction& action(const QWidget& widget, const char* name)
{
    auto* found = widget.findChild<QAction*>(QLatin1String(name));
    if (!found)
        qFatal("there is no action %s", name);
    return *found;
}

/// The session of test::analysis() with three columns, so that there is more than one plane.
core::Session threeColumns()
{
    core::Session session;
    session.problem.A = core::DesignMatrix(core::RowMajorMatrix::Identity(3, 3));
    session.problem.b = Eigen::Vector3d(0.5, 0.25, 0.25);
    session.problem.w = Eigen::VectorXd::Zero(1);
    session.problem.x0 = Eigen::Vector3d(0.5, 0.25, 0.0);
    for (const char* id : {"newton", "heavy_ball"})
        core::insertMethod(session.methods, session.methods.size(),
                           core::standardChoice(*core::methodById(id)));
    return session;
}

core::Analysis inThreeColumns()
{
    core::Analysis analysis = test::analysis();
    analysis.request.session = std::make_shared<const core::Session>(threeColumns());
    test::setPlane(analysis, {Eigen::Vector3d::Zero(),
                              Eigen::Vector3d::UnitX(),
                              Eigen::Vector3d::UnitY(),
                              "x₁",
                              "x₂",
                              {}});
    core::Paths paths = analysis.paths();
    for (core::WalkedPath& walked : paths) {
        core::Path path = *walked.path;
        for (core::PathPoint& point : path.points)
            point.x = Eigen::Vector3d(point.x[0], point.x[1], 0.125); // off the plane
        walked.path = std::make_shared<const core::Path>(std::move(path));
        walked.colour = int(walked.method);
    }
    test::setPaths(analysis, std::move(paths));
    return analysis;
}

/// A contour view of that with a document behind it.
struct Bench {
    Bench()
        : document(threeColumns())
        , view(state)
    {
        ui::followPlaceWishes(document, state);
        view.resize(500, 420);
        view.show();
        view.present(test::shared(inThreeColumns()));
        QCoreApplication::processEvents();
    }
    void openAt(double p, double q) { openMenu(view, view.pixelOf(p, q)); }
    const core::SliceSettings& slice() const { return document.session()->slice; }

    ui::Document document;
    ViewState state;
    ContourView view;
};

} // namespace

class TestPlaces final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void slicesThroughAnIterateExactly();
    void slicesThroughAnyOtherPoint();
    void threePointsSpanAPlane();
    void startsAllOrOneThere();
    void curvesHavePlacesToo();
    void theTimelineHasAPlace();
    void pathsHaveOneClockInCommon();
};

void TestPlaces::slicesThroughAnIterateExactly()
{
    Bench bench;
    bench.openAt(0.31, 0.39); // beside the end of heavy ball
    QVERIFY(action(bench.view, "sliceHere").text().contains(QStringLiteral("iteration 1")));
    action(bench.view, "sliceHere").trigger();
    QCOMPARE(bench.slice().through, core::Through::Custom);
    QCOMPARE(bench.slice().point, Eigen::Vector3d(0.3, 0.4, 0.125));
    bench.document.undoStack().undo();
    QCOMPARE(bench.slice().through, core::Through::Zero);
    // A method that is hidden is not pointed at.
    bench.state.setMethodHidden(1, true);
    bench.openAt(0.31, 0.39);
    QVERIFY(!action(bench.view, "sliceHere").text().contains(QStringLiteral("iteration")));
}

void TestPlaces::slicesThroughAnyOtherPoint()
{
    Bench bench;
    bench.openAt(-1.0, 1.0);
    action(bench.view, "sliceHere").trigger();
    QVERIFY((bench.slice().point - Eigen::Vector3d(-1.0, 1.0, 0.0)).norm() < 0.02);
    openMenu(bench.view, QPoint(2, bench.view.height() - 2)); // outside of the picture
    QVERIFY(!action(bench.view, "sliceHere").isVisible());
    bench.state.setLandmarks({{Eigen::Vector3d(1.0, 1.0, 7.0), QStringLiteral("Minimum 2")}});
    bench.openAt(1.0, 1.0);
    QVERIFY(action(bench.view, "sliceHere").text().contains(QStringLiteral("Minimum 2")));
    action(bench.view, "sliceHere").trigger();
    QCOMPARE(bench.slice().point, Eigen::Vector3d(1.0, 1.0, 7.0));
}

void TestPlaces::threePointsSpanAPlane()
{
    Bench bench;
    bench.openAt(0.3, 0.4);
    QVERIFY(action(bench.view, "planePointHere").text().contains(QStringLiteral("point 1")));
    action(bench.view, "planePointHere").trigger();
    bench.openAt(-1.0, 1.0);
    action(bench.view, "planePointHere").trigger();
    QCOMPARE(bench.state.places().planePoints().size(), 2U);
    bench.openAt(1.0, -1.0);
    QVERIFY(action(bench.view, "planePointHere").text().contains(QStringLiteral("point 3")));
    action(bench.view, "planePointHere").trigger();
    QVERIFY(bench.state.places().planePoints().empty());
    QCOMPARE(bench.slice().directions, "custom");
    const core::Plane plane =
        core::choosePlane(bench.document.session()->problem, bench.slice(), {});
    QVERIFY(core::project(plane, Eigen::Vector3d(0.3, 0.4, 0.125)).distance < 1e-14);
    bench.document.undoStack().undo();
    QCOMPARE(bench.slice().directions, "axes");
}

void TestPlaces::startsAllOrOneThere()
{
    Bench bench;
    bench.openAt(0.3, 0.4);
    action(bench.view, "startRun1").trigger();
    const core::Session one = *bench.document.session();
    QCOMPARE(one.methods[1].start, Eigen::Vector3d(0.3, 0.4, 0.125));
    QCOMPARE(one.methods[0].start.size(), 0);
    QCOMPARE(one.problem.x0, threeColumns().problem.x0);
    action(bench.view, "startHere").trigger();
    QCOMPARE(bench.document.session()->problem.x0, Eigen::Vector3d(0.3, 0.4, 0.125));
    QCOMPARE(bench.document.history().size(), 2U);
}

void TestPlaces::curvesHavePlacesToo()
{
    Bench bench;
    ui::ConvergenceView curves(bench.state);
    curves.resize(420, 260);
    curves.show();
    curves.present(test::shared(inThreeColumns()));
    QCoreApplication::processEvents();
    openMenu(curves, curves.pixelOf(1.0, 0.01));
    action(curves, "sliceHere").trigger();
    QCOMPARE(bench.slice().point, Eigen::Vector3d(0.1, 0.0, 0.125));
}

void TestPlaces::theTimelineHasAPlace()
{
    Bench bench;
    ui::TimelineBar bar(bench.state);
    bar.present(test::shared(inThreeColumns()));
    openMenu(bar, QPoint(-1, -1)); // beside all that stands on it
    action(bar, "sliceHere").trigger();
    QCOMPARE(bench.slice().point, Eigen::Vector3d(0.0, 0.0, 0.125)); // the end of the first
    bench.state.setIteration(1);
    openMenu(bar, QPoint(-1, -1)); // beside all that stands on it
    action(bar, "sliceHere").trigger();
    QCOMPARE(bench.slice().point, Eigen::Vector3d(0.1, 0.0, 0.125));
}

void TestPlaces::pathsHaveOneClockInCommon()
{
    Bench bench;
    ui::TimelineBar bar(bench.state);
    bar.present(test::shared(inThreeColumns()));
    auto* clocks = bar.findChild<QComboBox*>(QStringLiteral("timelineAlong"));
    QCOMPARE(clocks->currentData().toString(), QStringLiteral("iteration"));
    bench.state.setIteration(1);
    clocks->setCurrentIndex(clocks->findData(QStringLiteral("time")));
    QCOMPARE(bench.state.settings().timelineAlong, QStringLiteral("time"));
    QCOMPARE(bench.state.iteration(), -1); // the numbers mean something else now
    // Moments: 0, 0.1 (heavy ball), 0.5 and 1 (Newton).
    QCOMPARE(bench.state.timeline().last(), 3);
    bench.state.setIteration(1);
    const core::Paths paths = inThreeColumns().paths();
    QCOMPARE(bench.state.iterationOn(*paths[0].path), 0);
    QCOMPARE(bench.state.iterationOn(*paths[1].path), 1);
    bench.state.setIteration(2);
    QCOMPARE(bench.state.iterationOn(*paths[0].path), 1);
    QCOMPARE(bench.state.iterationOn(*paths[1].path), 1); // it has ended
    QCOMPARE(bench.view.content().paths[0].points.size(), 2U);
    QVERIFY(bar.findChild<QLabel*>(QStringLiteral("iteration"))
                ->text()
                .contains(QStringLiteral("500")));
}

QTEST_MAIN(TestPlaces)
#include "tst_places.moc"
