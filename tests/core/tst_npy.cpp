// SPDX-License-Identifier: MIT
#include "core/files/npy.h"
#include "core/model/loss.h"
#include "temporary_file.h"

#include <QtTest>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

using core::DesignMatrix;
using core::readNpy;
using core::Result;
using core::RowMajorMatrix;
using Eigen::Index;

namespace {

template <typename Number>
std::string bytesOf(const std::vector<Number>& numbers)
{
    std::string bytes(numbers.size() * sizeof(Number), '\0');
    std::memcpy(bytes.data(), numbers.data(), bytes.size());
    return bytes;
}

/// A file as numpy.save writes it: the header padded to a multiple of @p alignment.
std::string npy(const std::string& dictionary, const std::string& numbers, int version = 1,
                std::size_t alignment = 64)
{
    std::string header = dictionary;
    const std::size_t start = version == 1 ? 10 : 12;
    while ((start + header.size() + 1) % alignment != 0)
        header += ' ';
    header += '\n';
    std::string bytes = "\x93NUMPY";
    bytes += static_cast<char>(version);
    bytes += '\0';
    for (std::size_t k = 0, length = header.size(); k < (version == 1 ? 2u : 4u); ++k, length >>= 8)
        bytes += static_cast<char>(length & 0xFF);
    return bytes + header + numbers;
}

std::string dictionary(const char* type, const char* order, const char* shape)
{
    return std::string("{'descr': '") + type + "', 'fortran_order': " + order +
           ", 'shape': " + shape + ", }";
}

RowMajorMatrix expected()
{
    RowMajorMatrix A(2, 3);
    A << 1, 2, 3, 4, 5, 6.5;
    return A;
}

} // namespace

class NpyTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatNumpySaves_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char* name, const std::string& bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        const std::vector<double> byRows{1, 2, 3, 4, 5, 6.5};
        const std::vector<double> byColumns{1, 4, 2, 5, 3, 6.5};
        const std::vector<float> floats{1, 2, 3, 4, 5, 6.5};
        const std::vector<float> floatsByColumns{1, 4, 2, 5, 3, 6.5};
        const std::string plain = dictionary("<f8", "False", "(2, 3)");
        add("float64, C", npy(plain, bytesOf(byRows)));
        add("float64, Fortran", npy(dictionary("<f8", "True", "(2, 3)"), bytesOf(byColumns)));
        add("float32, C", npy(dictionary("<f4", "False", "(2, 3)"), bytesOf(floats)));
        add("float32, Fortran", npy(dictionary("<f4", "True", "(2, 3)"), bytesOf(floatsByColumns)));
        add("format 2", npy(plain, bytesOf(byRows), 2));
        add("format 3", npy(plain, bytesOf(byRows), 3));
        add("odd offset", npy(plain, bytesOf(byRows), 1, 3));
        add("other order of keys, Python 2",
            npy("{\"shape\":(2L,3L),'fortran_order':False,'descr':'<f8'}", bytesOf(byRows)));
    }

    void readsWhatNumpySaves()
    {
        QFETCH(QByteArray, bytes);
        const TemporaryFile file("a.npy", bytes.toStdString());
        const Result<DesignMatrix> result = readNpy(file.path());
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QVERIFY(result.value().dense() == expected());
    }

    void oneDimensionIsAColumn()
    {
        const std::vector<double> numbers{1, 2, 3};
        for (const char* order : {"False", "True"}) {
            const TemporaryFile file("b.npy",
                                     npy(dictionary("<f8", order, "(3,)"), bytesOf(numbers)));
            const DesignMatrix b = readNpy(file.path()).take();
            QCOMPARE(b.rows(), Index{3});
            QCOMPARE(b.cols(), Index{1});
            QCOMPARE(b(2, 0), 3.0);
        }
    }

    void largeArraysOfEveryLayoutAreTheSameMatrix()
    {
        constexpr Index kRows = 70001;
        constexpr Index kColumns = 3;
        RowMajorMatrix A(kRows, kColumns);
        for (Index i = 0; i < kRows; ++i)
            A.row(i) << static_cast<double>(i), 0.5 * static_cast<double>(i), -1.0;
        const Eigen::MatrixXd columns = A;
        const Eigen::MatrixXf floats = A.cast<float>();
        const auto text = [](const auto& matrix) {
            using Number = typename std::decay_t<decltype(matrix)>::Scalar;
            return bytesOf(std::vector<Number>(matrix.data(), matrix.data() + matrix.size()));
        };
        const TemporaryFile c("c.npy", npy(dictionary("<f8", "False", "(70001, 3)"), text(A)));
        const TemporaryFile f("f.npy", npy(dictionary("<f8", "True", "(70001, 3)"), text(columns)));
        const TemporaryFile f4("g.npy", npy(dictionary("<f4", "True", "(70001, 3)"), text(floats)));
        QVERIFY(readNpy(c.path()).value().dense() == A);
        QVERIFY(readNpy(f.path()).value() == DesignMatrix(A));
        QVERIFY(readNpy(f4.path()).value() == DesignMatrix(A));
    }

    void keepsTheMapAliveAndSeesNoRename()
    {
        const TemporaryFile file("a.npy", npy(dictionary("<f8", "False", "(2, 3)"),
                                              bytesOf(std::vector<double>{1, 2, 3, 4, 5, 6.5})));
        const DesignMatrix A = readNpy(file.path()).take();
        const DesignMatrix edited = A.withCell(0, 0, 7.0);
        std::filesystem::remove(file.path());
        QVERIFY(A.dense() == expected());
        QCOMPARE(edited(0, 0), 7.0);
        QCOMPARE(edited(1, 2), 6.5);
    }

    void readsEveryTypeOfNumber_data()
    {
        QTest::addColumn<double>("loss");
        constexpr double kSigned = 0.1514589493628854;
        for (const char* name : {"A_double", "A_float32", "A_fortran", "A_float16", "A_big_endian",
                                 "A_int8", "A_int32", "A_int64", "A_big_endian_int"})
            QTest::newRow(name) << kSigned;
        for (const char* name : {"A_uint8", "A_uint32"})
            QTest::newRow(name) << 0.14939065890655095; // the third number is 1 instead of -1
        QTest::newRow("A_bool") << 0.02937402348536216;
    }

    void readsEveryTypeOfNumber()
    {
        QFETCH(const double, loss);
        const std::string folder = BASIN_TEST_DATA "/cases/npy/";
        core::Problem problem;
        problem.A = readNpy(folder + QTest::currentDataTag() + ".npy").take();
        problem.b = readNpy(folder + "b.npy").take().column(0);
        problem.w = Eigen::VectorXd::Zero(1);
        problem.x0 = Eigen::Vector2d(0.3, -0.2);
        problem.mix = {1, 1};
        QCOMPARE(problem.n(), 3);
        // Half and single precision hold these numbers exactly.
        QVERIFY(std::abs(core::LossAt(problem, problem.x0).loss() - loss) < 1e-15);
    }

    void readsHalfPrecisionWhole()
    {
        const std::vector<std::uint16_t> bits{0x0000, 0x0001, 0x03FF, 0x0400,
                                              0x3C00, 0xC000, 0x7BFF, 0x3555};
        const TemporaryFile file("half.npy",
                                 npy(dictionary("<f2", "False", "(8,)"), bytesOf(bits)));
        const DesignMatrix A = readNpy(file.path()).take();
        const std::vector<double> expected{
            0.0,     std::ldexp(1, -24),   std::ldexp(1023, -24), std::ldexp(1, -14), 1.0, -2.0,
            65504.0, std::ldexp(1365, -12)};
        for (Index k = 0; k < 8; ++k)
            QCOMPARE(A(k, 0), expected[static_cast<std::size_t>(k)]);
    }

    void refusesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* name, const std::string& bytes, const QString& message) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << message;
        };
        const std::string numbers = bytesOf(std::vector<double>{1, 2, 3, 4, 5, 6.5});
        const auto of = [&](const char* type, const char* shape) {
            return npy(dictionary(type, "False", shape), numbers);
        };
        const std::string good = of("<f8", "(2, 3)");
        add("text", "x,b\n1,2\n", "not a NumPy array file");
        add("empty", "", "not a NumPy array file");
        add("cut in the header", good.substr(0, 40),
            "the file is truncated: it ends in its header");
        add("cut in the numbers", good.substr(0, good.size() - 1),
            "the file is truncated: 2 x 3 numbers of 8 bytes do not fill 47 bytes");
        add("too long", good + "x",
            "the file is too long: 2 x 3 numbers of 8 bytes do not fill 49 bytes");
        add("absurd shape", of("<f8", "(4611686018427387905, 4)"),
            "the file is truncated: 4611686018427387905 x 4 numbers of 8 bytes do not fill 48 "
            "bytes");
        add("negative shape", of("<f8", "(-2, 3)"),
            "the header is damaged, found \"{'descr': '<f8', 'fortran_order': False,…\"");
        const std::vector<std::int64_t> large{1, 2, 3, 4, (std::int64_t{1} << 53) + 1, 6};
        add("too large for double", npy(dictionary("<i8", "False", "(2, 3)"), bytesOf(large)),
            "row 2, column 2: a whole number beyond 2^53, which a double does not hold exactly; "
            "subtract what is common, or save as float64");
        add("long double", of("<f16", "(1, 3)"),
            "these are numbers of 16 bytes; save them as float64, found type \"<f16\"");
        add("complex", of("<c16", "(1, 3)"),
            "these are complex numbers; save the real part, the imaginary part, or both as "
            "columns, found type \"<c16\"");
        add("objects", of("|O", "(2, 3)"),
            "these are Python objects, which are not read because that would run code from the "
            "file; save numbers (A.astype(float)), found type \"|O\"");
        add("texts", of("<U2", "(2, 3)"), "these are texts; save numbers, found type \"<U2\"");
        add("an unknown type", of("<q8", "(2, 3)"),
            "the type of the numbers is not known, found type \"<q8\"");
        add("structure",
            npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (6,)}", numbers),
            "these are a structured array with named fields; save its fields as the columns of one "
            "(numpy.lib.recfunctions.structured_to_unstructured), found type \"[('a', '<f8')], "
            "'fortran_order': False, …\"");
        add("three dimensions", of("<f8", "(1, 2, 3)"),
            "the array has 3 dimensions, but a matrix has two and a vector one");
        add("no dimension", of("<f8", "()"),
            "the array has 0 dimensions, but a matrix has two and a vector one");
        add("no rows", npy(dictionary("<f8", "False", "(0, 3)"), ""), "the array is empty: 0 x 3");
        add("no shape", npy("{'descr': '<f8', 'fortran_order': False}", numbers),
            "the header is damaged, found \"{'descr': '<f8', 'fortran_order': False}…\"");
        std::string future = good;
        future[6] = 9;
        add("unknown format", future, "NumPy format 9 is not known, only 1 to 3");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        add("nan",
            npy(dictionary("<f8", "False", "(2, 3)"),
                bytesOf(std::vector<double>{1, 2, 3, 4, nan, 6})),
            "row 2, column 2: not a finite number, found \"nan\"");
        add("infinite float",
            npy(dictionary("<f4", "True", "(3, 2)"),
                bytesOf(std::vector<float>{1, 2, 3, 4, 5, -infinity})),
            "row 3, column 2: not a finite number, found \"-inf\"");
    }

    void refusesBadFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, message);
        const TemporaryFile file("a.npy", bytes.toStdString());
        const Result<DesignMatrix> result = readNpy(file.path());
        QVERIFY(!result);
        QCOMPARE(QString::fromStdString(result.error().message),
                 QString::fromStdString(file.name()) + ": " + message);
    }

    /// A map of the file would end the program here.
    void isNotTouchedByWhatHappensToTheFile()
    {
        const std::string numbers(std::size_t{8} * 1000000, '\0');
        const TemporaryFile file("a.npy", npy(dictionary("<f8", "False", "(500000, 2)"), numbers));
        const DesignMatrix A = readNpy(file.path()).take();
        std::filesystem::resize_file(file.path(), 0);
        QCOMPARE(A(499999, 1), 0.0);
        std::ofstream(file.path()) << "overwritten";
        QCOMPARE(A.times(Eigen::Vector2d(1, 1)).sum(), 0.0);
        std::filesystem::remove(file.path());
        QCOMPARE(A(0, 0), 0.0);
    }

    void reportsProgressAndCanBeCancelled()
    {
        const std::string numbers(std::size_t{8} * 1000000, '\0');
        for (const char* order : {"False", "True"}) {
            const TemporaryFile file("a.npy",
                                     npy(dictionary("<f8", order, "(500000, 2)"), numbers));
            double last = 0.0;
            QVERIFY(readNpy(file.path(), [&](double fraction) {
                QVERIFY(fraction >= last && fraction <= 1.0);
                last = fraction;
            }));
            QCOMPARE(last, 1.0);
            std::stop_source stop;
            stop.request_stop();
            const Result<DesignMatrix> result = readNpy(file.path(), {}, stop.get_token());
            QVERIFY(!result);
            QCOMPARE(result.error().message, std::string("cancelled"));
        }
    }
};

QTEST_GUILESS_MAIN(NpyTest)
#include "tst_npy.moc"
