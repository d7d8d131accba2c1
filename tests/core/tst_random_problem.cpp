// SPDX-License-Identifier: MIT
#include "core/model/loss.h"
#include "core/model/random_problem.h"

#include <QtTest>

#include <Eigen/QR>

#include <cmath>

using core::draw;
using core::Mix;
using core::Problem;
using core::RandomProblem;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

constexpr Mix kSoftmax{1.0, 0.0};
constexpr Mix kResnet{0.0, 1.0};
constexpr Mix kCombined{1.0, 1.0};

/// Distance of y from the column space of A, relative to |y|.
double distance(const MatrixXd& A, const VectorXd& y)
{
    const VectorXd h = A.colPivHouseholderQr().solve(y);
    return (y - A * h).norm() / y.norm();
}

} // namespace

class RandomProblemTest : public QObject {
    Q_OBJECT

private slots:
    /// From the definitions of the engine and of the method, computed in Python.
    void isTheSameOnEveryMachine()
    {
        const Problem problem = draw({.n = 3, .d = 2, .seed = 1, .mix = kCombined});
        MatrixXd A(3, 2);
        A << 0.9283262188368182, 0.8843105132435362, 0.8686962370093224, 0.7748119847699635,
            -0.49511637300483025, -1.4579249063901676;
        const Eigen::Vector3d b(0.37096074992993383, 0.3662166334530732, 0.2628226166169931);
        QVERIFY((problem.A.dense() - A).cwiseAbs().maxCoeff() < 1e-14);
        QVERIFY((problem.b - b).cwiseAbs().maxCoeff() < 1e-14);
    }

    void seedDecidesEverything()
    {
        QVERIFY(draw({.seed = 7}) == draw({.seed = 7}));
        QVERIFY(!(draw({.seed = 7}).A == draw({.seed = 8}).A));
    }

    void entriesHaveTheDeviationAskedFor()
    {
        const MatrixXd A = draw({.n = 4000, .d = 25, .scale = 3.0}).A.dense();
        QVERIFY(std::abs(A.mean()) < 5 * 0.6 / std::sqrt(1e5));
        const double deviation = std::sqrt(A.squaredNorm() / 1e5);
        QVERIFY(std::abs(deviation - 0.6) < 5 * 0.6 / std::sqrt(2e5));
        const double inside = static_cast<double>((A.array().abs() < 0.6).count()) / 1e5;
        QVERIFY(std::abs(inside - 0.682689) < 0.008);
    }

    void plantedSolutionsFitExactlyAndNoisyOnesDoNot()
    {
        const Problem softmax = draw({.mix = kSoftmax});
        MatrixXd withOnes(softmax.n(), softmax.d() + 1);
        withOnes << softmax.A.dense(), VectorXd::Ones(softmax.n());
        QVERIFY(distance(withOnes, softmax.b.array().log()) < 1e-12);
        QVERIFY(std::abs(softmax.b.sum() - 1.0) < 1e-12);

        const Problem resnet = draw({.mix = kResnet});
        QVERIFY(distance(resnet.A.dense(), resnet.b) < 1e-12);

        const Problem noisy = draw({.noise = 0.3, .mix = kSoftmax});
        QVERIFY(distance(withOnes, noisy.b.array().log()) > 1e-3);
        QVERIFY(std::abs(noisy.b.sum() - 1.0) < 1e-12);
    }

    void everyRecipeGivesAProblemThatCanBeComputed_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("d");
        QTest::addColumn<bool>("planted");
        QTest::addColumn<double>("noise");
        QTest::newRow("usual") << 50 << 5 << true << 0.3;
        QTest::newRow("not planted") << 50 << 5 << false << 0.0;
        QTest::newRow("more columns than rows") << 2 << 6 << true << 0.0;
        QTest::newRow("one number") << 1 << 1 << true << 0.3;
    }

    void everyRecipeGivesAProblemThatCanBeComputed()
    {
        QFETCH(int, n);
        QFETCH(int, d);
        QFETCH(bool, planted);
        QFETCH(double, noise);
        for (const Mix mix : {kSoftmax, kResnet, kCombined, Mix{0.01, 1.0}}) {
            for (std::uint64_t seed = 1; seed <= 20; ++seed) {
                const Problem problem = draw({n, d, 1.0, seed, planted, noise, mix});
                QVERIFY(core::validate(problem).empty());
                QCOMPARE(problem.n(), n);
                QCOMPARE(problem.d(), d);
                QVERIFY(std::abs(problem.b.sum() - 1.0) < 1e-10);
                QVERIFY(core::LossAt(problem, problem.x0).domain() == core::Domain::Inside);
                QCOMPARE(problem.x0.isZero(), mix.s > 0);
                if (!planted || mix.r == 0)
                    QVERIFY(problem.b.minCoeff() > 0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(RandomProblemTest)
#include "tst_random_problem.moc"
