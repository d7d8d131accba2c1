// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/model/loss.h"
#include "core/plane/choose_plane.h"
#include "core/slice/critical_points.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"

#include <Eigen/Eigenvalues>
#include <QTest>

#include <cmath>

using core::Mix;
using core::Plane;
using core::Problem;
using core::SliceMinimum;
using core::Window;
using Eigen::VectorXd;

namespace {

Problem example(const char* name, const Mix& mix)
{
    Problem problem = core::readCsv(std::string(BASIN_EXAMPLES "/") + name + ".csv").take();
    problem.mix = mix;
    return problem;
}

std::vector<SliceMinimum> minima(const Problem& problem, const Plane& plane, const Window& window,
                                 Eigen::Index samples = 101)
{
    const core::Grid grid{window, samples, plane.isLine() ? 1 : samples};
    const auto slice =
        core::exactSlice(core::sliceRows(problem, plane), plane, grid, problem.mix, {});
    return core::sliceMinima(problem, slice.value(), {});
}

/// The end of Newton's method from 0.
VectorXd optimumOf(const Problem& problem)
{
    const core::MethodInfo& newton = *core::methodById("newton");
    const auto stepper = newton.make(core::standardChoice(newton).values);
    const core::Path path = core::descend(problem, *stepper, VectorXd::Zero(problem.d()),
                                          {1e-8, 100}, [] { return 0.0; }, {});
    return path.points.back().x;
}

} // namespace

class TestCriticalPoints final : public QObject {
    Q_OBJECT

private slots:
    void findsTheBestMinimumOfThreeValleys();
    void findsTheExactFitOfWorldIncome();
    void findsAllThreeMinimaOfTravelModes();
    void doesNotDependOnTheGrid();
    void tellsMinimaOfThePictureFromThoseOfTheLoss_data();
    void tellsMinimaOfThePictureFromThoseOfTheLoss();
    void aRayOfMinimaIsOneWithoutARegulariser();
    void dropsMinimaOutsideTheWindow();
    void worksOnALine();
};

void TestCriticalPoints::findsTheBestMinimumOfThreeValleys()
{
    const Problem problem = example("three_valleys", {1, 1});
    const Plane plane = core::choosePlane(problem, {}, {});
    const auto found = minima(problem, plane, Window::square(2.6));
    QVERIFY(!found.empty());
    QVERIFY(std::abs(found.front().loss - 0.0347305) < 5e-8);
    for (std::size_t k = 0; k < found.size(); ++k) {
        QVERIFY(k == 0 || found[k - 1].loss <= found[k].loss);
        QVERIFY(found[k].ofWholeSpace);
        const core::LossAt at(problem, plane.at(found[k].at.p, found[k].at.q));
        QVERIFY(at.gradient().norm() < 1e-13);
        QVERIFY(at.hessian().dense().eigenvalues().real().minCoeff() > 0);
    }
}

void TestCriticalPoints::findsTheExactFitOfWorldIncome()
{
    const Problem problem = example("world_income", {1, 0});
    const auto found = minima(problem, core::choosePlane(problem, {}, {}), Window::square(5), 64);
    QVERIFY(!found.empty());
    // The fit is exact for the data before they were rounded to six digits.
    QVERIFY(std::abs(found.front().at.p - 1.21166969) < 1e-5);
    QVERIFY(std::abs(found.front().at.q - 1.97839341) < 1e-5);
    QVERIFY(found.front().loss < 1e-12);
    QVERIFY(found.front().ofWholeSpace);
}

void TestCriticalPoints::findsAllThreeMinimaOfTravelModes()
{
    const Problem problem = example("travel_modes", {1, 1});
    const auto found = minima(problem, core::choosePlane(problem, {}, {}), Window::square(15), 201);
    QCOMPARE(found.size(), 3u);
    QVERIFY(std::abs(found[0].loss - 0.0070267435) < 1e-9);
    // Two more lie far out on narrow valleys.
    QVERIFY(std::hypot(found[1].at.p - 13.018136, found[1].at.q - 1.499379) < 1e-4);
    QVERIFY(std::hypot(found[2].at.p - 11.717094, found[2].at.q + 2.297529) < 1e-4);
}

void TestCriticalPoints::doesNotDependOnTheGrid()
{
    const Problem problem = example("three_valleys", {1, 1});
    const Plane plane = core::choosePlane(problem, {}, {});
    const auto fine = minima(problem, plane, Window::square(2.6), 201);
    const auto coarse = minima(problem, plane, Window::square(2.6), 64);
    QCOMPARE(fine.size(), coarse.size());
    for (std::size_t k = 0; k < fine.size(); ++k)
        QVERIFY(std::hypot(fine[k].at.p - coarse[k].at.p, fine[k].at.q - coarse[k].at.q) < 1e-9);
}

void TestCriticalPoints::tellsMinimaOfThePictureFromThoseOfTheLoss_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("L > 0") << QByteArray("us_states");
    QTest::newRow("exact fit") << QByteArray("attention_spread");
}

void TestCriticalPoints::tellsMinimaOfThePictureFromThoseOfTheLoss()
{
    QFETCH(const QByteArray, name);
    const Problem problem = example(name.constData(), {1, 0});
    core::SliceSettings settings;
    settings.directions = "random";
    const auto throughZero =
        minima(problem, core::choosePlane(problem, settings, {}), Window::square(4));
    QVERIFY(!throughZero.empty());
    QVERIFY(!throughZero.front().ofWholeSpace);

    settings.through = core::Through::Optimum;
    const VectorXd optimum = optimumOf(problem);
    const auto throughOptimum =
        minima(problem, core::choosePlane(problem, settings, optimum), Window::square(4));
    QVERIFY(!throughOptimum.empty());
    QVERIFY(throughOptimum.front().ofWholeSpace);
    QVERIFY(std::hypot(throughOptimum.front().at.p, throughOptimum.front().at.q) < 1e-3);
}

void TestCriticalPoints::aRayOfMinimaIsOneWithoutARegulariser()
{
    // f = (p + q, p - q, 2q) / (2p + 2q): b is met exactly on the line q = p / 3.
    Problem problem;
    problem.A = core::DesignMatrix(core::RowMajorMatrix{{1.0, 1.0}, {1.0, -1.0}, {0.0, 2.0}});
    problem.b = VectorXd{{0.5, 0.25, 0.25}};
    problem.w = VectorXd::Zero(1);
    problem.x0 = VectorXd::Ones(2);
    problem.mix = {0, 1};
    const Plane plane = core::choosePlane(problem, {}, {});
    for (const Window& window : {Window::square(2), Window{0.3, 4.0, -1.0, 3.0}}) {
        for (const Eigen::Index samples : {64, 101, 201}) {
            const auto found = minima(problem, plane, window, samples);
            QCOMPARE(found.size(), 1u);
            QVERIFY(found.front().apex);
            QVERIFY(std::hypot(found.front().apex->p, found.front().apex->q) < 1e-12);
            QVERIFY(std::abs(found.front().at.q - found.front().at.p / 3.0) < 1e-9);
            QVERIFY(found.front().loss < 1e-20);
            QVERIFY(found.front().ofWholeSpace);
        }
    }
    // With a regulariser one point of the ray is none: it falls towards 0, where L is not defined.
    problem.w.setConstant(0.1);
    QVERIFY(minima(problem, plane, Window{0.3, 4.0, -1.0, 3.0}).empty());
    // A plane beside 0 meets the ray in one point, which is an ordinary minimum.
    problem.w.setZero();
    Problem three = problem;
    three.A = core::DesignMatrix(
        core::RowMajorMatrix{{1.0, 1.0, 0.0}, {1.0, -1.0, 0.0}, {0.0, 2.0, 1.0}});
    three.x0 = VectorXd::Ones(3);
    Plane beside = core::choosePlane(three, {}, {});
    beside.origin = VectorXd{{0.0, 0.0, 1.0}};
    for (const SliceMinimum& minimum : minima(three, beside, Window::square(4)))
        QVERIFY(!minimum.apex);
}

void TestCriticalPoints::dropsMinimaOutsideTheWindow()
{
    // The exact fit lies just outside; its slope is in view.
    const Problem problem = example("world_income", {1, 0});
    const Window window{0.5, 1.2, 1.2, 1.97};
    for (const SliceMinimum& found : minima(problem, core::choosePlane(problem, {}, {}), window)) {
        QVERIFY(found.at.p <= window.pMax && found.at.q <= window.qMax);
        QVERIFY(found.loss > 1e-12);
    }
}

void TestCriticalPoints::worksOnALine()
{
    // f = (q, 1 - q) with q = 1 / (1 + e^-x): the fit is exact at x = ln 3.
    Problem problem;
    problem.A = core::DesignMatrix(core::RowMajorMatrix{{1.0}, {0.0}});
    problem.b = VectorXd{{0.75, 0.25}};
    problem.w = VectorXd::Zero(1);
    problem.x0 = VectorXd::Zero(1);
    problem.mix = {1, 0};
    const auto found = minima(problem, core::choosePlane(problem, {}, {}), Window::square(4), 64);
    QCOMPARE(found.size(), 1u);
    QVERIFY(std::abs(found.front().at.p - std::log(3.0)) < 1e-9);
    QVERIFY(found.front().ofWholeSpace);
}

QTEST_GUILESS_MAIN(TestCriticalPoints)
#include "tst_critical_points.moc"
