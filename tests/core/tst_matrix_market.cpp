// SPDX-License-Identifier: MIT
#include "core/files/matrix_market.h"
#include "core/files/npy.h"
#include "core/files/open.h"
#include "core/model/loss.h"

#include <QtTest>

#include <string>

using core::DesignMatrix;
using core::parseMatrixMarket;
using core::Result;
using core::RowMajorMatrix;

namespace {

QByteArray shown(const RowMajorMatrix& A)
{
    QByteArray text;
    for (Eigen::Index i = 0; i < A.rows(); ++i) {
        for (Eigen::Index j = 0; j < A.cols(); ++j)
            text += QByteArray::number(A(i, j)) + (j + 1 < A.cols() ? " " : "\n");
    }
    return text;
}

QByteArray outcome(const QByteArray& text)
{
    const Result<core::MatrixMarketFile> result =
        parseMatrixMarket({text.data(), static_cast<std::size_t>(text.size())}, "a.mtx");
    return result ? shown(result.value().A.dense())
                  : QByteArray::fromStdString(result.error().message);
}

} // namespace

class MatrixMarketTest : public QObject {
    Q_OBJECT

private slots:
    void files_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("result");
        const auto add = [](const char* name, const QByteArray& text, const QByteArray& result) {
            QTest::newRow(name) << QByteArray("%%MatrixMarket matrix " + text) << result;
        };
        add("coordinate",
            "coordinate real general\n% made by hand\n\n2 3 3\n1 1 1.5\n2 3 -2e0\n1 2 +4\n",
            "1.5 4 0\n0 0 -2\n");
        add("any case, CRLF, blanks, no final newline",
            "Coordinate REAL General\r\n 2 \t2 1\r\n2 1   7", "0 0\n7 0\n");
        add("integer", "coordinate integer general\n1 2 2\n1 1 3\n1 2 4\n", "3 4\n");
        add("pattern", "coordinate pattern general\n2 2 2\n1 2\n2 1\n", "0 1\n1 0\n");
        add("symmetric", "coordinate real symmetric\n2 2 2\n1 1 3\n2 1 4\n", "3 4\n4 0\n");
        add("skew-symmetric", "coordinate real skew-symmetric\n2 2 1\n2 1 4\n", "0 -4\n4 0\n");
        add("entries listed twice", "coordinate real general\n1 1 2\n1 1 3\n1 1 4\n", "7\n");
        add("no entries", "coordinate real general\n1 2 0\n", "0 0\n");
        add("array", "array real general\n2 3\n1\n4\n2\n5\n3\n6\n", "1 2 3\n4 5 6\n");
        add("symmetric array", "array real symmetric\n3 3\n1\n2\n3\n4\n5\n6\n",
            "1 2 3\n2 4 5\n3 5 6\n");
        add("skew-symmetric array", "array real skew-symmetric\n3 3\n1\n2\n3\n",
            "0 -1 -2\n1 0 -3\n2 3 0\n");

        const QByteArray start = "coordinate real general\n2 2 2\n";
        add("complex", "coordinate complex general\n1 1 1\n1 1 1 0\n",
            "a.mtx:1: not real, integer or pattern, found \"complex\"");
        add("hermitian", "array real hermitian\n1 1\n1\n",
            "a.mtx:1: not general, symmetric or skew-symmetric, found \"hermitian\"");
        add("unknown layout", "sparse real general\n1 1\n1\n",
            "a.mtx:1: neither coordinate nor array, found \"sparse\"");
        add("short first line", "array real\n1 1\n1\n",
            "a.mtx:1: not the first line of a Matrix Market file, found "
            "\"%%MatrixMarket matrix array real\"");
        add("pattern array", "array pattern general\n1 1\n",
            "a.mtx:1: an array has to have values, found \"pattern\"");
        add("no size", "array real general\n% nothing\n",
            "a.mtx:2: the size line has to hold rows and columns; the file ends before it");
        add("wrong size", "coordinate real general\n2 2\n",
            "a.mtx:2: the size line has to hold rows, columns and entries");
        add("negative size", "array real general\n-2 2\n",
            "a.mtx:2: the size line has to hold rows and columns");
        add("empty", "array real general\n0 2\n", "a.mtx:2: the matrix is empty: 0 x 2");
        add("not square", "array real symmetric\n2 3\n",
            "a.mtx:2: a symmetric matrix is square, found 2 x 3");
        add("row too large", start + "1 1 1\n3 1 1\n",
            "a.mtx:4: not a row from 1 to 2, found \"3\"");
        add("column zero", start + "1 0 1\n", "a.mtx:3: not a column from 1 to 2, found \"0\"");
        add("column not whole", start + "1 1.5 1\n",
            "a.mtx:3: not a column from 1 to 2, found \"1.5\"");
        add("text", start + "1 1 one\n", "a.mtx:3: not a number, found \"one\"");
        add("nan", start + "1 1 nan\n", "a.mtx:3: not a finite number, found \"nan\"");
        add("too large", "array real general\n1 1\n1e309\n",
            "a.mtx:3: too large for a double, found \"1e309\"");
        add("too large in sum", "coordinate real general\n1 1 2\n1 1 1e308\n1 1 1e308\n",
            "a.mtx: entries listed twice add up to more than a double holds");
        add("missing value", start + "1 1\n",
            "a.mtx:3: an entry here has 3 numbers, found 2 of them");
        add("too few entries", start + "1 1 1\n", "a.mtx:3: the file ends after 1 of 2 entries");
        add("too many entries", start + "1 1 1\n1 2 1\n2 2 1\n",
            "a.mtx:5: more than the 2 entries of the size line, found \"2\"");
        add("skew diagonal", "coordinate real skew-symmetric\n2 2 1\n1 1 4\n",
            "a.mtx:3: a skew-symmetric matrix has no entries on its diagonal");
        QTest::newRow("not such a file")
            << QByteArray("x,b\n1,2\n")
            << QByteArray("a.mtx:1: not the first line of a Matrix Market file, found \"x,b\"");
    }

    void files()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, result);
        QCOMPARE(outcome(text), result);
    }

    void matricesBeyondTheMemoryAreRefused()
    {
        const QByteArray message =
            outcome("%%MatrixMarket matrix coordinate real general\n9000000 9000000 1\n1 1 1\n");
        QVERIFY(
            message.startsWith("a.mtx:2: 9000000 x 9000000 as a dense matrix takes 6.48e+05 GB"));
    }

    /// With npy/b.npy for b; the losses at (.3, -.2, .5) are those of tests/data/cases.
    void cases_data()
    {
        QTest::addColumn<double>("loss");
        QTest::addColumn<QString>("remark");
        constexpr double kGeneral = 0.11999277010066225;
        for (const char* name : {"general", "symmetric_lower", "symmetric_upper", "bom"})
            QTest::newRow(name) << kGeneral << QString();
        QTest::newRow("skew") << 0.14062363944164835 << QString();
        QTest::newRow("duplicates")
            << 0.11456969785993823
            << "An entry names a place that was named before, the first (1, 1) in line 4: the "
               "numbers of one place are added.";
        QTest::newRow("pattern")
            << 0.09720426406105176
            << "The file names places without numbers (pattern): each counts as 1.";
    }

    void cases()
    {
        QFETCH(const double, loss);
        QFETCH(const QString, remark);
        const std::string folder = BASIN_TEST_DATA "/cases/";
        const auto file =
            core::readMatrixMarket(folder + "mtx/" + QTest::currentDataTag() + ".mtx");
        QVERIFY2(file.ok(), file.ok() ? "" : file.error().message.c_str());
        core::Problem problem;
        problem.A = file.value().A;
        problem.b = core::readNpy(folder + "npy/b.npy").take().column(0);
        problem.w = Eigen::VectorXd::Zero(1);
        problem.x0 = Eigen::Vector3d(0.3, -0.2, 0.5);
        problem.mix = {1, 1};
        QVERIFY(std::abs(core::LossAt(problem, problem.x0).loss() - loss) < 1e-15);
        const auto& remarks = file.value().remarks;
        QCOMPARE(remarks.size(), remark.isEmpty() ? 0U : 1U);
        if (!remark.isEmpty())
            QCOMPARE(QString::fromStdString(remarks.front()), remark);
        // They reach those who open the file as A.
        const auto opened = core::importProblem(folder + "mtx/" + QTest::currentDataTag() + ".mtx",
                                                folder + "npy/b.npy", core::ImportOptions{});
        QCOMPARE(opened.value().report.remarks, remarks);
    }

    void refusedCases_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("symmetric_both")
            << ":6: both (2, 1) and (1, 2) are listed, but a symmetric file has one half only and "
               "means the other; leave one half out, or say general";
        QTest::newRow("array_full_symmetric")
            << ":9: 6 entries are expected and 9 found: a symmetric array holds only its lower "
               "half, column by column; leave the rest out, or say general";
        QTest::newRow("complex") << ":1: not real, integer or pattern, found \"complex\"";
        QTest::newRow("zero_based") << ":3: not a row from 1 to 3, found \"0\"";
    }

    void refusedCases()
    {
        QFETCH(const QString, message);
        const std::string path =
            std::string(BASIN_TEST_DATA "/cases/mtx/") + QTest::currentDataTag() + ".mtx";
        const auto file = core::readMatrixMarket(path);
        QVERIFY(!file);
        QCOMPARE(QString::fromStdString(file.error().message),
                 QString::fromStdString(path) + message);
    }

    void canBeCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const Result<core::MatrixMarketFile> result = parseMatrixMarket(
            "%%MatrixMarket matrix array real general\n1 1\n1\n", "a.mtx", {}, stop.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().message, std::string("cancelled"));
    }
};

QTEST_GUILESS_MAIN(MatrixMarketTest)
#include "tst_matrix_market.moc"
