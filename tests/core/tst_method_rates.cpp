// SPDX-License-Identifier: MIT
// How fast each method comes to the minimum of a strongly convex loss, against what its theory
// says. The loss is nearly a parabola with known curvatures, so that the bounds are sharp.
#include "tests/core/method_runs.h"

#include <QStringList>

#include <cmath>

using core::LossAt;
using core::Path;
using core::Problem;
using core::StopRule;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

const Eigen::Vector4d kCurvatures(1, 4, 20, 100);
constexpr double kLeast = 1;
constexpr double kMost = 100;
constexpr double kCondition = kMost / kLeast;

/// The regulariser is all but alone: H is diag(kCurvatures), but for 1e-7 or so of it.
Problem parabola(Eigen::Index n = 40)
{
    constexpr double kWeight = 1e4;
    const MatrixXd Q = gaussian(n, 4, 1).householderQr().householderQ() * MatrixXd::Identity(n, 4);
    return problemOf(Q * kCurvatures.cwiseSqrt().asDiagonal() / kWeight, probabilities(n, 2),
                     scalar(kWeight), {1, 1});
}

VectorXd start()
{
    return Eigen::Vector4d(1, -1, 0.5, 1);
}

struct Minimum {
    VectorXd x;
    double loss;
};

Minimum minimumOf(const Problem& problem)
{
    const Path path = run(*core::methodById("newton"), problem, start(), {1e-15, 50});
    return {path.points.back().x, path.points.back().loss};
}

double distance(const Path& path, std::size_t k, const Minimum& minimum)
{
    return (path.points.at(k).x - minimum.x).norm();
}

/// The mean factor a step of the distance to the minimum between iterations @p from and @p to.
double rate(const Path& path, std::size_t from, std::size_t to, const Minimum& minimum)
{
    return std::pow(distance(path, to, minimum) / distance(path, from, minimum),
                    1.0 / double(to - from));
}

} // namespace

class TestMethodRates final : public QObject {
    Q_OBJECT

private slots:
    void everyMethodIsSpokenOf();
    void gradientDescentContractsByTheCondition();
    void heavyBallForgetsByTheRootOfItsMomentum();
    void nesterovFallsWithTheSquareOfTheCount();
    void searchedGradientsContractByTheConditionAtLeast_data();
    void searchedGradientsContractByTheConditionAtLeast();
    void conjugateAndQuasiNewtonKeepTheBoundOfTheRoot_data();
    void conjugateAndQuasiNewtonKeepTheBoundOfTheRoot();
    void newtonKindsJumpThere_data();
    void newtonKindsJumpThere();
    void approximateNewtonContractsByItsError();
    void adagradKeepsItsRegret();
    void adaptiveStepsDanceAtTheirLengthAndSettleByASchedule_data();
    void adaptiveStepsDanceAtTheirLengthAndSettleByASchedule();
    void flowTakesLongStepsInTheEnd();
};

/// A method that is added has a rate, which is to be measured here. (That of batches of rows, which
/// come to no minimum of the loss, is with their other properties.)
void TestMethodRates::everyMethodIsSpokenOf()
{
    QStringList ids;
    for (const core::MethodInfo& info : core::methods())
        ids << QString::fromUtf8(info.id.data());
    ids.sort();
    QCOMPARE(ids, (QStringList{"adagrad",
                               "adam",
                               "backtracking",
                               "barzilai_borwein",
                               "bfgs",
                               "conjugate_gradient",
                               "exact_trust_region",
                               "gradient_descent",
                               "gradient_flow",
                               "heavy_ball",
                               "lbfgs",
                               "levenberg_marquardt",
                               "nesterov",
                               "newton",
                               "rmsprop",
                               "sampled_newton",
                               "shifted_newton",
                               "stochastic_gradient",
                               "trust_region",
                               "woodbury_newton"}));
}

void TestMethodRates::gradientDescentContractsByTheCondition()
{
    const Problem problem = parabola();
    const Minimum minimum = minimumOf(problem);
    const Path path =
        runWith("gradient_descent", "step", 2 / (kLeast + kMost), problem, start(), {1e-12, 400});
    const double theory = (kCondition - 1) / (kCondition + 1);
    for (std::size_t k = 1; k < path.points.size(); ++k)
        QVERIFY(distance(path, k, minimum) <= (theory + 1e-5) * distance(path, k - 1, minimum));
    QVERIFY(std::abs(rate(path, 100, 400, minimum) - theory) < 1e-4);
}

void TestMethodRates::heavyBallForgetsByTheRootOfItsMomentum()
{
    // (1 - sqrt(step * curvature))^2 < momentum for all curvatures: each of them swings.
    const Problem problem = parabola();
    const Minimum minimum = minimumOf(problem);
    const Path path = runWith("heavy_ball", {{"step", 1 / kMost}, {"momentum", 0.9}}, problem,
                              start(), {1e-14, 300});
    QVERIFY(std::abs(rate(path, 50, 250, minimum) - std::sqrt(0.9)) < 5e-3);
}

void TestMethodRates::nesterovFallsWithTheSquareOfTheCount()
{
    const Problem problem = parabola();
    const Minimum minimum = minimumOf(problem);
    const Path path = runWith("nesterov", "step", 1 / kMost, problem, start(), {1e-14, 300});
    const double first = distance(path, 0, minimum);
    for (std::size_t k = 1; k < path.points.size(); ++k)
        QVERIFY(path.points[k].loss - minimum.loss <=
                2 * kMost * first * first / std::pow(double(k) + 1, 2) + 1e-12);
}

void TestMethodRates::searchedGradientsContractByTheConditionAtLeast_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<double>("share"); ///< Of the iterations that the bound allows.
    QTest::newRow("backtracking") << QByteArray("backtracking") << 1.0;
    QTest::newRow("Barzilai-Borwein") << QByteArray("barzilai_borwein") << 0.1;
}

void TestMethodRates::searchedGradientsContractByTheConditionAtLeast()
{
    QFETCH(const QByteArray, id);
    QFETCH(const double, share);
    const Problem problem = parabola();
    const Minimum minimum = minimumOf(problem);
    const Path path =
        run(*core::methodById(id.constData()), problem, start(), StopRule{1e-9, 3000});
    QCOMPARE(path.outcome, core::Outcome::Converged);
    // L - L* falls by 1 - 1 / condition a step, as with the best fixed step.
    const double fall =
        (path.points.back().loss - minimum.loss) / (path.points.front().loss - minimum.loss);
    const double allowed = std::log(std::max(fall, 1e-17)) / std::log1p(-1 / kCondition);
    QVERIFY2(path.iterations() <= share * allowed, qPrintable(QString::number(path.iterations())));
}

void TestMethodRates::conjugateAndQuasiNewtonKeepTheBoundOfTheRoot_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char* id : {"conjugate_gradient", "bfgs", "lbfgs", "trust_region"})
        QTest::newRow(id) << QByteArray(id);
}

void TestMethodRates::conjugateAndQuasiNewtonKeepTheBoundOfTheRoot()
{
    QFETCH(const QByteArray, id);
    const Problem problem = parabola();
    const Minimum minimum = minimumOf(problem);
    const Path path = run(*core::methodById(id.constData()), problem, start(), {1e-7, 500});
    QCOMPARE(path.outcome, core::Outcome::Converged);
    const double root = std::sqrt(kCondition);
    const double theory = (root - 1) / (root + 1);
    // In the norm of the curvature, in which the bound on conjugate gradients is.
    const double first = path.points.front().loss - minimum.loss;
    for (std::size_t k = 1; k < path.points.size(); ++k)
        QVERIFY(path.points[k].loss - minimum.loss <=
                4 * std::pow(theory, 2.0 * double(k)) * first + 1e-12);
}

void TestMethodRates::newtonKindsJumpThere_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("steps");
    QTest::newRow("newton") << QByteArray("newton") << 2;
    QTest::newRow("diagonal + rank two") << QByteArray("woodbury_newton") << 2;
    QTest::newRow("eigenvalue shift") << QByteArray("shifted_newton") << 2;
    QTest::newRow("all rows") << QByteArray("sampled_newton") << 2;
    // Those that have to learn first how far to trust.
    QTest::newRow("exact trust region") << QByteArray("exact_trust_region") << 8;
    QTest::newRow("Levenberg-Marquardt") << QByteArray("levenberg_marquardt") << 5;
}

void TestMethodRates::newtonKindsJumpThere()
{
    QFETCH(const QByteArray, id);
    QFETCH(const int, steps);
    const Path path = run(*core::methodById(id.constData()), parabola(), start(), {1e-7, 50});
    QCOMPARE(path.outcome, core::Outcome::Converged);
    QVERIFY2(path.iterations() <= steps, qPrintable(QString::number(path.iterations())));
}

void TestMethodRates::approximateNewtonContractsByItsError()
{
    const Problem problem = parabola(2000);
    const Minimum minimum = minimumOf(problem);
    const auto stepper = core::makeStepper(choiceOf("sampled_newton", {{"rows", 100}}));
    const Path path =
        descend(problem, *stepper, start(), {1e-6, 30}, noClock, {}, core::Measure::HessianError);
    QCOMPARE(path.outcome, core::Outcome::Converged);
    QVERIFY(path.iterations() > 2);
    for (std::size_t k = 0; k + 1 < path.points.size(); ++k) {
        const double error = path.points[k].hessianError;
        QVERIFY(error > 0.01 && error < 0.5);
        const double theory = error / (1 - error); // in the norm of the true matrix
        QVERIFY(path.points[k + 1].loss - minimum.loss <=
                theory * theory * (path.points[k].loss - minimum.loss) * (1 + 1e-3) + 1e-13);
    }
}

/// Duchi, Hazan, Singer (2011), theorem 5 and corollary 6.
void TestMethodRates::adagradKeepsItsRegret()
{
    const Problem problem = parabola();
    const Minimum minimum = minimumOf(problem);
    constexpr double kStep = 0.5;
    const Path path = runWith("adagrad", "step", kStep, problem, start(), {1e-15, 500});
    double regret = 0;
    double farthest = 0;
    Eigen::Array4d squares = Eigen::Array4d::Zero();
    for (std::size_t k = 0; k + 1 < path.points.size(); ++k) {
        const VectorXd& x = path.points[k].x;
        regret += path.points[k].loss - minimum.loss;
        farthest = std::max(farthest, (x - minimum.x).lpNorm<Eigen::Infinity>());
        squares += LossAt(problem, x).gradient().array().square();
        const double bound = (farthest * farthest / (2 * kStep) + kStep) * squares.sqrt().sum();
        QVERIFY(regret <= bound * (1 + 1e-6));
    }
    QVERIFY(path.iterations() > 20);
}

void TestMethodRates::adaptiveStepsDanceAtTheirLengthAndSettleByASchedule_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<double>("step");
    QTest::newRow("Adam") << QByteArray("adam") << 0.05;
    QTest::newRow("RMSProp") << QByteArray("rmsprop") << 0.02;
}

void TestMethodRates::adaptiveStepsDanceAtTheirLengthAndSettleByASchedule()
{
    QFETCH(const QByteArray, id);
    QFETCH(const double, step);
    const Problem problem = parabola();
    const Minimum minimum = minimumOf(problem);
    const StopRule rule{1e-15, 1000};
    const auto largestLate = [&](double schedule) {
        const Path path =
            runWith(id.constData(), {{"step", step}, {"schedule", schedule}, {"span", 1000.0}},
                    problem, start(), rule);
        double largest = 0;
        for (std::size_t k = path.points.size() * 95 / 100; k < path.points.size(); ++k)
            largest = std::max(largest, (path.points[k].x - minimum.x).lpNorm<Eigen::Infinity>());
        return largest;
    };
    const double constant = largestLate(0);
    QVERIFY(constant < 3 * step);
    // Cosine: the last steps are a hundredth of the first.
    const double cosine = largestLate(2);
    QVERIFY2(cosine < 0.02 * step, qPrintable(QString::number(cosine)));
}

void TestMethodRates::flowTakesLongStepsInTheEnd()
{
    // e^-t from the start is a time of 20 in units of the flattest curvature, 2000 in those of the
    // steepest: explicit steps would need some thousand.
    const Path path =
        run(*core::methodById("gradient_flow"), parabola(), start(), StopRule{1e-8, 300});
    QCOMPARE(path.outcome, core::Outcome::Converged);
    QVERIFY2(path.iterations() < 120, qPrintable(QString::number(path.iterations())));
}

QTEST_GUILESS_MAIN(TestMethodRates)
#include "tst_method_rates.moc"
