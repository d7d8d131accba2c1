// SPDX-License-Identifier: MIT
#include "core/ground/multi_start.h"
#include "core/ground/starts.h"
#include "core/numeric/parallel.h"
#include "core/plane/choose_plane.h"
#include "core/solve/asymptote.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <Eigen/Eigenvalues>

#include <numeric>

using core::Found;
using core::Ground;
using core::Mix;
using core::Problem;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

Ground search(const Problem& problem, Index count, double scale)
{
    const auto starts = core::startsAbout(problem, core::spreads().front(), scale, 1, count);
    return core::multiStart(problem, starts, core::standardWalk(), {}, {});
}

bool contains(const std::vector<Found>& found, double loss)
{
    return std::ranges::any_of(
        found, [&](const Found& f) { return std::abs(f.at.loss - loss) < 5e-6 * loss; });
}

Index reached(const Ground& ground)
{
    Index sum = 0;
    for (const Found& minimum : ground.minima)
        sum += minimum.reached;
    return sum;
}

} // namespace

class TestMultiStart final : public QObject {
    Q_OBJECT

private slots:
    void findsTheKnownMinima_data();
    void findsTheKnownMinima();
    void findsElevenMinimaOfLongley();
    void findsTheBestMinimumOfNextWord();
    void meetsThePassesOfThreeValleys();
    void tellsPlateausFromMinima();
    void aPlateauKeepsTheStartWhoseRowsAreKnown();
    void eachMinimumIsOne();
    void aFamilyOfMinimaIsOne_data();
    void aFamilyOfMinimaIsOne();
    void aRayOfMinimaIsOne();
    void countsStartsWhereNothingIsDefined();
    void doesNotDependOnTheNumberOfThreads();
    void keepsWhatWasFoundWhenStopped();
    void startsDoNotDependOnTheUnitsOfColumns();
    void aStartIsTheSameHoweverManyThereAre();
    void startsOnASphereAreEquallyFar();
    void startsOnAGridAreThoseOfTheSlice();
};

void TestMultiStart::findsTheKnownMinima_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QVector<double>>("minima");
    QTest::addColumn<QVector<double>>("curvatures");
    QTest::newRow("three valleys")
        << QByteArray("three_valleys")
        << QVector<double>{0.0347305, 0.1308513, 0.2057728, 0.2716181, 0.3631318}
        << QVector<double>{0.938, 0.0144, 9.2e-6, 0.00946, 1.3e-4};
    QTest::newRow("iris") << QByteArray("iris_versicolor")
                          << QVector<double>{0.004937128, 0.021663884} << QVector<double>();
    QTest::newRow("travel modes") << QByteArray("travel_modes")
                                  << QVector<double>{0.007026744, 0.154675184, 0.162331307}
                                  << QVector<double>();
}

void TestMultiStart::findsTheKnownMinima()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QVector<double>, minima);
    QFETCH(const QVector<double>, curvatures);
    const Ground ground = search(test::example(name.toStdString(), {1, 1}), 200, 3.0);
    QCOMPARE(ground.minima.size(), static_cast<std::size_t>(minima.size()));
    for (qsizetype k = 0; k < minima.size(); ++k) {
        const Found& found = ground.minima[static_cast<std::size_t>(k)];
        QVERIFY(std::abs(found.at.loss - minima[k]) < 1e-7);
        QVERIFY(found.reached > 0);
        if (!curvatures.isEmpty())
            QVERIFY(std::abs(found.at.lambdaMin / curvatures[k] - 1) < 0.05);
    }
}

void TestMultiStart::findsElevenMinimaOfLongley()
{
    const Ground ground = search(test::example("longley_std", {1, 1}), 400, 3.0);
    QVERIFY(std::abs(ground.minima.front().at.loss / 3.845e-7 - 1) < 1e-3);
    for (const double loss : {0.01739677, 0.02903722, 0.036942, 0.03796675, 0.03977444, 0.04157286,
                              0.04210057, 0.0421288, 0.0466541, 0.05242589})
        QVERIFY2(contains(ground.minima, loss), qPrintable(QString::number(loss)));
    for (const Found& minimum : ground.minima)
        QVERIFY(minimum.at.x.norm() < 1e3 && minimum.at.zero == 0);
}

void TestMultiStart::findsTheBestMinimumOfNextWord()
{
    const Ground ground = search(test::example("nextword_she", {1, 0}), 20, 1.0);
    QVERIFY(std::abs(ground.minima.front().at.loss - 0.00064151) < 5e-9);
}

void TestMultiStart::meetsThePassesOfThreeValleys()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const Ground ground = search(problem, 200, 3.0);
    for (const double loss : {0.14801364, 0.23343268, 0.31211255, 0.39364681})
        QVERIFY2(contains(ground.saddles, loss), qPrintable(QString::number(loss)));
    for (const Found& saddle : ground.saddles) {
        const core::LossAt at(problem, saddle.at.x);
        QVERIFY(at.gradient().norm() < 1e-12);
        const VectorXd values = at.hessian().dense().eigenvalues().real();
        QCOMPARE((values.array() < 0).count(), saddle.at.index);
        QVERIFY(saddle.at.index > 0);
        QVERIFY(std::abs(values.minCoeff() - saddle.at.lambdaMin) < 1e-9);
    }
}

void TestMultiStart::tellsPlateausFromMinima()
{
    const Problem problem = test::example("travel_modes", {1, 1});
    const Ground ground = search(problem, 400, 3.0);
    for (const double limit : {0.0946, 0.1042, 0.35186, 0.35662})
        QVERIFY2(std::ranges::any_of(ground.plateaus,
                                     [&](const core::Plateau& plateau) {
                                         return std::abs(plateau.limit - limit) < 5e-5;
                                     }),
                 qPrintable(QString::number(limit)));
    Index away = 0;
    for (const core::Plateau& plateau : ground.plateaus)
        away += plateau.reached;
    Index known = 0;
    for (const core::Plateau& plateau : ground.plateaus) {
        // What the other rows have of b is lost, whatever those that stay make of theirs.
        known += plateau.rows.empty() ? 0 : 1;
        QVERIFY(plateau.rows.empty() ||
                core::offTheRows(problem, plateau.rows) <= plateau.limit * (1 + 1e-12));
    }
    QVERIFY(known > 1);
    QCOMPARE(away, ground.outcomes.at(core::Outcome::AtInfinity));
    Index unfinished = 0;
    for (const auto& [outcome, count] : ground.outcomes)
        unfinished += outcome != core::Outcome::AtInfinity && !core::isAtRest(outcome) ? count : 0;
    QCOMPARE(reached(ground) + away + unfinished, ground.starts);
}

void TestMultiStart::aPlateauKeepsTheStartWhoseRowsAreKnown()
{
    const auto along = [](double limit, double x, std::vector<Index> rows) {
        return core::Plateau{limit, 0, VectorXd::Constant(2, x), VectorXd::Ones(2),
                             std::move(rows)};
    };
    std::vector<core::Plateau> known;
    core::add(known, along(0.5, 1, {}));
    core::add(known, along(0.50001, 2, {3, 4}));
    core::add(known, along(0.49999, 3, {}));
    core::add(known, along(0.8, 4, {7}));
    QCOMPARE(known.size(), std::size_t{2});
    QCOMPARE(known[0].limit, 0.49999);
    QCOMPARE(known[0].reached, Index{3});
    QCOMPARE(known[0].from[0], 2.0);
    QCOMPARE(known[0].rows, (std::vector<Index>{3, 4}));
    QCOMPARE(known[1].rows, (std::vector<Index>{7}));
    QCOMPARE(known[1].reached, Index{1});
}

void TestMultiStart::eachMinimumIsOne()
{
    const Problem problem = test::example("longley_std", {1, 1});
    const Ground ground = search(problem, 100, 1.0);
    for (std::size_t k = 0; k < ground.minima.size(); ++k) {
        const core::StationaryPoint& minimum = ground.minima[k].at;
        QVERIFY(k == 0 || ground.minima[k - 1].at.loss <= minimum.loss);
        const core::LossAt at(problem, minimum.x);
        QVERIFY(at.gradient().norm() < 1e-14);
        const MatrixXd H = at.hessian().dense();
        const double least = Eigen::SelfAdjointEigenSolver<MatrixXd>(H).eigenvalues()[0];
        QVERIFY(least > 0 && std::abs(minimum.lambdaMin / least - 1) < 1e-6);
        for (std::size_t j = 0; j < k; ++j)
            QVERIFY((minimum.x - ground.minima[j].at.x).norm() > 1e-3);
    }
}

void TestMultiStart::aFamilyOfMinimaIsOne_data()
{
    QTest::addColumn<double>("skip");
    QTest::addColumn<bool>("shift");
    QTest::newRow("softmax does not see a shift") << 0.0 << true;
    QTest::newRow("nothing sees columns that cancel") << 1.0 << false;
}

void TestMultiStart::aFamilyOfMinimaIsOne()
{
    QFETCH(const double, skip);
    QFETCH(const bool, shift);
    MatrixXd A(8, 3);
    A << 0.5 * test::gaussian(8, 2, 4), VectorXd::Ones(8);
    if (!shift)
        A.col(2) = A.col(0) - 2 * A.col(1);
    const Problem problem =
        test::problemOf(A, test::probabilities(8, 1), test::scalar(0), Mix{1, skip});
    const Ground ground = search(problem, 60, 0.5);
    QCOMPARE(ground.minima.size(), 1u);
    QCOMPARE(ground.minima.front().at.zero, 1);
    QVERIFY(!ground.minima.front().at.atInfinity);
    QVERIFY(ground.minima.front().reached > 30);
}

void TestMultiStart::aRayOfMinimaIsOne()
{
    // f = (p + q, p - q, 2q) / (2p + 2q): b is met exactly on the line q = p / 3.
    const Problem problem = test::problemOf(MatrixXd{{1.0, 1.0}, {1.0, -1.0}, {0.0, 2.0}},
                                            VectorXd{{0.5, 0.25, 0.25}}, test::scalar(0), {0, 1});
    const Ground ground = search(problem, 40, 1.0);
    QCOMPARE(ground.minima.size(), 1u);
    QVERIFY(ground.minima.front().at.loss < 1e-20);
    QVERIFY(!ground.minima.front().at.atInfinity);
}

void TestMultiStart::countsStartsWhereNothingIsDefined()
{
    Problem problem = test::identityProblem(2, {1, 1});
    problem.x0.setConstant(-3);
    const Ground ground = search(problem, 100, 1.0);
    Index inHole = 0;
    for (const VectorXd& x : core::startsAbout(problem, core::spreads().front(), 1.0, 1, 100))
        inHole += core::LossAt(problem, x).domain() != core::Domain::Inside;
    QVERIFY(inHole > 20 && inHole < 100);
    QCOMPARE(ground.outcomes.at(core::Outcome::NoStart), inHole);
    Index all = 0;
    for (const auto& [outcome, count] : ground.outcomes)
        all += count;
    QCOMPARE(all, 100);
}

void TestMultiStart::doesNotDependOnTheNumberOfThreads()
{
    const Problem problem = test::example("longley_std", {1, 1});
    core::setThreadCount(1);
    const Ground one = search(problem, 100, 3.0);
    core::setThreadCount(5);
    const Ground five = search(problem, 100, 3.0);
    core::setThreadCount(0);
    QVERIFY(one.outcomes == five.outcomes);
    QCOMPARE(one.minima.size(), five.minima.size());
    QCOMPARE(one.saddles.size(), five.saddles.size());
    for (std::size_t k = 0; k < one.minima.size(); ++k) {
        QVERIFY(one.minima[k].at.x == five.minima[k].at.x); // to the last bit
        QCOMPARE(one.minima[k].reached, five.minima[k].reached);
    }
    for (std::size_t k = 0; k < one.saddles.size(); ++k)
        QVERIFY(one.saddles[k].at.x == five.saddles[k].at.x);
}

void TestMultiStart::keepsWhatWasFoundWhenStopped()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const auto starts = core::startsAbout(problem, core::spreads().front(), 3.0, 1, 300);
    std::stop_source source;
    Index last = 0;
    int reports = 0;
    const Ground ground = core::multiStart(
        problem, starts, core::standardWalk(),
        [&](const Ground& sofar) {
            QVERIFY(sofar.tried > last && sofar.starts == 300);
            last = sofar.tried;
            if (++reports == 2)
                source.request_stop();
        },
        source.get_token());
    QCOMPARE(reports, 2);
    QCOMPARE(ground.tried, last);
    QVERIFY(ground.tried > 0 && ground.tried < 300);
    QVERIFY(!ground.minima.empty());
}

void TestMultiStart::startsDoNotDependOnTheUnitsOfColumns()
{
    const Problem problem = test::example("us_states", {1, 1});
    Problem other = problem;
    const VectorXd units = VectorXd::LinSpaced(problem.d(), 1e-3, 50);
    other.A = core::DesignMatrix(problem.A.dense() * units.asDiagonal());
    for (const core::SpreadInfo& spread : core::spreads()) {
        const auto starts = core::startsAbout(problem, spread, 2.0, 3, 5);
        const auto scaled = core::startsAbout(other, spread, 2.0, 3, 5);
        for (std::size_t k = 0; k < starts.size(); ++k)
            VERIFY_CLOSE(other.A.times(scaled[k]), problem.A.times(starts[k]), 1e-12);
    }
}

void TestMultiStart::aStartIsTheSameHoweverManyThereAre()
{
    Problem problem = test::example("iris_versicolor", {1, 1});
    problem.x0.setConstant(0.5);
    for (const core::SpreadInfo& spread : core::spreads()) {
        const auto few = core::startsAbout(problem, spread, 2.0, 7, 3);
        const auto many = core::startsAbout(problem, spread, 2.0, 7, 30);
        QVERIFY(few[2] == many[2]);
        QVERIFY(many[2] != many[3]);
        QVERIFY(few[0] != core::startsAbout(problem, spread, 2.0, 8, 1)[0]);
        VectorXd mean = VectorXd::Zero(problem.d());
        for (const VectorXd& start : core::startsAbout(problem, spread, 0.1, 7, 400))
            mean += start / 400;
        QVERIFY((mean - problem.x0).lpNorm<Eigen::Infinity>() < 0.03);
    }
}

void TestMultiStart::startsOnASphereAreEquallyFar()
{
    const Problem problem = test::identityProblem(3, {1, 1}); // columns of mean square 1/3
    const core::SpreadInfo& sphere = *core::spreadById("sphere");
    for (const VectorXd& start : core::startsAbout(problem, sphere, 2.0, 1, 20))
        QVERIFY(std::abs(start.norm() - 2 * std::sqrt(3.0)) < 1e-12);
}

void TestMultiStart::startsOnAGridAreThoseOfTheSlice()
{
    const Problem problem = test::example("three_valleys", {1, 1});
    const core::Plane plane = core::choosePlane(problem, {}, {});
    const core::Grid grid{{-1, 1, 0, 2}, 3, 5};
    const auto starts = core::startsOnGrid(plane, grid);
    QCOMPARE(starts.size(), 15u);
    QCOMPARE(starts[0], plane.at(-1, 0));
    QCOMPARE(starts[1], plane.at(0, 0));
    QCOMPARE(starts[14], plane.at(1, 2));
}

QTEST_GUILESS_MAIN(TestMultiStart)
#include "tst_multi_start.moc"
