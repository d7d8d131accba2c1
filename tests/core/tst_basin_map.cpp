// SPDX-License-Identifier: MIT
#include "core/ground/basin_map.h"
#include "core/numeric/parallel.h"
#include "core/plane/choose_plane.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

using core::BasinMap;
using core::Outcome;
using core::Problem;
using core::Walk;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

Walk walkOf(std::string_view method)
{
    return {core::standardChoice(*core::methodById(method)), {1e-8, 2000}};
}

core::Plane planeOf(const Problem& problem)
{
    return core::choosePlane(problem, {}, {});
}

BasinMap mapOf(const Problem& problem, const core::Grid& grid, const Walk& how)
{
    return core::basinMap(problem, planeOf(problem), grid, how, {}, {});
}

/// The loss of the minimum that a start leads to; -1 for none.
double lossAt(const BasinMap& map, Index i, Index j)
{
    const int k = map.minimum(i, j);
    return k == BasinMap::kNoMinimum ? -1 : map.minima[static_cast<std::size_t>(k)].at.loss;
}

} // namespace

class TestBasinMap final : public QObject {
    Q_OBJECT

private slots:
    void agreesWithWalkingEachStart_data();
    void agreesWithWalkingEachStart();
    void findsTheFiveValleys();
    void theCoarseMapStandsForTheFineOne();
    void startsInTheHoleLeadNowhere();
    void startsThatRunAwayLeadToNoMinimum();
    void worksOnALine();
    void doesNotDependOnTheNumberOfThreads();
    void keepsTheCoarseMapWhenStopped();
};

void TestBasinMap::agreesWithWalkingEachStart_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"newton", "lbfgs", "backtracking", "heavy_ball"})
        QTest::newRow(method) << QByteArray(method);
}

void TestBasinMap::agreesWithWalkingEachStart()
{
    QFETCH(const QByteArray, method);
    const Problem problem = test::example("three_valleys", {1, 1});
    const Walk how = walkOf(method.toStdString());
    const core::Grid grid{core::Window::square(3), 21, 19};
    const BasinMap map = mapOf(problem, grid, how);
    QCOMPARE(map.stride, 1);
    const std::vector<double> known{0.0347305, 0.1308513, 0.2057728, 0.2716181, 0.3631318};
    Index atMinima = 0;
    for (Index i = 0; i < grid.rows; ++i)
        for (Index j = 0; j < grid.columns; ++j) {
            const auto stepper = core::makeStepper(how.method);
            const core::Path path =
                core::descend(problem, *stepper, map.plane.at(grid.p(j), grid.q(i)), how.rule,
                              [] { return 0.0; }, {});
            QCOMPARE(map.iterations(i, j), path.iterations());
            const double end = path.points.back().loss;
            const bool isAtMinimum =
                core::isConverged(path.outcome) &&
                std::ranges::any_of(known, [&](double k) { return std::abs(k - end) < 1e-7; });
            if (isAtMinimum)
                QVERIFY(std::abs(lossAt(map, i, j) - end) < 1e-7);
            else if (path.outcome == Outcome::AtInfinity || path.outcome == Outcome::MaxIterations)
                QCOMPARE(map.minimum(i, j), BasinMap::kNoMinimum);
            atMinima += isAtMinimum;
        }
    QVERIFY(atMinima > 100);
    Index reached = 0;
    for (const core::Found& minimum : map.minima)
        reached += minimum.reached;
    QCOMPARE(reached, (map.minimum.array() != BasinMap::kNoMinimum).count());
}

void TestBasinMap::findsTheFiveValleys()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const BasinMap map = mapOf(problem, {core::Window::square(5), 48, 48}, walkOf("newton"));
    QCOMPARE(map.minima.size(), 5u);
    for (std::size_t k = 1; k < 5; ++k)
        QVERIFY(map.minima[k - 1].at.loss < map.minima[k].at.loss);
    // A start beside a minimum leads to it.
    for (std::size_t k = 0; k < 5; ++k) {
        const VectorXd& x = map.minima[k].at.x;
        const auto j = static_cast<Index>(std::lround((x[0] + 5) / 10 * 47));
        const auto i = static_cast<Index>(std::lround((x[1] + 5) / 10 * 47));
        if (k < 2)
            QCOMPARE(map.minimum(i, j), static_cast<int>(k));
    }
}

void TestBasinMap::theCoarseMapStandsForTheFineOne()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const core::Grid grid{core::Window::square(4), 37, 26};
    std::vector<BasinMap> coarse;
    const BasinMap fine = core::basinMap(problem, planeOf(problem), grid, walkOf("newton"),
                                         [&](const BasinMap& map) { coarse.push_back(map); }, {});
    QCOMPARE(coarse.size(), 4u);
    Index stride = 16;
    for (const BasinMap& map : coarse) {
        QCOMPARE(map.stride, stride);
        for (Index i = 0; i < grid.rows; ++i)
            for (Index j = 0; j < grid.columns; ++j) {
                const Index row = i - i % stride, column = j - j % stride;
                QVERIFY(std::abs(lossAt(map, i, j) - lossAt(fine, row, column)) < 1e-12);
                QCOMPARE(map.iterations(i, j), fine.iterations(row, column));
            }
        stride /= 2;
    }
}

void TestBasinMap::startsInTheHoleLeadNowhere()
{
    const Problem problem = test::identityProblem(2, {1, 1});
    const core::Grid grid{{-3, 1, -3, 1}, 17, 17};
    const BasinMap map = mapOf(problem, grid, walkOf("newton"));
    int inHole = 0;
    for (Index i = 0; i < grid.rows; ++i)
        for (Index j = 0; j < grid.columns; ++j) {
            const core::LossAt at(problem, map.plane.at(grid.p(j), grid.q(i)));
            const bool isInside = at.domain() == core::Domain::Inside;
            QCOMPARE(map.outcome(i, j) == Outcome::NoStart, !isInside);
            if (!isInside)
                QCOMPARE(map.minimum(i, j), BasinMap::kNoMinimum);
            inHole += !isInside;
        }
    QVERIFY(inHole > 20);
}

void TestBasinMap::startsThatRunAwayLeadToNoMinimum()
{
    // b is a vertex: the softmax loss falls for ever.
    const Problem problem = test::identityProblem(2, {1, 0});
    const BasinMap map = mapOf(problem, {core::Window::square(1), 9, 9}, walkOf("newton"));
    QVERIFY(map.minima.empty());
    QVERIFY((map.minimum.array() == BasinMap::kNoMinimum).all());
    for (const Outcome outcome : map.outcome.reshaped())
        QCOMPARE(outcome, Outcome::AtInfinity);
}

void TestBasinMap::worksOnALine()
{
    // f = (q, 1 - q) with q = 1 / (1 + e^-x): the fit is exact at x = ln 3.
    Problem problem = test::problemOf(Eigen::MatrixXd{{1.0}, {0.0}}, VectorXd{{0.75, 0.25}},
                                      test::scalar(0), {1, 0});
    const BasinMap map = mapOf(problem, {{0, 2, 0, 0}, 20, 1}, walkOf("newton"));
    QCOMPARE(map.minima.size(), 1u);
    QVERIFY(std::abs(map.minima.front().at.x[0] - std::log(3.0)) < 1e-9);
    QCOMPARE(map.minima.front().reached, 20);
}

void TestBasinMap::doesNotDependOnTheNumberOfThreads()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const core::Grid grid{core::Window::square(4), 40, 40};
    core::setThreadCount(1);
    const BasinMap one = mapOf(problem, grid, walkOf("newton"));
    core::setThreadCount(4);
    const BasinMap four = mapOf(problem, grid, walkOf("newton"));
    core::setThreadCount(0);
    QVERIFY(one.minimum == four.minimum);
    QVERIFY(one.iterations == four.iterations);
    for (std::size_t k = 0; k < one.minima.size(); ++k)
        QVERIFY(one.minima[k].at.x == four.minima[k].at.x);
}

void TestBasinMap::keepsTheCoarseMapWhenStopped()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const core::Grid grid{core::Window::square(4), 40, 40};
    std::stop_source source;
    const auto stopAtOnce = [&](const BasinMap&) { source.request_stop(); };
    const BasinMap coarse = core::basinMap(problem, planeOf(problem), grid, walkOf("newton"),
                                           stopAtOnce, source.get_token());
    QCOMPARE(coarse.stride, 16);
    QVERIFY(!coarse.minima.empty());
    const BasinMap none =
        core::basinMap(problem, planeOf(problem), grid, walkOf("newton"), {}, source.get_token());
    QCOMPARE(none.stride, 0);
    QVERIFY(none.minima.empty());
}

QTEST_GUILESS_MAIN(TestBasinMap)
#include "tst_basin_map.moc"
