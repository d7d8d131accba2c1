// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/model/loss.h"
#include "core/model/notices.h"
#include "core/model/random_problem.h"
#include "core/problem/column_space.h"
#include "core/problem/edits.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <filesystem>

using core::DesignMatrix;
using core::LossAt;
using core::Mix;
using core::Problem;
using core::RowMajorMatrix;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

constexpr Mix kSoftmax{1.0, 0.0};
constexpr Mix kResnet{0.0, 1.0};

Problem problemOf(const RowMajorMatrix& A, Mix mix = {})
{
    Problem problem;
    problem.A = DesignMatrix(A);
    problem.b = VectorXd::Constant(A.rows(), 1.0 / static_cast<double>(A.rows()));
    problem.w = VectorXd::Zero(1);
    problem.x0 = VectorXd::Zero(A.cols());
    problem.mix = mix;
    return problem;
}

RowMajorMatrix gaussian(Index n, Index d)
{
    return core::draw({.n = n, .d = d, .seed = 3, .planted = false}).A.dense();
}

const QString kFarApart = QStringLiteral("The columns' scales are far apart");

QStringList titles(const Problem& problem)
{
    QStringList list;
    for (const core::Notice& notice : core::notices(problem))
        list += QString::fromStdString(notice.title);
    return list;
}

QString explanation(const Problem& problem, const char* title)
{
    for (const core::Notice& notice : core::notices(problem)) {
        if (notice.title == title)
            return QString::fromStdString(notice.explanation);
    }
    return {};
}

} // namespace

class NoticesTest : public QObject {
    Q_OBJECT

private slots:
    void ordinaryProblemsNeedNoNotice()
    {
        QCOMPARE(titles(problemOf(gaussian(20, 3))), QStringList{});
        QCOMPARE(titles(problemOf(gaussian(20, 3), kSoftmax)), QStringList{});
    }

    void columnsInOtherUnitsAreNamedAndCanBeScaled()
    {
        Problem problem = problemOf(gaussian(20, 3));
        RowMajorMatrix A = problem.A.dense();
        A.col(0) *= 900.0 * A.col(2).norm() / A.col(0).norm();
        A.col(1) *= A.col(2).norm() / A.col(1).norm();
        problem.A = DesignMatrix(A);
        QCOMPARE(titles(problem), QStringList{});
        A.col(0) *= 2.0;
        problem.A = DesignMatrix(A);
        QCOMPARE(titles(problem), QStringList{kFarApart});
        const core::Notice notice = core::notices(problem).front();
        QVERIFY(QString::fromStdString(notice.explanation).contains("of x1 is"));
        QCOMPARE(notice.remedies.front(), core::Remedy::ScaleColumns);
        // It does what it promises.
        QVERIFY(core::notices(core::withScaledColumns(problem, {0, 1, 2})).empty());
        problem.mix = {0, 1};
        problem.x0.setOnes();
        for (const core::Notice& one : core::notices(problem)) // centring would leave no loss
            QVERIFY(std::ranges::find(one.remedies, core::Remedy::StandardiseColumns) ==
                    one.remedies.end());
    }

    void columnsOfZerosHaveNoScale()
    {
        RowMajorMatrix A = gaussian(20, 3);
        A.col(1).setZero();
        QCOMPARE(titles(problemOf(A)), QStringList{"A zero column"});
    }

    void sumOfTargetsBoundsTheLoss()
    {
        Problem problem = problemOf(gaussian(4, 2), kSoftmax);
        problem.b << 0.2, 0.2, 0.2, 0.2;
        QCOMPARE(titles(problem), QStringList{"b sums to 0.8, not to 1"});
        QVERIFY(explanation(problem, "b sums to 0.8, not to 1").contains("= 0.005 (derived)"));
        QVERIFY(explanation(problem, "b sums to 0.8, not to 1").contains("Divide b"));
        QVERIFY(std::abs(LossAt(problem, VectorXd::Zero(2)).loss() - 0.005) < 1e-15);
        problem.b << -1.0, 0.5, 0.25, 0.25;
        QVERIFY(!explanation(problem, "b sums to 0, not to 1").contains("Divide b"));
    }

    void negativeAndZeroTargetsMatterToSoftmaxAlone()
    {
        Problem problem = problemOf(gaussian(4, 2), kSoftmax);
        problem.b << -0.2, 0.7, 0.0, 0.5;
        QCOMPARE(titles(problem), (QStringList{"b has negative entries", "b has zeros"}));
        QVERIFY(explanation(problem, "b has negative entries").contains("0.02 (derived)"));
        problem.mix = {};
        QCOMPARE(titles(problem), QStringList{"b has negative entries"});
        QVERIFY(!explanation(problem, "b has negative entries").contains("cannot"));
    }

    void singleRowsAndColumnsAreExplained()
    {
        Problem row = problemOf(gaussian(1, 1));
        row.b << 0.5;
        QCOMPARE(titles(row), (QStringList{"One row", "One column"}));
        QVERIFY(explanation(row, "One row").contains("is 0.125 at"));
        QCOMPARE(LossAt(row, VectorXd::Ones(1)).loss(), 0.125);
        QCOMPARE(titles(problemOf(gaussian(3, 5))), QStringList{"More columns than rows"});
    }

    void flatDirectionsAreFoundAndNamed()
    {
        RowMajorMatrix A = gaussian(30, 5);
        A.col(4) = 1e6 * (A.col(1) - 2 * A.col(2));
        QCOMPARE(titles(problemOf(A)), (QStringList{kFarApart, "Collinear columns"}));
        QVERIFY(explanation(problemOf(A), "Collinear columns")
                    .startsWith("A has rank 4: x2, x3 and x5 are linearly dependent"));
        A.col(0).setZero();
        QCOMPARE(titles(problemOf(A)),
                 (QStringList{kFarApart, "A zero column", "Collinear columns"}));
        QVERIFY(explanation(problemOf(A), "Collinear columns").startsWith("A has rank 3: x2, x3"));
        A.col(2) = A.col(1);
        A.col(4) = A.col(1);
        QVERIFY(explanation(problemOf(A), "Collinear columns").contains("along 2 directions"));
    }

    void illConditionedColumnsAreNotCalledCollinear()
    {
        RowMajorMatrix A = gaussian(30, 5);
        A.col(4) = A.col(1) + 1e-6 * A.col(4).eval();
        A.col(3) *= 1e-9;
        QCOMPARE(titles(problemOf(A)), QStringList{kFarApart});
    }

    void shiftsThatSoftmaxDoesNotSeeAreFound()
    {
        RowMajorMatrix A = gaussian(30, 4);
        A.col(3) = VectorXd::Ones(30) + A.col(0) - 3 * A.col(1);
        Problem problem = problemOf(A, kSoftmax);
        QCOMPARE(titles(problem), QStringList{"Softmax does not see a shift"});
        QVERIFY(explanation(problem, "Softmax does not see a shift").contains("is constant along"));
        const auto space = core::columnSpace(problem.A);
        QVERIFY(space && space->shift && space->rank == 4);
        const VectorXd x = VectorXd::Constant(4, 0.3);
        QVERIFY(std::abs(LossAt(problem, x).loss() -
                         LossAt(problem, x + 2 * *space->shift).loss()) < 1e-15);
        problem.w[0] = 0.1;
        QVERIFY(
            explanation(problem, "Softmax does not see a shift").contains("only the regularis"));
        problem.mix = {};
        QCOMPARE(titles(problem), QStringList{});

        A.col(3).setConstant(-2.0);
        QCOMPARE(titles(problemOf(A)), QStringList{"A constant column"});
        QVERIFY(explanation(problemOf(A), "A constant column").contains("the skip branch does"));
        QVERIFY(
            explanation(problemOf(A, kSoftmax), "A constant column").contains("constant along"));
    }

    void startsOutsideTheDomainAreExplained()
    {
        Problem problem = problemOf(RowMajorMatrix::Identity(2, 2));
        problem.x0 << -2.0, -1.0;
        QCOMPARE(titles(problem), QStringList{"The start lies in the hole"});
        QVERIFY(explanation(problem, "The start lies in the hole").contains("is -2.5 at x0"));
        QVERIFY(explanation(problem, "The start lies in the hole").contains("α ≥ 2 everywhere"));
        RowMajorMatrix centred(2, 2);
        centred << 0.5, -0.5, -0.5, 0.5;
        problem.A = DesignMatrix(centred);
        QVERIFY(!titles(problem).contains("The start lies in the hole"));
        QVERIFY(LossAt(problem, problem.x0).alpha() >= 2.0);
    }

    void resnetIsExplained()
    {
        const QString scale = "ResNet-only does not see the scale of x";
        Problem problem = problemOf(gaussian(20, 3), kResnet);
        QCOMPARE(titles(problem), (QStringList{scale, "The start is not in the domain"}));
        problem.x0.setOnes();
        problem.w[0] = 0.1;
        QCOMPARE(titles(problem), (QStringList{scale, "No minimiser in general"}));

        RowMajorMatrix A = gaussian(20, 3);
        A.rowwise() -= A.colwise().mean().eval();
        QCOMPARE(titles(problemOf(A, kResnet)), QStringList{"ResNet-only is undefined everywhere"});
        A(0, 0) += 1e-5;
        problem.A = DesignMatrix(A);
        problem.w[0] = 0.0;
        QCOMPARE(titles(problem), (QStringList{"Columns nearly centred", scale}));
    }

    void largeProblemsAreNotAnalysedForEver()
    {
        QVERIFY(!core::columnSpace(DesignMatrix(RowMajorMatrix::Ones(2, 2000))));
        QVERIFY(!core::columnSpace(DesignMatrix(RowMajorMatrix::Constant(3, 2, 1e200))));
        QVERIFY(!core::columnSpace(DesignMatrix()));
    }

    void examplesAreCharacterised()
    {
        const auto example = [](const char* name) {
            return core::readCsv(std::filesystem::path(BASIN_EXAMPLES) / name).take();
        };
        QCOMPARE(titles(example("us_states.csv")), QStringList{});
        QCOMPARE(titles(example("longley_raw.csv")), QStringList{});
        QCOMPARE(titles(example("three_valleys.csv")), QStringList{});
    }
};

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_notices.moc"
