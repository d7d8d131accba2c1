// SPDX-License-Identifier: MIT
#include "core/analysis/analyse.h"
#include "core/analysis/probe.h"
#include "core/files/csv.h"
#include "core/numeric/gaussian.h"
#include "core/problem/edits.h"
#include "core/slice/compute_slice.h"

#include <QTest>

#include <cmath>

using core::AnalysisMemory;
using core::AnalysisPtr;
using core::AnalysisRequest;
using core::Session;
using core::Window;
using Eigen::VectorXd;

namespace {

/// Later at every look, by more each time: no two runs take equally long.
double tickingClock()
{
    static double seconds = 0;
    return seconds = 1.001 * seconds + 1;
}

Session threeValleys()
{
    Session session;
    session.problem = core::readCsv(BASIN_EXAMPLES "/three_valleys.csv").take();
    session.problem.x0 = VectorXd{{0.35, 1.0}};
    for (const char* id : {"gradient_descent", "newton"})
        session.methods.push_back(core::standardChoice(*core::methodById(id)));
    session.slice.grid = 64;
    return session;
}

Session gaussianSession(Eigen::Index n, Eigen::Index d, const core::Mix& mix)
{
    std::mt19937_64 engine(11);
    Session session;
    const VectorXd entries = core::gaussian(n * d, engine);
    session.problem.A =
        core::DesignMatrix(Eigen::Map<const core::RowMajorMatrix>(entries.data(), n, d).eval());
    session.problem.b = VectorXd::Constant(n, 1.0 / static_cast<double>(n));
    session.problem.w = VectorXd::Zero(1);
    session.problem.x0 = 0.1 * core::gaussian(d, engine);
    session.problem.mix = mix;
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 32;
    return session;
}

AnalysisRequest requestOf(const Session& session)
{
    AnalysisRequest request;
    request.session = std::make_shared<const Session>(session);
    return request;
}

std::vector<AnalysisPtr> stagesOf(const AnalysisRequest& request, AnalysisMemory& memory)
{
    std::vector<AnalysisPtr> stages;
    core::analyse(request, memory, tickingClock,
                  [&](const AnalysisPtr& stage) { stages.push_back(stage); }, {});
    return stages;
}

std::vector<AnalysisPtr> stagesOf(const AnalysisRequest& request)
{
    AnalysisMemory memory;
    return stagesOf(request, memory);
}

/// The only stage that is published when the next request comes at once, as in a drag.
AnalysisPtr firstOf(const AnalysisRequest& request, AnalysisMemory& memory)
{
    AnalysisPtr first;
    std::stop_source stop;
    core::analyse(
        request, memory, tickingClock,
        [&](const AnalysisPtr& stage) {
            first = stage;
            stop.request_stop();
        },
        stop.get_token());
    return first;
}

AnalysisPtr lastOf(const Session& session)
{
    return stagesOf(requestOf(session)).back();
}

/// A session whose methods take longer than a picture, on a plane through their ends.
Session slowSession(Eigen::Index n = 20000)
{
    Session session = gaussianSession(n, 5, {1, 1});
    session.slice.through = core::Through::Start;
    session.slice.directions = "paths";
    session.slice.grid = 64;
    return session;
}

Session edited(Session session, Eigen::Index row, Eigen::Index column, double value)
{
    session.problem =
        core::withCells(session.problem, row, column, core::RowMajorMatrix::Constant(1, 1, value));
    return session;
}

/// What @p slice lacks of that of @p problem computed anew; empty if nothing.
QString brokenPromise(const core::Slice& slice, const core::Problem& problem)
{
    const core::Slice expected = core::computeSlice(core::sliceRows(problem, slice.plane),
                                                    slice.plane, slice.grid, slice.mix, {})
                                     .value();
    const double bb = problem.b.squaredNorm();
    for (Eigen::Index k = 0; k < slice.loss.size(); ++k) {
        const double loss = slice.loss(k);
        const double truth = expected.loss(k);
        const double allowed = 1e-11 * truth + 1e-15 * std::sqrt(bb * truth);
        if (std::isnan(loss) != std::isnan(truth) || std::abs(loss - truth) > allowed)
            return QStringLiteral("pixel %1: %2 for %3").arg(k).arg(loss).arg(truth);
    }
    return {};
}

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
    void walksOnlyWhatHasChanged();
    void publishesPointers();
    void tellsWhatIsOfBefore();
    void traceNamesItsStages();
    void takesPathsOverFromTheCache();
    void showsEditsOnThePlaneOfBefore_data();
    void showsEditsOnThePlaneOfBefore();
    void endsLikeAFreshAnalysis_data();
    void endsLikeAFreshAnalysis();
    void keepsThePlaneThroughoutADrag_data();
    void keepsThePlaneThroughoutADrag();
    void showsThePathsOfMethodsThatStay();
    void startsAnewWithAnotherProblem();
    void changesOfTheMixLookAtNoRow();
    void zoomsDoNotLookAtA();
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

void TestAnalysis::walksOnlyWhatHasChanged()
{
    AnalysisMemory memory;
    Session session = slowSession(2000);
    session.methods.push_back(core::standardChoice(*core::methodById("lbfgs")));
    session.slice.directions = "axes";
    const AnalysisPtr both = stagesOf(requestOf(session), memory).back();
    QCOMPARE(memory.paths.computed(), 2);
    const int spectra = memory.spectra.computed();
    const int slices = memory.slices.computed();

    session.methods[0].enabled = false;
    const AnalysisPtr one = stagesOf(requestOf(session), memory).back();
    session.methods[0].enabled = true;
    const AnalysisPtr again = stagesOf(requestOf(session), memory).back();
    QCOMPARE(memory.paths.computed(), 2);
    QCOMPARE(memory.spectra.computed(), spectra);
    QCOMPARE(one->paths().size(), 1u);
    QCOMPARE(one->paths().front().path, both->paths().back().path);
    QCOMPARE(again->paths().front().path, both->paths().front().path);
    QCOMPARE(memory.slices.computed(), slices);
    QCOMPARE(again->slice(), both->slice());

    session.methods[1] = core::standardChoice(*core::methodById("backtracking"));
    const AnalysisPtr other = stagesOf(requestOf(session), memory).back();
    QCOMPARE(memory.paths.computed(), 3);
    QCOMPARE(other->paths().front().path, both->paths().front().path);
}

void TestAnalysis::publishesPointers()
{
    AnalysisMemory memory;
    const AnalysisRequest request = requestOf(threeValleys());
    const auto stages = stagesOf(request, memory);
    for (const AnalysisPtr& stage : stages) {
        QCOMPARE(stage->place.value, stages.back()->place.value);
        QCOMPARE(stage->slice(), stages.back()->slice());
        QCOMPARE(stage->leading().paths.value, stages.back()->leading().paths.value);
    }
    // What has not changed is what a view has drawn already.
    const AnalysisPtr same = stagesOf(request, memory).back();
    const core::PanelAnalysis& now = same->leading();
    const core::PanelAnalysis& before = stages.back()->leading();
    QCOMPARE(same->place.value, stages.back()->place.value);
    QCOMPARE(now.slice.value, before.slice.value);
    QCOMPARE(now.paths.value, before.paths.value);
    QCOMPARE(now.minima.value, before.minima.value);
    QCOMPARE(now.spectra.value, before.spectra.value);
    QCOMPARE(same->notices.value, stages.back()->notices.value);

    AnalysisRequest zoom = request;
    zoom.window = Window::square(0.1);
    const AnalysisPtr zoomed = stagesOf(zoom, memory).front();
    QVERIFY(zoomed->slice() != before.slice.value);
    QCOMPARE(zoomed->leading().paths.value, before.paths.value);
    QVERIFY(zoomed->arePathsCurrent());
    QCOMPARE(memory.paths.computed(), 2);
    QCOMPARE(memory.projections.computed(), 2);
    QCOMPARE(memory.planes.computed(), 1);
}

void TestAnalysis::tellsWhatIsOfBefore()
{
    AnalysisMemory memory;
    const Session session = slowSession();
    const AnalysisPtr before = stagesOf(requestOf(session), memory).back();
    const auto stages = stagesOf(requestOf(edited(session, 4, 1, 2.0)), memory);
    const core::PanelAnalysis& first = stages.front()->leading();
    QVERIFY(first.slice.isCurrent());
    QCOMPARE(first.paths.freshness, core::Freshness::Before);
    QVERIFY(first.paths->front().isOfBefore);
    QCOMPARE(first.paths->front().path, before->paths().front().path);
    QCOMPARE(first.minima.freshness, core::Freshness::Before);
    QCOMPARE(first.minima.value, before->leading().minima.value);
    QCOMPARE(first.spectra.freshness, core::Freshness::Before);
    QCOMPARE(stages.front()->notices.freshness, core::Freshness::Before);
    const core::PanelAnalysis& last = stages.back()->leading();
    QVERIFY(last.paths.isCurrent() && !last.paths->front().isOfBefore);
    QVERIFY(last.minima.isCurrent() && last.spectra.isCurrent());
    QVERIFY(stages.back()->notices.isCurrent());

    // On another plane the minima of before would lie: a turn leaves none.
    AnalysisRequest turned = requestOf(edited(session, 4, 1, 3.0));
    turned.turn = 0.5;
    const AnalysisPtr other = firstOf(turned, memory);
    QVERIFY(!other->leading().minima);
    QCOMPARE(other->paths().front().projection->front().p,
             core::project(other->plane(), session.problem.x0).p);
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

void TestAnalysis::takesPathsOverFromTheCache()
{
    AnalysisMemory memory;
    AnalysisPtr last;
    const auto keep = [&](const AnalysisPtr& stage) { last = stage; };
    const auto analyse = [&](const Session& session, const std::optional<Window>& window) {
        AnalysisRequest request = requestOf(session);
        request.window = window;
        core::analyse(request, memory, tickingClock, keep, {});
    };
    const auto timeOfPath = [&] { return last->paths().front().path->points.back().seconds; };
    Session session = threeValleys();
    analyse(session, {});
    const double time = timeOfPath();
    analyse(session, Window::square(0.1));
    QVERIFY(last->complete && !last->spectra().empty());
    QCOMPARE(timeOfPath(), time);

    session.problem.x0[0] += 0.01;
    analyse(session, {});
    QCOMPARE(last->paths().front().path->points.front().x, session.problem.x0);
}

void TestAnalysis::showsEditsOnThePlaneOfBefore_data()
{
    QTest::addColumn<Session>("after");
    const Session before = slowSession();
    QTest::newRow("a cell of A") << edited(before, 777, 2, 6.0);
    QTest::newRow("a cell of b") << edited(before, 777, 5, 0.01);
    Session after = before;
    after.problem.mix = {1, 0.5};
    QTest::newRow("the mix") << after;
    after = before;
    after.problem.w = VectorXd::Constant(1, 0.1);
    QTest::newRow("the regulariser") << after;
    after = before;
    after.problem.x0 *= -1;
    QTest::newRow("the start") << after;
    after = before;
    after.problem = core::withRowsRemoved(before.problem, {1, 2, 3});
    QTest::newRow("fewer rows") << after;
}

void TestAnalysis::showsEditsOnThePlaneOfBefore()
{
    QFETCH(const Session, after);
    AnalysisMemory memory;
    const AnalysisPtr before = stagesOf(requestOf(slowSession()), memory).back();
    const auto stages = stagesOf(requestOf(after), memory);
    const core::Analysis& first = *stages.front();

    QVERIFY(core::isSamePlane(first.plane(), before->plane()));
    QCOMPARE(first.home(), before->home());
    QCOMPARE(first.slice()->grid, before->slice()->grid);
    QCOMPARE(first.slice()->mix, after.problem.mix);
    const QString broken = brokenPromise(*first.slice(), after.problem);
    QVERIFY2(broken.isEmpty(), qPrintable(broken));

    QVERIFY(!first.arePathsCurrent());
    QCOMPARE(first.paths().size(), before->paths().size());
    const auto pointsOf = [](const core::Analysis& analysis) {
        return analysis.paths().front().path->points.size();
    };
    QCOMPARE(pointsOf(first), pointsOf(*before));
    QCOMPARE(first.paths().front().projection->size(), pointsOf(first));
    QVERIFY(stages.back()->arePathsCurrent());
    for (const AnalysisPtr& stage : stages)
        QVERIFY(core::isSamePlane(stage->plane(), stage->slice()->plane));
}

void TestAnalysis::endsLikeAFreshAnalysis_data()
{
    QTest::addColumn<Session>("before");
    QTest::newRow("a plane through the ends of paths") << slowSession();
    Session axes = slowSession();
    axes.slice.directions = "axes";
    QTest::newRow("a plane that stays") << axes;
    axes.slice.range = 2;
    QTest::newRow("a window that stays") << axes;
    QTest::newRow("methods that are quick") << slowSession(30);
}

void TestAnalysis::endsLikeAFreshAnalysis()
{
    QFETCH(const Session, before);
    AnalysisMemory memory;
    stagesOf(requestOf(before), memory);
    const Session after = edited(before, 17, 2, 6.0);
    const AnalysisPtr last = stagesOf(requestOf(after), memory).back();
    const AnalysisPtr fresh = lastOf(after);

    QVERIFY(last->complete && last->arePathsCurrent());
    QVERIFY(core::isSamePlane(last->plane(), fresh->plane()));
    QCOMPARE(last->home(), fresh->home());
    QCOMPARE(last->slice()->grid, fresh->slice()->grid);
    QVERIFY(!memory.caches.front().cache.isUpdated());
    const double largest = fresh->slice()->maximum;
    QVERIFY(((last->slice()->loss - fresh->slice()->loss).array().abs() <= 1e-11 * largest).all());
    const auto& path = last->paths().front();
    QCOMPARE(path.path->points.back().x, fresh->paths().front().path->points.back().x);
    QCOMPARE(path.projection->back().p, fresh->paths().front().projection->back().p);
    QCOMPARE(last->spectra().size(), fresh->spectra().size());
    QCOMPARE(last->spectra().back().spectrum.values, fresh->spectra().back().spectrum.values);
    QCOMPARE(last->minima().size(), fresh->minima().size());
}

void TestAnalysis::keepsThePlaneThroughoutADrag_data()
{
    QTest::addColumn<std::string>("directions");
    QTest::newRow("to the ends of paths") << std::string("paths");
    QTest::newRow("closest to all paths") << std::string("paths_fit");
    QTest::newRow("of the Hessian") << std::string("eigen");
}

void TestAnalysis::keepsThePlaneThroughoutADrag()
{
    QFETCH(const std::string, directions);
    AnalysisMemory memory;
    Session session = slowSession();
    session.slice.directions = directions;
    session.slice.range = 1.0;
    session.problem.b.head(2000) *= 2.0; // a fit that is not perfect moves with every cell
    const AnalysisPtr before = stagesOf(requestOf(session), memory).back();
    const core::SliceCacheCounts counts = memory.caches.front().cache.counts();
    for (int k = 1; k <= 10; ++k) {
        session = edited(session, 4, 1, 0.2 * k);
        const AnalysisPtr first = firstOf(requestOf(session), memory);
        QVERIFY(core::isSamePlane(first->plane(), before->plane()));
        QCOMPARE(first->slice()->grid, before->slice()->grid);
        QCOMPARE(first->paths().size(), before->paths().size());
        const QString broken = brokenPromise(*first->slice(), session.problem);
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }
    QCOMPARE(memory.caches.front().cache.counts().products, counts.products);
    QCOMPARE(memory.caches.front().cache.counts().moments, counts.moments);
    QCOMPARE(memory.caches.front().cache.counts().exchanges, counts.exchanges + 10);
    const AnalysisPtr last = stagesOf(requestOf(session), memory).back();
    QVERIFY(core::isSamePlane(last->plane(), lastOf(session)->plane()));
    QVERIFY(!core::isSamePlane(last->plane(), before->plane()));
}

void TestAnalysis::showsThePathsOfMethodsThatStay()
{
    AnalysisMemory memory;
    Session session = slowSession();
    const AnalysisPtr before = stagesOf(requestOf(session), memory).back();
    session.methods.push_back(core::standardChoice(*core::methodById("lbfgs")));
    const AnalysisPtr first = firstOf(requestOf(session), memory);
    QVERIFY(core::isSamePlane(first->plane(), before->plane()));
    QVERIFY(!first->arePathsCurrent()); // one is still to be walked
    QCOMPARE(first->paths().size(), 1u);
    QVERIFY(!first->paths().front().isOfBefore);
    QCOMPARE(first->paths().front().path, before->paths().front().path);
    QCOMPARE(stagesOf(requestOf(session), memory).back()->paths().size(), 2u);

    session = edited(session, 4, 1, 2.0);
    session.methods[0] = core::standardChoice(*core::methodById("backtracking"));
    const AnalysisPtr edit = firstOf(requestOf(session), memory);
    QCOMPARE(edit->paths().size(), 1u); // that of the method that stays
    QCOMPARE(edit->paths().front().method, 1u);
    QVERIFY(edit->paths().front().isOfBefore);
}

void TestAnalysis::startsAnewWithAnotherProblem()
{
    AnalysisMemory memory;
    Session session = slowSession();
    stagesOf(requestOf(session), memory);
    session = edited(session, 777, 2, 6.0);
    session.title = "another";
    const auto stages = stagesOf(requestOf(session), memory);
    const AnalysisPtr fresh = lastOf(session);
    for (const AnalysisPtr& stage : stages) {
        QVERIFY(stage->arePathsCurrent());
        QVERIFY(core::isSamePlane(stage->plane(), fresh->plane()));
        QCOMPARE(stage->home(), fresh->home());
    }
}

void TestAnalysis::changesOfTheMixLookAtNoRow()
{
    AnalysisMemory memory;
    Session session = slowSession();
    stagesOf(requestOf(session), memory);
    session.panels = core::namedLosses();
    const auto stages = stagesOf(requestOf(session), memory);
    QCOMPARE(stages.front()->panels.size(), core::losses().size());
    for (const core::PanelAnalysis& panel : stages.back()->panels) {
        const QString broken = brokenPromise(*panel.slice, session.problem);
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }
    session.problem.mix = {0.7, 1};
    const AnalysisPtr mixed = firstOf(requestOf(session), memory);
    // A loss without a name stands behind those that it is compared with.
    QCOMPARE(mixed->panels.size(), core::losses().size() + 1);
    QCOMPARE(mixed->lead, core::losses().size());
    QCOMPARE(memory.caches.front().cache.counts().products, 1);
    QCOMPARE(memory.caches.front().cache.counts().moments, 1);
    QCOMPARE(memory.caches.front().cache.counts().sums, 0);
}

void TestAnalysis::zoomsDoNotLookAtA()
{
    AnalysisMemory memory;
    AnalysisRequest request = requestOf(slowSession());
    stagesOf(request, memory);
    request.window = Window{-0.1, 0.2, 0.1, 0.3};
    const AnalysisPtr zoomed = stagesOf(request, memory).back();
    const QString broken = brokenPromise(*zoomed->slice(), request.session->problem);
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QCOMPARE(memory.caches.front().cache.counts().products, 1);
    QCOMPARE(memory.caches.front().cache.counts().moments, 2);
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
