// SPDX-License-Identifier: MIT
#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "tests/core/problems.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <vector>

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

Q_DECLARE_METATYPE(const core::MethodInfo*)

namespace {

double noClock()
{
    return 0.0;
}

Path run(const MethodInfo& info, const Problem& problem, const VectorXd& start,
         const StopRule& rule = {})
{
    const auto stepper = info.make(core::standardChoice(info).values);
    return descend(problem, *stepper, start, rule, noClock, {});
}

bool hasFixedStep(const MethodInfo& info)
{
    return std::ranges::find(info.parameters, "step", &core::Parameter::key) !=
           info.parameters.end();
}

/// True for a rule whose steps hardly shrink with the slope, so that it circles a minimum at the
/// distance of about a step.
bool circles(const MethodInfo& info)
{
    return info.id == "adam" || info.id == "rmsprop";
}

/// Orthonormal columns and w = 1: all eigenvalues of the Hessian lie between 0.7 and 1.4.
Problem wellConditioned(const Mix& mix)
{
    const MatrixXd Q =
        gaussian(40, 4, 1).householderQr().householderQ() * MatrixXd::Identity(40, 4);
    return problemOf(Q, probabilities(40, 2), scalar(1.0), mix);
}

/// Columns that lean to negative scores, so that paths meet the hole.
Problem aroundAHole()
{
    return problemOf(gaussian(12, 2, 41).array() - 0.8, probabilities(12, 42), scalar(0),
                     Mix{1, 1});
}

bool allFinite(const Path& path)
{
    return std::ranges::all_of(path.points, [](const core::PathPoint& point) {
        return point.x.allFinite() && std::isfinite(point.loss) &&
               std::isfinite(point.gradientNorm);
    });
}

/// Runs @p id with @p value for @p key.
Path runWith(const char* id, const char* key, double value, const Problem& problem,
             const VectorXd& start)
{
    core::MethodChoice choice = core::standardChoice(*core::methodById(id));
    choice.values.at(key) = value;
    return descend(problem, *core::makeStepper(choice), start, StopRule{}, noClock, {});
}

/// A row for each method, or for those of which @p isMeant is true.
void forEachMethod(const std::function<bool(const MethodInfo&)>& isMeant = {})
{
    QTest::addColumn<const MethodInfo*>("method");
    for (const MethodInfo& info : core::methods())
        if (!isMeant || isMeant(info))
            QTest::newRow(info.id.data()) << &info;
}

} // namespace

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

    void startsWithEitherSignForResnet();
    void recordsWhatThePointsAre();
    void newtonConvergesQuadratically();
    void adaptiveStepsAreThoseOfTheFormulas();
    void bestModelsArriveInFewSteps_data();
    void bestModelsArriveInFewSteps();
    void unitsOfColumnsDoNotMatter_data();
    void unitsOfColumnsDoNotMatter();
    void structureGivesNewtonsSteps();
    void dampingIsLearned();
    void trustIsLearned();
    void endsWhereProductsOverflow_data() { forEachMethod(); }
    void endsWhereProductsOverflow();
    void trustRegionLeavesIndefiniteGround();
    void trustRegionFollowsNegativeCurvatureToItsEdge();
    void learnedCurvatureBeatsTheSlopeAlone_data();
    void learnedCurvatureBeatsTheSlopeAlone();
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

void TestMethods::startsWithEitherSignForResnet()
{
    const Problem resnet = identityProblem(2, {0, 1});
    for (const double sign : {1.0, -1.0}) {
        const Path path =
            run(*core::methodById("backtracking"), resnet, sign * Eigen::Vector2d(0.5, 1.0));
        QCOMPARE(path.outcome, Outcome::Flat);    // along the ray
        QVERIFY(path.points.back().loss < 1e-12); // f = e1 along the ray of e1
        QVERIFY(path.points.back().alpha * sign > 0);
    }
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

void TestMethods::newtonConvergesQuadratically()
{
    // ResNet-only too, although its Hessian is indefinite everywhere and flat along rays.
    for (const Mix& mix : {Mix{1, 1}, Mix{0, 1}}) {
        const double w = mix.s > 0 ? 1e-2 : 0;
        const Problem problem =
            problemOf(gaussian(30, 3, 61), probabilities(30, 62), scalar(w), mix);
        const Path path =
            run(*core::methodById("newton"), problem, VectorXd::Constant(3, 0.5), {1e-13, 50});
        QCOMPARE(path.outcome, mix.s > 0 ? Outcome::Converged : Outcome::Flat);
        QVERIFY(path.iterations() < 15);
        // Near the end each gradient is about the square of the one before, both relative to the
        // first, until rounding takes over.
        const double scale = path.points.front().gradientNorm;
        int quadratic = 0;
        for (std::size_t k = 1; k < path.points.size(); ++k) {
            const double before = path.points[k - 1].gradientNorm / scale;
            const double after = path.points[k].gradientNorm / scale;
            if (before > 0.05 || before < 1e-6)
                continue;
            QVERIFY(after < 30 * before * before);
            ++quadratic;
        }
        QVERIFY(quadratic > 0);
    }
}

/// Against the formulas of the papers, parameter by parameter.
void TestMethods::adaptiveStepsAreThoseOfTheFormulas()
{
    const Problem problem = wellConditioned({1, 1});
    const VectorXd start(Eigen::Vector4d(0.4, -0.2, 0.1, 0.3));
    constexpr int kSteps = 25;
    VectorXd adam = start;
    VectorXd rms = start;
    VectorXd ada = start;
    std::vector<VectorXd> adamGradients;
    VectorXd rmsSquare = VectorXd::Zero(4);
    VectorXd adaSum = VectorXd::Zero(4);
    for (int k = 1; k <= kSteps; ++k) {
        // Adam's means as the sums that they stand for.
        adamGradients.push_back(LossAt(problem, adam).gradient());
        const VectorXd r = LossAt(problem, rms).gradient();
        const VectorXd a = LossAt(problem, ada).gradient();
        for (int j = 0; j < 4; ++j) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < k; ++i) {
                const double g = adamGradients[std::size_t(i)](j);
                mean += 0.1 * std::pow(0.9, k - 1 - i) * g / (1 - std::pow(0.9, k));
                square += 0.001 * std::pow(0.999, k - 1 - i) * g * g / (1 - std::pow(0.999, k));
            }
            adam(j) -= 0.05 * mean / (std::sqrt(square) + 1e-8);
            rmsSquare(j) = 0.99 * rmsSquare(j) + 0.01 * r(j) * r(j);
            rms(j) -= 0.02 * r(j) / (std::sqrt(rmsSquare(j)) + 1e-8);
            adaSum(j) += a(j) * a(j);
            ada(j) -= 0.5 * a(j) / (std::sqrt(adaSum(j)) + 1e-10);
        }
    }
    const StopRule rule{1e-15, kSteps};
    VERIFY_CLOSE(run(*core::methodById("adam"), problem, start, rule).points.back().x, adam, 1e-10);
    VERIFY_CLOSE(run(*core::methodById("rmsprop"), problem, start, rule).points.back().x, rms,
                 1e-10);
    VERIFY_CLOSE(run(*core::methodById("adagrad"), problem, start, rule).points.back().x, ada,
                 1e-10);
}

void TestMethods::bestModelsArriveInFewSteps_data()
{
    QTest::addColumn<const MethodInfo*>("method");
    for (const char* id : {"levenberg_marquardt", "trust_region"})
        QTest::newRow(id) << core::methodById(id);
}

void TestMethods::bestModelsArriveInFewSteps()
{
    QFETCH(const MethodInfo*, method);
    // A perfect fit: there the Gauss-Newton matrix is the Hessian, and both are Newton's method.
    Problem problem = problemOf(gaussian(50, 4, 51), VectorXd::Zero(50), scalar(0), Mix{1, 0});
    const VectorXd planted = 0.3 * gaussian(4, 1, 52);
    problem.b = LossAt(problem, planted).f();
    const Path path = run(*method, problem, VectorXd::Zero(4), {1e-10, 100});
    QCOMPARE(path.outcome, Outcome::Converged);
    QVERIFY2(path.iterations() < 15, qPrintable(QString::number(path.iterations())));
    VERIFY_CLOSE(path.points.back().x, planted, 1e-6);
    for (std::size_t k = 1; k < path.points.size(); ++k)
        QVERIFY(path.points[k].loss <= path.points[k - 1].loss * (1 + 1e-10));
}

void TestMethods::unitsOfColumnsDoNotMatter_data()
{
    QTest::addColumn<const MethodInfo*>("method");
    for (const char* id : {"newton", "levenberg_marquardt", "trust_region"})
        QTest::newRow(id) << core::methodById(id);
}

void TestMethods::unitsOfColumnsDoNotMatter()
{
    QFETCH(const MethodInfo*, method);
    // Powers of two only move exponents.
    const Eigen::Vector3d units(1024, 1, 1.0 / 256);
    const MatrixXd A = gaussian(30, 3, 61);
    const VectorXd b = probabilities(30, 62);
    const VectorXd start = VectorXd::Constant(3, 0.5);
    const Path path = run(*method, problemOf(A, b, scalar(1e-3), {1, 1}), start);
    const Path other = run(*method, problemOf(A * units.asDiagonal(), b, scalar(1e-3), {1, 1}),
                           start.cwiseQuotient(units));
    QCOMPARE(other.points.size(), path.points.size());
    for (std::size_t k = 0; k < path.points.size(); ++k)
        VERIFY_CLOSE(other.points[k].x.cwiseProduct(units), path.points[k].x, 1e-7);
}

void TestMethods::structureGivesNewtonsSteps()
{
    int compared = 0;
    for (const Mix& mix : {Mix{1, 0}, Mix{1, 1}}) {
        const Problem problem =
            problemOf(gaussian(30, 4, 81), probabilities(30, 82), scalar(0.5), mix);
        const VectorXd start = VectorXd::Constant(4, 0.3);
        const Path newton = run(*core::methodById("newton"), problem, start);
        const Path path = run(*core::methodById("woodbury_newton"), problem, start);
        QCOMPARE(path.points.size(), newton.points.size());
        for (std::size_t k = 0; k < path.points.size(); ++k, ++compared)
            VERIFY_CLOSE(path.points[k].x, newton.points[k].x, 1e-9);
    }
    QVERIFY(compared > 5);
}

void TestMethods::dampingIsLearned()
{
    Problem problem = problemOf(gaussian(50, 4, 51), VectorXd::Zero(50), scalar(0), Mix{1, 0});
    problem.b = LossAt(problem, 0.3 * gaussian(4, 1, 52)).f();
    const Path path = runWith("levenberg_marquardt", "damping", 1e4, problem, VectorXd::Zero(4));
    QCOMPARE(path.outcome, Outcome::Converged);
    QVERIFY2(path.iterations() < 40, qPrintable(QString::number(path.iterations())));
}

void TestMethods::trustIsLearned()
{
    // Down to the last digits, where differences of the loss are rounding.
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Problem regular =
            problemOf(gaussian(30, 3, seed), probabilities(30, seed + 1), scalar(1e-2), {1, 1});
        const Path path =
            run(*core::methodById("trust_region"), regular, VectorXd::Zero(3), {1e-16, 60});
        QCOMPARE(path.outcome, Outcome::Converged);
        QVERIFY2(path.iterations() < 20, qPrintable(QString::number(path.iterations())));
    }

    const Problem problem = aroundAHole();
    int walked = 0;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const VectorXd start = 2 * gaussian(2, 1, seed);
        for (const double radius : {1e-5, 1.0, 1e6}) {
            const Path path = runWith("trust_region", "radius", radius, problem, start);
            if (path.outcome == Outcome::NoStart)
                continue;
            ++walked;
            // Steps to or beyond the wall are not even tried by descend().
            QVERIFY(path.outcome != Outcome::HitWall && path.outcome != Outcome::Diverged);
            QVERIFY2(path.iterations() < 80, qPrintable(QString::number(path.iterations())));
            for (std::size_t k = 1; k < path.points.size(); ++k)
                QVERIFY(path.points[k].loss <= path.points[k - 1].loss * (1 + 1e-12));
        }
    }
    QVERIFY(walked > 20);
}

void TestMethods::trustRegionFollowsNegativeCurvatureToItsEdge()
{
    int followed = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Problem problem =
            problemOf(2 * gaussian(8, 3, seed), probabilities(8, seed + 50), scalar(0), {1, 0});
        const VectorXd start = 2 * gaussian(3, 1, seed + 100);
        const LossAt at(problem, start);
        const VectorXd norms = problem.A.columnNorms();
        const VectorXd g = at.gradient().cwiseQuotient(norms);
        const VectorXd p = g.cwiseQuotient(norms);
        const double curvature = p.dot(at.hessian().times(p));
        if (!(curvature < 0))
            continue;
        const double first = 10 * g.norm() * g.squaredNorm() / -curvature;
        const Path path = runWith("trust_region", "radius", 10, problem, start);
        if (path.points.size() < 2)
            continue;
        ++followed;
        const double length = (path.points[1].x - start).cwiseProduct(norms).norm();
        // Each refusal quarters the radius.
        const double refusals = std::log(first / length) / std::log(4.0);
        QVERIFY(refusals > -1e-9);
        QVERIFY2(std::abs(refusals - std::round(refusals)) < 1e-9,
                 qPrintable(QString::number(refusals)));
    }
    QVERIFY(followed > 5);
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

void TestMethods::trustRegionLeavesIndefiniteGround()
{
    int indefinite = 0;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Problem problem =
            problemOf(2 * gaussian(8, 3, seed), probabilities(8, seed + 50), scalar(0.05), {1, 0});
        const VectorXd start = 2 * gaussian(3, 1, seed + 100);
        const MatrixXd H = LossAt(problem, start).hessian().dense();
        indefinite += Eigen::SelfAdjointEigenSolver<MatrixXd>(H).eigenvalues()(0) < 0;
        const Path path = run(*core::methodById("trust_region"), problem, start);
        QCOMPARE(path.outcome, Outcome::Converged);
        const MatrixXd end = LossAt(problem, path.points.back().x).hessian().dense();
        QVERIFY(Eigen::SelfAdjointEigenSolver<MatrixXd>(end).eigenvalues()(0) > 0);
        QVERIFY2(path.iterations() < 60, qPrintable(QString::number(path.iterations())));
    }
    QVERIFY(indefinite > 5);
}

void TestMethods::learnedCurvatureBeatsTheSlopeAlone_data()
{
    QTest::addColumn<const MethodInfo*>("method");
    for (const char* id : {"conjugate_gradient", "bfgs"})
        QTest::newRow(id) << core::methodById(id);
}

void TestMethods::learnedCurvatureBeatsTheSlopeAlone()
{
    QFETCH(const MethodInfo*, method);
    // w dominates, so the loss is nearly a parabola of condition 1e4, strongly convex.
    const MatrixXd Q =
        gaussian(40, 4, 1).householderQr().householderQ() * MatrixXd::Identity(40, 4);
    const Problem problem = problemOf(Q * Eigen::Vector4d(1, 5, 20, 100).asDiagonal(),
                                      probabilities(40, 2), scalar(10.0), {1, 0});
    const VectorXd start(Eigen::Vector4d(1, 0.2, 0.05, 0.01));
    const StopRule rule{1e-8, 3000};
    const Path plain = run(*core::methodById("backtracking"), problem, start, rule);
    const Path path = run(*method, problem, start, rule);
    QCOMPARE(path.outcome, Outcome::Converged);
    // Steps in proportion to the condition 1e4 against its root 1e2 at most.
    QVERIFY2(path.iterations() < 100, qPrintable(QString::number(path.iterations())));
    QVERIFY2(path.iterations() < plain.iterations() / 3,
             qPrintable(QString::number(plain.iterations())));
}

QTEST_GUILESS_MAIN(TestMethods)
#include "tst_methods.moc"
