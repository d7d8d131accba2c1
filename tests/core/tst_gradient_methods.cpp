// SPDX-License-Identifier: MIT
// Methods that know slopes only, and what they learn from them.
#include "tests/core/method_runs.h"

#include <cmath>
#include <vector>

using core::LossAt;
using core::MethodInfo;
using core::Outcome;
using core::Path;
using core::Problem;
using core::StopRule;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

class TestGradientMethods final : public QObject {
    Q_OBJECT

private slots:
    void startsWithEitherSignForResnet();
    void adaptiveStepsAreThoseOfTheFormulas();
    void learnedCurvatureBeatsTheSlopeAlone_data();
    void learnedCurvatureBeatsTheSlopeAlone();
};

void TestGradientMethods::startsWithEitherSignForResnet()
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

/// Against the formulas of the papers, parameter by parameter.
void TestGradientMethods::adaptiveStepsAreThoseOfTheFormulas()
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

void TestGradientMethods::learnedCurvatureBeatsTheSlopeAlone_data()
{
    QTest::addColumn<const MethodInfo*>("method");
    for (const char* id : {"conjugate_gradient", "bfgs"})
        QTest::newRow(id) << core::methodById(id);
}

void TestGradientMethods::learnedCurvatureBeatsTheSlopeAlone()
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

QTEST_GUILESS_MAIN(TestGradientMethods)
#include "tst_gradient_methods.moc"
