// SPDX-License-Identifier: MIT
#include "analysis_runs.h"

#include <QTest>

#include <optional>
#include <string>

using core::AnalysisMemory;
using core::AnalysisPtr;
using core::AnalysisRequest;
using core::Session;
using core::Window;
using Eigen::VectorXd;
using namespace test;

class TestAnalysisMemory final : public QObject {
    Q_OBJECT

private slots:
    void walksOnlyWhatHasChanged();
    void publishesPointers();
    void tellsWhatIsOfBefore();
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
};

void TestAnalysisMemory::walksOnlyWhatHasChanged()
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

void TestAnalysisMemory::publishesPointers()
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

void TestAnalysisMemory::tellsWhatIsOfBefore()
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

void TestAnalysisMemory::takesPathsOverFromTheCache()
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

void TestAnalysisMemory::showsEditsOnThePlaneOfBefore_data()
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

void TestAnalysisMemory::showsEditsOnThePlaneOfBefore()
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

void TestAnalysisMemory::endsLikeAFreshAnalysis_data()
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

void TestAnalysisMemory::endsLikeAFreshAnalysis()
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

void TestAnalysisMemory::keepsThePlaneThroughoutADrag_data()
{
    QTest::addColumn<std::string>("directions");
    QTest::newRow("to the ends of paths") << std::string("paths");
    QTest::newRow("closest to all paths") << std::string("paths_fit");
    QTest::newRow("of the Hessian") << std::string("eigen");
}

void TestAnalysisMemory::keepsThePlaneThroughoutADrag()
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

void TestAnalysisMemory::showsThePathsOfMethodsThatStay()
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

void TestAnalysisMemory::startsAnewWithAnotherProblem()
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

void TestAnalysisMemory::changesOfTheMixLookAtNoRow()
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

void TestAnalysisMemory::zoomsDoNotLookAtA()
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

QTEST_GUILESS_MAIN(TestAnalysisMemory)
#include "tst_analysis_memory.moc"
