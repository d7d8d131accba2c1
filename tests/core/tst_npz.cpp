// SPDX-License-Identifier: MIT
#include "core/files/npz.h"
#include "core/files/open.h"
#include "core/model/loss.h"
#include "temporary_file.h"

#include <QtTest>

#include <array>
#include <cmath>
#include <cstdint>
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
    header += "}\n";
    std::string bytes = std::string("\x93NUMPY\x01\0", 8) + static_cast<char>(header.size()) + '\0';
    const std::size_t start = bytes.size() + header.size();
    bytes += header;
    bytes.resize(start + numbers.size() * sizeof(double));
    std::memcpy(bytes.data() + start, numbers.data(), numbers.size() * sizeof(double));
    return bytes;
}

std::uint32_t crc32(const std::string& bytes)
{
    std::uint32_t crc = ~0u;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

/// @p value in @p count bytes, the lowest first.
std::string bytesOf(std::uint64_t value, int count)
{
    std::string bytes;
    for (; count > 0; --count, value >>= 8)
        bytes += static_cast<char>(value & 0xFF);
    return bytes;
}

/// A member of an archive, stored; what is not said follows from the content.
struct Member {
    std::string name;
    std::string content;
    int method = 0;
    int flags = 0; ///< 1: encrypted.
    std::optional<std::uint64_t> size = {};
    std::optional<std::uint32_t> crc = {};
    bool isZip64 = false; ///< The sizes stand in a field of their own.
};

/// A ZIP archive as its specification says, with whatever the members say of themselves.
std::string zip(const std::vector<Member>& members)
{
    std::string file, directory;
    for (const Member& member : members) {
        const std::uint64_t size = member.size.value_or(member.content.size());
        const std::uint64_t packed = member.content.size();
        const std::string extra =
            member.isZip64 ? bytesOf(1, 2) + bytesOf(16, 2) + bytesOf(size, 8) + bytesOf(packed, 8)
                           : std::string();
        const std::uint64_t all = 0xFFFFFFFF;
        const std::string common = bytesOf(member.isZip64 ? 45 : 20, 2) + bytesOf(member.flags, 2) +
                                   bytesOf(member.method, 2) + bytesOf(0, 2) + bytesOf(0x21, 2) +
                                   bytesOf(member.crc.value_or(crc32(member.content)), 4) +
                                   bytesOf(member.isZip64 ? all : packed, 4) +
                                   bytesOf(member.isZip64 ? all : size, 4) +
                                   bytesOf(member.name.size(), 2) + bytesOf(extra.size(), 2);
        directory += "PK\x01\x02" + bytesOf(45, 2) + common + bytesOf(0, 2 + 2 + 2 + 4) +
                     bytesOf(file.size(), 4) + member.name + extra;
        file += "PK\x03\x04" + common + member.name + extra + member.content;
    }
    return file + directory + "PK\x05\x06" + bytesOf(0, 4) + bytesOf(members.size(), 2) +
           bytesOf(members.size(), 2) + bytesOf(directory.size(), 4) + bytesOf(file.size(), 4) +
           bytesOf(0, 2);
}

const std::string kA = npy("(2, 2)", {1, 2, 3, 4});
const std::string kB = npy("(2,)", {0.5, 0.25});
const std::string kTable = npy("(2, 3)", {1, 2, 0.5, 3, 4, 0.25});

template <typename Value>
std::string errorOf(const Result<Value>& result)
{
    return result ? "accepted" : result.error().message;
}

void verifyIsTheProblem(const Result<Problem>& result)
{
    QCOMPARE(errorOf(result), std::string("accepted"));
    core::RowMajorMatrix A(2, 2);
    A << 1, 2, 3, 4;
    QVERIFY(result.value().A.dense() == A);
    QVERIFY(result.value().b == Eigen::Vector2d(0.5, 0.25));
    QVERIFY(core::validate(result.value()).empty());
}

} // namespace

class NpzTest : public QObject {
    Q_OBJECT

private slots:
    void filesOfNumPyAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("stored") << "both.npz";
        QTest::newRow("deflated") << "both_deflated.npz";
    }
    void filesOfNumPyAreRead()
    {
        QFETCH(const QString, file);
        const std::string path = std::string(BASIN_TEST_DATA "/cases/npy/") + file.toStdString();
        const Result<Problem> result = openProblem(path);
        QCOMPARE(errorOf(result), std::string("accepted"));
        const Problem& problem = result.value();
        QCOMPARE(problem.n(), Index{3});
        QCOMPARE(problem.d(), Index{2});
        const double loss = core::LossAt(problem, Eigen::Vector2d(0.3, -0.2)).loss();
        QVERIFY(std::abs(loss - 0.1514589493628854) < 1e-15);
        const Result<Problem> pair = openProblem(path, path);
        QCOMPARE(errorOf(pair), std::string("accepted"));
        QVERIFY(pair.value().A.dense() == problem.A.dense() && pair.value().b == problem.b);
        const Result<Problem> named = openProblem(path + ":A", path + ":b");
        QCOMPARE(errorOf(named), std::string("accepted"));
        QVERIFY(named.value().A.dense() == problem.A.dense() && named.value().b == problem.b);
    }

    void namesThatAreUsualAreTolerated_data()
    {
        QTest::addColumn<QString>("nameA");
        QTest::addColumn<QString>("nameB");
        for (const auto& [A, b] :
             {std::pair{"A", "b"}, {"a", "b"}, {"X", "y"}, {"x", "target"}, {"arr_0", "arr_1"}})
            QTest::addRow("%s, %s", A, b) << A << b;
    }
    void namesThatAreUsualAreTolerated()
    {
        QFETCH(const QString, nameA);
        QFETCH(const QString, nameB);
        const std::string A = nameA.toStdString(), b = nameB.toStdString();
        for (const auto& members : {std::vector<Member>{{A + ".npy", kA}, {b + ".npy", kB}},
                                    std::vector<Member>{{b + ".npy", kB}, {A + ".npy", kA}}}) {
            const TemporaryFile file("p.npz", zip(members));
            verifyIsTheProblem(openProblem(file.path()));
            verifyIsTheProblem(openProblem(file.path(), file.path()));
            const auto imported = core::importProblem(file.path(), {}).take();
            QCOMPARE(imported.report.remarks.empty(), A == "A");
        }
    }

    void theSuffixIsNotNeeded()
    {
        const std::string archive = zip({{"A.npy", kA}, {"b.npy", kB}});
        verifyIsTheProblem(openProblem(TemporaryFile("p.NPZ", archive).path()));
        verifyIsTheProblem(openProblem(TemporaryFile("p", archive).path()));
        verifyIsTheProblem(openProblem(TemporaryFile("p.zip", archive).path()));
    }

    void oneArrayAloneIsATable()
    {
        const TemporaryFile file("p.npz", zip({{"data.npy", kTable}}));
        verifyIsTheProblem(openProblem(file.path()));
        const TemporaryFile two("q.npz", zip({{"data.npy", kTable}, {"more.npy", kB}}));
        verifyIsTheProblem(openProblem(two.name() + ":data"));
        QCOMPARE(core::readMatrix(two.name() + ":more").take().A.rows(), Index{2});
    }

    void whatIsLeftOutIsSaid()
    {
        const TemporaryFile file("p.npz",
                                 zip({{"A.npy", kA}, {"w.npy", kB}, {"b.npy", kB}, {"note", "x"}}));
        const auto imported = core::importProblem(file.path(), {}).take();
        QCOMPARE(imported.report.remarks.size(), std::size_t{1});
        QVERIFY(imported.report.remarks[0].ends_with("not read: w."));
    }

    void arraysThatAreNotClearAreNamed()
    {
        const TemporaryFile file("p.npz", zip({{"U.npy", kA}, {"v.npy", kB}}));
        const std::string error = errorOf(openProblem(file.path()));
        QVERIFY2(error.starts_with(file.name() + ": the archive has the arrays U, v; "),
                 error.c_str());
        QCOMPARE(errorOf(openProblem(file.name() + ":W")),
                 file.name() + ": there is no array called W in this archive, only U, v");
        verifyIsTheProblem(openProblem(file.name() + ":U", file.name() + ":v"));
        QCOMPARE(errorOf(openProblem(file.name() + ":U", file.name() + ":U")),
                 file.name() + ":U: b has to be one row or one column, found 2 x 2");
    }

    void sizesOfZip64AreRead()
    {
        const TemporaryFile file("p.npz", zip({{.name = "A.npy", .content = kA, .isZip64 = true},
                                               {.name = "b.npy", .content = kB, .isZip64 = true}}));
        verifyIsTheProblem(openProblem(file.path()));
    }

    void badArchivesAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const std::string& content, const char* says) {
            QTest::newRow(name) << QByteArray::fromStdString(content) << QByteArray(says);
        };
        const Member b{"b.npy", kB};
        const std::string good = zip({{"A.npy", kA}, b});
        row("empty file", "", "the file is empty");
        row("text", "x1,x2,b\n1,2,3\n", "no NumPy archive");
        row("truncated", good.substr(0, good.size() - 30), "no NumPy archive (.npz), or a damaged");
        row("no member", zip({}), "there is no array (.npy)");
        row("no array", zip({{"A.txt", "1 2"}}), "there is no array (.npy)");
        row("two of one name", zip({{"A.npy", kA}, {"A.npy", kTable}, b}), "two arrays called A");
        row("encrypted", zip({{.name = "A.npy", .content = kA, .flags = 1}, b}),
            ":A: the array is encrypted");
        row("unknown compression", zip({{.name = "A.npy", .content = kA, .method = 98}, b}),
            ":A: the array is compressed by the method 98");
        row("wrong checksum", zip({{.name = "A.npy", .content = kA, .crc = 1}, b}),
            ":A: the archive is damaged: CRC error");
        std::string flipped = good;
        flipped[flipped.find("\x93NUMPY") + 140] ^= 1;
        row("one bit changed", flipped, ":A: the archive is damaged: CRC error");
        row("no deflated data", zip({{.name = "A.npy", .content = kA, .method = 8}, b}),
            ":A: the archive is damaged");
        row("more than can be",
            zip({{.name = "A.npy", .content = kA, .method = 8, .size = 1u << 30}, b}),
            ":A: the archive is damaged: 1073741824 bytes are announced, which cannot come from");
        row("stored, but longer", zip({{.name = "A.npy", .content = kA, .size = 5000}, b}),
            ":A: the archive is damaged: 5000 bytes");
        row("stored, but shorter", zip({{.name = "A.npy", .content = kA, .size = 100}, b}), ":A: ");
        row("larger than any memory",
            zip({{.name = "A.npy",
                  .content = std::string(200, 'x'),
                  .method = 8,
                  .size = std::uint64_t{1} << 62,
                  .isZip64 = true},
                 b}),
            ":A: the archive is damaged");
        row("no array in it", zip({{"A.npy", "hello"}, b}), ":A: not a NumPy array file");
        row("array cut off", zip({{"A.npy", kA.substr(0, kA.size() - 1)}, b}),
            ":A: the file is truncated");
    }
    void badArchivesAreRefusedInWords()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, says);
        const TemporaryFile file("p.npz", content.toStdString());
        const std::string error = errorOf(openProblem(file.path()));
        QVERIFY2(error.starts_with(file.name()), error.c_str());
        QVERIFY2(error.find(says.toStdString()) != std::string::npos, error.c_str());
    }

    void everyTruncationAndEveryChangedByteIsSurvived()
    {
        const std::string good = zip({{"A.npy", kA}, {"b.npy", kB}});
        for (std::size_t size = 0; size < good.size(); ++size) {
            const auto bytes = std::make_shared<const std::string>(good.substr(0, size));
            const core::FileBytes file{{bytes, bytes->data()}, bytes->size()};
            QVERIFY(!core::NpzArchive::open(file, "p"));
        }
        for (std::size_t place = 0; place < good.size(); ++place) {
            auto changed = std::make_shared<std::string>(good);
            (*changed)[place] = static_cast<char>((*changed)[place] ^ 0xFF);
            const core::FileBytes file{{changed, changed->data()}, changed->size()};
            const auto archive = core::NpzArchive::open(file, "p");
            if (!archive)
                continue;
            for (const std::string& array : archive.value().arrays()) {
                const auto matrix = archive.value().read(array);
                if (matrix) // what is accepted is right
                    QVERIFY(matrix.value()(1, 0) == 3 || matrix.value()(1, 0) == 0.25);
            }
        }
    }

    void aStoppedReadingSaysSo()
    {
        const std::string text = zip({{"A.npy", kA}, {"b.npy", kB}});
        const core::FileBytes file{{std::shared_ptr<void>(), text.data()}, text.size()};
        const auto archive = core::NpzArchive::open(file, "p");
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(errorOf(archive.value().read("A", {}, stop.get_token())),
                 std::string(core::kCancelled));
        std::vector<double> progress;
        QVERIFY(archive.value().read("A", [&](double done) { progress.push_back(done); }));
        QVERIFY(std::ranges::is_sorted(progress) && progress.back() == 1.0);
    }
};

QTEST_GUILESS_MAIN(NpzTest)
#include "tst_npz.moc"
