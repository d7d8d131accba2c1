// SPDX-License-Identifier: MIT
// What runs cost, as it is counted, against what is known of their steps.
#include "core/numeric/work.h"
#include "core/solve/along.h"
#include "core/solve/run_method.h"
#include "tests/core/method_runs.h"
#include "tests/core/problems.h"

#include <thread>

using core::Path;
using core::Problem;
using core::Work;
using core::WorkMeter;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

constexpr double kN = 40;
constexpr double kD = 4;

Problem problem()
{
    Problem problem = wellConditioned(core::Mix{1, 1});
    problem.x0 = gaussian(4, 1, 3);
    return problem;
}

Path runOf(std::string_view id, const core::ParameterValues& values = {},
           core::Measure measure = core::Measure::Nothing)
{
    const Problem here = problem();
    return core::runMethod(here, choiceOf(id, values), here.x0, {1e-8, 12}, noClock, {}, measure);
}

/// The work of the step from point @p k.
Work stepOf(const Path& path, std::size_t k)
{
    return path.points[k + 1].work - path.points[k].work;
}

} // namespace

class TestWork final : public QObject {
    Q_OBJECT
private slots:
    void productsAreCounted();
    void aMeterCountsItsOwnThreadAndTime();
    void aStepOfFixedLengthIsALossAndAGradient();
    void aSearchPaysForTheFirstTrialOnly();
    void newtonPaysForItsHessian();
    void aBatchCostsItsShare();
    void measurementsAreNotCounted();
    void amountsLieAlongAPath();
};

void TestWork::productsAreCounted()
{
    const Problem here = problem();
    const VectorXd x = here.x0;
    const VectorXd y = VectorXd::Ones(40);
    const auto costs = [](const std::function<void()>& work, double passes, double multiplyAdds) {
        WorkMeter meter;
        work();
        return meter.read() == Work{passes, multiplyAdds};
    };
    const double nd = kN * kD;
    QVERIFY(costs([&] { here.A.times(x); }, 1, nd));
    QVERIFY(costs([&] { here.A.transposeTimes(y); }, 1, nd));
    QVERIFY(costs([&] { here.A.timesMatrix(MatrixXd::Ones(4, 3)); }, 1, 3 * nd));
    QVERIFY(costs([&] { here.A.gramTimes(y, x); }, 1, 2 * nd));
    QVERIFY(costs([&] { here.A.gram(y); }, 1, nd * (kD + 1) / 2));
    QVERIFY(costs([&] { here.A.columnNorms(); }, 1, nd));
    QVERIFY(costs([&] { here.A.row(3); }, 1 / kN, 0));
    QVERIFY2(costs([&] { core::LossAt(here, x).hessian().times(x); }, 3, 3 * nd),
             "a loss is one product, a product with the Hessian two");
}

void TestWork::aMeterCountsItsOwnThreadAndTime()
{
    const Problem here = problem();
    here.A.times(here.x0); // nobody counts
    WorkMeter outer;
    here.A.times(here.x0);
    {
        WorkMeter inner;
        here.A.times(here.x0);
        here.A.times(here.x0);
        QCOMPARE(inner.read().passes, 2.0);
    }
    std::thread([&] { here.A.times(here.x0); }).join();
    QCOMPARE(outer.read().passes, 1.0);
}

void TestWork::aStepOfFixedLengthIsALossAndAGradient()
{
    for (const char* id : {"gradient_descent", "heavy_ball", "adam"}) {
        const Path path = runOf(id, {{"step", 0.1}});
        QVERIFY(path.iterations() > 3);
        // The lengths of the columns, for the stop rule, and the first loss and gradient.
        QCOMPARE(path.points[0].work, (Work{3, 3 * kN * kD}));
        for (std::size_t k = 0; k + 1 < path.points.size(); ++k)
            QCOMPARE(stepOf(path, k), (Work{2, 2 * kN * kD}));
    }
    const Path ahead = runOf("nesterov", {{"step", 0.1}});
    QCOMPARE(stepOf(ahead, 0).passes, 2.0); // there is no momentum yet
    QCOMPARE(stepOf(ahead, 1).passes, 4.0); // a second gradient, where the momentum leads
}

void TestWork::aSearchPaysForTheFirstTrialOnly()
{
    const Path path = runOf("backtracking");
    bool wasRefused = false;
    for (std::size_t k = 1; k + 1 < path.points.size(); ++k) {
        const bool isRefused = !path.points[k].refused.empty();
        wasRefused = wasRefused || isRefused;
        // A length that is found later is evaluated again at its end.
        QCOMPARE(stepOf(path, k).passes, isRefused ? 3.0 : 2.0);
        for (const double length : path.points[k].refused)
            QVERIFY(length > 1.0);
    }
    QVERIFY(wasRefused);
}

void TestWork::newtonPaysForItsHessian()
{
    const Path path = runOf("newton");
    const std::size_t k = 1; // the first step looks at the columns, too
    QVERIFY(path.iterations() > 1 && path.points[k].refused.empty());
    // Gram matrix, the two columns of the rank-two part, one trial, the gradient there.
    const double products = kN * kD * (kD + 1) / 2 + 2 * kN * kD + 2 * kN * kD;
    QCOMPARE(stepOf(path, k).passes, 4.0);
    QCOMPARE(stepOf(path, k).multiplyAdds, products + core::choleskyWork(kD));
}

void TestWork::aBatchCostsItsShare()
{
    const Path path = runOf("stochastic_gradient", {{"batch", 10}, {"step", 0.1}});
    // Ten rows there and back; and the driver's own loss and gradient, of all rows.
    QVERIFY(std::abs(stepOf(path, 0).passes - (2 + 10 / kN)) < 1e-12);
    QVERIFY(std::abs(stepOf(path, 0).multiplyAdds - (2 * kN * kD + 2 * 10 * kD)) < 1e-9);
}

void TestWork::measurementsAreNotCounted()
{
    const core::ParameterValues few{{"rows", 3}};
    const Path plain = runOf("sampled_newton", few);
    const Path measured = runOf("sampled_newton", few, core::Measure::HessianError);
    QCOMPARE(plain.points.size(), measured.points.size());
    QVERIFY(!std::isnan(measured.points[0].hessianError));
    for (std::size_t k = 0; k < plain.points.size(); ++k)
        for (double Work::*const of : {&Work::passes, &Work::multiplyAdds})
            VERIFY_CLOSE(scalar(measured.points[k].work.*of), scalar(plain.points[k].work.*of),
                         1e-14);
}

void TestWork::amountsLieAlongAPath()
{
    const Path path = runOf("gradient_descent", {{"step", 0.1}});
    using core::Along;
    QCOMPARE(core::alongOf(path, 2, Along::Iterations), 2.0);
    QCOMPARE(core::alongOf(path, 2, Along::Passes), 7.0);
    QCOMPARE(core::alongOf(path, 2, Along::MultiplyAdds), 7 * kN * kD);
    QCOMPARE(core::pointAt(path, Along::Passes, 8.9), std::size_t(2));
    QCOMPARE(core::pointAt(path, Along::Passes, 0.0), std::size_t(0)); // the start is always there
    QVERIFY(!core::pointAt(Path{}, Along::Passes, 1.0));
    QCOMPARE(core::lengthOf(path, Along::Passes), 3.0 + 2 * path.iterations());
    for (const core::AlongInfo& along : core::alongChoices())
        QCOMPARE(core::alongById(along.id)->value, along.value);
}

QTEST_GUILESS_MAIN(TestWork)
#include "tst_work.moc"
