// SPDX-License-Identifier: MIT
#include "core/analysis/analyse.h"
#include "core/analysis/analysis_npz.h"
#include "core/files/csv.h"
#include "core/files/npz.h"
#include "core/files/npz_writer.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using core::NpzWriter;
using core::RowMajorMatrix;

namespace {

core::NpzArchive read(const std::string& bytes)
{
    const std::shared_ptr<char[]> copy(new char[bytes.size()]);
    std::memcpy(copy.get(), bytes.data(), bytes.size());
    return core::NpzArchive::open({std::shared_ptr<const char>(copy, copy.get()), bytes.size()},
                                  "test.npz")
        .take();
}

core::AnalysisPtr analysed()
{
    core::Session session;
    session.title = "three valleys";
    session.problem = core::readCsv(BASIN_EXAMPLES "/three_valleys.csv").take();
    session.problem.x0 = Eigen::Vector2d(0.35, 1);
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 32;
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    core::AnalysisPtr last;
    core::analyse(
        request, [] { return 0.0; },
        [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

} // namespace

class TestNpzWriter final : public QObject {
    Q_OBJECT

private slots:
    void numbersComeBack()
    {
        RowMajorMatrix values(2, 3);
        values << 0.1, -0.0, 1e-320, 1e308, 3, -7;
        const Eigen::Vector3d vector(1, 2, 3);
        NpzWriter archive;
        archive.add("M", values);
        archive.add("v", Eigen::VectorXd(vector));
        const std::string bytes = archive.bytes().take();
        const core::NpzArchive back = read(bytes);
        QCOMPARE(back.arrays(), (std::vector<std::string>{"M", "v"}));
        const RowMajorMatrix M = back.read("M").take().dense();
        QCOMPARE(std::memcmp(M.data(), values.data(), sizeof(double) * 6), 0);
        QCOMPARE(back.read("v").take().dense().col(0), Eigen::VectorXd(vector));
        QCOMPARE(archive.bytes().take(), bytes); // the same bytes again
    }

    void nothingIsAnArrayToo()
    {
        NpzWriter archive;
        archive.add("none", Eigen::VectorXd());
        archive.add("texts", std::vector<std::string>());
        QCOMPARE(read(archive.bytes().take()).arrays().size(), 2u);
    }

    void anAnalysisIsAllThere()
    {
        const core::AnalysisPtr analysis = analysed();
        const core::NpzArchive back = read(core::analysisNpz(*analysis).take());
        const core::Problem& problem = analysis->request.session->problem;
        QCOMPARE(back.read("A").take().dense(), problem.A.dense());
        QCOMPARE(back.read("b").take().dense().col(0), problem.b);
        QCOMPARE(back.read("x_star").take().dense().col(0),
                 analysis->paths().front().path->points.back().x);
        QCOMPARE(back.read("slice_loss").take().dense(), RowMajorMatrix(analysis->slice()->loss));
        QCOMPARE(back.read("path1_x").take().rows(),
                 Eigen::Index(analysis->paths().front().path->points.size()));
        QCOMPARE(back.read("spectrum2").take().dense().col(0),
                 analysis->spectra()[1].spectrum.values);
    }

    void numpyReadsIt()
    {
        const QString python = QStandardPaths::findExecutable("python3");
        QTemporaryDir folder;
        QFile file(folder.filePath("a.npz"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        NpzWriter archive;
        archive.add("M", RowMajorMatrix(RowMajorMatrix::Identity(2, 2)));
        archive.add("names", std::vector<std::string>{"Übel", "a", "λ\xff"});
        const std::string bytes = archive.bytes().take();
        file.write(bytes.data(), qint64(bytes.size()));
        file.close();
        if (python.isEmpty() || QProcess::execute(python, {"-c", "import numpy"}) != 0)
            QSKIP("there is no NumPy here");
        QProcess process;
        process.start(python, {"-c",
                               "import numpy, sys\n"
                               "a = numpy.load(sys.argv[1])\n"
                               "print(a['M'].tolist(), ascii(a['names'].tolist()))",
                               file.fileName()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput().trimmed(),
                 QByteArray("[[1.0, 0.0], [0.0, 1.0]] ['\\xdcbel', 'a', '\\u03bb\\ufffd']"));
    }
};

QTEST_GUILESS_MAIN(TestNpzWriter)
#include "tst_npz_writer.moc"
