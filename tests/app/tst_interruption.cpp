// SPDX-License-Identifier: MIT
#include "tests/app/npy.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <cmath>
#include <csignal>
#include <functional>
#include <random>
#include <set>
#include <vector>

using nlohmann::json;

namespace {

QString example(const char* name)
{
    return QStringLiteral(BASIN_EXAMPLES "/") + name + ".csv";
}

/// A run that a signal has ended @p wait milliseconds after its work began. Verifies that it ended
/// soon, with the status of shells and a word on stderr.
void interrupt(const QStringList& line, int signal, int wait, Run& run)
{
    QProcess process;
    process.start(BASIN_PROGRAM, line);
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(catches(process.processId(), signal), 60000);
    QTest::qWait(wait);
    QCOMPARE(process.state(), QProcess::Running);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(60000));
    QVERIFY2(timer.elapsed() < 5000, // a second, and time for a machine that is busy
             qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    run = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    QCOMPARE(run.status, 128 + signal);
    QVERIFY2(run.err.endsWith(("basin " + line[0] + ": cancelled\n").toUtf8()), run.err);
}

/// Interrupts runs of @p line, which prints JSON, later and later, until one has printed what
/// @p isEnough wants.
void interruptLate(const QStringList& line, const std::function<bool(const json&)>& isEnough,
                   json& report)
{
    for (int wait = 400;; wait += 200 + wait / 8) {
        Run run;
        interrupt(line, SIGINT, wait, run);
        if (QTest::currentTestFailed())
            return;
        if (run.out.isEmpty()) // nothing was found yet
            continue;
        report = run.json();
        if (isEnough(report))
            return;
    }
}

bool saysCancelled(const json& report)
{
    for (const json& note : report["notes"])
        if (note == "Cancelled: this is what was found until then.")
            return true;
    return false;
}

QList<QByteArray> linesOf(const QString& path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll().trimmed().split('\n') : QList<QByteArray>();
}

} // namespace

class TestInterruption : public QObject {
    Q_OBJECT

private slots:
    void whatHasNoPartsLeavesNothing_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("signal");
        for (const int signal : {SIGINT, SIGTERM}) {
            QTest::addRow("slice, %d", signal)
                << QStringList{"slice", example("attention_peaked"), "--grid", "16384", "--output"}
                << signal;
            QTest::addRow("continue-w, %d", signal)
                << QStringList{"continue-w", example("us_states"), "--starts", "100000", "--output"}
                << signal;
        }
    }
    void whatHasNoPartsLeavesNothing()
    {
        QFETCH(const QStringList, line);
        QFETCH(const int, signal);
        const QTemporaryDir folder;
        QFile old(folder.filePath("out.csv"));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("as it was\n") > 0);
        old.close();
        Run run;
        interrupt(line + QStringList{old.fileName(), "--json"}, signal, 1500, run);
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(run.out.isEmpty(), run.out);
        QCOMPARE(linesOf(old.fileName()), QList<QByteArray>{"as it was"});
        const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        QCOMPARE(QDir(folder.path()).entryList(all), QStringList{"out.csv"});
    }

    void aSecondSignalLeavesNothingEither()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.start(BASIN_PROGRAM, {"slice", example("attention_peaked"), "--grid", "16384",
                                      "--output", folder.filePath("out.csv")});
        QVERIFY(process.waitForStarted());
        const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        QTRY_COMPARE_WITH_TIMEOUT(QDir(folder.path()).entryList(all).size(), 1, 60000);
        // Two that come together: the second ends the program before the first can.
        kill(pid_t(process.processId()), SIGTERM);
        kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        QVERIFY(process.exitCode() == 130 || process.exitCode() == 143);
        QCOMPARE(QDir(folder.path()).entryList(all), QStringList());
    }

    void whatCannotBeStoppedEndsAtOnce_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void whatCannotBeStoppedEndsAtOnce()
    {
        QFETCH(const int, signal);
        // Eigenvalues that take LAPACK minutes.
        constexpr int n = 3000, d = 3000;
        std::vector<double> values(std::size_t(n) * (d + 1));
        std::minstd_rand random;
        for (double& value : values)
            value = double(random()) / double(random.max()) - 0.5;
        const TemporaryFolder folder;
        Run run;
        interrupt({"spectrum", folder.file("large.npy", npy("3000, 3001", values))}, signal, 1000,
                  run);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(run.out.isEmpty());
    }

    void aSearchKeepsWhatItHasFound_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("solve") << QStringList{"solve", example("us_states"), "--multi-start",
                                              "100000"};
        QTest::newRow("passes") << QStringList{"passes", example("us_states"), "--starts",
                                               "100000"};
    }
    void aSearchKeepsWhatItHasFound()
    {
        QFETCH(const QStringList, line);
        json report;
        const auto hasMinima = [](const json& found) { return !found["minima"].empty(); };
        interruptLate(line + QStringList{"--json"}, hasMinima, report);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(saysCancelled(report));
        QVERIFY(report["starts"] > 0 && report["starts"] < 100000);
    }

    void aMapOfBasinsKeepsACoarserGrid()
    {
        const TemporaryFolder folder;
        const QString output = folder.path("basins.csv");
        json report;
        interruptLate(
            {"basins", example("three_valleys"), "--grid", "1024", "--output", output, "--json"},
            [](const json& found) { return found["columns"] > 1; }, report);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(saysCancelled(report));
        const QList<QByteArray> lines = linesOf(output);
        QCOMPARE(lines.front(), "p,q,minimum,iterations,outcome");
        const int columns = report["columns"], rows = report["rows"];
        QVERIFY(columns > 1 && columns < 1024 && rows == columns);
        QCOMPARE(lines.size() - 1, qsizetype(columns) * rows);
        QCOMPARE(report["starts"].get<qsizetype>(), lines.size() - 1);
        std::set<QByteArray> p;
        for (qsizetype k = 1; k < lines.size(); ++k) {
            const QList<QByteArray> cells = lines[k].split(',');
            p.insert(cells[0]);
            QVERIFY(cells[4] != "cancelled");
        }
        QCOMPARE(p.size(), std::size_t(columns));
    }

    void branchesAreKeptAsFarAsTheyWereFollowed()
    {
        const TemporaryFolder folder;
        const QString output = folder.path("branches.csv");
        // So large that some seconds go to the search, and some to the branch.
        constexpr int n = 20000, d = 30;
        std::vector<double> values;
        std::mt19937 random(2);
        std::normal_distribution<double> normal(0, 0.5);
        for (int i = 0; i < n; ++i) {
            double z = 0;
            for (int j = 0; j < d; ++j) {
                values.push_back(normal(random));
                z += values.back() * (j % 3 - 1) / 3;
            }
            values.push_back(std::exp(z) / n * (1 + normal(random) / 4));
        }
        const QString data = folder.file("data.npy", npy("20000, 31", values));
        json report;
        const auto hasBranch = [](const json& found) { return !found["ends"].empty(); };
        interruptLate({"continue-w", data, "--starts", "1", "--output", output, "--json"},
                      hasBranch, report);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(saysCancelled(report));
        QVERIFY(report["ends"].size() == 1 && report["ends"][0] == "cancelled");
        const QList<QByteArray> lines = linesOf(output);
        QVERIFY(lines.size() >= 2);
        QCOMPARE(lines.back().split(',')[1].toDouble(), report["end_w2"][0].get<double>());
    }

    void aTableOfMethodsKeepsThoseThatEnded()
    {
        // The first method crawls for hours.
        json report;
        const auto hasWalked = [](const json& found) {
            return found["methods"][0]["iterations"] > 0;
        };
        interruptLate({"solve", example("attention_peaked"), "--method", "all", "--max-iterations",
                       "2000000000", "--json"},
                      hasWalked, report);
        if (QTest::currentTestFailed())
            return;
        const json rows = report["methods"];
        QCOMPARE(rows.size(), std::size_t(1));
        QVERIFY(rows[0]["outcome"] == "cancelled" && rows[0]["iterations"] > 0);
    }
};

QTEST_GUILESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
