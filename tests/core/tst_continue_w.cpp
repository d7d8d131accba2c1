// SPDX-License-Identifier: MIT
#include "core/ground/continue_w.h"
#include "core/ground/multi_start.h"
#include "core/ground/short_steps.h"
#include "core/ground/starts.h"
#include "core/numeric/parallel.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <Eigen/Eigenvalues>

using core::Branch;
using core::BranchEnd;
using core::BranchPoint;
using core::Problem;
using Eigen::VectorXd;

namespace {

std::vector<VectorXd> minimaOf(const Problem& problem)
{
    const auto starts = core::startsAbout(problem, core::spreads().front(), 3.0, 1, 100);
    std::vector<VectorXd> minima;
    for (const core::Found& found :
         core::multiStart(problem, starts, core::standardWalk(), {}, {}).minima)
        minima.push_back(found.at.x);
    return minima;
}

std::vector<Branch> branchesOf(const Problem& problem)
{
    return core::continueMinima(problem, minimaOf(problem), 10.0, {});
}

} // namespace

class TestContinueW final : public QObject {
    Q_OBJECT

private slots:
    void findsTheKnownFolds_data();
    void findsTheKnownFolds();
    void everyPointIsAMinimum_data();
    void everyPointIsAMinimum();
    void beyondAFoldThereIsNoMinimum();
    void followsAFamilyOfMinima();
    void endsWhereItIsTold();
    void withoutAMinimumThereIsNoBranch();
    void theWeightsOfTheProblemDoNotMatter();
    void doesNotDependOnTheNumberOfThreads();
    void stops();
};

void TestContinueW::findsTheKnownFolds_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("folds");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("three valleys") << QByteArray("three_valleys") << 4 << 7.9e-4 << 1.45e-3;
    QTest::newRow("travel modes") << QByteArray("travel_modes") << 2 << 3.8e-3 << 4.1e-3;
    QTest::newRow("iris") << QByteArray("iris_versicolor") << 1 << 2.1e-6 << 2.25e-6;
}

void TestContinueW::findsTheKnownFolds()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, folds);
    QFETCH(const double, least);
    QFETCH(const double, most);
    const std::vector<Branch> branches = branchesOf(test::example(name.toStdString(), {1, 1}));
    QCOMPARE(branches.size(), static_cast<std::size_t>(folds + 1));
    // The best minimum becomes the only one.
    QCOMPARE(branches[0].end, BranchEnd::Largest);
    for (std::size_t k = 1; k < branches.size(); ++k) {
        QCOMPARE(branches[k].end, BranchEnd::Fold);
        const BranchPoint& fold = branches[k].points.back();
        QVERIFY2(fold.w2 > least && fold.w2 < most, qPrintable(QString::number(fold.w2)));
        QVERIFY(std::abs(fold.lambdaMin) < 1e-8);
    }
}

void TestContinueW::everyPointIsAMinimum_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"three_valleys", "travel_modes", "iris_versicolor"})
        QTest::newRow(name) << QByteArray(name);
}

void TestContinueW::everyPointIsAMinimum()
{
    QFETCH(const QByteArray, name);
    const Problem problem = test::example(name.toStdString(), {1, 1});
    for (const Branch& branch : branchesOf(problem)) {
        QCOMPARE(branch.points.front().w2, 0.0);
        QVERIFY(branch.points.size() > 20);
        for (std::size_t k = 0; k < branch.points.size(); ++k) {
            const BranchPoint& point = branch.points[k];
            QVERIFY(k == 0 || point.w2 > branch.points[k - 1].w2);
            const core::LossAt at(core::withUniformWeights(problem, point.w2), point.x);
            const Eigen::MatrixXd H = at.hessian().dense();
            const VectorXd values = Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(H).eigenvalues();
            QVERIFY(at.gradient().norm() < 1e-8 * values[values.size() - 1]);
            QVERIFY(values[0] > -1e-8);
            QVERIFY(std::abs(values[0] - point.lambdaMin) < 1e-10);
            QVERIFY(std::abs(at.loss() - point.loss) < 1e-13);
            // The way is continuous: no score jumps.
            if (k > 1)
                QVERIFY((problem.A.times(point.x) - problem.A.times(branch.points[k - 1].x))
                            .lpNorm<Eigen::Infinity>() < 2);
        }
    }
}

void TestContinueW::beyondAFoldThereIsNoMinimum()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const std::vector<Branch> branches = branchesOf(problem);
    for (std::size_t k = 1; k < branches.size(); ++k) {
        const BranchPoint& fold = branches[k].points.back();
        const auto endNear = [&](double w2) {
            return core::descendInShortSteps(core::withUniformWeights(problem, w2), fold.x, {})
                .points.back();
        };
        QVERIFY((endNear(0.99 * fold.w2).x - fold.x).norm() < 1.5);
        QVERIFY(endNear(0.99 * fold.w2).loss > 0.5 * fold.loss);
        QVERIFY(endNear(1.01 * fold.w2).loss < 0.5 * fold.loss);
    }
}

void TestContinueW::followsAFamilyOfMinima()
{
    // Softmax does not see a shift of all scores, until the smallest regulariser picks one.
    Eigen::MatrixXd A(8, 3);
    A << 0.5 * test::gaussian(8, 2, 4), VectorXd::Ones(8);
    const Problem problem = test::problemOf(A, test::probabilities(8, 1), test::scalar(0), {1, 0});
    VectorXd shifted = minimaOf(problem).front();
    shifted[2] += 3;
    const auto branches = core::continueMinima(problem, std::vector{shifted}, 1.0, {});
    QCOMPARE(branches.front().end, BranchEnd::Largest);
    for (std::size_t k = 1; k < branches.front().points.size(); ++k)
        QVERIFY(std::abs(problem.A.times(branches.front().points[k].x).sum()) < 1e-4);
}

void TestContinueW::endsWhereItIsTold()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const auto minima = minimaOf(problem);
    for (const double largest : {1e-6, 1e-4, 2.0}) {
        const auto branches = core::continueMinima(problem, std::vector{minima[0]}, largest, {});
        QCOMPARE(branches.front().end, BranchEnd::Largest);
        QCOMPARE(branches.front().points.back().w2, largest);
    }
}

void TestContinueW::withoutAMinimumThereIsNoBranch()
{
    // ResNet alone with a regulariser has no minimum: the loss falls towards x = 0.
    const Problem problem = test::problemOf(Eigen::MatrixXd{{1.0, 1.0}, {1.0, -1.0}, {0.0, 2.0}},
                                            VectorXd{{0.5, 0.25, 0.25}}, test::scalar(0), {0, 1});
    const auto branches = core::continueMinima(problem, std::vector{VectorXd{{3.0, 1.0}}}, 1.0, {});
    QCOMPARE(branches.front().end, BranchEnd::Lost);
    QCOMPARE(branches.front().points.size(), 1u);
}

void TestContinueW::theWeightsOfTheProblemDoNotMatter()
{
    Problem problem = test::example("iris_versicolor", {1, 1});
    const auto minima = minimaOf(problem);
    const auto plain = core::continueMinima(problem, minima, 1.0, {});
    problem.w = VectorXd::LinSpaced(problem.n(), 0, 1);
    const auto weighted = core::continueMinima(problem, minima, 1.0, {});
    QCOMPARE(weighted[1].points.back().w2, plain[1].points.back().w2);
    QCOMPARE(weighted[1].points.front().loss, plain[1].points.front().loss);
}

void TestContinueW::doesNotDependOnTheNumberOfThreads()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    core::setThreadCount(1);
    const auto one = branchesOf(problem);
    core::setThreadCount(4);
    const auto four = branchesOf(problem);
    core::setThreadCount(0);
    for (std::size_t k = 0; k < one.size(); ++k)
        QVERIFY(one[k].points.back().x == four[k].points.back().x);
}

void TestContinueW::stops()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    std::stop_source source;
    source.request_stop();
    for (const Branch& branch :
         core::continueMinima(problem, minimaOf(problem), 1.0, source.get_token())) {
        QCOMPARE(branch.end, BranchEnd::Cancelled);
        QVERIFY(branch.points.size() <= 1);
    }
}

QTEST_GUILESS_MAIN(TestContinueW)
#include "tst_continue_w.moc"
