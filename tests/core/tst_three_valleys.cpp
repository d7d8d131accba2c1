// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "core/spectrum/spectrum.h"
#include "tests/core/problems.h"

using core::Outcome;
using core::Path;
using Eigen::Vector2d;
using Eigen::VectorXd;

namespace {

core::Problem threeValleys()
{
    auto read = core::readCsv(BASIN_EXAMPLES "/three_valleys.csv");
    if (!read)
        qFatal("%s", read.error().message.c_str());
    core::Problem problem = read.take();
    problem.x0 = Vector2d(0.35, 1.0);
    return problem;
}

/// The path of a method with its standard parameters and the standard stop rule.
Path walk(std::string_view method)
{
    const core::Problem problem = threeValleys();
    const core::MethodInfo* info = core::methodById(method);
    const auto stepper = info->make(core::standardChoice(*info).values);
    return descend(problem, *stepper, problem.x0, core::StopRule{}, [] { return 0.0; }, {});
}

/// True if x is a strict local minimum of the example.
bool isMinimum(const VectorXd& x)
{
    const core::LossAt at(threeValleys(), x);
    const core::Spectrum spectrum = denseSpectrum(at.hessian().dense(), core::Eigenvectors::No);
    return at.gradient().norm() < 1e-5 && spectrum.positive == 2;
}

} // namespace

/// The picture that Basin opens with: three methods, one start, three fates.
class TestThreeValleys : public QObject {
    Q_OBJECT

private slots:
    void newtonFindsTheBestValley();
    void gradientDescentNeverSettles();
    void heavyBallLeavesForAWorseValley();
};

void TestThreeValleys::newtonFindsTheBestValley()
{
    const Path path = walk("newton");
    QCOMPARE(path.outcome, Outcome::Converged);
    QVERIFY(std::abs(path.points.back().loss - 0.0347305) < 5e-8);
    QVERIFY((path.points.back().x - Vector2d(-0.226753, -0.028391)).norm() < 1e-5);
    QVERIFY(isMinimum(path.points.back().x));
}

void TestThreeValleys::gradientDescentNeverSettles()
{
    const Path path = walk("gradient_descent");
    QCOMPARE(path.outcome, Outcome::MaxIterations);
    // It stays about the best valley and yet jumps up and down to the end.
    for (std::size_t k = path.points.size() - 50; k < path.points.size(); ++k) {
        QVERIFY((path.points[k].x - Vector2d(-0.226753, -0.028391)).norm() < 1.5);
        QVERIFY(path.points[k].gradientNorm > 0.05);
    }
}

void TestThreeValleys::heavyBallLeavesForAWorseValley()
{
    const Path path = walk("heavy_ball");
    const core::PathPoint& end = path.points.back();
    QVERIFY((end.x - Vector2d(-2.577287, -0.265909)).norm() < 1e-4);
    QVERIFY(std::abs(end.loss - 0.130851) < 1e-6);
    QVERIFY(isMinimum(end.x));
}

QTEST_GUILESS_MAIN(TestThreeValleys)
#include "tst_three_valleys.moc"
