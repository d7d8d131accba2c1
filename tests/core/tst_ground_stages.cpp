// SPDX-License-Identifier: MIT
// The ground in an analysis: basins and valleys of the slices, and the graph of minima and passes.
#include "core/analysis/analyse.h"
#include "core/ground/disconnectivity.h"
#include "core/ground/multi_start.h"
#include "core/ground/passes.h"
#include "core/ground/starts.h"
#include "core/ground/walk.h"
#include "tests/core/examples.h"

#include <cmath>

using core::AnalysisPtr;
using core::AnalysisRequest;
using core::BasinMap;
using core::Freshness;

namespace {

core::Session threeValleys()
{
    core::Session session;
    session.problem = test::example("three_valleys", {1, 1});
    session.slice.directions = "axes";
    session.slice.range = 5.0;
    session.slice.grid = 40;
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    return session;
}

AnalysisRequest requestOf(const core::Session& session, const std::string& method)
{
    AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    request.ground.basinsBy = method;
    return request;
}

std::vector<AnalysisPtr> analysed(const AnalysisRequest& request, core::AnalysisMemory& memory)
{
    std::vector<AnalysisPtr> all;
    core::analyse(
        request, memory, [] { return 0.0; },
        [&all](const AnalysisPtr& analysis) { all.push_back(analysis); }, {});
    return all;
}

core::PassGraph passesOfThreeValleys()
{
    const core::Problem problem = test::example("three_valleys", {1, 1});
    const auto starts = core::startsAbout(problem, core::spreads().front(), 3.0, 1, 200);
    const core::Ground ground = core::multiStart(problem, starts, core::standardWalk(), {}, {});
    return core::findPasses(problem, ground, 1, {}, {});
}

} // namespace

class TestGroundStages final : public QObject {
    Q_OBJECT

private slots:
    void basinsAreMappedCoarseToFineWhereTheSliceIsSampled()
    {
        core::AnalysisMemory memory;
        const auto all = analysed(requestOf(threeValleys(), "newton"), memory);
        std::vector<Eigen::Index> strides;
        for (const AnalysisPtr& one : all)
            if (const auto& basins = one->leading().basins) {
                strides.push_back(basins->stride);
                QCOMPARE(basins.isCurrent(), basins->stride == 1);
            }
        QCOMPARE(strides, (std::vector<Eigen::Index>{16, 8, 4, 2, 1}));
        QVERIFY(all.back()->complete);
        const BasinMap& map = *all.back()->leading().basins;
        QVERIFY(map.grid == all.back()->slice()->grid);
        // Against walks of their own.
        for (const auto& [i, j] : {std::pair{3, 5}, {20, 20}, {39, 0}, {11, 33}}) {
            const core::Path path =
                core::walk(all.back()->request.session->problem,
                           map.plane.at(map.grid.p(j), map.grid.q(i)), core::standardWalk(), {});
            QCOMPARE(map.outcome(i, j), path.outcome);
            QCOMPARE(map.iterations(i, j), path.iterations());
            if (const int minimum = map.minimum(i, j); minimum != BasinMap::kNoMinimum) {
                const double loss = map.minima[std::size_t(minimum)].at.loss;
                QVERIFY(std::abs(path.points.back().loss - loss) < 1e-6);
            }
        }
    }

    void aMapIsRememberedAndAnOlderWindowIsShownMeanwhile()
    {
        core::AnalysisMemory memory;
        AnalysisRequest request = requestOf(threeValleys(), "newton");
        const auto first = analysed(request, memory).back()->leading().basins.value;
        const auto again = analysed(request, memory);
        for (const AnalysisPtr& one : again)
            QCOMPARE(one->leading().basins.value, first);
        request.window = core::Window{-1.0, 1.0, -1.0, 1.0};
        const auto zoomed = analysed(request, memory);
        QCOMPARE(zoomed.front()->leading().basins.value, first);
        QCOMPARE(zoomed.front()->leading().basins.freshness, Freshness::Before);
        QVERIFY(zoomed.back()->leading().basins.isCurrent());
        QVERIFY(zoomed.back()->leading().basins->grid.window == *request.window);
        // Of another loss it would be false.
        const auto second = zoomed.back()->leading().basins.value;
        core::Session other = threeValleys();
        other.problem.b.reverseInPlace();
        request.session = std::make_shared<const core::Session>(other);
        for (const AnalysisPtr& one : analysed(request, memory))
            QVERIFY(!one->leading().basins || (one->leading().basins.value != first &&
                                               one->leading().basins.value != second));
    }

    void nothingIsMappedUnlessWished()
    {
        core::AnalysisMemory memory;
        for (const char* method : {"", "no such method"})
            for (const AnalysisPtr& one : analysed(requestOf(threeValleys(), method), memory))
                QVERIFY(!one->leading().basins && !one->leading().valleys);
        AnalysisRequest request = requestOf(threeValleys(), "");
        request.ground.valleys = true;
        const AnalysisPtr last = analysed(request, memory).back();
        QVERIFY(last->leading().valleys.isCurrent());
        QCOMPARE(last->leading().valleys->size(), core::mergeTree(*last->slice()).size());
    }

    void aStoppedMapIsNotPassedOffAsComplete()
    {
        core::AnalysisMemory memory;
        std::stop_source source;
        AnalysisPtr last;
        core::analyse(
            requestOf(threeValleys(), "newton"), memory, [] { return 0.0; },
            [&](const AnalysisPtr& analysis) {
                last = analysis;
                if (analysis->leading().basins)
                    source.request_stop();
            },
            source.get_token());
        QVERIFY(last->leading().basins && !last->leading().basins.isCurrent());
        QVERIFY(!last->studied);
        QVERIFY(analysed(requestOf(threeValleys(), "newton"), memory)
                    .back()
                    ->leading()
                    .basins.isCurrent());
    }

    void theGraphSaysWhichValleysJoinAtWhatLoss()
    {
        const core::PassGraph graph = passesOfThreeValleys();
        const std::vector<core::Joining> joinings = core::disconnectivity(graph);
        // The mathematics notes, section 11: each pass joins a valley to the lowest.
        const double heights[] = {0.14801364, 0.23343268, 0.31211255, 0.39364681};
        QCOMPARE(joinings.size(), std::size_t{5});
        QVERIFY(!joinings[0].into && !joinings[0].pass);
        for (std::size_t k = 1; k < joinings.size(); ++k) {
            QCOMPARE(joinings[k].into, std::optional(std::size_t{0}));
            QVERIFY(std::abs(graph.passes[*joinings[k].pass].at.loss - heights[k - 1]) < 5e-9);
            QCOMPARE(joinings[k].pass, core::wayOut(graph, k));
        }
    }

    void waysLeadFromThePassDownToTheMinima()
    {
        const core::PassGraph graph = passesOfThreeValleys();
        for (const core::Pass& pass : graph.passes)
            for (const core::PassSide& side : pass.sides) {
                QVERIFY(side.way.size() > 2);
                QCOMPARE(side.way.front().x, pass.at.x);
                for (std::size_t k = 1; k < side.way.size(); ++k)
                    QVERIFY(side.way[k].loss <= side.way[k - 1].loss + 1e-12);
                if (side.minimum)
                    QVERIFY(std::abs(side.way.back().loss - graph.minima[*side.minimum].loss) <
                            1e-8);
            }
    }

    void whatIsKnownIsConfirmedWithoutASearch()
    {
        const core::PassGraph graph = passesOfThreeValleys();
        core::Ground ground;
        for (const core::StationaryPoint& minimum : graph.minima)
            ground.minima.push_back({minimum, 1});
        for (const core::Pass& pass : graph.passes)
            ground.saddles.push_back({pass.at, 1});
        const core::PassGraph again =
            core::confirmPasses(test::example("three_valleys", {1, 1}), ground, {});
        QCOMPARE(again.passes.size(), graph.passes.size());
        for (std::size_t k = 0; k < graph.passes.size(); ++k)
            for (std::size_t side = 0; side < 2; ++side)
                QCOMPARE(again.passes[k].sides[side].minimum, graph.passes[k].sides[side].minimum);
    }
};

QTEST_GUILESS_MAIN(TestGroundStages)
#include "tst_ground_stages.moc"
