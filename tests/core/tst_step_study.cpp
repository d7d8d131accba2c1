// SPDX-License-Identifier: MIT
#include "core/analysis/step_study.h"
#include "core/model/loss.h"
#include "core/solve/run_method.h"
#include "tests/core/method_runs.h"
#include "tests/core/problems.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>

using core::StepStudy;
using Eigen::Vector3d;
using Eigen::VectorXd;
using namespace test;

namespace {

core::Problem problem()
{
    core::Problem problem =
        problemOf(gaussian(30, 3, 5), probabilities(30, 6), scalar(0.05), core::Mix{1, 1});
    problem.x0 = Vector3d(1.5, -1, 0.5);
    return problem;
}

/// A plane that holds no axis, with directions of unlike lengths.
core::Plane slanted()
{
    return {Vector3d(0.2, 0.1, -0.3), Vector3d(1, 1, 0), Vector3d(0, 0.5, 2), "p", "q", {}};
}

StepStudy studied(std::string_view id, const core::ParameterValues& values, std::size_t iterate)
{
    const core::Problem here = problem();
    const auto path =
        std::make_shared<const core::Path>(runWith(id, values, here, here.x0, {1e-10, 20}));
    const bool usesCurvature = core::methodById(id)->usesCurvature;
    return core::studyStep(here, {path, iterate, slanted(), 4, usesCurvature}).value();
}

/// A first ball in which no parabola is right.
const core::ParameterValues kTooFar{{"radius", 1e3}};

/// The first iterate from which a step was tried and refused.
std::size_t firstWithRefusals(const core::Path& path)
{
    const auto place = std::ranges::find_if(path.points, [](const core::PathPoint& point) {
        return !point.refused.empty() || !point.trust.refused.empty();
    });
    return static_cast<std::size_t>(place - path.points.begin());
}

} // namespace

class TestStepStudy final : public QObject {
    Q_OBJECT
private slots:
    void arrowsLeadWhereTheRunGoes();
    void momentumIsItsShareOfTheStepBefore();
    void refusedLengthsLieOnTheRay();
    void everyPointHasItsTrueLoss();
    void whatATrustRegionRefusedLiesInItsBalls_data();
    void whatATrustRegionRefusedLiesInItsBalls();
    void aBallIsSeenAsItsShadow();
    void ballsAreTheSameInAllUnits();
    void dampingStandsForABall();
    void theParabolaIsOfSecondOrder();
    void theEndHasNoStep();
};

void TestStepStudy::arrowsLeadWhereTheRunGoes()
{
    const core::Problem here = problem();
    const core::Path path =
        runWith("gradient_descent", {{"step", 0.1}}, here, here.x0, {1e-10, 20});
    const StepStudy study = studied("gradient_descent", {{"step", 0.1}}, 3);
    const core::Projection from = core::project(slanted(), path.points[3].x);
    const core::Projection to = core::project(slanted(), path.points[4].x);
    QCOMPARE(study.colour, 4);
    QVERIFY(std::abs(study.from.p - from.p) < 1e-12 && std::abs(study.from.q - from.q) < 1e-12);
    QVERIFY(std::abs(study.distance - from.distance) < 1e-12);
    QVERIFY(study.to && std::abs(study.to->p - to.p) < 1e-12);
    // Gradient descent goes where the slope leads, so both arrows are one.
    QVERIFY(std::abs(study.downhill.p - to.p) < 1e-12 && std::abs(study.downhill.q - to.q) < 1e-12);
    QVERIFY(!study.velocity && study.refused.empty() && !study.parabola);
}

void TestStepStudy::momentumIsItsShareOfTheStepBefore()
{
    const core::Problem here = problem();
    const core::ParameterValues values{{"step", 0.1}, {"momentum", 0.5}};
    const core::Path path = runWith("heavy_ball", values, here, here.x0, {1e-10, 20});
    const StepStudy study = studied("heavy_ball", values, 3);
    const VectorXd& x = path.points[3].x;
    const core::Projection ahead = core::project(slanted(), x + 0.5 * (x - path.points[2].x));
    QVERIFY(study.velocity && std::abs(study.velocity->p - ahead.p) < 1e-12 &&
            std::abs(study.velocity->q - ahead.q) < 1e-12);
    QVERIFY2(!studied("heavy_ball", values, 0).velocity, "it begins at rest");
}

void TestStepStudy::refusedLengthsLieOnTheRay()
{
    const core::Problem here = problem();
    const core::Path path = runWith("backtracking", {}, here, here.x0, {1e-10, 20});
    const std::size_t k = firstWithRefusals(path);
    QVERIFY(k + 1 < path.points.size());
    const StepStudy study = studied("backtracking", {}, k);
    QCOMPARE(study.refused.size(), path.points[k].refused.size());
    const double length = path.points[k].refused.front();
    QVERIFY2(length > 1.0, "what was refused was too long");
    QVERIFY(std::abs(study.refused.front().p - study.from.p -
                     length * (study.to->p - study.from.p)) < 1e-10);
}

void TestStepStudy::everyPointHasItsTrueLoss()
{
    const core::Problem here = problem();
    const core::ParameterValues values{{"step", 0.1}, {"momentum", 0.5}};
    const core::Path path = runWith("heavy_ball", values, here, here.x0, {1e-10, 20});
    const StepStudy study = studied("heavy_ball", values, 3);
    QVERIFY(study.distance > 0.1); // so that the losses are not those of the feet
    QCOMPARE(study.from.loss, path.points[3].loss);
    QCOMPARE(study.to->loss, path.points[4].loss);
    const VectorXd& x = path.points[3].x;
    const auto lossAt = [&](const VectorXd& at) { return core::LossAt(here, at).loss(); };
    QCOMPARE(study.velocity->loss, lossAt(x + 0.5 * (x - path.points[2].x)));
    const VectorXd gradient = core::LossAt(here, x).gradient();
    const double size = (path.points[4].x - x).norm() / gradient.norm();
    QCOMPARE(study.downhill.loss, lossAt(x - size * gradient));

    const core::Path searched = runWith("backtracking", {}, here, here.x0, {1e-10, 20});
    const std::size_t k = firstWithRefusals(searched);
    const VectorXd step = searched.points[k + 1].x - searched.points[k].x;
    const double length = searched.points[k].refused.front();
    QCOMPARE(studied("backtracking", {}, k).refused.front().loss,
             lossAt(searched.points[k].x + length * step));
}

void TestStepStudy::whatATrustRegionRefusedLiesInItsBalls_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("conjugate gradients") << QByteArray("trust_region");
    QTest::newRow("exact") << QByteArray("exact_trust_region");
}

void TestStepStudy::whatATrustRegionRefusedLiesInItsBalls()
{
    QFETCH(const QByteArray, method);
    const core::Problem here = problem();
    const core::Path path = runWith(method.toStdString(), kTooFar, here, here.x0, {1e-10, 20});
    const std::size_t k = firstWithRefusals(path);
    const core::TrustTrials& trust = path.points[k].trust;
    const VectorXd norms = here.A.columnNorms();
    const VectorXd& x = path.points[k].x;
    const StepStudy study = studied(method.toStdString(), kTooFar, k);
    QCOMPARE(study.refused.size(), trust.refused.size());
    QCOMPARE(study.balls.size(), trust.refused.size() + 1);
    double before = 1e300;
    for (std::size_t i = 0; i < trust.refused.size(); ++i) {
        const auto& [s, radius] = trust.refused[i];
        QVERIFY(norms.cwiseProduct(s).norm() <= radius * (1 + 1e-9) && radius < before);
        before = radius;
        QVERIFY(study.balls[i].isRefused);
        QCOMPARE(study.balls[i].radius, radius);
        const core::Projection foot = core::project(slanted(), x + s);
        QVERIFY(std::abs(study.refused[i].p - foot.p) < 1e-12 &&
                std::abs(study.refused[i].q - foot.q) < 1e-12);
        if (const core::LossAt at(here, x + s); at.domain() == core::Domain::Inside)
            QCOMPARE(study.refused[i].loss, at.loss());
        else
            QVERIFY(std::isnan(study.refused[i].loss));
    }
    const VectorXd step = path.points[k + 1].x - x;
    QVERIFY(norms.cwiseProduct(step).norm() <= trust.radius * (1 + 1e-9) && trust.radius < before);
    QVERIFY(!study.balls.back().isRefused);
    QCOMPARE(study.balls.back().radius, trust.radius);
    QVERIFY2(studied("newton", {}, 1).balls.empty(), "it has none");
}

void TestStepStudy::aBallIsSeenAsItsShadow()
{
    const core::Problem here = problem();
    const core::Path path = runWith("trust_region", kTooFar, here, here.x0, {1e-10, 20});
    const std::size_t k = firstWithRefusals(path);
    const VectorXd& x = path.points[k].x;
    const StepStudy study = studied("trust_region", kTooFar, k);
    // P, which takes displacements to those of the feet, by its columns.
    Eigen::Matrix<double, 2, 3> P;
    for (int j = 0; j < 3; ++j) {
        const core::Projection foot = core::project(slanted(), x + Vector3d::Unit(j));
        P.col(j) << foot.p - study.from.p, foot.q - study.from.q;
    }
    const VectorXd norms = here.A.columnNorms();
    const Eigen::MatrixXd across = norms.cwiseAbs2().cwiseInverse().asDiagonal() * P.transpose();
    for (const core::TrustOutline& ball : study.balls) {
        QVERIFY(ball.points.size() >= 32);
        for (const core::SeenPoint& point : ball.points) {
            // The shortest displacement to this foot is the only one that the ball has, at its rim.
            const Eigen::Vector2d away(point.p - study.from.p, point.q - study.from.q);
            const VectorXd s = across * (P * across).inverse() * away;
            QVERIFY(std::abs(norms.cwiseProduct(s).norm() - ball.radius) < 1e-9 * ball.radius);
            const core::LossAt at(here, x + s);
            if (at.domain() == core::Domain::Inside)
                QVERIFY(std::abs(point.loss - at.loss()) < 1e-9 * at.loss());
            else
                QVERIFY(std::isnan(point.loss));
        }
    }
    // A line has no ellipses.
    core::Plane line = slanted();
    line.d2.resize(0);
    const auto shared = std::make_shared<const core::Path>(path);
    QVERIFY(core::studyStep(here, {shared, k, line, 0, true})->balls.empty());
}

void TestStepStudy::ballsAreTheSameInAllUnits()
{
    core::Problem here = problem();
    here.A = core::DesignMatrix(here.A.dense() * Vector3d(100, 1, 0.03).asDiagonal());
    here.x0 = here.x0.cwiseQuotient(Vector3d(100, 1, 0.03));
    core::MethodChoice choice = choiceOf("trust_region", kTooFar);
    const core::Path plain = core::runMethod(here, choice, here.x0, {1e-10, 20}, noClock, {});
    choice.scaled = true;
    const core::Path scaled = core::runMethod(here, choice, here.x0, {1e-10, 20}, noClock, {});
    const std::size_t k = firstWithRefusals(plain);
    const core::TrustTrials& one = plain.points[k].trust;
    const core::TrustTrials& other = scaled.points[k].trust;
    QCOMPARE(one.refused.size(), other.refused.size());
    QVERIFY(std::abs(one.radius - other.radius) < 1e-6 * one.radius);
    for (std::size_t i = 0; i < one.refused.size(); ++i) {
        const VectorXd& s = one.refused[i].displacement;
        QVERIFY((s - other.refused[i].displacement).norm() < 1e-6 * s.norm());
    }
}

void TestStepStudy::dampingStandsForABall()
{
    const core::Problem here = problem();
    const core::Path path = runWith("levenberg_marquardt", {}, here, here.x0, {1e-10, 20});
    const VectorXd norms = here.A.columnNorms();
    for (std::size_t k = 0; k + 1 < path.points.size(); ++k) {
        const core::PathPoint& from = path.points[k];
        // The first length that was tried is that of the whole step.
        const double whole = from.refused.empty() ? 1.0 : from.refused.front();
        const double length = norms.cwiseProduct(path.points[k + 1].x - from.x).norm();
        QVERIFY(std::abs(whole * length - from.trust.radius) < 1e-6 * from.trust.radius);
    }
    QVERIFY(path.points.size() > 2);
}

void TestStepStudy::theParabolaIsOfSecondOrder()
{
    const core::Problem here = problem();
    const core::Path path = runWith("newton", {}, here, here.x0, {1e-10, 20});
    const StepStudy study = studied("newton", {}, 1);
    QVERIFY(study.parabola);
    const auto errorAt = [&](double h) {
        const VectorXd x = path.points[1].x + 0.6 * h * slanted().d1 - 0.8 * h * slanted().d2;
        return std::abs(core::LossAt(here, x).loss() -
                        (*study.parabola)(study.from.p + 0.6 * h, study.from.q - 0.8 * h));
    };
    QCOMPARE(errorAt(0.0), 0.0);
    // What is left is of third order: a tenth of the way, a thousandth of the error.
    QVERIFY(errorAt(1e-2) > 0 && errorAt(1e-3) < 2e-3 * errorAt(1e-2));
}

void TestStepStudy::theEndHasNoStep()
{
    const core::Problem here = problem();
    const core::Path path = runWith("newton", {}, here, here.x0, {1e-10, 20});
    const StepStudy study = studied("newton", {}, path.points.size() - 1);
    QVERIFY(!study.to && study.refused.empty());
    const auto shared = std::make_shared<const core::Path>(path);
    core::Plane other = slanted();
    other.origin = VectorXd::Zero(4);
    QVERIFY(!core::studyStep(here, {shared, 0, other, 0, true}));
}

QTEST_GUILESS_MAIN(TestStepStudy)
#include "tst_step_study.moc"
