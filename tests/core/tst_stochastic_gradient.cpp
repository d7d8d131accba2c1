// SPDX-License-Identifier: MIT
// Batches of rows: what they make of a gradient that is no sum over the rows.
#include "core/solve/row_batch.h"
#include "tests/core/method_runs.h"

#include <cmath>
#include <numeric>
#include <set>
#include <span>
#include <vector>

using core::LossAt;
using core::Mix;
using core::Path;
using core::Problem;
using Eigen::Index;
using Eigen::VectorXd;
using namespace test;

namespace {

Problem smallProblem(const Mix& mix)
{
    return problemOf(0.4 * gaussian(7, 2, 5), probabilities(7, 6), scalar(0.3), mix);
}

/// The mean of the gradients of all batches of @p size rows, one by one.
VectorXd meanOfAllBatches(const Problem& problem, const VectorXd& x, int size)
{
    VectorXd sum = VectorXd::Zero(problem.d());
    int count = 0;
    for (unsigned bits = 0; bits < (1U << problem.n()); ++bits) {
        std::vector<Index> rows;
        for (Index k = 0; k < problem.n(); ++k)
            if (bits >> k & 1U)
                rows.push_back(k);
        if (int(rows.size()) != size)
            continue;
        sum += core::batchGradient(problem, x, rows).value();
        ++count;
    }
    return sum / count;
}

struct Dance {
    VectorXd centre;
    double spread = 0; ///< The root mean square of the distance from it.
};

/// Where the second half of a run is.
Dance danceOf(const Problem& problem, double batch, double schedule, int steps)
{
    const Path path =
        runWith("stochastic_gradient", {{"batch", batch}, {"schedule", schedule}, {"span", 10.0}},
                problem, VectorXd::Zero(problem.d()), {1e-15, steps});
    const std::span half = std::span(path.points).last(path.points.size() / 2);
    Dance dance{VectorXd::Zero(problem.d())};
    for (const core::PathPoint& point : half)
        dance.centre += point.x / double(half.size());
    for (const core::PathPoint& point : half)
        dance.spread += (point.x - dance.centre).squaredNorm() / double(half.size());
    dance.spread = std::sqrt(dance.spread);
    return dance;
}

} // namespace

class TestStochasticGradient final : public QObject {
    Q_OBJECT

private slots:
    void aPassTakesEachRowOnce();
    void allRowsGiveTheGradient();
    void aBatchIsALossOfItsOwn();
    void oneRowHasNoSlope();
    void batchesWithoutASlopeAreDrawnAgain();
    void biasIsThatOfAllBatches();
    void biasFallsWithTheBatch();
    void batchesBeyondTheWallHaveNoGradient();
    void withAllRowsItIsGradientDescent();
    void seedsDecideTheRun();
    void settlesByAScheduleAndNotWithoutOne();
};

void TestStochasticGradient::aPassTakesEachRowOnce()
{
    core::RowBatches batches(10, 3, 1);
    std::vector<Index> first;
    for (int pass = 0; pass < 50; ++pass) {
        std::set<Index> seen;
        for (int k = 0; k < 3; ++k)
            for (const Index row : batches.next()) {
                QVERIFY(row >= 0 && row < 10);
                seen.insert(row);
                if (pass < 2)
                    first.push_back(row);
            }
        QCOMPARE(seen.size(), std::size_t{9});
    }
    core::RowBatches again(10, 3, 1);
    for (std::size_t k = 0; k < first.size(); k += 3)
        QVERIFY(std::ranges::equal(again.next(), std::span(first).subspan(k, 3)));
    core::RowBatches other(10, 3, 2);
    QVERIFY(!std::ranges::equal(other.next(), std::span(first).first(3)));
    // Each row is as likely as any other.
    std::vector<int> counts(10);
    for (unsigned seed = 0; seed < 2000; ++seed) {
        core::RowBatches some(10, 3, seed);
        for (const Index row : some.next())
            ++counts[std::size_t(row)];
    }
    for (const int count : counts)
        QVERIFY(std::abs(count - 600) < 100);
}

void TestStochasticGradient::allRowsGiveTheGradient()
{
    for (const Mix& mix : {Mix{1, 0}, Mix{1, 1}, Mix{0, 1}}) {
        const Problem problem = smallProblem(mix);
        const VectorXd x = Eigen::Vector2d(0.4, 0.7);
        std::vector<Index> rows(7);
        std::iota(rows.begin(), rows.end(), Index{0});
        VERIFY_CLOSE(core::batchGradient(problem, x, rows).value(), LossAt(problem, x).gradient(),
                     1e-13);
    }
}

/// Against difference quotients of the loss that the contract states.
void TestStochasticGradient::aBatchIsALossOfItsOwn()
{
    const Problem problem = smallProblem({1, 1});
    const std::vector<Index> rows{4, 0, 5};
    const double share = 3.0 / 7;
    const auto loss = [&](const VectorXd& x) {
        Eigen::Vector3d u;
        double penalty = 0;
        Eigen::Vector3d b;
        for (int k = 0; k < 3; ++k) {
            const double z = problem.A.row(rows[std::size_t(k)]).dot(x);
            u[k] = std::exp(z) + z;
            b[k] = problem.b[rows[std::size_t(k)]] / share;
            penalty += 0.09 * z * z;
        }
        return share / 2 * (u / u.sum() - b).squaredNorm() + penalty / 2 / share;
    };
    const VectorXd x = Eigen::Vector2d(0.4, 0.3);
    const VectorXd gradient = core::batchGradient(problem, x, rows).value();
    constexpr double h = 1e-5;
    for (int j = 0; j < 2; ++j) {
        const VectorXd e = h * VectorXd::Unit(2, j);
        QVERIFY(std::abs((loss(x + e) - loss(x - e)) / (2 * h) - gradient[j]) < 1e-9);
    }
}

void TestStochasticGradient::oneRowHasNoSlope()
{
    Problem problem = smallProblem({1, 0});
    problem.w = scalar(0);
    const std::vector<Index> row{3};
    QVERIFY(core::batchGradient(problem, Eigen::Vector2d(0.4, 0.3), row).value().norm() < 1e-15);
}

void TestStochasticGradient::batchesWithoutASlopeAreDrawnAgain()
{
    // From 0 a batch that has no row with b > 0 has no slope: three in four of them.
    VectorXd b = VectorXd::Zero(40);
    b[7] = 1;
    const Problem problem = problemOf(gaussian(40, 2, 5), b, scalar(0), Mix{1, 0});
    for (const double seed : {1.0, 2.0, 3.0})
        QCOMPARE(runWith("stochastic_gradient", {{"seed", seed}, {"batch", 10.0}}, problem,
                         VectorXd::Zero(2), {1e-8, 5})
                     .iterations(),
                 5);
    // One row never has any: it stands.
    const Path path =
        runWith("stochastic_gradient", "batch", 1, problem, VectorXd::Zero(2), {1e-8, 5});
    QCOMPARE(path.iterations(), 0);
    QCOMPARE(path.outcome, core::Outcome::Stalled);
}

void TestStochasticGradient::biasIsThatOfAllBatches()
{
    const VectorXd x = Eigen::Vector2d(0.4, 0.3);
    for (const Mix& mix : {Mix{1, 0}, Mix{1, 1}}) {
        const Problem problem = smallProblem(mix);
        const VectorXd exact = LossAt(problem, x).gradient();
        const VectorXd bias = meanOfAllBatches(problem, x, 3) - exact;
        const core::BatchBias found = core::batchBias(problem, x, 3, 20000, 1, {}).value();
        QCOMPARE(found.draws, 20000);
        QVERIFY(bias.norm() > 10 * found.standardError);
        QVERIFY((found.bias - bias).norm() < 4 * found.standardError);
        QVERIFY(std::abs(found.noise / std::sqrt(20000.0) - found.standardError) < 1e-15);
        // With all rows there is none, and no noise either.
        const core::BatchBias none = core::batchBias(problem, x, 100, 5, 1, {}).value();
        QVERIFY(none.bias.norm() < 1e-15 && none.noise < 1e-15);
    }
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::batchBias(smallProblem({1, 0}), x, 3, 10, 1, source.get_token()));
}

void TestStochasticGradient::biasFallsWithTheBatch()
{
    // About as 1/m - 1/n.
    const Problem problem =
        problemOf(gaussian(400, 2, 5), probabilities(400, 6), scalar(0), Mix{1, 0});
    const VectorXd x = Eigen::Vector2d(0.4, -0.3);
    const auto bias = [&](Index size) {
        return core::batchBias(problem, x, size, 20000, 1, {}).value().bias.norm();
    };
    const double ratio = bias(20) / bias(80);
    const double theory = (1.0 / 20 - 1.0 / 400) / (1.0 / 80 - 1.0 / 400);
    QVERIFY2(ratio > 0.5 * theory && ratio < 1.5 * theory, qPrintable(QString::number(ratio)));
}

void TestStochasticGradient::batchesBeyondTheWallHaveNoGradient()
{
    const Problem problem =
        problemOf(Eigen::Vector3d(-2, 1, 1), Eigen::Vector3d(0.2, 0.3, 0.5), scalar(0), Mix{1, 1});
    const VectorXd x = scalar(1);
    QVERIFY(LossAt(problem, x).domain() == core::Domain::Inside);
    QVERIFY(!core::batchGradient(problem, x, std::vector<Index>{0}));
    QVERIFY(core::batchGradient(problem, x, std::vector<Index>{0, 1}));
    const core::BatchBias found = core::batchBias(problem, x, 1, 300, 1, {}).value();
    QVERIFY(found.draws > 150 && found.draws < 250);
    // It draws again, and goes on.
    const Path path = runWith("stochastic_gradient", "batch", 1, problem, x, {1e-8, 20});
    QVERIFY(allFinite(path));
}

void TestStochasticGradient::withAllRowsItIsGradientDescent()
{
    const Problem problem = wellConditioned({1, 1});
    const VectorXd start = VectorXd::Constant(4, 0.1);
    const Path batches =
        runWith("stochastic_gradient", {{"step", 0.7}, {"batch", 40.0}}, problem, start);
    const Path path = runWith("gradient_descent", "step", 0.7, problem, start);
    QCOMPARE(batches.points.size(), path.points.size());
    for (std::size_t k = 0; k < path.points.size(); ++k)
        QVERIFY(batches.points[k].x == path.points[k].x);
}

void TestStochasticGradient::seedsDecideTheRun()
{
    const Problem problem = wellConditioned({1, 1});
    const auto end = [&](double seed) {
        return runWith("stochastic_gradient", {{"batch", 5.0}, {"seed", seed}}, problem,
                       VectorXd::Constant(4, 0.1), {1e-15, 30})
            .points.back()
            .x;
    };
    QVERIFY(end(7) == end(7));
    QVERIFY(end(7) != end(8));
}

void TestStochasticGradient::settlesByAScheduleAndNotWithoutOne()
{
    // Strongly convex by w, so that steps of the order 1/k bring the mean square error to O(1/k)
    // (Robbins, Monro) around the point where the mean of the batches vanishes.
    const Problem problem =
        problemOf(gaussian(60, 2, 5) / 8, probabilities(60, 6), scalar(0.5), Mix{1, 0});
    const double constant = danceOf(problem, 10, 0, 400).spread;
    QVERIFY(std::abs(danceOf(problem, 10, 0, 1600).spread / constant - 1) < 0.3);
    const double early = danceOf(problem, 10, 1, 400).spread;
    const Dance late = danceOf(problem, 10, 1, 6400);
    QVERIFY(early < 0.3 * constant);
    QVERIFY(late.spread < 0.5 * early);
    // That point is beside the minimum, the farther the smaller the batch.
    const VectorXd minimum =
        run(*core::methodById("newton"), problem, VectorXd::Zero(2), {1e-12, 50}).points.back().x;
    const double beside = (late.centre - minimum).norm();
    QVERIFY(beside > 5 * late.spread);
    QVERIFY((danceOf(problem, 30, 1, 6400).centre - minimum).norm() < 0.4 * beside);
}

QTEST_GUILESS_MAIN(TestStochasticGradient)
#include "tst_stochastic_gradient.moc"
