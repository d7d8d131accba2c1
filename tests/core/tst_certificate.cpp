// SPDX-License-Identifier: MIT
#include "core/ground/stationary_point.h"
#include "core/model/random_problem.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "core/theory/bounded_loss.h"
#include "core/theory/certificate.h"
#include "core/theory/third_derivative.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

using core::Certificate;
using core::Mix;
using core::Problem;
using core::Unproved;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

using Long = long double;
using LongVector = Eigen::Matrix<Long, Eigen::Dynamic, 1>;
using LongMatrix = Eigen::Matrix<Long, Eigen::Dynamic, Eigen::Dynamic>;

/// Gradient and Hessian of L in long double, from f and its derivative J as the loss is written
/// down, without the form that the program uses.
struct LongLoss {
    LongVector gradient;
    LongMatrix hessian;

    LongLoss(const Problem& problem, const LongVector& x)
    {
        const LongMatrix A = problem.A.dense().cast<Long>();
        const LongVector b = problem.b.cast<Long>();
        const LongVector w2 = problem.rowWeights().cast<Long>().cwiseAbs2();
        const Long s = problem.mix.s;
        const Long r = problem.mix.r;
        const LongVector z = A * x;
        const LongVector e = s * z.array().exp();
        const LongVector u = e + r * z;
        const LongVector du = e.array() + r;
        const Long alpha = u.sum();
        const LongVector f = u / alpha;
        const LongVector c = f - b;
        const Index n = z.size();
        LongMatrix J = (LongMatrix::Identity(n, n) - f * LongVector::Ones(n).transpose()) *
                       du.asDiagonal() / alpha;
        gradient = A.transpose() * (J.transpose() * c + w2.cwiseProduct(z));
        // sum_k c_k d^2 f_k / dz dz^T, with f = u / alpha.
        const Long cf = c.dot(f);
        LongMatrix B = J.transpose() * J;
        B += (e.array() * (c.array() - cf) / alpha).matrix().asDiagonal();
        const LongVector q = du.array() * (c.array() - cf) / alpha;
        B -= (q * du.transpose() + du * q.transpose()) / alpha;
        B += w2.asDiagonal();
        hessian = A.transpose() * B * A;
    }
};

LongVector preciseMinimum(const Problem& problem, const VectorXd& start)
{
    LongVector x = start.cast<Long>();
    for (int k = 0; k < 8; ++k) {
        const LongLoss at(problem, x);
        x -= LongVector(at.hessian.ldlt().solve(at.gradient));
    }
    return x;
}

Problem randomProblem(unsigned seed)
{
    core::RandomProblem recipe;
    recipe.n = 5 + seed % 30;
    recipe.d = 1 + seed % 5;
    recipe.scale = 0.5 + 0.3 * (seed % 6);
    recipe.seed = seed;
    recipe.planted = seed % 2 == 0;
    recipe.noise = 0.2 * (seed % 3);
    recipe.mix = seed % 3 == 0 ? Mix{1, 0} : seed % 3 == 1 ? Mix{1, 1} : Mix{0.3, 1.4};
    Problem problem = core::draw(recipe);
    problem.w = scalar(seed % 4 == 0 ? 0.0 : 0.05 * (seed % 4));
    return problem;
}

} // namespace

class TestCertificate : public QObject {
    Q_OBJECT

private slots:
    void preciseNewtonLandsWithinTheInnerRadius();
    void holdsBesideTheMinimumToo();
    void isNotGivenOnSlopesSaddlesAndMaxima();
    void isNotGivenInAFlatValley();
    void isNotGivenAtPassesAndIsAtMinimaOfAnExample();
    void keepsTwoMinimaApart();
    void boundsWhatRoundingDoes();
    void boundsTheThirdDerivativeOnTheBall_data();
    void boundsTheThirdDerivativeOnTheBall();
    void knowsNoBoundAcrossTheWall();
    void saysWhatWouldHelp();
    void isGivenInScaledCoordinatesToo();
};

void TestCertificate::preciseNewtonLandsWithinTheInnerRadius()
{
    int proved = 0;
    int tried = 0;
    for (unsigned seed = 1; proved < 200 && seed < 1000; ++seed) {
        const Problem problem = randomProblem(seed);
        const auto found = core::stationaryPointNear(problem, problem.x0);
        if (!found || found->index != 0 || found->zero != 0)
            continue;
        ++tried;
        const Certificate certificate = core::certify(problem, found->x);
        if (!certificate.isProved())
            continue;
        ++proved;
        QVERIFY(certificate.inner <= certificate.outer);
        QVERIFY(certificate.h <= core::kMostKantorovich);
        const LongVector x = preciseMinimum(problem, found->x);
        QVERIFY((x - found->x.cast<Long>()).norm() <= Long(certificate.inner));
        const LongMatrix H = LongLoss(problem, x).hessian;
        QVERIFY(Eigen::SelfAdjointEigenSolver<LongMatrix>(H).eigenvalues()[0] > 0);
        QVERIFY(Long(certificate.lambdaMin) <= Eigen::SelfAdjointEigenSolver<LongMatrix>(
                                                   LongLoss(problem, found->x.cast<Long>()).hessian)
                                                   .eigenvalues()[0]);
    }
    QCOMPARE(proved, 200);
    // It is not only true but also worth something.
    QVERIFY2(tried < 1.2 * proved, qPrintable(QString::number(tried)));
}

void TestCertificate::holdsBesideTheMinimumToo()
{
    int proved = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Problem problem = randomProblem(seed);
        const auto found = core::stationaryPointNear(problem, problem.x0);
        if (!found || found->index != 0 || found->zero != 0)
            continue;
        const LongVector x = preciseMinimum(problem, found->x);
        for (const double distance : {1e-8, 1e-5, 1e-3, 1e-1, 1.0}) {
            const VectorXd beside =
                found->x + distance * gaussian(problem.d(), 1, seed + 7).normalized();
            const Certificate certificate = core::certify(problem, beside);
            if (!certificate.isProved())
                continue;
            ++proved;
            // The minimum that it speaks of need not be the one nearby, but within the outer
            // radius there is no other.
            const Long far = (x - beside.cast<Long>()).norm();
            QVERIFY(far <= Long(certificate.inner) || far > Long(certificate.outer));
        }
    }
    QVERIFY(proved > 60);
}

void TestCertificate::isNotGivenOnSlopesSaddlesAndMaxima()
{
    // Softmax of one column: L = q^2, L'' < 0 where x > ln 2.
    const Problem falling =
        problemOf(Eigen::Vector2d(1, 0), Eigen::Vector2d(0, 1), scalar(0), Mix{1, 0});
    QCOMPARE(core::certify(falling, scalar(1)).why, Unproved::NotDefinite);
    QCOMPARE(core::certify(falling, scalar(-1)).why, Unproved::TooFar); // convex, no minimum

    int saddles = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        Problem problem = randomProblem(seed);
        problem.w = scalar(0);
        const auto found =
            core::stationaryPointNear(problem, 2 * gaussian(problem.d(), 1, seed + 17));
        if (!found || found->index == 0)
            continue;
        ++saddles;
        QVERIFY(found->lambdaMin < 0);
        const Certificate certificate = core::certify(problem, found->x);
        QVERIFY(!certificate.isProved());
        QCOMPARE(certificate.why, Unproved::NotDefinite);
    }
    QVERIFY2(saddles >= 20, qPrintable(QString::number(saddles)));
}

void TestCertificate::isNotGivenInAFlatValley()
{
    int valleys = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Problem problem = randomProblem(seed);
        // A last column that is the sum of the others to the last bits, or to 1e-9 of it.
        const MatrixXd A = problem.A.dense();
        MatrixXd more(A.rows(), A.cols() + 1);
        more << A, A.rowwise().sum();
        problem.A = core::DesignMatrix(more);
        problem.x0 = VectorXd::Zero(more.cols());
        problem.w = scalar(0.1);
        const auto found = core::stationaryPointNear(problem, problem.x0);
        if (!found)
            continue;
        ++valleys;
        QVERIFY(!core::certify(problem, found->x).isProved());
    }
    QVERIFY(valleys > 20);
    // The shift of softmax, and the ray of ResNet alone.
    MatrixXd A = gaussian(8, 2, 3);
    A.col(1) = VectorXd::Ones(8) - A.col(0);
    const Problem softmax = problemOf(A, probabilities(8, 4), scalar(0), Mix{1, 0});
    if (const auto found = core::stationaryPointNear(softmax, VectorXd::Zero(2)))
        QVERIFY(!core::certify(softmax, found->x).isProved());
    Problem resnet = problemOf(gaussian(8, 2, 5), VectorXd::Zero(8), scalar(0), Mix{0, 1});
    resnet.b = core::LossAt(resnet, Eigen::Vector2d(1, 2)).f();
    QVERIFY(!core::certify(resnet, Eigen::Vector2d(1, 2)).isProved());
}

void TestCertificate::isNotGivenAtPassesAndIsAtMinimaOfAnExample()
{
    const Problem problem = example("three_valleys", Mix{1, 1});
    int minima = 0;
    int passes = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const auto found = core::stationaryPointNear(problem, 3 * gaussian(problem.d(), 1, seed));
        if (!found || found->zero > 0 || found->atInfinity)
            continue;
        const Certificate certificate = core::certify(problem, found->x);
        (found->index == 0 ? minima : passes) += 1;
        QCOMPARE(certificate.isProved(), found->index == 0 && found->lambdaMin > 1e-5);
    }
    QVERIFY2(minima > 5, qPrintable(QString::number(minima)));
    QVERIFY2(passes > 0, qPrintable(QString::number(passes)));
}

void TestCertificate::keepsTwoMinimaApart()
{
    // Wherever two certified minima are two, neither lies within the outer radius of the other.
    const Problem problem = example("three_valleys", Mix{1, 1});
    std::vector<std::pair<VectorXd, Certificate>> all;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto found = core::stationaryPointNear(problem, 3 * gaussian(problem.d(), 1, seed));
        if (!found)
            continue;
        const Certificate certificate = core::certify(problem, found->x);
        if (certificate.isProved())
            all.emplace_back(found->x, certificate);
    }
    int different = 0;
    for (const auto& [x, one] : all) {
        for (const auto& [y, other] : all) {
            const double distance = (x - y).norm();
            different += distance > 0.1;
            QVERIFY(distance <= one.inner + other.inner || distance > one.outer - other.inner);
        }
    }
    QVERIFY(different > 0);
}

void TestCertificate::boundsWhatRoundingDoes()
{
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const Problem problem = randomProblem(seed);
        const VectorXd x = 3 * gaussian(problem.d(), 1, seed + 3);
        if (core::LossAt(problem, x).domain() != core::Domain::Inside)
            continue;
        const core::BoundedLoss at = core::boundedLoss(problem, x);
        const LongLoss truth(problem, x.cast<Long>());
        QVERIFY((truth.gradient - at.gradient.cast<Long>()).norm() <= Long(at.gradientError));
        QVERIFY((truth.hessian - at.hessian.cast<Long>()).norm() <= Long(at.hessianError));
        // Bounds that are too large by far would be true as well.
        const double kappa = core::LossAt(problem, x).condition();
        QVERIFY(at.hessianError < 1e-12 * kappa * kappa * (1 + at.hessian.norm()) *
                                      (1 + problem.A.dense().squaredNorm()));
    }
}

void TestCertificate::boundsTheThirdDerivativeOnTheBall_data()
{
    QTest::addColumn<double>("radius");
    QTest::newRow("at the point") << 1e-12;
    QTest::newRow("near") << 1e-2;
    QTest::newRow("around") << 0.3;
}

void TestCertificate::boundsTheThirdDerivativeOnTheBall()
{
    QFETCH(double, radius);
    int compared = 0;
    double closest = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        const Problem problem = randomProblem(seed);
        const VectorXd x = gaussian(problem.d(), 1, seed + 3);
        if (core::LossAt(problem, x).domain() != core::Domain::Inside)
            continue;
        const core::BoundedLoss at = core::boundedLoss(problem, x);
        const double bound = core::ThirdDerivativeBound(problem, at).on(radius);
        if (!std::isfinite(bound))
            continue;
        for (unsigned k = 0; k < 20; ++k) {
            const VectorXd y = x + radius * gaussian(problem.d(), 1, 1000 * seed + k).normalized();
            const core::LossAt there(problem, y);
            QCOMPARE(there.domain(), core::Domain::Inside);
            VectorXd h = gaussian(problem.d(), 1, 5000 * seed + k).normalized();
            for (int step = 0; step < 5 && h.norm() > 0; ++step) {
                h.normalize();
                const double seen = std::abs(there.thirdDerivative(h));
                QVERIFY(seen <= bound);
                closest = std::max(closest, seen / bound);
                h = there.thirdDerivativeTwice(h);
            }
            ++compared;
        }
    }
    QVERIFY(compared > 500);
    QVERIFY2(closest > 1e-2, qPrintable(QString::number(closest)));
}

void TestCertificate::knowsNoBoundAcrossTheWall()
{
    const Problem identity = identityProblem(2, Mix{1, 1});
    // alpha is 2 at the origin and 0 at (-W(1), -W(1)), 0.802 from it.
    const core::BoundedLoss at = core::boundedLoss(identity, Eigen::Vector2d(0, 0));
    const core::ThirdDerivativeBound bound(identity, at);
    QVERIFY(std::isfinite(bound.on(0.5)));
    QVERIFY(std::isinf(bound.on(0.803)));
    QCOMPARE(core::certify(identity, Eigen::Vector2d(-2, -1)).why, Unproved::NotDefined);
}

void TestCertificate::saysWhatWouldHelp()
{
    const Problem problem = randomProblem(5);
    const auto found = core::stationaryPointNear(problem, problem.x0);
    QVERIFY(found && found->index == 0);
    const Certificate good = core::certify(problem, found->x);
    QVERIFY(certificateText(good).starts_with("Proved: there is a minimum within"));
    const VectorXd off = found->x + VectorXd::Constant(problem.d(), 0.5);
    const Certificate far = core::certify(problem, off);
    QCOMPARE(far.isProved(), false);
    QVERIFY(certificateText(far).starts_with("Not proved: "));
    QVERIFY(std::isnan(far.inner) && std::isnan(far.outer));
    if (far.why == Unproved::TooFar)
        QVERIFY(certificateText(far).find("makes eta smaller") != std::string::npos);
    // A minimum so flat that rounding stands in the way of a proof.
    const Problem flat = example("attention_peaked", Mix{1, 1});
    const auto newton = core::makeStepper(core::standardChoice(*core::methodById("newton")));
    const core::Path path = core::descend(flat, *newton, flat.x0, {}, [] { return 0.0; }, {});
    const auto bottom = core::stationaryPointNear(flat, path.points.back().x);
    QVERIFY(bottom && bottom->index == 0);
    const Certificate rounded = core::certify(flat, bottom->x);
    QCOMPARE(rounded.why, Unproved::TooFar);
    QVERIFY(certificateText(rounded).find("no step helps") != std::string::npos);
}

void TestCertificate::isGivenInScaledCoordinatesToo()
{
    int plain = 0;
    int scaled = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Problem problem = randomProblem(seed);
        if (problem.d() < 2)
            continue;
        const auto found = core::stationaryPointNear(problem, problem.x0);
        if (!found || !core::certify(problem, found->x).isProved())
            continue;
        // Units in which columns differ by a factor of 1e10, which no power of two is.
        const VectorXd units =
            VectorXd::LinSpaced(problem.d(), -5.0, 5.0).array().unaryExpr([](double e) {
                return std::pow(10.0, e);
            });
        Problem poor = problem;
        poor.A = core::DesignMatrix(core::RowMajorMatrix(problem.A.dense() * units.asDiagonal()));
        const VectorXd x = found->x.cwiseQuotient(units);
        const Certificate certificate = core::certify(poor, x);
        if (!certificate.isProved())
            continue;
        if (!certificate.isScaled()) {
            ++plain;
            continue;
        }
        ++scaled;
        QCOMPARE(certificate.scales.size(), poor.d());
        for (const double scale : certificate.scales)
            QCOMPARE(std::exp2(std::round(std::log2(scale))), scale);
        // The minimum, in long double, lies in the ellipsoid and in the ball around it.
        const LongVector exact = preciseMinimum(poor, x);
        const LongVector off = exact - x.cast<Long>();
        QVERIFY(double(certificate.scales.cast<Long>().cwiseProduct(off).norm()) <=
                certificate.inner);
        QVERIFY(double(off.norm()) <= certificate.innerOfX());
        QVERIFY(certificate.outerOfX() <= certificate.outer / certificate.scales.maxCoeff());
        QVERIFY(certificateText(certificate)
                    .starts_with("Proved in column-scaled coordinates y_j = s_j x_j"));
    }
    QVERIFY2(scaled >= 20, qPrintable(QString("%1 scaled, %2 plain").arg(scaled).arg(plain)));
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
