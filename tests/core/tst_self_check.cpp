// SPDX-License-Identifier: MIT
#include "core/theory/self_check.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

using core::CheckedLoss;
using core::Mix;
using core::Problem;
using core::SelfCheck;
using Eigen::Index;
using Eigen::VectorXd;
using namespace test;

namespace {

Problem someProblem()
{
    return problemOf(gaussian(20, 4, 1), probabilities(20, 2), scalar(0.3), Mix{1, 1});
}

SelfCheck checked(const Problem& problem, const CheckedLoss& loss)
{
    return core::selfCheck(problem, loss, 5, 1, {}).value();
}

} // namespace

class TestSelfCheck : public QObject {
    Q_OBJECT

private slots:
    void findsTheDerivativesRight_data();
    void findsTheDerivativesRight();
    void passesOnExamples();
    void findsASmallMistakeInTheGradient();
    void findsASmallMistakeInOneEntryOfTheHessian();
    void findsADerivativeThatIsNoNumber();
    void doesNotDependOnTheUnitsOfTheColumns();
    void passesAtAPerfectFit();
    void checksNothingWhereTheLossIsNotDefined();
    void repeatsAndStops();
};

void TestSelfCheck::findsTheDerivativesRight_data()
{
    QTest::addColumn<double>("s");
    QTest::addColumn<double>("r");
    QTest::newRow("softmax") << 1.0 << 0.0;
    QTest::newRow("resnet") << 0.0 << 1.0;
    QTest::newRow("combined") << 1.0 << 1.0;
    QTest::newRow("mix") << 0.2 << 3.0;
}

void TestSelfCheck::findsTheDerivativesRight()
{
    QFETCH(double, s);
    QFETCH(double, r);
    for (unsigned seed = 1; seed <= 20; ++seed) {
        Problem problem = problemOf(gaussian(15, 3, seed), probabilities(15, seed + 50),
                                    scalar(seed % 2), Mix{s, r});
        if (s == 0)
            problem.x0 = gaussian(3, 1, seed + 90);
        const SelfCheck check = core::selfCheck(problem, 10, seed, {}).value();
        QCOMPARE(check.points.size(), 10u);
        QVERIFY2(check.passed(),
                 qPrintable(QString("%1 %2").arg(check.worstGradient()).arg(check.worstHessian())));
    }
}

void TestSelfCheck::passesOnExamples()
{
    for (const char* name : {"attention_spread", "iris_versicolor", "nextword_she", "us_states"}) {
        const SelfCheck check = core::selfCheck(example(name, Mix{1, 1}), 3, 1, {}).value();
        QVERIFY2(check.passed(), name);
        QVERIFY(check.worstGradient() < 1e-6 && check.worstHessian() < 1e-6);
    }
}

void TestSelfCheck::findsASmallMistakeInTheGradient()
{
    const Problem problem = someProblem();
    CheckedLoss wrong = core::checkedLoss(problem);
    const auto right = wrong.gradient;
    wrong.gradient = [right](const VectorXd& x) {
        VectorXd gradient = right(x);
        gradient[2] *= 1 + 1e-5;
        return gradient;
    };
    const SelfCheck check = checked(problem, wrong);
    QVERIFY(!check.passed());
    QVERIFY(check.worstGradient() > 1e-7);
}

void TestSelfCheck::findsASmallMistakeInOneEntryOfTheHessian()
{
    const Problem problem = someProblem();
    CheckedLoss wrong = core::checkedLoss(problem);
    const auto right = wrong.hessianColumn;
    wrong.hessianColumn = [right](const VectorXd& x, Index j) {
        VectorXd column = right(x, j);
        if (j == 1)
            column[3] += 1e-5 * column.norm();
        return column;
    };
    const SelfCheck check = checked(problem, wrong);
    QVERIFY(!check.passed());
    QVERIFY(check.worstGradient() < 1e-7);
    QVERIFY(check.worstHessian() > 1e-7);
}

void TestSelfCheck::findsADerivativeThatIsNoNumber()
{
    const Problem problem = someProblem();
    CheckedLoss wrong = core::checkedLoss(problem);
    wrong.hessianColumn = [](const VectorXd& x, Index) -> VectorXd {
        return VectorXd::Constant(x.size(), std::nan(""));
    };
    QVERIFY(!checked(problem, wrong).passed());
}

void TestSelfCheck::doesNotDependOnTheUnitsOfTheColumns()
{
    Problem problem = someProblem();
    const Eigen::Vector4d units(1e7, 1, 1e-5, 300);
    problem.A = core::DesignMatrix(Eigen::MatrixXd(problem.A.dense() * units.asDiagonal()));
    QVERIFY(core::selfCheck(problem, 10, 1, {})->passed());
}

void TestSelfCheck::passesAtAPerfectFit()
{
    // A constant loss: nothing but rounding is left of the derivatives.
    const Problem flat = problemOf(gaussian(1, 2, 3), scalar(1), scalar(0), Mix{1, 0});
    QVERIFY(core::selfCheck(flat, 5, 1, {})->passed());
}

void TestSelfCheck::checksNothingWhereTheLossIsNotDefined()
{
    Problem hole = identityProblem(2, Mix{1, 1});
    hole.x0 = Eigen::Vector2d(-40, -40);
    const SelfCheck check = core::selfCheck(hole, 3, 1, {}).value();
    QVERIFY(check.points.empty());
    QVERIFY(!check.passed());
    QVERIFY(std::isnan(check.worstGradient()));
}

void TestSelfCheck::repeatsAndStops()
{
    const Problem problem = someProblem();
    const SelfCheck one = core::selfCheck(problem, 3, 9, {}).value();
    const SelfCheck other = core::selfCheck(problem, 3, 9, {}).value();
    QVERIFY(one.points[2].x == other.points[2].x);
    QVERIFY(core::selfCheck(problem, 3, 10, {})->points[2].x != one.points[2].x);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::selfCheck(problem, 3, 9, source.get_token()));
    // More columns than are looked at.
    const Problem wide = problemOf(gaussian(90, 70, 1), probabilities(90, 2), scalar(0), Mix{1, 0});
    QVERIFY(core::selfCheck(wide, 1, 1, {})->passed());
}

QTEST_GUILESS_MAIN(TestSelfCheck)
#include "tst_self_check.moc"
