// SPDX-License-Identifier: MIT
#include "core/analysis/analyse.h"
#include "core/analysis/comparison.h"
#include "core/analysis/memory.h"
#include "core/model/hessian.h"
#include "core/theory/indefinite_share.h"

#include "problems.h"

#include <Eigen/Eigenvalues>
#include <QTest>

#include <cmath>

using core::Analysis;
using core::AnalysisPtr;
using core::ComparedLoss;
using core::Session;
using Eigen::VectorXd;

namespace {

double noTime()
{
    return 0.0;
}

Session session()
{
    Session result;
    result.problem = test::problemOf(0.7 * test::gaussian(9, 2, 4), test::probabilities(9, 5),
                                     test::scalar(0), {1, 1});
    result.problem.x0 = Eigen::Vector2d(0.3, -0.2);
    for (const char* id : {"backtracking", "newton"})
        core::insertMethod(result.methods, result.methods.size(),
                           core::standardChoice(*core::methodById(id)));
    result.slice.range = 1.5;
    result.slice.grid = 32;
    return result;
}

AnalysisPtr analysisOf(const Session& session, core::AnalysisMemory& memory)
{
    AnalysisPtr last;
    core::AnalysisRequest request{.session = std::make_shared<const Session>(session),
                                  .window = {}};
    core::analyse(request, memory, noTime, [&](const AnalysisPtr& analysis) { last = analysis; },
                  {});
    return last;
}

} // namespace

class TestComparison final : public QObject {
    Q_OBJECT
private slots:
    void saysWhatEachLossComesTo();
    void saysWhyANumberIsMissing();
    void oneLossIsNotCompared();
    void measuresEachLossOnce();
    void whatIsKnownDoesNotWait();
    void divergenceIsThatOfTheDefinition();
    void divergenceNeedsProbabilities();
    void shareIsThatOfADenseGrid();
    void shareIsOneOrNothingWhereItMustBe();
    void shareStops();
};

void TestComparison::saysWhatEachLossComesTo()
{
    Session compared = session();
    compared.panels = core::namedLosses();
    compared.stop.maxIterations = 2; // so that methods end at different losses
    core::AnalysisMemory memory;
    const AnalysisPtr analysis = analysisOf(compared, memory);
    QCOMPARE(analysis->panels.size(), 3U);
    for (const core::PanelAnalysis& panel : analysis->panels) {
        QVERIFY(panel.compared.isCurrent());
        const ComparedLoss& loss = *panel.compared;
        const core::Problem problem = core::problemOf(compared, panel.panel);
        const core::LossAt start(problem, problem.x0);
        QCOMPARE(loss.atStart.isThere(), start.domain() == core::Domain::Inside);
        if (loss.atStart.isThere())
            QCOMPARE(loss.atStart.value, start.loss());
        if (!loss.method)
            continue;
        double lowest = INFINITY;
        for (const core::WalkedPath& walked : *panel.paths)
            if (!walked.path->points.empty())
                lowest = std::min(lowest, walked.path->points.back().loss);
        QCOMPARE(loss.atBest.value, lowest);
        const core::LossAt best(problem, loss.best);
        QCOMPARE(best.loss(), lowest);
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(best.hessian().dense());
        QVERIFY(std::abs(loss.smallest.value - solver.eigenvalues()(0)) < 1e-12);
        QVERIFY(std::abs(loss.largest.value - solver.eigenvalues()(1)) < 1e-12);
        if (loss.condition.isThere() && std::isfinite(loss.condition.value))
            QCOMPARE(loss.condition.value, loss.largest.value / loss.smallest.value);
    }
    QVERIFY(analysis->panels[0].compared->method && analysis->panels[2].compared->method);
}

void TestComparison::saysWhyANumberIsMissing()
{
    Session compared = session();
    compared.problem.x0.setZero(); // where ResNet-only has no value
    compared.problem.b(0) = -0.1;
    compared.panels = core::namedLosses();
    core::AnalysisMemory memory;
    const AnalysisPtr analysis = analysisOf(compared, memory);
    const ComparedLoss& resnet = *analysis->panels[1].compared;
    QCOMPARE(resnet.atStart.reason, std::string("alpha = 0 there"));
    QVERIFY(std::isnan(resnet.atStart.value));
    QCOMPARE(resnet.atBest.reason, std::string("no method has walked"));
    QVERIFY(!resnet.method);
    QCOMPARE(analysis->panels[0].compared->divergence.reason,
             std::string("b has negative entries"));
}

void TestComparison::oneLossIsNotCompared()
{
    core::AnalysisMemory memory;
    const AnalysisPtr analysis = analysisOf(session(), memory);
    QVERIFY(!analysis->leading().compared);
    QCOMPARE(memory.compared.computed(), 0);
}

void TestComparison::measuresEachLossOnce()
{
    Session compared = session();
    compared.panels = core::namedLosses();
    core::AnalysisMemory memory;
    analysisOf(compared, memory);
    QCOMPARE(memory.compared.computed(), 3);
    // A loss more computes nothing for the others.
    compared.panels.push_back({{0.5, 1}, nullptr});
    analysisOf(compared, memory);
    QCOMPARE(memory.compared.computed(), 4);
    // Nor does another colour of the same.
    compared.title = "renamed";
    analysisOf(compared, memory);
    QCOMPARE(memory.compared.computed(), 4);
}

void TestComparison::whatIsKnownDoesNotWait()
{
    Session compared = session();
    compared.panels = core::namedLosses();
    const core::AnalysisRequest request{.session = std::make_shared<const Session>(compared),
                                        .window = {}};
    int early = 0;
    core::analyse(
        request, [] { return 0.0; },
        [&early](const AnalysisPtr& analysis) {
            early += analysis->leading().minima.isCurrent() &&
                     analysis->leading().spectra.isCurrent() && !analysis->leading().compared;
        },
        {});
    QCOMPARE(early, 1);
}

void TestComparison::divergenceIsThatOfTheDefinition()
{
    const core::Problem problem = test::problemOf(
        test::gaussian(5, 2, 1), test::probabilities(5, 2), test::scalar(0), {1, 0});
    const core::LossAt at(problem, Eigen::Vector2d(0.2, 0.4));
    const VectorXd u = (problem.A.dense() * Eigen::Vector2d(0.2, 0.4)).array().exp();
    const VectorXd f = u / u.sum();
    const double expected = (problem.b.array() * (problem.b.array() / f.array()).log()).sum();
    const core::Known found = core::divergenceFrom(problem.b, at);
    QVERIFY(found.isThere() && std::abs(found.value - expected) < 1e-14);
    // A row that b does not want costs nothing.
    VectorXd b = problem.b;
    b(1) += b(0);
    b(0) = 0.0;
    QVERIFY(std::isfinite(core::divergenceFrom(b, at).value));
}

void TestComparison::divergenceNeedsProbabilities()
{
    const core::Problem softmax = test::problemOf(
        test::gaussian(5, 2, 1), test::probabilities(5, 2), test::scalar(0), {1, 0});
    const core::LossAt at(softmax, Eigen::Vector2d(0.2, 0.4));
    QCOMPARE(core::divergenceFrom(2 * softmax.b, at).reason, std::string("b does not sum to 1"));
    core::Problem resnet = softmax;
    resnet.mix = {0, 1};
    const VectorXd x = Eigen::Vector2d(0.2, 0.4);
    const core::LossAt signs(resnet, x);
    QVERIFY((signs.f().array() < 0).any());
    QCOMPARE(core::divergenceFrom(softmax.b, signs).reason, std::string("f is not positive"));
}

void TestComparison::shareIsThatOfADenseGrid()
{
    const core::Problem problem = session().problem;
    const core::Plane plane = core::choosePlane(problem, {}, problem.x0);
    const core::Window window = core::Window::square(2.0);
    const auto share = core::indefiniteShare(problem, plane, window, {});
    QVERIFY(share && share->share > 0.05 && share->share < 0.95); // else it would say little
    int indefinite = 0;
    int defined = 0;
    const core::Grid grid{window, 121, 121};
    for (Eigen::Index i = 0; i < grid.rows; ++i) {
        for (Eigen::Index j = 0; j < grid.columns; ++j) {
            const core::LossAt at(problem, plane.at(grid.p(j), grid.q(i)));
            if (at.domain() != core::Domain::Inside)
                continue;
            ++defined;
            indefinite +=
                at.hessian().dense().selfadjointView<Eigen::Lower>().eigenvalues()(0) < -1e-12;
        }
    }
    QVERIFY(std::abs(share->share - double(indefinite) / defined) < 0.03);
}

void TestComparison::shareIsOneOrNothingWhereItMustBe()
{
    core::Problem problem = session().problem;
    const core::Plane plane = core::choosePlane(problem, {}, problem.x0);
    const core::Window window = core::Window::square(1.0);
    problem.w = VectorXd::Constant(1, 50.0); // convex by far
    QCOMPARE(core::indefiniteShare(problem, plane, window, {})->share, 0.0);
    // On the line through 0 and a start, f(tx) = f(x): x'Hx = 0, and H is never definite.
    problem.w = VectorXd::Zero(1);
    problem.mix = {0, 1};
    QVERIFY(core::indefiniteShare(problem, plane, window, {})->share > 0.9);
    QVERIFY(core::isIndefiniteShareFeasible(100, 10));
    QVERIFY(!core::isIndefiniteShareFeasible(100000, 50));
}

void TestComparison::shareStops()
{
    std::stop_source source;
    source.request_stop();
    const core::Problem problem = session().problem;
    const core::Plane plane = core::choosePlane(problem, {}, problem.x0);
    QVERIFY(!core::indefiniteShare(problem, plane, core::Window::square(1), source.get_token()));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
