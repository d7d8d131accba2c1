// SPDX-License-Identifier: MIT
#include "core/solve/row_sample.h"
#include "tests/core/problems.h"

using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

class TestRowSample : public QObject {
    Q_OBJECT

private slots:
    void estimatesTheGramMatrix();
};

void TestRowSample::estimatesTheGramMatrix()
{
    // One row carries a direction of its own: uniform sampling would miss it.
    MatrixXd A = gaussian(5000, 5, 81);
    A.col(4).setZero();
    A(1234, 4) = 3;
    const core::DesignMatrix matrix(A);
    const VectorXd weights = gaussian(5000, 1, 82).cwiseAbs();
    std::mt19937_64 engine(7);
    const VectorXd scores = leverageScores(matrix, weights, engine);
    QVERIFY(scores[1234] > 0.1);

    MatrixXd mean = MatrixXd::Zero(5, 5);
    for (int k = 0; k < 100; ++k)
        mean += sampledGram(matrix, weights, 500, engine) / 100;
    const MatrixXd exact = matrix.gram(weights);
    QVERIFY(std::abs(mean(4, 4) / exact(4, 4) - 1) < 0.2);
    VERIFY_CLOSE(mean, exact, 0.03);
    QVERIFY(sampledGram(matrix, VectorXd::Zero(5000), 10, engine).isZero(0));
}

QTEST_GUILESS_MAIN(TestRowSample)
#include "tst_row_sample.moc"
