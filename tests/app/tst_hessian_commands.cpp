// SPDX-License-Identifier: MIT
// What the command line does with the Hessian beyond its numbers: slices along its eigenvectors,
// proofs in coordinates of their own, and how far a long search is.
#include "tests/app/npy.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QStandardPaths>
#include <QTest>

#include <cmath>
#include <csignal>
#include <random>

using nlohmann::json;

namespace {

QString example(const char* name)
{
    return QStringLiteral(BASIN_EXAMPLES "/") + name + ".csv";
}

/// The example with column @p column in other units.
QByteArray inOtherUnits(const char* name, qsizetype column, double factor)
{
    QFile file(example(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no example");
    QByteArrayList lines = file.readAll().split('\n');
    for (qsizetype k = 1; k < lines.size(); ++k) {
        QByteArrayList cells = lines[k].split(',');
        if (cells.size() <= column)
            continue;
        cells[column] = QByteArray::number(cells[column].toDouble() * factor, 'g', 17);
        lines[k] = cells.join(',');
    }
    return lines.join('\n');
}

} // namespace

class TestHessianCommands : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

private slots:
    void slicesLieAlongChosenEigenvectors();
    void eigenvaluesThatAreNotThereAreRefused();
    void proofsTryTheUnitsOfTheColumns();
    void aTerminalSeesHowFarItIs();
};

void TestHessianCommands::slicesLieAlongChosenEigenvectors()
{
    const QStringList rest{"--grid", "3", "--range", "1e-3", "--through", "zero", "--json"};
    const json spectrum = runBasin({"spectrum", example("us_states"), "--json"}).json();
    const auto slice = [&](const QString& directions) {
        return runBasin(QStringList{"slice", example("us_states"), "--directions", directions} +
                        rest)
            .json();
    };
    QVERIFY(slice("eigen:1,7")["d1"] == slice("eigen")["d1"]);
    QVERIFY(slice("eigen:1,7")["d2"] == slice("eigen")["d2"]);
    QVERIFY(slice("eigen:2,3")["d1"] != slice("eigen")["d1"]);
    QVERIFY(slice("eigen:2,3")["d2"] == slice("eigen:3,2")["d1"]);
    QCOMPARE(spectrum["eigenvalues"].size(), 7u);
}

void TestHessianCommands::eigenvaluesThatAreNotThereAreRefused()
{
    for (const char* directions :
         {"eigen:1", "eigen:1,1", "eigen:0,1", "eigen:1,8", "eigen:1,2,3", "eigen:", "eigen:a,b"}) {
        const Run run = runBasin({"slice", example("us_states"), "--directions", directions});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("should name two eigenvalues"), run.err);
    }
}

void TestHessianCommands::proofsTryTheUnitsOfTheColumns()
{
    const json plain = runBasin({"certify", example("us_states"), "--json"}).json();
    QVERIFY(plain["proved"] == true && plain["coordinates"] == "x");
    const QString file = m_folder.file("units.csv", inOtherUnits("us_states", 3, 1e7));
    const Run run = runBasin({"certify", file, "--json"});
    QCOMPARE(run.status, 0);
    const json found = run.json();
    QVERIFY2(found["proved"] == true, run.out);
    QVERIFY(found["coordinates"] == "scaled");
    QCOMPARE(found["scales"].size(), 7u);
    QVERIFY(std::abs(found["loss"].get<double>() - plain["loss"].get<double>()) < 1e-9);
    QVERIFY(found["r_minus"].get<double>() >= found["r_minus_scaled"].get<double>());
    QVERIFY(found["r_plus"].get<double>() <= found["r_plus_scaled"].get<double>());
    QVERIFY(runBasin({"certify", file}).out.contains("Proved in column-scaled coordinates"));
}

void TestHessianCommands::aTerminalSeesHowFarItIs()
{
    const QString script = QStandardPaths::findExecutable(QStringLiteral("script"));
    if (script.isEmpty())
        QSKIP("script is not installed");
    std::mt19937_64 engine(1);
    std::normal_distribution<double> normal;
    std::vector<double> values(1200 * 2001);
    for (double& value : values)
        value = normal(engine);
    const QString file = m_folder.file("large.npy", npy("1200, 2001", values));
    QProcess process;
    process.start(
        script,
        {"-qec",
         QStringLiteral("%1 spectrum %2 --ends 60 --json").arg(QStringLiteral(BASIN_PROGRAM), file),
         "/dev/null"});
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray seen = process.readAllStandardOutput();
    QVERIFY2(seen.contains("passes over A"), seen.left(300));
    // The line is gone before the answer comes.
    const QByteArray last = seen.mid(seen.lastIndexOf("passes over A"));
    QVERIFY2(last.contains("\r"), last.left(300));
    // Where there is no terminal, a quick one says nothing.
    QVERIFY(runBasin({"spectrum", example("nextword_she"), "--ends", "2"}).err.isEmpty());
}

QTEST_GUILESS_MAIN(TestHessianCommands)
#include "tst_hessian_commands.moc"
