// SPDX-License-Identifier: MIT
#include "core/numeric/parallel.h"
#include "core/problem/design_matrix.h"
#include "core/problem/differences.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <vector>

using core::DesignMatrix;
using core::RowMajorMatrix;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

RowMajorMatrix waves(Index n, Index d)
{
    RowMajorMatrix A(n, d);
    for (Index i = 0; i < n; ++i) {
        for (Index j = 0; j < d; ++j)
            A(i, j) =
                std::sin(1.0 + 3.7 * static_cast<double>(i) + 1.3 * static_cast<double>(j * j));
    }
    return A;
}

double relativeError(const MatrixXd& value, const MatrixXd& truth)
{
    return (value - truth).norm() / truth.norm();
}

} // namespace

class DesignMatrixTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { core::setThreadCount(0); }

    void keepsEveryEntryAcrossBlocks()
    {
        const RowMajorMatrix A = waves(5000, 37);
        const DesignMatrix matrix(A);
        QVERIFY(matrix.blockCount() > 2);
        QVERIFY(matrix.dense() == A);
        QVERIFY(matrix.column(5) == A.col(5));
        QVERIFY(matrix.row(4999) == VectorXd(A.row(4999)));
        QCOMPARE(matrix(1234, 36), A(1234, 36));
        const Index last = matrix.blockCount() - 1;
        QCOMPARE(matrix.firstRow(last) + matrix.block(last).rows(), Index{5000});
    }

    void listsTheRowsThatDiffer()
    {
        const DesignMatrix matrix(waves(5000, 37));
        const DesignMatrix edited =
            matrix.withCell(4999, 36, 2.0).withCell(0, 1, 2.0).withCell(17, 3, 2.0);
        const std::vector<Index> rows{0, 17, 4999};
        QCOMPARE(core::differingRows(matrix, matrix, 0), std::vector<Index>());
        QCOMPARE(core::differingRows(matrix, edited, 3), rows);
        QCOMPARE(core::differingRows(edited, matrix, 3), rows);
        QVERIFY(!core::differingRows(matrix, edited, 2));
        // No block is shared with a matrix that was made anew.
        QCOMPARE(core::differingRows(DesignMatrix(matrix.dense()), edited, 3), rows);
        QVERIFY(!core::differingRows(matrix, DesignMatrix(waves(4999, 37)), 9));
        QVERIFY(!core::differingRows(matrix, DesignMatrix(waves(5000, 36)), 9));
        QCOMPARE(core::differingRows(DesignMatrix(), DesignMatrix(), 9), std::vector<Index>());
    }

    void listsTheEntriesThatDiffer()
    {
        const VectorXd b = VectorXd::LinSpaced(5000, 0, 1);
        VectorXd edited = b;
        edited[4999] = 3;
        edited[1024] = 3;
        QCOMPARE(core::differingEntries(b, b, 0), std::vector<Index>());
        QCOMPARE(core::differingEntries(b, edited, 2), (std::vector<Index>{1024, 4999}));
        QVERIFY(!core::differingEntries(b, edited, 1));
        QVERIFY(!core::differingEntries(b, b.head(4999), 9));
    }

    void products_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("d");
        QTest::newRow("one number") << 1 << 1;
        QTest::newRow("one row") << 1 << 300;
        QTest::newRow("small") << 7 << 2;
        QTest::newRow("several blocks") << 20000 << 7;
        QTest::newRow("rows longer than a block") << 5 << 40000;
        QTest::newRow("threaded Gram matrix") << 3001 << 129;
    }

    void products()
    {
        QFETCH(int, n);
        QFETCH(int, d);
        const RowMajorMatrix A = waves(n, d);
        const DesignMatrix matrix(A);
        const VectorXd x = waves(d, 1);
        const VectorXd y = waves(n, 1);
        const MatrixXd X = waves(d, 3);
        QVERIFY(relativeError(matrix.times(x), A * x) < 1e-12);
        QVERIFY(relativeError(matrix.timesMatrix(X), A * X) < 1e-12);
        QVERIFY(relativeError(matrix.transposeTimes(y), A.transpose() * y) < 1e-12);
        const MatrixXd Y = waves(n, 2);
        QVERIFY(relativeError(matrix.transposeTimesMatrix(Y), A.transpose() * Y) < 1e-12);
        const VectorXd weighted = A.transpose() * y.cwiseProduct(A * x);
        QVERIFY(relativeError(matrix.gramTimes(y, x), weighted) < 1e-11);
        if (d > 1000)
            return;
        const MatrixXd gram = matrix.gram(y);
        const MatrixXd truth = A.transpose() * y.asDiagonal() * A;
        const MatrixXd terms = A.transpose() * y.cwiseAbs().asDiagonal() * A;
        QVERIFY((gram - truth).norm() < 1e-13 * terms.norm());
        QVERIFY(gram == gram.transpose());
    }

    void gramTakesWeightsOfAnySignAndZero()
    {
        const RowMajorMatrix A = waves(600, 40);
        const DesignMatrix matrix(A);
        for (const double sign : {1.0, 0.0, -1.0}) {
            const VectorXd weights = VectorXd::Constant(600, sign);
            const MatrixXd truth = A.transpose() * weights.asDiagonal() * A;
            QVERIFY((matrix.gram(weights) - truth).norm() <= 1e-12 * A.squaredNorm());
        }
    }

    void resultsDoNotDependOnTheThreadCount()
    {
        const DesignMatrix matrix(waves(30011, 61));
        const VectorXd x = waves(61, 1);
        const VectorXd y = waves(30011, 1);
        core::setThreadCount(1);
        const VectorXd times = matrix.times(x);
        const VectorXd transposeTimes = matrix.transposeTimes(y);
        const VectorXd gramTimes = matrix.gramTimes(y, x);
        const MatrixXd gram = matrix.gram(y);
        for (const int threads : {2, 5}) {
            core::setThreadCount(threads);
            QVERIFY(matrix.times(x) == times);
            QVERIFY(matrix.transposeTimes(y) == transposeTimes);
            QVERIFY(matrix.gramTimes(y, x) == gramTimes);
            QVERIFY(matrix.gram(y) == gram);
        }
    }

    void changingACellSharesAllOtherBlocks()
    {
        const DesignMatrix before(waves(5000, 37));
        const DesignMatrix after = before.withCell(4321, 8, 17.0);
        QCOMPARE(after(4321, 8), 17.0);
        QVERIFY(before(4321, 8) != 17.0);
        QVERIFY(!(before == after));
        Index shared = 0;
        for (Index k = 0; k < before.blockCount(); ++k)
            shared += before.block(k).data() == after.block(k).data() ? 1 : 0;
        QCOMPARE(shared, before.blockCount() - 1);
        QVERIFY(after.withCell(4321, 8, before(4321, 8)) == before);
    }

    void usesForeignMemoryInPlaceAndKeepsItAlive()
    {
        auto numbers = std::make_shared<std::vector<double>>(60000, 1.5);
        const std::weak_ptr<std::vector<double>> watch = numbers;
        const double* address = numbers->data();
        {
            const DesignMatrix matrix(std::shared_ptr<const double>(numbers, address), 20000, 3);
            numbers.reset();
            QVERIFY(matrix.block(0).data() == address);
            QVERIFY(!watch.expired());
            QCOMPARE(matrix(19999, 2), 1.5);
        }
        QVERIFY(watch.expired());
    }

    void knowsWhetherAllEntriesAreFinite()
    {
        const DesignMatrix matrix(waves(5000, 37));
        QVERIFY(matrix.allFinite());
        const double infinity = std::numeric_limits<double>::infinity();
        const DesignMatrix spoilt = matrix.withCell(4999, 36, infinity);
        QVERIFY(!spoilt.allFinite());
        QVERIFY(spoilt.withCell(4999, 36, 0.0).allFinite());
        QVERIFY(!matrix.withCell(0, 0, std::nan("")).allFinite());
        QVERIFY(matrix.withCell(0, 0, std::numeric_limits<double>::max()).allFinite());
    }

    void emptyMatricesHaveEmptyProducts()
    {
        const DesignMatrix none;
        QCOMPARE(none.blockCount(), Index{0});
        QCOMPARE(none.times(VectorXd()).size(), Index{0});
        const DesignMatrix noColumns(RowMajorMatrix(4, 0));
        QVERIFY(noColumns.allFinite());
        QVERIFY(noColumns.times(VectorXd()) == VectorXd::Zero(4));
        QCOMPARE(noColumns.gram(VectorXd::Ones(4)).size(), Index{0});
        const DesignMatrix noRows(RowMajorMatrix(0, 3));
        QVERIFY(noRows.transposeTimes(VectorXd()) == VectorXd::Zero(3));
        QVERIFY(noRows.gram(VectorXd()) == MatrixXd::Zero(3, 3));
        QVERIFY(!(noRows == noColumns));
    }
};

QTEST_GUILESS_MAIN(DesignMatrixTest)
#include "tst_design_matrix.moc"
