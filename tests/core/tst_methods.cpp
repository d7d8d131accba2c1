// SPDX-License-Identifier: MIT
// What holds for every method there is.
#include "tests/core/method_runs.h"

#include <functional>
#include <set>

using core::Domain;
using core::LossAt;
using core::MethodInfo;
using core::Mix;
using core::Outcome;
using core::Path;
using core::Problem;
using core::StopRule;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

class TestMethods : public QObject {
    Q_OBJECT

private slots:
    void standardValuesLieWithinTheirLimits();

    void findsTheMinimum_data() { forEachMethod(); }
    void findsTheMinimum();
    void reportsAnAbsurdStepWithoutStoringNonFinitePoints_data() { forEachMethod(hasFixedStep); }
    void reportsAnAbsurdStepWithoutStoringNonFinitePoints();
    void stopsWhenCancelled_data() { forEachMethod(); }
    void stopsWhenCancelled();
    void neverCrossesTheWall_data() { forEachMethod(); }
    void neverCrossesTheWall();
    void isContentAtTheSolution_data() { forEachMethod(); }
    void isContentAtTheSolution();
    void searchesWithoutRegardToScale_data() { forEachMethod(std::not_fn(hasFixedStep)); }
    void searchesWithoutRegardToScale();
    void convergesForTinyLosses_data() { forEachMethod(std::not_fn(hasFixedStep)); }
    void convergesForTinyLosses();
    void walksAlikeTwice_data() { forEachMethod(); }
    void walksAlikeTwice();

    void recordsWhatThePointsAre();
    void endsWhereProductsOverflow_data() { forEachMethod(); }
    void endsWhereProductsOverflow();
};

void TestMethods::standardValuesLieWithinTheirLimits()
{
    std::set<std::string_view> ids;
    for (const MethodInfo& info : core::methods()) {
        QVERIFY(ids.insert(info.id).second);
        QCOMPARE(core::methodById(info.id), &info);
        for (const core::Parameter& parameter : info.parameters) {
            QVERIFY(parameter.minimum <= parameter.standard);
            QVERIFY(parameter.standard <= parameter.maximum);
        }
    }
    QVERIFY(core::methodById("no_such_method") == nullptr);
}

void TestMethods::findsTheMinimum()
{
    QFETCH(const MethodInfo*, method);
    for (const Mix& mix : {Mix{1, 0}, Mix{1, 1}, Mix{0.3, 1.2}}) {
        const Problem problem = wellConditioned(mix);
        const Path path = run(*method, problem, VectorXd::Constant(4, 0.1), {1e-8, 3000});
        const core::PathPoint& end = path.points.back();
        if (circles(*method)) {
            const Path newton = run(*core::methodById("newton"), problem, end.x);
            const double step =
                core::parameterOf(core::standardChoice(*method), "step") * std::sqrt(4.0);
            QVERIFY((newton.points.back().x - end.x).norm() < 2 * step);
            continue;
        }
        QCOMPARE(path.outcome, Outcome::Converged);
        QVERIFY(end.gradientNorm <= 1e-8 * path.points.front().gradientNorm);
        QVERIFY(end.loss < path.points.front().loss);
        const auto newton = run(*core::methodById("newton"), problem, end.x);
        QVERIFY((newton.points.back().x - end.x).norm() < 1e-8);
    }
}

void TestMethods::reportsAnAbsurdStepWithoutStoringNonFinitePoints()
{
    QFETCH(const MethodInfo*, method);
    auto values = core::standardChoice(*method).values;
    values.at("step") =
        std::ranges::find(method->parameters, "step", &core::Parameter::key)->maximum;

    const auto outcomeOf = [&](const Problem& problem, const VectorXd& start) {
        const auto stepper = method->make(values);
        const Path path = descend(problem, *stepper, start, StopRule{}, noClock, {});
        return allFinite(path) && !path.points.empty() ? path.outcome : Outcome::NoStart;
    };
    QCOMPARE(outcomeOf(wellConditioned({1, 0}), VectorXd::Constant(4, 0.1)), Outcome::Diverged);
    // Downhill is towards negative scores, where alpha is negative.
    const Problem downToTheWall =
        problemOf(Eigen::Vector2d(1, 2), Eigen::Vector2d(1, 0), scalar(0), Mix{1, 1});
    QCOMPARE(outcomeOf(downToTheWall, scalar(0)), Outcome::HitWall);
}

void TestMethods::stopsWhenCancelled()
{
    QFETCH(const MethodInfo*, method);
    std::stop_source source;
    source.request_stop();
    const auto stepper = method->make(core::standardChoice(*method).values);
    const Path path = descend(wellConditioned({1, 1}), *stepper, VectorXd::Constant(4, 0.1),
                              StopRule{}, noClock, source.get_token());
    QCOMPARE(path.outcome, Outcome::Cancelled);
    QCOMPARE(path.points.size(), std::size_t{1});
}

void TestMethods::neverCrossesTheWall()
{
    QFETCH(const MethodInfo*, method);
    const Problem problem = aroundAHole();
    int walked = 0;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const VectorXd start = 2 * gaussian(2, 1, seed);
        const Path path = run(*method, problem, start, {1e-8, 60});
        walked += path.iterations();
        QVERIFY(allFinite(path));
        for (std::size_t k = 1; k < path.points.size(); ++k) {
            const VectorXd& from = path.points[k - 1].x;
            const VectorXd& to = path.points[k].x;
            for (int part = 0; part <= 50; ++part)
                QCOMPARE(LossAt(problem, from + part / 50.0 * (to - from)).domain(),
                         Domain::Inside);
        }
    }
    QVERIFY(walked > 20);
}

void TestMethods::isContentAtTheSolution()
{
    QFETCH(const MethodInfo*, method);
    Problem problem = problemOf(gaussian(50, 4, 51), VectorXd::Zero(50), scalar(0), Mix{1, 1});
    const VectorXd planted = 0.3 * gaussian(4, 1, 52);
    problem.b = LossAt(problem, planted).f();
    const Path path = run(*method, problem, planted);
    QCOMPARE(path.outcome, Outcome::Converged);
    QCOMPARE(path.iterations(), 0);
}

void TestMethods::searchesWithoutRegardToScale()
{
    QFETCH(const MethodInfo*, method);
    // A power of two only moves exponents, so every score is the same to the last bit.
    const double scale = 1024;
    const MatrixXd A = gaussian(30, 3, 61);
    const VectorXd b = probabilities(30, 62);
    const VectorXd start = VectorXd::Constant(3, 0.5);
    const Path path = run(*method, problemOf(A, b, scalar(1e-3), {1, 1}), start);
    const Path scaled = run(*method, problemOf(scale * A, b, scalar(1e-3), {1, 1}), start / scale);
    QCOMPARE(path.outcome, Outcome::Converged);
    QCOMPARE(scaled.outcome, Outcome::Converged);
    QCOMPARE(scaled.iterations(), path.iterations());
    VERIFY_CLOSE(scaled.points.back().x * scale, path.points.back().x, 1e-7);
}

void TestMethods::convergesForTinyLosses()
{
    QFETCH(const MethodInfo*, method);
    // Entries of f are about 1/n, and so are the losses and gradients.
    Problem problem =
        problemOf(0.3 * gaussian(20000, 3, 71), VectorXd::Zero(20000), scalar(0), Mix{1, 0});
    const VectorXd f = LossAt(problem, VectorXd::Constant(3, 0.5)).f();
    problem.b = 0.99 * f + 0.01 * probabilities(20000, 72);
    const Path path = run(*method, problem, VectorXd::Zero(3), {1e-8, 300});
    QVERIFY(path.points.front().loss < 1e-4);
    QCOMPARE(path.outcome, Outcome::Converged);
    QVERIFY(path.points.back().loss < 0.1 * path.points.front().loss);
    // What is called large damping must not depend on the size of the loss.
    if (method->id == "levenberg_marquardt" || method->id == "trust_region")
        QVERIFY2(path.iterations() < 8, qPrintable(QString::number(path.iterations())));
}

void TestMethods::walksAlikeTwice()
{
    QFETCH(const MethodInfo*, method);
    const Problem problem = aroundAHole();
    const VectorXd start = VectorXd::Constant(2, 0.2);
    const Path first = run(*method, problem, start, {1e-8, 20});
    const Path second = run(*method, problem, start, {1e-8, 20});
    QCOMPARE(first.points.size(), second.points.size());
    for (std::size_t k = 0; k < first.points.size(); ++k)
        QVERIFY(first.points[k].x == second.points[k].x);
}

void TestMethods::recordsWhatThePointsAre()
{
    const Problem problem = aroundAHole();
    for (const MethodInfo& info : core::methods()) {
        const Path path = run(info, problem, VectorXd::Constant(2, 0.2), {1e-8, 15});
        QVERIFY(path.points.front().x == VectorXd::Constant(2, 0.2));
        for (const core::PathPoint& point : path.points) {
            const LossAt at(problem, point.x);
            VERIFY_CLOSE(scalar(point.loss), scalar(at.loss()), 1e-12);
            VERIFY_CLOSE(scalar(point.alpha), scalar(at.alpha()), 1e-12);
            QVERIFY(std::abs(point.gradientNorm - at.gradient().norm()) < 1e-12);
        }
    }
}

void TestMethods::endsWhereProductsOverflow()
{
    QFETCH(const MethodInfo*, method);
    // Loss and gradient are numbers, the curvature along the gradient is none.
    const Problem problem =
        problemOf(gaussian(12, 3, 91), probabilities(12, 92), scalar(1e75), Mix{1, 0});
    const Path path = run(*method, problem, VectorXd::Constant(3, 0.5), {1e-8, 20});
    QVERIFY(!path.points.empty());
    QVERIFY(allFinite(path));
}

QTEST_GUILESS_MAIN(TestMethods)
#include "tst_methods.moc"
