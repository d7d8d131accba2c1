// SPDX-License-Identifier: MIT
// The curve that gradient descent follows with ever shorter steps.
#include "tests/core/method_runs.h"

#include <cmath>
#include <vector>

using core::LossAt;
using core::Mix;
using core::Path;
using core::Problem;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

/// A curved valley: the paths bend.
Problem bent()
{
    Problem problem =
        problemOf(1.5 * gaussian(12, 2, 7), probabilities(12, 8), scalar(0.05), Mix{1, 1});
    problem.x0 = Eigen::Vector2d(1.2, 0.9);
    return problem;
}

/// The curve by the classical Runge-Kutta method with so short steps that it is exact here.
std::vector<VectorXd> curveOf(const Problem& problem, double time, int steps)
{
    const auto flow = [&](const VectorXd& x) { return VectorXd(-LossAt(problem, x).gradient()); };
    std::vector<VectorXd> curve{problem.x0};
    const double h = time / steps;
    for (int k = 0; k < steps; ++k) {
        const VectorXd& x = curve.back();
        const VectorXd k1 = flow(x);
        const VectorXd k2 = flow(x + h / 2 * k1);
        const VectorXd k3 = flow(x + h / 2 * k2);
        const VectorXd k4 = flow(x + h * k3);
        curve.push_back(x + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4));
    }
    return curve;
}

/// How far @p p is from the polygon through @p curve.
double distanceTo(const std::vector<VectorXd>& curve, const VectorXd& p)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 1; k < curve.size(); ++k) {
        const VectorXd side = curve[k] - curve[k - 1];
        const double square = side.squaredNorm();
        const double t =
            square > 0 ? std::clamp((p - curve[k - 1]).dot(side) / square, 0.0, 1.0) : 0.0;
        least = std::min(least, (p - curve[k - 1] - t * side).norm());
    }
    return least;
}

/// How far the points of the path, or of its chords, are from the curve.
double farthest(const Path& path, const std::vector<VectorXd>& curve, bool chords)
{
    double most = 0;
    for (std::size_t k = 1; k < path.points.size(); ++k)
        for (const double t : {1.0, 0.25, 0.5, 0.75}) {
            if (t < 1 && !chords)
                continue;
            most = std::max(
                most, distanceTo(curve, (1 - t) * path.points[k - 1].x + t * path.points[k].x));
        }
    return most;
}

} // namespace

class TestGradientFlow final : public QObject {
    Q_OBJECT

private slots:
    void keepsToTheCurve();
    void staysAsCloseAsItIsAskedTo();
    void isTheLimitOfShortSteps();
    void followsStiffCurvesInFewSteps();
    void neverRises();
};

void TestGradientFlow::keepsToTheCurve()
{
    const Problem problem = bent();
    const Path path = run(*core::methodById("gradient_flow"), problem, problem.x0);
    QVERIFY(core::isConverged(path.outcome));
    const auto curve = curveOf(problem, 400, 40000);
    const double way = (path.points.back().x - problem.x0).norm();
    QVERIFY((curve.back() - path.points.back().x).norm() < 1e-3 * way);
    QVERIFY(farthest(path, curve, false) < 0.01 * way);
    QVERIFY(farthest(path, curve, true) < 0.02 * way); // what is drawn
    QVERIFY2(path.iterations() < 100, qPrintable(QString::number(path.iterations())));
}

void TestGradientFlow::staysAsCloseAsItIsAskedTo()
{
    const Problem problem = bent();
    const auto curve = curveOf(problem, 400, 40000);
    double before = std::numeric_limits<double>::infinity();
    for (const double tolerance : {1e-2, 1e-3, 1e-4, 1e-5}) {
        const Path path =
            runWith("gradient_flow", "tolerance", tolerance, problem, problem.x0, {1e-8, 5000});
        const double error = farthest(path, curve, false);
        QVERIFY(error < 30 * tolerance);
        QVERIFY(error < 0.6 * before);
        before = error;
    }
}

void TestGradientFlow::isTheLimitOfShortSteps()
{
    const Problem problem = bent();
    const Path path =
        runWith("gradient_flow", "tolerance", 1e-6, problem, problem.x0, {1e-8, 5000});
    std::vector<VectorXd> flow;
    for (const core::PathPoint& point : path.points)
        flow.push_back(point.x);
    double before = std::numeric_limits<double>::infinity();
    for (const double step : {0.4, 0.2, 0.1}) {
        const Path descent =
            runWith("gradient_descent", "step", step, problem, problem.x0, {1e-8, int(100 / step)});
        const double distance = farthest(descent, flow, false);
        QVERIFY(distance < 0.7 * before); // halved, as a method of the first order
        before = distance;
    }
}

void TestGradientFlow::followsStiffCurvesInFewSteps()
{
    // Curvatures 1 and 1e6: the second runs off in a moment, and the first is left.
    const MatrixXd Q =
        gaussian(40, 2, 1).householderQr().householderQ() * MatrixXd::Identity(40, 2);
    constexpr double kWeight = 1e4;
    const Problem problem = problemOf(Q * Eigen::Vector2d(1, 1e3).asDiagonal() / kWeight,
                                      probabilities(40, 2), scalar(kWeight), Mix{1, 0});
    const VectorXd start = Eigen::Vector2d(1, 1e-3);
    const Path path = run(*core::methodById("gradient_flow"), problem, start, {1e-10, 300});
    QVERIFY(core::isConverged(path.outcome));
    QVERIFY2(path.iterations() < 100, qPrintable(QString::number(path.iterations())));
    // x2 / x2(0) = (x1 / x1(0))^1e6: gone before x1 has moved.
    for (const core::PathPoint& point : path.points)
        QVERIFY(std::abs(point.x[1]) < 1e-5 || point.x[0] > 0.98);
}

void TestGradientFlow::neverRises()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Path path =
            run(*core::methodById("gradient_flow"), aroundAHole(), 2 * gaussian(2, 1, seed));
        for (std::size_t k = 1; k < path.points.size(); ++k)
            QVERIFY(path.points[k].loss <= path.points[k - 1].loss * (1 + 1e-12));
        QVERIFY(path.outcome != core::Outcome::HitWall);
    }
}

QTEST_GUILESS_MAIN(TestGradientFlow)
#include "tst_gradient_flow.moc"
