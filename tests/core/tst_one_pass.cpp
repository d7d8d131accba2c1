// SPDX-License-Identifier: MIT
// Loss and gradient, and products with A, by reading A once.
#include "core/numeric/parallel.h"
#include "tests/core/problems.h"

#include <cmath>
#include <limits>

using core::DesignMatrix;
using core::LossAt;
using core::Mix;
using core::Problem;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

/// Large enough to be read once: more than fits into a cache.
Problem largeProblem(const Mix& mix, const VectorXd& w)
{
    return problemOf(gaussian(3000, 61, 1) / 8, probabilities(3000, 2), w, mix);
}

} // namespace

class TestOnePass final : public QObject {
    Q_OBJECT

private slots:
    void goesThereAndBack_data();
    void goesThereAndBack();
    void givesTheGradientOfTwoPasses_data();
    void givesTheGradientOfTwoPasses();
    void losesNoDigitsAtAMinimum();
    void refusesScoresBeyondDouble();
};

void TestOnePass::goesThereAndBack_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("sums");
    for (const int rows : {1, 7, 3000})
        for (const int columns : {1, 3, 61})
            for (const int sums : {1, 2, 3, 4, 7})
                QTest::addRow("%d x %d, %d", rows, columns, sums) << rows << columns << sums;
}

void TestOnePass::goesThereAndBack()
{
    QFETCH(const int, rows);
    QFETCH(const int, columns);
    QFETCH(const int, sums);
    const MatrixXd A = gaussian(rows, columns, 1);
    const DesignMatrix matrix(A);
    const VectorXd x = gaussian(columns, 1, 2);
    const VectorXd offsets = gaussian(rows, 1, 3);
    const auto weights = [&](Index first, const Eigen::Ref<const VectorXd>& z,
                             Eigen::Ref<MatrixXd> Y) {
        for (int j = 0; j < sums; ++j)
            Y.col(j) = z.array().square() + j * offsets.segment(first, z.size()).array();
    };
    core::setThreadCount(1);
    const auto one = matrix.timesAndBack(x, sums, weights);
    core::setThreadCount(4);
    const auto four = matrix.timesAndBack(x, sums, weights);
    core::setThreadCount(0);
    QVERIFY(one.z == matrix.times(x));
    QVERIFY(one.z == four.z && one.sums == four.sums);
    MatrixXd Y(rows, sums);
    weights(0, one.z, Y);
    VERIFY_CLOSE(one.sums, A.transpose() * Y, 1e-12);
}

void TestOnePass::givesTheGradientOfTwoPasses_data()
{
    QTest::addColumn<Mix>("mix");
    QTest::addColumn<double>("weight"); ///< Negative: one for each row.
    QTest::addColumn<double>("far");
    for (const double far : {1e-6, 0.1, 2.0, 30.0})
        for (const double weight : {0.0, 0.3, -1.0}) {
            QTest::addRow("softmax, %g, %g", weight, far) << Mix{1, 0} << weight << far;
            QTest::addRow("combined, %g, %g", weight, far) << Mix{1, 1} << weight << far;
            QTest::addRow("resnet, %g, %g", weight, far) << Mix{0, 1} << weight << far;
            QTest::addRow("mix, %g, %g", weight, far) << Mix{0.3, 1.2} << weight << far;
        }
}

void TestOnePass::givesTheGradientOfTwoPasses()
{
    QFETCH(const Mix, mix);
    QFETCH(const double, weight);
    QFETCH(const double, far);
    const VectorXd w =
        weight < 0 ? VectorXd(gaussian(3000, 1, 6).cwiseAbs()) : VectorXd(scalar(weight));
    const Problem problem = largeProblem(mix, w);
    // The sum of ResNet-only must be far from 0: towards the mean row.
    const VectorXd start = problem.A.transposeTimes(VectorXd::Constant(3000, 1e-2));
    const LossAt known(problem, start);
    const VectorXd x = start + far * gaussian(61, 1, 4) / 8;
    const LossAt two(problem, x);
    const auto one = LossAt::beside(known, problem, x);
    QVERIFY(one.has_value());
    QCOMPARE(one->domain(), two.domain());
    if (two.domain() == core::Domain::Wall)
        return;
    QCOMPARE(one->loss(), two.loss());
    QVERIFY(one->z() == two.z() && one->f() == two.f());
    VERIFY_CLOSE(one->gradient(), two.gradient(), 1e-10 * two.condition());
}

void TestOnePass::losesNoDigitsAtAMinimum()
{
    // A perfect fit: the gradient is a difference of terms that are as large as b.
    Problem problem = largeProblem({1, 0}, scalar(0));
    const VectorXd planted = gaussian(61, 1, 4) / 8;
    problem.b = LossAt(problem, planted).f();
    const VectorXd near = planted + 1e-7 * gaussian(61, 1, 5);
    const LossAt two(problem, near);
    const auto one =
        LossAt::beside(LossAt(problem, planted + 1e-3 * gaussian(61, 1, 6)), problem, near);
    const double rounding = problem.A.columnNorms().norm() * two.scoreGradientRounding().norm();
    QVERIFY((one->gradient() - two.gradient()).norm() < rounding);
    QVERIFY((one->gradient() - two.gradient()).norm() < 1e-6 * two.gradient().norm());
}

void TestOnePass::refusesScoresBeyondDouble()
{
    const Problem problem = largeProblem({1, 1}, scalar(0.1));
    const LossAt known(problem, VectorXd::Zero(61));
    QVERIFY(!LossAt::beside(known, problem, VectorXd::Constant(61, 1e308)));
    // Far beyond the range of exp the loss is a number, and the gradient is that of two passes.
    const VectorXd x = VectorXd::Constant(61, 1e3);
    VERIFY_CLOSE(LossAt::beside(known, problem, x)->gradient(), LossAt(problem, x).gradient(),
                 1e-12);
}

QTEST_GUILESS_MAIN(TestOnePass)
#include "tst_one_pass.moc"
