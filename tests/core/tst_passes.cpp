// SPDX-License-Identifier: MIT
#include "core/ground/merge_tree.h"
#include "core/ground/multi_start.h"
#include "core/ground/passes.h"
#include "core/ground/starts.h"
#include "core/numeric/parallel.h"
#include "core/plane/choose_plane.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <Eigen/Eigenvalues>

#include <set>

using core::Ground;
using core::Outcome;
using core::Pass;
using core::PassGraph;
using core::Problem;
using Eigen::VectorXd;

namespace {

Ground search(const Problem& problem, Eigen::Index count)
{
    const auto starts = core::startsAbout(problem, core::spreads().front(), 3.0, 1, count);
    return core::multiStart(problem, starts, core::standardWalk(), {}, {});
}

PassGraph passesOf(const Problem& problem, Eigen::Index count)
{
    return core::findPasses(problem, search(problem, count), 1, {}, {});
}

const Pass* passAt(const PassGraph& graph, double loss)
{
    const auto found = std::ranges::find_if(
        graph.passes, [&](const Pass& pass) { return std::abs(pass.at.loss - loss) < 5e-9; });
    return found == graph.passes.end() ? nullptr : &*found;
}

/// A graph of minima 0, 1, ... and passes between them, lowest first.
struct Link {
    std::size_t from = 0;
    std::size_t to = 0;
    double height = 0.0;
};

PassGraph graphOf(std::size_t minima, const std::vector<Link>& links)
{
    PassGraph graph;
    graph.minima.resize(minima);
    for (const Link& link : links) {
        Pass pass;
        pass.at.loss = link.height;
        pass.sides[0].minimum = link.from;
        pass.sides[1].minimum = link.to;
        graph.passes.push_back(pass);
    }
    return graph;
}

} // namespace

class TestPasses final : public QObject {
    Q_OBJECT

private slots:
    void findsTheKnownPasses_data();
    void findsTheKnownPasses();
    void eachValleyIsLeftOverItsPass();
    void stringsAloneFindThePasses();
    void findsSaddlesThatJoinNothing();
    void theBestOfLongleyIsLeftOverTheKnownPass();
    void aPassCanLeadToInfinity();
    void aPassHasOneWayDownOnEachSide();
    void agreesWithTheMergeTreeOfThePlane();
    void theLowestWayMayGoByOthers();
    void theWayOutLeadsToADeeperMinimum();
    void doesNotDependOnTheNumberOfThreads();
    void stops();
};

void TestPasses::findsTheKnownPasses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("loss");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    const auto row = [](const char* name, double loss, int from, int to) {
        QTest::addRow("%s %g", name, loss) << QByteArray(name) << loss << from << to;
    };
    row("three_valleys", 0.14801364, 0, 1);
    row("three_valleys", 0.23343268, 0, 2);
    row("three_valleys", 0.31211255, 0, 3);
    row("three_valleys", 0.39364681, 0, 4);
    row("iris_versicolor", 0.02249932, 0, 1);
    row("travel_modes", 0.19479104, 1, 2);
    row("travel_modes", 0.29762981, 0, 1);
}

void TestPasses::findsTheKnownPasses()
{
    QFETCH(const QByteArray, name);
    QFETCH(const double, loss);
    QFETCH(const int, from);
    QFETCH(const int, to);
    const PassGraph graph = passesOf(test::example(name.toStdString(), {1, 1}), 100);
    const Pass* pass = passAt(graph, loss);
    QVERIFY(pass && pass->joins());
    const auto& [one, other] = std::minmax(*pass->sides[0].minimum, *pass->sides[1].minimum);
    QCOMPARE(one, static_cast<std::size_t>(from));
    QCOMPARE(other, static_cast<std::size_t>(to));
    QCOMPARE(&graph.passes[core::lowestWay(graph, one, other).value()], pass);
}

void TestPasses::eachValleyIsLeftOverItsPass()
{
    const PassGraph graph = passesOf(test::example("three_valleys", {1, 1}), 100);
    const std::vector<double> heights{0.14801364, 0.23343268, 0.31211255, 0.39364681};
    QCOMPARE(graph.minima.size(), 5u);
    QVERIFY(!core::wayOut(graph, 0));
    for (std::size_t k = 1; k < 5; ++k)
        QVERIFY(std::abs(graph.passes[core::wayOut(graph, k).value()].at.loss - heights[k - 1]) <
                5e-9);
}

void TestPasses::stringsAloneFindThePasses()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    Ground ground = search(problem, 100);
    ground.saddles.clear();
    const PassGraph graph = core::findPasses(problem, ground, 1, {}, {});
    for (const double loss : {0.14801364, 0.23343268, 0.31211255, 0.39364681})
        QVERIFY2(passAt(graph, loss), qPrintable(QString::number(loss)));
}

void TestPasses::findsSaddlesThatJoinNothing()
{
    const PassGraph graph = passesOf(test::example("us_states", {1, 1}), 400);
    QVERIFY(std::abs(graph.minima.front().loss - 0.006180783) < 5e-10);
    for (const double loss : {0.03649431, 0.03757666, 0.04571988, 0.04576142})
        QVERIFY2(passAt(graph, loss), qPrintable(QString::number(loss)));
}

void TestPasses::theBestOfLongleyIsLeftOverTheKnownPass()
{
    const Problem problem = test::example("longley_std", {1, 1});
    Ground ground = search(problem, 40);
    ground.minima.resize(2); // there are dozens
    ground.saddles.clear();
    const PassGraph graph = core::findPasses(problem, ground, 1, {}, {});
    double lowest = 1;
    for (const Pass& pass : graph.passes)
        if (pass.joins() && (pass.sides[0].minimum == 0u || pass.sides[1].minimum == 0u))
            lowest = std::min(lowest, pass.at.loss);
    QVERIFY(std::abs(lowest - 0.05992765) < 5e-9);
}

void TestPasses::aPassCanLeadToInfinity()
{
    const PassGraph graph = passesOf(test::example("travel_modes", {1, 1}), 200);
    QCOMPARE(graph.minima.size(), 3u);
    for (const auto& [loss, limit] : {std::pair(0.26007558, 0.0946), {0.27421976, 0.1042}}) {
        const Pass* pass = passAt(graph, loss);
        QVERIFY(pass && !pass->joins());
        const bool first = !pass->sides[0].minimum;
        const core::PassSide& away = pass->sides[first ? 0 : 1];
        QVERIFY(!away.minimum && away.outcome == Outcome::AtInfinity);
        QVERIFY(std::abs(away.limit - limit) < 5e-5);
        QCOMPARE(*pass->sides[first ? 1 : 0].minimum, 0u);
    }
}

void TestPasses::aPassHasOneWayDownOnEachSide()
{
    const Problem problem = test::example("us_states", {1, 1});
    const PassGraph graph = passesOf(problem, 100);
    QVERIFY(graph.passes.size() > 3);
    for (std::size_t k = 0; k < graph.passes.size(); ++k) {
        const Pass& pass = graph.passes[k];
        QVERIFY(k == 0 || graph.passes[k - 1].at.loss <= pass.at.loss);
        const core::LossAt at(problem, pass.at.x);
        QVERIFY(at.gradient().norm() < 1e-12);
        const VectorXd values =
            Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(at.hessian().dense()).eigenvalues();
        QVERIFY(values[0] < 0 && values[1] > -1e-12 * values[values.size() - 1]);
        for (const core::PassSide& side : pass.sides)
            if (side.minimum)
                QVERIFY(graph.minima[*side.minimum].loss < pass.at.loss);
    }
}

void TestPasses::agreesWithTheMergeTreeOfThePlane()
{
    // With two columns the plane is all there is: the tree knows the lowest ways, to its grid.
    const Problem problem = test::example("three_valleys", {1, 1});
    const PassGraph graph = passesOf(problem, 100);
    const core::Plane plane = core::choosePlane(problem, {}, {});
    const core::Grid grid{{-4.5, 5.5, -4.5, 5.5}, 501, 501};
    const auto slice =
        core::exactSlice(core::sliceRows(problem, plane), plane, grid, problem.mix, {});
    std::set<std::size_t> compared;
    for (const core::Valley& valley : core::mergeTree(slice.value())) {
        const VectorXd x = plane.at(grid.p(valley.minimum.column), grid.q(valley.minimum.row));
        for (std::size_t k = 1; k < graph.minima.size(); ++k) {
            // The first is the most persistent: along a narrow valley the grid has many more.
            if ((graph.minima[k].x - x).norm() > 0.1 || !compared.insert(k).second)
                continue;
            const double height = graph.passes[core::wayOut(graph, k).value()].at.loss;
            QVERIFY(std::abs(valley.passLoss - height) < 2e-3);
        }
    }
    QVERIFY(compared.size() >= 3);
}

void TestPasses::theLowestWayMayGoByOthers()
{
    const PassGraph graph = graphOf(4, {{0, 1, 1.0}, {1, 2, 2.0}, {0, 2, 3.0}});
    QCOMPARE(core::lowestWay(graph, 0, 2), std::optional<std::size_t>(1));
    QCOMPARE(core::lowestWay(graph, 2, 0), std::optional<std::size_t>(1));
    QCOMPARE(core::lowestWay(graph, 0, 1), std::optional<std::size_t>(0));
    QVERIFY(!core::lowestWay(graph, 0, 3));
}

void TestPasses::theWayOutLeadsToADeeperMinimum()
{
    const PassGraph graph = graphOf(4, {{2, 3, 1.0}, {1, 3, 2.0}, {0, 1, 3.0}, {0, 2, 4.0}});
    QVERIFY(!core::wayOut(graph, 0));
    QCOMPARE(core::wayOut(graph, 1), std::optional<std::size_t>(2));
    QCOMPARE(core::wayOut(graph, 2), std::optional<std::size_t>(1)); // by way of 3 to 1
    QCOMPARE(core::wayOut(graph, 3), std::optional<std::size_t>(0));
}

void TestPasses::doesNotDependOnTheNumberOfThreads()
{
    const Problem problem = test::example("travel_modes", {1, 1});
    core::setThreadCount(1);
    const PassGraph one = passesOf(problem, 60);
    core::setThreadCount(4);
    const PassGraph four = passesOf(problem, 60);
    core::setThreadCount(0);
    QCOMPARE(one.passes.size(), four.passes.size());
    for (std::size_t k = 0; k < one.passes.size(); ++k) {
        QVERIFY(one.passes[k].at.x == four.passes[k].at.x); // to the last bit
        QVERIFY(one.passes[k].sides[0].minimum == four.passes[k].sides[0].minimum);
    }
}

void TestPasses::stops()
{
    const Problem problem = test::example("longley_std", {1, 1});
    const Ground ground = search(problem, 20);
    std::stop_source source;
    double last = 0;
    const PassGraph graph = core::findPasses(
        problem, ground, 1,
        [&](double part) {
            last = part;
            source.request_stop();
        },
        source.get_token());
    QVERIFY(last > 0 && last < 1);
    QVERIFY(!graph.passes.empty());
}

QTEST_GUILESS_MAIN(TestPasses)
#include "tst_passes.moc"
