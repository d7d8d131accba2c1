// SPDX-License-Identifier: MIT
#include "core/ground/multi_start.h"
#include "core/ground/starts.h"
#include "core/ground/walk.h"
#include "core/model/loss.h"
#include "core/solve/asymptote.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <limits>

using core::Asymptote;
using core::Mix;
using core::Outcome;
using core::Path;
using core::Problem;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

using Rows = std::vector<Index>;

constexpr Mix kSoftmax{1, 0};
constexpr Mix kCombined{1, 1};

Problem randomProblem(const Mix& mix)
{
    return test::problemOf(test::gaussian(9, 3, 1), test::probabilities(9, 2), test::scalar(0),
                           mix);
}

/// Rows 0 and 1 agree along e1, which is the way to infinity, and e2 tells them apart. They share f
/// in any proportion there: (q, 1 - q) comes nearest to (0.5, 0.3) at q = 0.6.
Problem twoRowsThatStay()
{
    return test::problemOf(Eigen::MatrixXd{{1, 1}, {1, -1}, {0, 0.5}, {-1, 0.25}},
                           VectorXd{{0.5, 0.3, 0.1, 0.1}}, test::scalar(0), kCombined);
}
constexpr double kTheirLimit = 0.5 * (0.1 * 0.1 + 0.1 * 0.1 + 0.1 * 0.1 + 0.1 * 0.1);

/// The row whose product with @p h is largest.
Index largest(const Problem& problem, const VectorXd& h)
{
    Index row = 0;
    problem.A.times(h).maxCoeff(&row);
    return row;
}

Path walkedBy(std::string_view method, const Problem& problem, const VectorXd& start)
{
    return core::walk(problem, start, {core::standardChoice(*core::methodById(method)), {}}, {});
}

} // namespace

class TestAsymptote final : public QObject {
    Q_OBJECT

private slots:
    void isWhatTheLossTendsTo_data();
    void isWhatTheLossTendsTo();
    void findsTheRowsThatAWayOnlyNearlyKeeps();
    void isTheLossOfASmallerProblem();
    void isNothingWhereARowThatGoesHasAWeight();
    void namesTheRowsThatAreLeftInTheEnd();
    void isNothingWhereTheRegulariserGrows();
    void isNothingWhereAlphaFallsToZero();
    void runsSayTheirLimitToTheLastDigits_data();
    void runsSayTheirLimitToTheLastDigits();
    void theLimitIsTheSameWhereverARunStops();
    void knowsThePlateausOfTravelModes();
    void namesTheRowsThatStay();
};

void TestAsymptote::isWhatTheLossTendsTo_data()
{
    QTest::addColumn<Mix>("mix");
    QTest::newRow("softmax") << kSoftmax;
    QTest::newRow("combined") << kCombined;
    QTest::newRow("mix") << Mix{0.25, 1.5};
}

void TestAsymptote::isWhatTheLossTendsTo()
{
    QFETCH(const Mix, mix);
    const Problem problem = randomProblem(mix);
    int found = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const VectorXd x = test::gaussian(3, 1, seed);
        const VectorXd h = test::gaussian(3, 1, 100 + seed);
        const auto asymptote = core::asymptoteAlong(problem, x, h);
        if (!asymptote)
            continue;
        ++found;
        QCOMPARE(asymptote->rows, Rows{largest(problem, h)});
        const double far = core::LossAt(problem, x + 1e4 * asymptote->direction).loss();
        QVERIFY(std::abs(asymptote->loss - far) <= 1e-14 * far);
        QCOMPARE(asymptote->lowest, asymptote->loss); // one row has all of f whatever x is
    }
    QVERIFY(found > 20);
}

void TestAsymptote::findsTheRowsThatAWayOnlyNearlyKeeps()
{
    const Problem problem = twoRowsThatStay();
    const VectorXd x{{2.0, 0.1}};
    for (const double off : {0.0, 1e-8, 1e-5, 3e-4}) {
        const auto asymptote = core::asymptoteAlong(problem, x, VectorXd{{1.0, off}});
        QVERIFY(asymptote);
        QCOMPARE(asymptote->rows, (Rows{0, 1}));
        QVERIFY(std::abs(asymptote->direction[1]) < 1e-14);
        const double far = core::LossAt(problem, x + 1e3 * asymptote->direction).loss();
        QVERIFY(std::abs(asymptote->loss - far) <= 1e-14);
        QVERIFY(std::abs(asymptote->lowest - kTheirLimit) < 1e-15);
    }
}

void TestAsymptote::isTheLossOfASmallerProblem()
{
    const Problem problem = randomProblem(kSoftmax);
    const Rows rows{1, 4, 5};
    const VectorXd x = test::gaussian(3, 1, 7);
    const Problem part = core::problemOfRows(problem, rows, x);
    QCOMPARE(part.n(), 3);
    QCOMPARE(part.x0, x);
    QCOMPARE(part.A.row(1), problem.A.row(4));
    // All of b, for the rows of which nothing is left.
    QVERIFY(std::abs(core::offTheRows(problem, {}) - 0.5 * problem.b.squaredNorm()) < 1e-16);
    QVERIFY(std::abs(core::offTheRows(problem, rows) + 0.5 * part.b.squaredNorm() -
                     0.5 * problem.b.squaredNorm()) < 1e-16);
}

void TestAsymptote::isNothingWhereARowThatGoesHasAWeight()
{
    // Rows 0 and 1 stay along e1. The weight is of row 2, which does not move: in x2 it pulls
    // against what they ask for, so their loss alone is not the limit.
    Problem problem = test::problemOf(Eigen::MatrixXd{{1, 0}, {1, 1}, {0, 1}, {0, 0}},
                                      VectorXd{{0.2, 0.8, 0, 0}}, test::scalar(0), kSoftmax);
    const VectorXd x = VectorXd::Zero(2);
    QVERIFY(core::asymptoteAlong(problem, x, VectorXd{{1, 0}}));
    problem.w = VectorXd{{0, 0, 1, 0}};
    QVERIFY(!core::asymptoteAlong(problem, x, VectorXd{{1, 0}}));
}

void TestAsymptote::namesTheRowsThatAreLeftInTheEnd()
{
    // Two rows stay along e1, and of these row 1 alone along e2: it has all of f, as b asks for.
    const Problem problem = test::problemOf(Eigen::MatrixXd{{1, 0}, {1, 1}, {0, 0}},
                                            VectorXd{{0, 1, 0}}, test::scalar(0), kSoftmax);
    const auto asymptote = core::asymptoteAlong(problem, VectorXd::Zero(2), VectorXd{{1, 5e-4}});
    QVERIFY(asymptote);
    QCOMPARE(asymptote->rows, (Rows{0, 1}));
    QCOMPARE(asymptote->rowsOfLowest, (Rows{1}));
    QCOMPARE(asymptote->lowest, 0.0);
}

void TestAsymptote::isNothingWhereTheRegulariserGrows()
{
    Problem problem = randomProblem(kSoftmax);
    const VectorXd h = test::gaussian(3, 1, 101);
    const VectorXd x = VectorXd::Zero(3);
    QVERIFY(core::asymptoteAlong(problem, x, h));
    problem.w = VectorXd::Zero(9);
    problem.w[2] = 1e-3;
    QVERIFY(!core::asymptoteAlong(problem, x, h));
    QVERIFY(!core::asymptoteAlong(problem, x, VectorXd::Zero(3)));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!core::asymptoteAlong(problem, x, VectorXd::Constant(3, nan)));
}

void TestAsymptote::isNothingWhereAlphaFallsToZero()
{
    // Every row falls along -e1.
    Problem problem = test::problemOf(Eigen::MatrixXd{{1, 0}, {2, 1}, {3, 0}},
                                      VectorXd{{0.5, 0.3, 0.2}}, test::scalar(0), kCombined);
    const VectorXd down{{-1.0, 0.0}};
    QVERIFY(!core::asymptoteAlong(problem, VectorXd::Zero(2), down));
    problem.mix = kSoftmax; // whose alpha is a sum of exponentials
    QVERIFY(core::asymptoteAlong(problem, VectorXd::Zero(2), down));
    problem.mix = {0, 1};
    QVERIFY(!core::asymptoteAlong(problem, VectorXd::Zero(2), -down));
}

void TestAsymptote::runsSayTheirLimitToTheLastDigits_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("range");
    QTest::newRow("three_valleys") << QByteArray("three_valleys") << 5.0;
    QTest::newRow("travel_modes") << QByteArray("travel_modes") << 3.0;
}

void TestAsymptote::runsSayTheirLimitToTheLastDigits()
{
    QFETCH(const QByteArray, name);
    QFETCH(const double, range);
    // Each method stops somewhere else on the way: what they say of the end agrees all the same
    // wherever it is the same end.
    const Problem problem = test::example(name.toStdString(), kCombined);
    std::vector<double> limits;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const VectorXd start = range * VectorXd(test::gaussian(problem.d(), 1, seed));
        for (const char* method : {"newton", "lbfgs"}) {
            const Path path = walkedBy(method, problem, start);
            if (path.outcome != Outcome::AtInfinity)
                continue;
            const double limit = path.verdict.limit;
            QVERIFY(limit <= path.points.back().loss * (1 + 1e-12));
            if (path.verdict.advice.find("about") == std::string::npos)
                limits.push_back(limit);
        }
    }
    QVERIFY(limits.size() > 2);
    std::ranges::sort(limits);
    for (std::size_t k = 1; k < limits.size(); ++k) {
        const double gap = (limits[k] - limits[k - 1]) / limits[k];
        QVERIFY2(gap < 1e-12 || gap > 1e-4, qPrintable(QString::number(gap)));
    }
}

void TestAsymptote::theLimitIsTheSameWhereverARunStops()
{
    Problem problem = twoRowsThatStay();
    problem.mix = kSoftmax;
    problem.b = VectorXd{{0.7, 0.4, -0.05, -0.05}}; // so that the others are better off at 0
    const double limit = 0.5 * (2 * 0.05 * 0.05 + 2 * 0.05 * 0.05);
    int said = 0;
    for (const char* method : {"newton", "lbfgs", "backtracking"})
        for (const double tolerance : {1e-2, 1e-3, 1e-4, 1e-6, 1e-8})
            for (unsigned seed = 1; seed <= 5; ++seed) {
                const Path path = core::walk(
                    problem, test::gaussian(2, 1, seed),
                    {core::standardChoice(*core::methodById(method)), {tolerance, 3000}}, {});
                if (path.outcome != Outcome::AtInfinity)
                    continue;
                ++said;
                QVERIFY(std::abs(path.verdict.limit - limit) < 1e-14);
            }
    QVERIFY(said > 10);
}

void TestAsymptote::knowsThePlateausOfTravelModes()
{
    const Problem problem = test::example("travel_modes", kCombined);
    const auto starts = core::startsAbout(problem, core::spreads().front(), 3.0, 1, 200);
    const core::Ground ground = core::multiStart(problem, starts, core::standardWalk(), {}, {});
    for (const double known : {0.0946, 0.1042, 0.35186, 0.35662})
        QVERIFY2(std::ranges::any_of(ground.plateaus,
                                     [&](const core::Plateau& plateau) {
                                         return std::abs(plateau.limit - known) < 6e-5;
                                     }),
                 qPrintable(QString::number(known)));
}

void TestAsymptote::namesTheRowsThatStay()
{
    // b is a vertex: the softmax loss falls to 0 for ever.
    const Path path = walkedBy("newton", test::identityProblem(2, kSoftmax), VectorXd::Zero(2));
    QCOMPARE(path.outcome, Outcome::AtInfinity);
    QCOMPARE(path.verdict.limit, 0.0);
    QVERIFY2(
        path.verdict.advice.find("towards 0, the loss of the row that has all of f there (r1)") !=
            std::string::npos,
        path.verdict.advice.c_str());
}

QTEST_GUILESS_MAIN(TestAsymptote)
#include "tst_asymptote.moc"
