// SPDX-License-Identifier: MIT
// Methods that know the curvature: how few steps they take, and what they do where it is negative.
#include "tests/core/method_runs.h"

#include <Eigen/Eigenvalues>

#include <cmath>
#include <utility>
#include <vector>

using core::LossAt;
using core::MethodInfo;
using core::Mix;
using core::Outcome;
using core::Path;
using core::Problem;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

/// Where the Hessian is indefinite, in the coordinates in which the columns of A have length 1.
struct Ground {
    Problem problem;
    VectorXd start;
    VectorXd norms;
    MatrixXd H;
    VectorXd gradient;
    double least = 0; ///< Eigenvalue of H.
};

std::vector<Ground> indefiniteGround()
{
    std::vector<Ground> found;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Ground ground{
            problemOf(2 * gaussian(8, 3, seed), probabilities(8, seed + 50), scalar(0.05), {1, 0}),
            2 * gaussian(3, 1, seed + 100),
            {},
            {},
            {}};
        const LossAt at(ground.problem, ground.start);
        ground.norms = ground.problem.A.columnNorms();
        const VectorXd inverse = ground.norms.cwiseInverse();
        ground.H = inverse.asDiagonal() * at.hessian().dense() * inverse.asDiagonal();
        ground.gradient = inverse.cwiseProduct(at.gradient());
        ground.least = Eigen::SelfAdjointEigenSolver<MatrixXd>(ground.H).eigenvalues()[0];
        if (ground.least < 0)
            found.push_back(std::move(ground));
    }
    return found;
}

} // namespace

class TestNewtonMethods final : public QObject {
    Q_OBJECT

private slots:
    void newtonConvergesQuadratically();
    void bestModelsArriveInFewSteps_data();
    void bestModelsArriveInFewSteps();
    void unitsOfColumnsDoNotMatter_data();
    void unitsOfColumnsDoNotMatter();
    void structureGivesNewtonsSteps();
    void dampingIsLearned();
    void trustIsLearned();
    void trustRegionFollowsNegativeCurvatureToItsEdge();
    void trustRegionLeavesIndefiniteGround();
    void shiftRaisesAllCurvaturesAlike();
    void exactTrustRegionIsLowestInItsBall();
    void exactTrustRegionLeavesARidgeByItself();
};

void TestNewtonMethods::newtonConvergesQuadratically()
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

void TestNewtonMethods::bestModelsArriveInFewSteps_data()
{
    QTest::addColumn<const MethodInfo*>("method");
    for (const char* id : {"levenberg_marquardt", "trust_region", "exact_trust_region"})
        QTest::newRow(id) << core::methodById(id);
}

void TestNewtonMethods::bestModelsArriveInFewSteps()
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

void TestNewtonMethods::unitsOfColumnsDoNotMatter_data()
{
    QTest::addColumn<const MethodInfo*>("method");
    for (const char* id :
         {"newton", "levenberg_marquardt", "trust_region", "shifted_newton", "exact_trust_region"})
        QTest::newRow(id) << core::methodById(id);
}

void TestNewtonMethods::unitsOfColumnsDoNotMatter()
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

void TestNewtonMethods::structureGivesNewtonsSteps()
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

void TestNewtonMethods::dampingIsLearned()
{
    Problem problem = problemOf(gaussian(50, 4, 51), VectorXd::Zero(50), scalar(0), Mix{1, 0});
    problem.b = LossAt(problem, 0.3 * gaussian(4, 1, 52)).f();
    const Path path = runWith("levenberg_marquardt", "damping", 1e4, problem, VectorXd::Zero(4));
    QCOMPARE(path.outcome, Outcome::Converged);
    QVERIFY2(path.iterations() < 40, qPrintable(QString::number(path.iterations())));
}

void TestNewtonMethods::trustIsLearned()
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

void TestNewtonMethods::trustRegionFollowsNegativeCurvatureToItsEdge()
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

void TestNewtonMethods::trustRegionLeavesIndefiniteGround()
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

void TestNewtonMethods::shiftRaisesAllCurvaturesAlike()
{
    int compared = 0;
    for (const Ground& ground : indefiniteGround()) {
        const Path path =
            runWith("shifted_newton", "shift", 3, ground.problem, ground.start, {1e-8, 1});
        const MatrixXd raised = ground.H - 3 * ground.least * MatrixXd::Identity(3, 3);
        const VectorXd expected = -raised.ldlt().solve(ground.gradient).normalized();
        const VectorXd y = (path.points.at(1).x - ground.start).cwiseProduct(ground.norms);
        VERIFY_CLOSE(y.normalized(), expected, 1e-8);
        ++compared;
    }
    QVERIFY(compared > 5);
}

/// By the conditions that are necessary and sufficient: (H + mu I) y = -g with H + mu I
/// semidefinite, and mu = 0 unless y lies on the sphere.
void TestNewtonMethods::exactTrustRegionIsLowestInItsBall()
{
    int compared = 0;
    for (const Ground& ground : indefiniteGround())
        for (const double radius : {0.1, 1.0, 30.0}) {
            const Path path = runWith("exact_trust_region", "radius", radius, ground.problem,
                                      ground.start, {1e-8, 1});
            const VectorXd y = (path.points.at(1).x - ground.start).cwiseProduct(ground.norms);
            const VectorXd slope = ground.H * y + ground.gradient;
            const double mu = -slope.dot(y) / y.squaredNorm();
            QVERIFY(mu >= -ground.least * (1 - 1e-8));
            QVERIFY((slope + mu * y).norm() < 1e-7 * ground.gradient.norm());
            // On the sphere of the first radius, or one of a quarter for each refusal.
            const VectorXd& g = ground.gradient;
            const double first =
                radius * g.norm() * g.squaredNorm() / std::abs(g.dot(ground.H * g));
            const double refusals = std::log(first / y.norm()) / std::log(4.0);
            QVERIFY(refusals > -1e-9 && std::abs(refusals - std::round(refusals)) < 1e-9);
            ++compared;
        }
    QVERIFY(compared > 15);
}

void TestNewtonMethods::exactTrustRegionLeavesARidgeByItself()
{
    // The loss is even in x2 and curves down along it, so the gradient has no part there.
    const MatrixXd A{{0, 1}, {0, -1}, {1, 0}, {0.5, 0}, {-0.3, 0}, {0.8, 0}};
    const Problem problem = problemOf(A, VectorXd{{0.5, 0.5, 0, 0, 0, 0}}, scalar(0), {1, 0});
    const LossAt at(problem, VectorXd::Zero(2));
    QCOMPARE(at.gradient()[1], 0.0);
    QVERIFY(at.gradient()[0] != 0 && at.hessian().dense()(1, 1) < 0);
    const Path path =
        runWith("exact_trust_region", "radius", 10, problem, VectorXd::Zero(2), {1e-8, 1});
    QVERIFY(std::abs(path.points.at(1).x[1]) > 0.1);
    QCOMPARE(run(*core::methodById("trust_region"), problem, VectorXd::Zero(2), {1e-8, 1})
                 .points.at(1)
                 .x[1],
             0.0);
}

QTEST_GUILESS_MAIN(TestNewtonMethods)
#include "tst_newton_methods.moc"
