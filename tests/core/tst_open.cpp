// SPDX-License-Identifier: MIT
#include "core/files/open.h"
#include "temporary_file.h"

#include <QtTest>

#include <cstring>
#include <string>
#include <vector>

using core::openProblem;
using core::Problem;
using core::Result;
using Eigen::Index;

namespace {

std::string npy(const char* shape, const std::vector<double>& numbers)
{
    std::string header = std::string("{'descr': '<f8', 'fortran_order': False, 'shape': ") + shape;
    header.resize(116, ' ');
    header += '}';
    header += '\n';
    std::string bytes = std::string("\x93NUMPY\x01\0", 8) + static_cast<char>(header.size()) + '\0';
    const std::size_t start = bytes.size() + header.size();
    bytes += header;
    bytes.resize(start + numbers.size() * sizeof(double));
    std::memcpy(bytes.data() + start, numbers.data(), numbers.size() * sizeof(double));
    return bytes;
}

constexpr const char* kMarket =
    "%%MatrixMarket matrix array real general\n2 3\n1\n3\n2\n4\n0.5\n0.25\n";
constexpr const char* kCsv = "label,u,v,b\nk,1,2,0.5\nl,3,4,0.25\n";
const std::vector<double> kNumbers{1, 2, 0.5, 3, 4, 0.25};

std::string errorOf(const Result<Problem>& result)
{
    return result ? "accepted" : result.error().message;
}

} // namespace

class OpenTest : public QObject {
    Q_OBJECT

private slots:
    void theLastColumnOfOneFileIsTheTarget_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("csv") << QByteArray("p.csv") << QByteArray(kCsv);
        QTest::newRow("npy") << QByteArray("p.NPY")
                             << QByteArray::fromStdString(npy("(2, 3)", kNumbers));
        QTest::newRow("mtx") << QByteArray("p.mtx") << QByteArray(kMarket);
        QTest::newRow("csv by content") << QByteArray("p.txt") << QByteArray(kCsv);
        QTest::newRow("npy by content")
            << QByteArray("p") << QByteArray::fromStdString(npy("(2, 3)", kNumbers));
        QTest::newRow("mtx by content") << QByteArray("p.dat") << QByteArray(kMarket);
    }

    void theLastColumnOfOneFileIsTheTarget()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, content);
        const TemporaryFile file(name.constData(), content.toStdString());
        const Result<Problem> result = openProblem(file.path());
        QCOMPARE(errorOf(result), std::string("accepted"));
        core::RowMajorMatrix A(2, 2);
        A << 1, 2, 3, 4;
        QVERIFY(result.value().A.dense() == A);
        QVERIFY(result.value().b == Eigen::Vector2d(0.5, 0.25));
        QVERIFY(core::validate(result.value()).empty());
        QCOMPARE(result.value().mix, (core::Mix{1.0, 1.0}));
    }

    void twoFilesMayHaveDifferentFormats()
    {
        const TemporaryFile A("A.npy", npy("(2, 3)", kNumbers));
        const TemporaryFile named("A.csv", "label,u,v,w\nk,1,2,0.5\nl,3,4,0.25\n");
        const TemporaryFile column("b.npy", npy("(2,)", {0.5, 0.25}));
        const TemporaryFile row("b.csv", "0.5,0.25\n");
        const TemporaryFile titled("c.csv", "b\n0.5\n0.25\n");
        const TemporaryFile market("b.mtx",
                                   "%%MatrixMarket matrix array real general\n2 1\n0.5\n0.25\n");
        for (const auto* b : {&column, &row, &titled, &market}) {
            const Result<Problem> result = openProblem(A.path(), b->path());
            QCOMPARE(errorOf(result), std::string("accepted"));
            QCOMPARE(result.value().d(), Index{3});
            QCOMPARE(result.value().A(1, 2), 0.25);
            QVERIFY(result.value().b == Eigen::Vector2d(0.5, 0.25));
            QVERIFY(core::validate(result.value()).empty());
        }
        const Problem problem = openProblem(named.path(), column.path()).take();
        QCOMPARE(problem.columnName(2), std::string("w"));
        QCOMPARE(problem.rowName(1), std::string("l"));
    }

    void filesThatDoNotFitSayWhy()
    {
        const TemporaryFile A("A.npy", npy("(2, 3)", kNumbers));
        const TemporaryFile b("b.npy", npy("(3,)", {1, 2, 3}));
        QCOMPARE(errorOf(openProblem(A.path(), b.path())),
                 b.name() + ": b has 3 numbers, but " + A.name() + " has 2 rows");
        QCOMPARE(errorOf(openProblem(A.path(), A.path())),
                 A.name() + ": b has to be one row or one column, found 2 x 3");
        QCOMPARE(errorOf(openProblem(b.path())),
                 b.name() + ": only one column; before the last, b, at least one column of A is "
                            "needed");
        QCOMPARE(errorOf(openProblem("/no/such/file.npy")),
                 std::string("/no/such/file.npy: No such file or directory"));
        const TemporaryFile text("t.npy", kCsv);
        QCOMPARE(errorOf(openProblem(text.path())), text.name() + ": not a NumPy array file");
    }
};

QTEST_GUILESS_MAIN(OpenTest)
#include "tst_open.moc"
