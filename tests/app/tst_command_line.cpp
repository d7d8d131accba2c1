// SPDX-License-Identifier: MIT
#include "tests/app/npy.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <vector>

using nlohmann::json;

class TestCommandLine : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    QString table() const { return m_folder.file("p.csv", "x1,x2,b\n1,0.5,0.25\n0,-1,0.75\n"); }

    /// A run with @p file as its standard input.
    static Run runWithInput(const QString& file, const QStringList& arguments)
    {
        QProcess process;
        process.setStandardInputFile(file);
        process.start(BASIN_PROGRAM, arguments);
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

private slots:
    void anUnknownCommandIsNamedWithTheNearestOne_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("nearest");
        for (const auto& [word, nearest] : {std::pair{"evalute", "evaluate"},
                                            {"slcie", "slice"},
                                            {"sovle", "solve"},
                                            {"basin", "basins"},
                                            {"continue", "continue-w"},
                                            {"continue_w", "continue-w"},
                                            {"spectra", "spectrum"},
                                            {"Passes", "passes"}})
            QTest::newRow(word) << word << nearest;
    }
    void anUnknownCommandIsNamedWithTheNearestOne()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, nearest);
        for (const QStringList& rest :
             {QStringList{}, {table()}, {table(), "--json"}, {"--help"}, {"--method", "newton"}}) {
            const Run run = runBasin(QStringList{word} + rest);
            QCOMPARE(run.status, 2);
            const QString message =
                QString("basin: there is no command '%1', nor a file of that name; did you mean "
                        "'%2'?\n")
                    .arg(word, nearest);
            QVERIFY2(run.err.startsWith(message.toUtf8()), run.err);
            QVERIFY(run.out.isEmpty());
        }
    }

    void aWordThatIsLikeNoCommandGetsTheList()
    {
        const Run run = runBasin({"gibberish", table()});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("the commands are evaluate, slice, spectrum, solve, basins, "
                                  "passes, continue-w, "),
                 run.err);
        // What may be meant as a file is none of a command.
        QVERIFY(!runBasin({"evaluate.csv", "x"}).err.contains("command"));
        QVERIFY(!runBasin({"./evalute", "x"}).err.contains("command"));
    }

    void emptyAndRepeatedOptionsAreRefused_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<QString>("message");
        const auto row = [](const QStringList& line, const char* message) {
            QTest::newRow(qPrintable(line.join(' '))) << line << message;
        };
        row({"slice", "%1", "--output", ""}, "--output: the text is empty");
        row({"basins", "%1", "--output", ""}, "--output: the text is empty");
        row({"continue-w", "%1", "--output", ""}, "--output: the text is empty");
        row({"solve", "%1", "--method", "newton", "--trace", ""}, "--trace: the text is empty");
        row({"evaluate", "%1", "--w", ""}, "--w: the text is empty");
        row({"evaluate", "%1", "--mix", ""}, "--mix: the text is empty");
        row({"evaluate", "%1", "--at", ""}, "--at: the text is empty");
        row({"slice", "%1", "--directions", ""}, "--directions: the text is empty");
        row({"evaluate", ""}, "FILE: the text is empty");
        row({"evaluate", "%1", "--w", "1", "--w", "2"}, "--w is given 2 times");
        row({"evaluate", "%1", "--w", "1", "--w", "1"}, "--w is given 2 times");
        row({"evaluate", "%1", "--json", "--json"}, "--json is given 2 times");
        row({"slice", "%1", "--grid", "4", "--grid", "5", "--grid", "6"}, "--grid is given 3");
        row({"evaluate", "--A", "%1", "--b", "%1", "--A", "%1"}, "--A is given 2 times");
        row({"solve", "%1", "--method", "heavy_ball", "--set", "momentum=0.5", "--set",
             "momentum=0.25"},
            "--set: momentum is set twice");
        row({"evaluate", "-", "--at", "-"}, "FILE and --at cannot both be the standard input");
        row({"slice", "-", "--directions", "file:-"}, "FILE and --directions cannot both");
        row({"slice", "%1", "--output", "-"}, "--output: '-' is the standard input");
    }
    void emptyAndRepeatedOptionsAreRefused()
    {
        QFETCH(QStringList, line);
        QFETCH(const QString, message);
        for (QString& word : line)
            word.replace("%1", table());
        const Run run = runBasin(line);
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains((line[0] + ": " + message).toUtf8()), run.err);
        QVERIFY(run.out.isEmpty());
    }

    void differentSettingsMayBothBeGiven()
    {
        const Run run = runBasin({"solve", table(), "--method", "heavy_ball", "--set",
                                  "momentum=0.5", "--set", "step=0.01"});
        QCOMPARE(run.status, 0);
    }

    void everyKindOfFileGivesNumbers_data()
    {
        QTest::addColumn<QString>("file");
        const QByteArray values = npy("2,", {0.5, -0.25});
        QTest::newRow("csv") << m_folder.file("v.csv", "0.5,-0.25\n");
        QTest::newRow("npy") << m_folder.file("v.npy", values);
        QTest::newRow("npy, one row") << m_folder.file("r.npy", npy("1, 2", {0.5, -0.25}));
        QTest::newRow("npy by content") << m_folder.file("v", values);
    }
    void everyKindOfFileGivesNumbers()
    {
        QFETCH(const QString, file);
        const QString weights = m_folder.file("w.csv", "0.5\n0.25\n");
        const QString npyWeights = m_folder.file("w.npy", npy("2,", {0.5, 0.25}));
        for (const QStringList& line :
             {QStringList{"evaluate", table(), "--at"},
              {"spectrum", table(), "--at"},
              {"solve", table(), "--method", "newton", "--max-iterations", "0", "--start"},
              {"slice", table(), "--grid", "3", "--range", "1", "--through"}}) {
            json expected = runBasin(line + QStringList{"0.5,-0.25", "--json"}).json();
            const Run run = runBasin(line + QStringList{file, "--json"});
            QCOMPARE(run.status, 0);
            json found = run.json();
            expected.erase("seconds"), found.erase("seconds");
            QVERIFY2(found == expected, run.out);
        }
        const Run expected = runBasin({"evaluate", table(), "--at", file, "--w", weights});
        const Run run = runBasin({"evaluate", table(), "--at", file, "--w", npyWeights});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.out, expected.out);
    }

    void directionsMayBeAnArray()
    {
        const QString file = m_folder.file("d.npy", npy("2, 2", {1, 2, 0, 3}));
        const Run run =
            runBasin({"slice", table(), "--directions", "file:" + file, "--grid", "2", "--json"});
        QCOMPARE(run.status, 0);
        QVERIFY(run.json()["d1"] == json({1, 2}) && run.json()["d2"] == json({0, 3}));
    }

    void archivesAreProblems()
    {
        for (const char* name : {"both.npz", "both_deflated.npz"}) {
            const QString file = QString(BASIN_TEST_DATA "/cases/npy/") + name;
            const Run run = runBasin({"evaluate", file, "--at", "0.3,-0.2", "--json"});
            QCOMPARE(run.status, 0);
            QVERIFY(std::abs(run.json()["loss"].get<double>() - 0.1514589493628854) < 1e-15);
            const Run pair = runBasin(
                {"evaluate", "--A", file + ":A", "--b", file + ":b", "--at", "0.3,-0.2", "--json"});
            QCOMPARE(pair.out, run.out);
            QCOMPARE(runBasin({"evaluate", file, "--w", file + ":b"}).status, 0);
        }
        const QString copy = m_folder.path("copy.npz");
        QFile::copy(BASIN_TEST_DATA "/cases/npy/both.npz", copy);
        const Run run =
            runBasin({"slice", "--A", copy + ":A", "--b", copy + ":b", "--output", copy});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("would be lost"), run.err);
    }

    void theStandardInputIsRead()
    {
        const QStringList at{"--at", "0.5,-0.25", "--json"};
        const Run expected = runBasin(QStringList{"evaluate", table()} + at);
        QCOMPARE(runWithInput(table(), QStringList{"evaluate", "-"} + at).out, expected.out);
        const QString array = m_folder.file("p.npy", npy("2, 3", {1, 0.5, 0.25, 0, -1, 0.75}));
        QCOMPARE(runWithInput(array, QStringList{"evaluate", "-"} + at).out, expected.out);
        const QString point = m_folder.file("x.csv", "0.5,-0.25\n");
        QCOMPARE(runWithInput(point, {"evaluate", table(), "--at", "-", "--json"}).out,
                 expected.out);
        const QString weights = m_folder.file("w.npy", npy("2,", {0.5, 0.25}));
        QCOMPARE(runWithInput(weights, QStringList{"evaluate", table(), "--w", "-"} + at).out,
                 runBasin(QStringList{"evaluate", table(), "--w", weights} + at).out);

        const Run bad = runWithInput(m_folder.file("bad.csv", "x,b\n1,one\n"), {"evaluate", "-"});
        QCOMPARE(bad.status, 1);
        QVERIFY2(bad.err.startsWith("standard input:2: column 2 (b): "), bad.err);
    }

    void aPipeIsReadToItsEnd()
    {
        QProcess process;
        process.start(BASIN_PROGRAM, {"evaluate", "-", "--at", "0.5,-0.25", "--json"});
        QVERIFY(process.waitForStarted());
        process.write("x1,x2,b\n1,0.5,0.25\n");
        QVERIFY(process.waitForBytesWritten());
        QVERIFY(!process.waitForFinished(300));
        process.write("0,-1,0.75\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(),
                 runBasin({"evaluate", table(), "--at", "0.5,-0.25", "--json"}).out);
    }

    void aSessionComesThroughTheStandardInput()
    {
        const QString session = QStringLiteral(BASIN_TEST_DATA "/sessions/version1.basin");
        const Run expected = runBasin({"evaluate", session, "--json"});
        QCOMPARE(expected.status, 0);
        QCOMPARE(runWithInput(session, {"evaluate", "-", "--json"}).out, expected.out);
    }

    void aFullDeviceIsAFailure_data()
    {
        QTest::addColumn<QStringList>("line");
        for (const QStringList& line : {QStringList{"--help"},
                                        {"--version"},
                                        {"evaluate", "--help"},
                                        {"solve", "--version"},
                                        {"evaluate", "%1"},
                                        {"spectrum", "%1", "--json"},
                                        {"solve", "%1", "--method", "all", "--max-iterations", "3"},
                                        {"slice", "%1", "--grid", "3", "--output", "/dev/full"}})
            QTest::newRow(qPrintable(line.join(' '))) << line;
    }
    void aFullDeviceIsAFailure()
    {
        QFETCH(QStringList, line);
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(BASIN_PROGRAM, line.replaceInStrings("%1", table()));
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("cannot be written"));
    }

    void helpSaysWhatBecomesOfLossesBeyondTheWall()
    {
        const QByteArray help = runBasin({"evaluate", "--help"}).out;
        for (const char* words :
             {"alpha = <u,1>", "softmax never comes there",
              "resnet is undefined at alpha = 0 (the wall)", "cut off below it (the hole)"})
            QVERIFY2(help.contains(words), words);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
