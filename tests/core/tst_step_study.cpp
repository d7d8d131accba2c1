// SPDX-License-Identifier: MIT
#include "core/analysis/step_study.h"
#include "core/model/loss.h"
#include "tests/core/method_runs.h"
#include "tests/core/problems.h"

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

} // namespace

class TestStepStudy final : public QObject {
    Q_OBJECT
private slots:
    void arrowsLeadWhereTheRunGoes();
    void momentumIsItsShareOfTheStepBefore();
    void refusedLengthsLieOnTheRay();
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
    std::size_t k = 0;
    while (k < path.points.size() && path.points[k].refused.empty())
        ++k;
    QVERIFY(k + 1 < path.points.size());
    const StepStudy study = studied("backtracking", {}, k);
    QCOMPARE(study.refused.size(), path.points[k].refused.size());
    const double length = path.points[k].refused.front();
    QVERIFY2(length > 1.0, "what was refused was too long");
    QVERIFY(std::abs(study.refused.front().p - study.from.p -
                     length * (study.to->p - study.from.p)) < 1e-10);
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
