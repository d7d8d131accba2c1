// SPDX-License-Identifier: MIT
#include "analysis_runs.h"
#include "core/analysis/probe.h"

#include <QTest>

using core::AnalysisPtr;
using core::AnalysisRequest;
using core::Session;
using core::Window;
using Eigen::VectorXd;
using namespace test;

namespace {

bool isInside(const Window& window, const core::Projection& seen)
{
    return seen.p > window.pMin && seen.p < window.pMax && seen.q > window.qMin &&
           seen.q < window.qMax;
}

} // namespace

class TestAnalysis final : public QObject {
    Q_OBJECT

private slots:
    void stagesAppearInOrder();
    void quickProblemsKeepTheirWindow();
    void stopsBetweenStages();
    void publishesNothingWhenStoppedBefore();
    void showsEveryPathInTheHomeWindow();
    void drawsTheWindowThatIsAskedFor();
    void goesThroughTheEndOfTheBestPath();
    void comparesLossesOnOneGrid();
    void comparesWithASnapshotOfBefore();
    void traceNamesItsStages();
    void showsTheFullSliceAtOnceWhereItIsQuick();
    void skipsMethodsThatAreOff();
    void explainsAStartInTheHole();
    void edgeCasesComplete_data();
    void edgeCasesComplete();
    void probeTellsWhatIsKnownAtAPoint();
};

void TestAnalysis::stagesAppearInOrder()
{
    Session session = gaussianSession(20000, 20, {1, 1});
    session.slice.grid = 128;
    session.slice.range = 60; // so wide that every row counts at every pixel
    const auto stages = stagesOf(requestOf(session));

    QVERIFY(stages.front()->slice()->sampledRows > 0);
    QVERIFY(!stages.front()->arePathsCurrent() && stages.front()->paths().empty());
    for (std::size_t k = 0; k < stages.size(); ++k) {
        const core::Analysis& stage = *stages[k];
        const bool isFull = stage.slice()->sampledRows == 0;
        QCOMPARE(stage.slice()->grid.columns, 128);
        QVERIFY(k == 0 || isFull);
        QVERIFY(stage.arePathsCurrent() || stage.paths().empty());
        QVERIFY(isFull || stage.minima().empty());
        // The studies keep nothing else waiting.
        QCOMPARE(stage.complete, k + 2 >= stages.size());
        QCOMPARE(stage.studied, k + 1 == stages.size());
        QCOMPARE(stage.spectra().empty(), !stage.complete);
        QCOMPARE(bool(stage.notices), stage.complete);
        QCOMPARE(bool(stage.leading().optimum), stage.studied);
    }
    const core::Analysis& last = *stages.back();
    QCOMPARE(last.slice()->loss.rows(), 128);
    QCOMPARE(last.paths().size(), 1u);
    QCOMPARE(last.paths().front().projection->size(), last.paths().front().path->points.size());
    QCOMPARE(last.spectra().size(), 2u);
    QCOMPARE(last.spectra().front().place, "start");
    QCOMPARE(last.spectra().back().method.value(), 0u);
    QCOMPARE(last.spectra().back().spectrum.values.size(), 20);
    QCOMPARE(last.spectra().back().diagonalPart.size(), 20);
    QVERIFY(last.slice()->seconds > 0);
}

void TestAnalysis::quickProblemsKeepTheirWindow()
{
    const auto stages = stagesOf(requestOf(threeValleys()));
    QVERIFY(stages.front()->arePathsCurrent());
    for (const AnalysisPtr& stage : stages)
        QCOMPARE(stage->slice()->grid, stages.back()->slice()->grid);
    QVERIFY(!stages.back()->minima().empty());
    QVERIFY(std::abs(stages.back()->minima().front().loss - 0.0347305) < 5e-8);
}

void TestAnalysis::stopsBetweenStages()
{
    std::stop_source stop;
    int published = 0;
    core::analyse(
        requestOf(threeValleys()), tickingClock,
        [&](const AnalysisPtr& stage) {
            ++published;
            QVERIFY(!stage->complete);
            stop.request_stop();
        },
        stop.get_token());
    QCOMPARE(published, 1);
}

void TestAnalysis::publishesNothingWhenStoppedBefore()
{
    std::stop_source stop;
    stop.request_stop();
    core::analyse(
        requestOf(threeValleys()), tickingClock,
        [](const AnalysisPtr&) { QFAIL("published a stage"); }, stop.get_token());
}

void TestAnalysis::showsEveryPathInTheHomeWindow()
{
    Session session = threeValleys();
    const AnalysisPtr home = lastOf(session);
    for (const core::WalkedPath& walked : home->paths()) {
        QVERIFY(isInside(home->home(), walked.projection->front()));
        QVERIFY(isInside(home->home(), walked.projection->back()));
        QVERIFY(walked.projection->back().distance < 1e-14); // d = 2: nothing is off the plane
    }
    session.slice.range = 0.75;
    QCOMPARE(lastOf(session)->home(), Window::square(0.75));
}

void TestAnalysis::drawsTheWindowThatIsAskedFor()
{
    AnalysisRequest request = requestOf(threeValleys());
    request.window = Window{-0.5, 0.25, -1.0, 2.0};
    const AnalysisPtr zoomed = stagesOf(request).back();
    QCOMPARE(zoomed->slice()->grid, (core::Grid{*request.window, 64, 64}));
    QCOMPARE(zoomed->home(), lastOf(threeValleys())->home());
}

void TestAnalysis::goesThroughTheEndOfTheBestPath()
{
    Session session = threeValleys();
    session.slice.through = core::Through::Optimum;
    session.slice.directions = "paths";
    const AnalysisPtr analysis = lastOf(session);
    const auto endOf = [&](std::size_t k) { return analysis->paths()[k].path->points.back(); };
    QVERIFY(endOf(0).loss != endOf(1).loss);
    QCOMPARE(analysis->plane().origin, endOf(endOf(0).loss < endOf(1).loss ? 0 : 1).x);
    const VectorXd way = session.problem.x0 - analysis->plane().origin;
    QVERIFY(std::abs(std::abs(analysis->plane().d1.dot(way)) - way.norm()) < 1e-14);
}

void TestAnalysis::comparesLossesOnOneGrid()
{
    Session session = threeValleys();
    session.panels = core::namedLosses();
    const AnalysisPtr analysis = lastOf(session);
    QCOMPARE(analysis->panels.size(), core::losses().size());
    for (std::size_t k = 0; k < analysis->panels.size(); ++k) {
        const core::PanelAnalysis& panel = analysis->panels[k];
        QCOMPARE(panel.slice->mix, core::losses()[k].mix);
        QCOMPARE(panel.slice->grid, analysis->slice()->grid);
        QVERIFY(panel.slice.isCurrent() && panel.paths.isCurrent() && panel.minima.isCurrent());
        QVERIFY(panel.spectra.isCurrent());
        QCOMPARE(panel.paths->size(), 2u);
    }
    QCOMPARE(analysis->lead, 2u); // combined
    QVERIFY(analysis->panels[0].slice->loss(5, 5) != analysis->panels[2].slice->loss(5, 5));
    // Each loss has paths of its own.
    QVERIFY(analysis->panels[0].paths->back().path->points.back().x !=
            analysis->panels[2].paths->back().path->points.back().x);
    QCOMPARE(lastOf(threeValleys())->panels.size(), 1u);
}

void TestAnalysis::comparesWithASnapshotOfBefore()
{
    const Session before = threeValleys();
    Session after = edited(before, 1, 0, 3.0);
    after.panels = {{after.problem.mix, nullptr},
                    {before.problem.mix, std::make_shared<const core::Problem>(before.problem)}};
    const AnalysisPtr analysis = lastOf(after);
    const QString now = brokenPromise(*analysis->panels[0].slice, after.problem);
    QVERIFY2(now.isEmpty(), qPrintable(now));
    const QString then = brokenPromise(*analysis->panels[1].slice, before.problem);
    QVERIFY2(then.isEmpty(), qPrintable(then));
    QVERIFY(!brokenPromise(*analysis->panels[1].slice, after.problem).isEmpty());

    // A state that does not fit on the plane has no slice.
    after.panels[1].frozen =
        std::make_shared<const core::Problem>(gaussianSession(7, 3, {1, 1}).problem);
    const AnalysisPtr unfit = lastOf(after);
    QVERIFY(unfit->complete && unfit->panels[0].slice && !unfit->panels[1].slice);
    QVERIFY(unfit->panels[1].minima.value == nullptr);
    for (const core::WalkedPath& walked : *unfit->panels[0].paths)
        QCOMPARE(walked.projection->size(), walked.path->points.size());
    for (const core::WalkedPath& walked : *unfit->panels[1].paths)
        QVERIFY(walked.path->points.size() > 1 && walked.projection->empty());
}

void TestAnalysis::traceNamesItsStages()
{
    const AnalysisPtr last = lastOf(threeValleys());
    std::vector<std::string_view> ids;
    for (const core::StageTime& time : last->trace) {
        ids.push_back(time.stage);
        QVERIFY(time.seconds > 0); // the clock of this test always moves
    }
    QCOMPARE(ids.front(), "paths");
    QCOMPARE(ids.back(), "basins"); // the last of the studies
}

void TestAnalysis::showsTheFullSliceAtOnceWhereItIsQuick()
{
    Session session = slowSession();
    session.slice.directions = "axes";
    const auto stages = stagesOf(requestOf(session));
    QCOMPARE(stages.front()->slice()->grid.columns, 64);
    QVERIFY(!stages.front()->arePathsCurrent());
}

void TestAnalysis::skipsMethodsThatAreOff()
{
    Session session = threeValleys();
    session.methods.front().enabled = false;
    session.methods.push_back({"no_such_method", {}, true});
    const AnalysisPtr analysis = lastOf(session);
    QCOMPARE(analysis->paths().size(), 1u);
    QCOMPARE(analysis->paths().front().method, 1u);
    QCOMPARE(analysis->spectra().size(), 2u);
}

void TestAnalysis::explainsAStartInTheHole()
{
    Session session = threeValleys();
    session.problem.A = core::DesignMatrix(core::RowMajorMatrix::Identity(2, 2));
    session.problem.b = VectorXd::Unit(2, 0);
    session.problem.x0 = VectorXd{{-2.0, -1.0}};
    const AnalysisPtr analysis = lastOf(session);
    QVERIFY(analysis->complete);
    QVERIFY(analysis->slice()->masked > 0);
    QVERIFY(analysis->slice()->minimum >= 0);
    for (const core::WalkedPath& walked : analysis->paths()) {
        QCOMPARE(walked.path->outcome, core::Outcome::NoStart);
        QVERIFY(walked.projection->empty());
    }
    QCOMPARE(analysis->spectra().size(), 1u);
    QCOMPARE(analysis->spectra().front().spectrum.values.size(), 0);
    QVERIFY(!analysis->notices->empty());
}

void TestAnalysis::edgeCasesComplete_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("d");
    QTest::addColumn<double>("s");
    QTest::addColumn<bool>("fromZero");
    QTest::newRow("one column") << 6 << 1 << 1.0 << false;
    QTest::newRow("one row") << 1 << 3 << 1.0 << false;
    QTest::newRow("one number") << 1 << 1 << 1.0 << false;
    QTest::newRow("more columns than rows") << 3 << 8 << 1.0 << false;
    QTest::newRow("ResNet-only from 0") << 6 << 3 << 0.0 << true;
    QTest::newRow("ResNet-only, one column") << 6 << 1 << 0.0 << false;
}

void TestAnalysis::edgeCasesComplete()
{
    QFETCH(const int, n);
    QFETCH(const int, d);
    QFETCH(const double, s);
    QFETCH(const bool, fromZero);
    Session session = gaussianSession(n, d, {s, 1});
    if (fromZero)
        session.problem.x0.setZero();
    for (const core::DirectionsInfo& directions : core::directions()) {
        session.slice.directions = directions.id;
        const AnalysisPtr analysis = lastOf(session);
        QVERIFY(analysis->complete && analysis->arePathsCurrent());
        QCOMPARE(analysis->slice()->loss.cols(), 32);
        QCOMPARE(analysis->slice()->loss.rows(), d == 1 ? 1 : 32);
        QCOMPARE(analysis->plane().isLine(), d == 1);
        QVERIFY(std::isfinite(analysis->slice()->minimum));
        QCOMPARE(analysis->paths().front().path->outcome == core::Outcome::NoStart, fromZero);
    }
}

void TestAnalysis::probeTellsWhatIsKnownAtAPoint()
{
    const core::Problem problem = threeValleys().problem;
    const core::Probe seen = core::probe(problem, VectorXd{{-0.226752521977, -0.028390944043}});
    QVERIFY(std::abs(seen.loss - 0.034730497188) < 1e-12);
    QVERIFY(seen.gradientNorm < 1e-10);
    QVERIFY(seen.spectrum && seen.spectrum->positive == 2);
    QVERIFY(seen.curvature && seen.condition >= 1);

    core::Problem identity = problem;
    identity.A = core::DesignMatrix(core::RowMajorMatrix::Identity(2, 2));
    identity.b = VectorXd::Unit(2, 0);
    const core::Probe hole = core::probe(identity, VectorXd{{-2.0, -1.0}});
    QCOMPARE(hole.domain, core::Domain::Hole);
    QVERIFY(std::abs(hole.alpha + 2.49679) < 1e-5);
    QVERIFY(!hole.spectrum && !hole.curvature);
}

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
