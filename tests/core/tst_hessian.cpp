// SPDX-License-Identifier: MIT
#include "core/model/hessian.h"
#include "core/spectrum/spectrum.h"
#include "tests/core/problems.h"

using core::HessianForm;
using core::LossAt;
using core::Mix;
using core::Problem;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

/// 200 rows, 10 columns, combined, with b near f(x) so that A^T D A is mostly cancelled by the
/// rank-two part.
Problem nearSolution(double w, const VectorXd& x)
{
    Problem problem = problemOf(gaussian(200, 10, 3) / std::sqrt(10.0), VectorXd::Zero(200),
                                scalar(w), Mix{1, 1});
    const VectorXd b = LossAt(problem, x).f();
    problem.b = 0.9 * b + 0.1 * probabilities(200, 4);
    return problem;
}

/// What is left of r after H x is taken away, against what H could make of x.
double residual(const HessianForm& form, const VectorXd& x, const VectorXd& r)
{
    return (r - form.times(x)).norm() / (form.dense().norm() * x.norm() + r.norm());
}

} // namespace

class TestHessian : public QObject {
    Q_OBJECT

private slots:
    void isDiagonalPlusRankTwo();
    void hasALowRankPartOfBothSigns();
    void gaussNewtonIsTheHessianOfAPerfectFit();
    void solvesWhereTheDiagonalPartIsDefinite();
    void solvesWhereTheHessianIsIndefinite();
    void solvesWhereTheDiagonalPartAloneIsIndefinite();
    void doesNotSolveWhereItIsSingular();
    void spectrumSatisfiesItsDefinition();
    void spectrumCountsSigns();
    void spectrumOfNonsenseIsEmpty();
};

void TestHessian::isDiagonalPlusRankTwo()
{
    const VectorXd x = gaussian(10, 1, 1);
    const HessianForm form = LossAt(nearSolution(0.1, x), 0.9 * x).hessian();
    const MatrixXd A = form.A.dense();
    const MatrixXd inner = MatrixXd(form.D.asDiagonal()) + form.U * form.S * form.U.transpose();
    VERIFY_CLOSE(form.dense(), A.transpose() * inner * A, 1e-13);
    VERIFY_CLOSE(form.diagonalPart(), A.transpose() * form.D.asDiagonal() * A, 1e-13);
    VERIFY_CLOSE(form.withLowRankPart(form.diagonalPart()), form.dense(), 1e-15);
    VERIFY_CLOSE(form.times(x), form.dense() * x, 1e-12);
    VERIFY_CLOSE(core::HessianProduct(form)(x), form.dense() * x, 1e-12);
}

void TestHessian::hasALowRankPartOfBothSigns()
{
    const VectorXd x = gaussian(10, 1, 1);
    const HessianForm form = LossAt(nearSolution(0.1, x), 0.9 * x).hessian();
    const core::Spectrum lowRank =
        denseSpectrum(form.withLowRankPart(MatrixXd::Zero(10, 10)), core::Eigenvectors::No);
    QVERIFY(lowRank.values[0] < 0);
    QVERIFY(lowRank.values[9] > 0);
    QVERIFY(lowRank.values.segment(1, 8).cwiseAbs().maxCoeff() <
            1e-14 * lowRank.values.cwiseAbs().maxCoeff());
}

void TestHessian::gaussNewtonIsTheHessianOfAPerfectFit()
{
    for (const core::Mix& mix : {core::Mix{1, 0}, core::Mix{0, 1}, core::Mix{0.7, 1.2}}) {
        core::Problem problem = test::problemOf(test::gaussian(9, 4, 5), test::probabilities(9, 6),
                                                test::scalar(0.3), mix);
        const Eigen::VectorXd x = 0.2 * test::gaussian(4, 1, 7);
        const Eigen::MatrixXd G = core::LossAt(problem, x).gaussNewton().dense();
        // Whatever b is: the part has nothing of the residual.
        problem.b = core::LossAt(problem, x).f();
        const Eigen::MatrixXd H = core::LossAt(problem, x).hessian().dense();
        QVERIFY((G - H).norm() < 1e-13 * H.norm());
    }
}

void TestHessian::solvesWhereTheDiagonalPartIsDefinite()
{
    const VectorXd x = gaussian(10, 1, 1);
    const VectorXd r = gaussian(10, 1, 2);
    for (const double w : {1.0, 1e-2, 1e-4}) {
        const HessianForm form = LossAt(nearSolution(w, x), x).hessian();
        const auto solution = form.solve(r);
        QVERIFY(solution);
        QVERIFY(residual(form, *solution, r) < 1e-14);
    }
}

void TestHessian::solvesWhereTheHessianIsIndefinite()
{
    Problem problem = problemOf(gaussian(6, 3, 21), probabilities(6, 22), scalar(0), Mix{1, 1});
    const HessianForm form = LossAt(problem, Eigen::Vector3d(0.9, 0.4, 0.2)).hessian();
    const core::Spectrum spectrum = denseSpectrum(form.dense(), core::Eigenvectors::No);
    QVERIFY(spectrum.negative >= 1 && spectrum.positive >= 1);
    const VectorXd r = gaussian(3, 1, 23);
    const auto solution = form.solve(r);
    QVERIFY(solution);
    QVERIFY(residual(form, *solution, r) < 1e-14);
}

void TestHessian::solvesWhereTheDiagonalPartAloneIsIndefinite()
{
    HessianForm form;
    form.A = core::DesignMatrix(MatrixXd::Identity(3, 3));
    form.D = Eigen::Vector3d(-1, 2, 3);
    form.U.resize(3, 2);
    form.U.col(0) = VectorXd::Unit(3, 0);
    form.U.col(1) = VectorXd::Unit(3, 1);
    form.S << 4, -1, -1, 0; // H = [[3,-1,0],[-1,2,0],[0,0,3]] is positive definite
    const auto solution = form.solve(Eigen::Vector3d(2, 1, 3));
    QVERIFY(solution);
    VERIFY_CLOSE(*solution, Eigen::Vector3d(1, 1, 1), 1e-15);
}

void TestHessian::doesNotSolveWhereItIsSingular()
{
    // Softmax does not change along h with A h = 1.
    MatrixXd A = gaussian(8, 3, 31);
    A.col(2) = VectorXd::Ones(8) - A.col(0);
    const Problem problem = problemOf(A, probabilities(8, 32), scalar(0), Mix{1, 0});
    const HessianForm form = LossAt(problem, Eigen::Vector3d(0.1, 0.2, 0.3)).hessian();
    QVERIFY(form.times(Eigen::Vector3d(1, 0, 1)).norm() < 1e-15);
    QVERIFY(!form.solve(Eigen::Vector3d(1, 2, 3)));

    A.col(2).setZero();
    const Problem flat = problemOf(A, probabilities(8, 32), scalar(0.5), Mix{1, 1});
    QVERIFY(!LossAt(flat, VectorXd::Zero(3)).hessian().solve(Eigen::Vector3d(1, 2, 3)));
}

void TestHessian::spectrumSatisfiesItsDefinition()
{
    const MatrixXd M = gaussian(40, 40, 41);
    const MatrixXd H = M + M.transpose();
    const core::Spectrum spectrum = denseSpectrum(H, core::Eigenvectors::Yes);
    QCOMPARE(spectrum.values.size(), 40);
    const MatrixXd& V = spectrum.vectors;
    QVERIFY((H * V - V * spectrum.values.asDiagonal()).norm() < 1e-13 * H.norm());
    QVERIFY((V.transpose() * V - MatrixXd::Identity(40, 40)).norm() < 1e-12);
    QVERIFY(std::is_sorted(spectrum.values.begin(), spectrum.values.end()));

    MatrixXd lowerOnly = H;
    lowerOnly.triangularView<Eigen::StrictlyUpper>().setConstant(1e9);
    const core::Spectrum valuesOnly = denseSpectrum(lowerOnly, core::Eigenvectors::No);
    VERIFY_CLOSE(valuesOnly.values, spectrum.values, 1e-13);
    QCOMPARE(valuesOnly.vectors.size(), 0);
}

void TestHessian::spectrumCountsSigns()
{
    const MatrixXd Q = MatrixXd(gaussian(5, 5, 51).householderQr().householderQ());
    const VectorXd values = (VectorXd(5) << -2, -1e-3, 0, 1e-18, 3).finished();
    const core::Spectrum spectrum =
        denseSpectrum(Q * values.asDiagonal() * Q.transpose(), core::Eigenvectors::No);
    QCOMPARE(spectrum.negative, 2);
    QCOMPARE(spectrum.zero, 2);
    QCOMPARE(spectrum.positive, 1);
}

void TestHessian::spectrumOfNonsenseIsEmpty()
{
    MatrixXd H = MatrixXd::Identity(3, 3);
    H(2, 1) = std::nan("");
    QCOMPARE(denseSpectrum(H, core::Eigenvectors::Yes).values.size(), 0);
    QCOMPARE(denseSpectrum(MatrixXd(0, 0), core::Eigenvectors::Yes).values.size(), 0);
}

QTEST_GUILESS_MAIN(TestHessian)
#include "tst_hessian.moc"
