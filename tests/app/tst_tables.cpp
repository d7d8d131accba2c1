// SPDX-License-Identifier: MIT
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QTest>

#include <cmath>

namespace {

QString caseFile(const char* name)
{
    return QStringLiteral(BASIN_TEST_DATA "/cases/csv/") + name + ".csv";
}

/// The combined loss of the standard table of the cases at (0.3, -0.2), computed independently.
constexpr double kLoss = 0.07540262298494499;

bool isClose(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-13;
}

QByteArray notesOf(const Run& run)
{
    QByteArray text;
    const nlohmann::json report = run.json();
    for (const auto& note : report["notes"])
        text += QByteArray::fromStdString(note.get<std::string>()) + '\n';
    return text;
}

} // namespace

/// How the commands read tables: the options, what is said, and points matched by titles.
class TestTables : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

private slots:
    void whatWasGuessedIsSaidOnBothWays()
    {
        const Run run =
            runBasin({"evaluate", caseFile("sep_semicolon_comma"), "--at", "0.3,-0.2", "--json"});
        QCOMPARE(run.status, 0);
        QVERIFY(isClose(run.json()["loss"].get<double>(), kLoss));
        const QByteArray said = "The cells are separated by semicolons, and decimals are written "
                                "with a comma.";
        QCOMPARE(run.err, "Note: " + said + "\n");
        QVERIFY2(notesOf(run).contains(said), notesOf(run));

        const Run plain = runBasin({"evaluate", caseFile("start_problem"), "--json"});
        QVERIFY(plain.err.isEmpty());
    }

    void optionsChooseAReading_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("d");
        const auto row = [](const char* what, const QByteArray& content, const QString& options,
                            int n, int d) {
            QTest::newRow(what) << content << options.split(' ', Qt::SkipEmptyParts) << n << d;
        };
        const QByteArray integers = "0,1,2\n3,4,5\n6,7,8\n";
        row("header of integers", integers, "--header yes", 2, 2);
        row("row of integers", integers, "--header no", 3, 2);
        row("row after all", "0,1,2\n0.5,1.5,0.5\n", "--header no", 2, 2);
        row("label or title, row", "p,1.5,2,0.5\nq,3,4,0.5\n", "--header no", 2, 2);
        row("label or title, header", "p,1.5,2,0.5\nq,3,4,0.5\n", "--header yes", 1, 2);
        row("index as a feature", "index,u,b\n0,1,0.5\n1,2,0.5\n", "--labels none", 2, 2);
        row("labels by title", "u,v,b\n1,2,0.5\n3,4,0.5\n", "--labels v", 2, 1);
        row("labels by number", "u,v,b\n1,2,0.5\n3,4,0.5\n", "--labels 1", 2, 1);
        row("one of two b", "b,u,b\n1,2,0.5\n3,4,0.5\n", "--target 1", 2, 2);
        row("separator", "u;x|v;b\n1;3|4;0.5\n2;5|6;0.5\n", "--separator pipe --decimal point", -1,
            -1);
    }

    void optionsChooseAReading()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, options);
        QFETCH(int, n);
        QFETCH(int, d);
        const QString file = m_folder.file("t.csv", content);
        const Run run = runBasin(QStringList{"evaluate", file, "--json"} + options);
        if (n < 0) { // read so, the cells are no numbers
            QCOMPARE(run.status, 1);
            QVERIFY2(run.err.contains("not a number") || run.err.contains("words"), run.err);
            return;
        }
        QVERIFY2(run.status == 0, run.err);
        QCOMPARE(run.json()["n"].get<int>(), n);
        QCOMPARE(run.json()["d"].get<int>(), d);
    }

    void theDecimalOptionChoosesBetweenThousandsAndDecimals_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("quoted") << QByteArray("u,b\n\"1,234\",0\n2,1\n");
        QTest::newRow("semicolons") << QByteArray("u;b\n1,234;0\n2;1\n");
    }

    void theDecimalOptionChoosesBetweenThousandsAndDecimals()
    {
        QFETCH(QByteArray, content);
        const QString file = m_folder.file("t.csv", content);
        const Run unclear = runBasin({"evaluate", file});
        QCOMPARE(unclear.status, 1);
        QVERIFY2(unclear.err.contains("1234 or 1.234"), unclear.err);
        // ResNet-only at x = 1: u / <u,1> is each number by the sum of both.
        const auto loss = [&](const char* decimal, double first, double second) {
            const Run run = runBasin({"evaluate", file, "--decimal", decimal, "--loss", "resnet",
                                      "--at", "1", "--json"});
            const double f = first / (first + second);
            return run.status == 0 &&
                   isClose(run.json()["loss"].get<double>(), 0.5 * (f * f + f * f));
        };
        QVERIFY(loss("point", 1234, 2));
        QVERIFY(loss("comma", 1.234, 2));
    }

    void targetCanBeChosenByNameAndNumber()
    {
        const QString file = m_folder.file("t.csv", "u,b,v\n1,2,4\n3,4,8\n");
        const auto target = [&](const QStringList& options) {
            const Run run = runBasin(QStringList{"evaluate", file, "--json"} + options);
            return run.status == 0 ? run.err : QByteArray("refused");
        };
        QCOMPARE(target({}), QByteArray("Note: b is column 2 (b).\n"));
        for (const char* column : {"v", "3"})
            QVERIFY(target({"--target", column}) != "refused");
        const Run none = runBasin({"evaluate", file, "--target", "w"});
        QCOMPARE(none.status, 1);
        QVERIFY2(none.err.contains("no column \"w\"") && none.err.contains("u, b, v"), none.err);
    }

    void meaninglessOptionsEndWithTwo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("word");
        QTest::newRow("separator") << QStringList{"--separator", "dash"} << "semicolon";
        QTest::newRow("decimal") << QStringList{"--decimal", "dot"} << "point";
        QTest::newRow("header") << QStringList{"--header", "maybe"} << "yes";
    }

    void meaninglessOptionsEndWithTwo()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, word);
        const Run run = runBasin(QStringList{"evaluate", caseFile("start_problem")} + options);
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains(options[1].toUtf8()) && run.err.contains(word.toUtf8()), run.err);
    }

    void aTargetBesideAFileForBIsRefused()
    {
        const QString A = m_folder.file("A.csv", "1,2\n3,4\n");
        const QString b = m_folder.file("b.csv", "0.5\n0.5\n");
        QCOMPARE(runBasin({"evaluate", "--A", A, "--b", b}).status, 0);
        const Run run = runBasin({"evaluate", "--A", A, "--b", b, "--target", "1"});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("--target"), run.err);
    }

    void pointsAreMatchedByTitle_data()
    {
        QTest::addColumn<QStringList>("command"); // %1 stands for the file of the point
        const QString problem = caseFile("start_problem");
        QTest::newRow("evaluate") << QStringList{"evaluate", problem, "--at", "%1"};
        QTest::newRow("solve") << QStringList{
            "solve", problem, "--method", "newton", "--max-iterations", "0", "--start", "%1"};
    }

    void pointsAreMatchedByTitle()
    {
        QFETCH(QStringList, command);
        // At height = -1, weight = 5; computed independently.
        constexpr double kThere = 0.38966490230587103;
        for (const QString& file :
             {caseFile("start_other_order"), m_folder.file("row.csv", "-1,5\n"),
              m_folder.file("column.csv", "label,value\nweight,5\nheight,-1\n"),
              m_folder.file("plain.csv", "-1\n5\n")}) {
            QStringList line = command;
            line.replaceInStrings("%1", file);
            const Run run = runBasin(line + QStringList{"--json"});
            QVERIFY2(run.status == 0, run.err);
            QVERIFY2(isClose(run.json()["loss"].get<double>(), kThere), run.out);
        }
        QStringList line = command;
        line.replaceInStrings("%1", m_folder.file("other.csv", "weight,size\n5,-1\n"));
        const Run run = runBasin(line);
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("height") && run.err.contains("weight, size"), run.err);
    }

    void slicesAreMatchedByTitle()
    {
        const QString problem = caseFile("start_problem");
        const Run through = runBasin({"slice", problem, "--through", caseFile("start_other_order"),
                                      "--grid", "2", "--range", "1", "--json"});
        QVERIFY2(through.status == 0, through.err);
        QVERIFY(through.json()["point"] == nlohmann::json({-1.0, 5.0}));
        const QString rows = m_folder.file("d.csv", "weight,height\n0,1\n1,0\n");
        const Run directions = runBasin({"slice", problem, "--directions", "file:" + rows, "--grid",
                                         "2", "--range", "1", "--json"});
        QVERIFY2(directions.status == 0, directions.err);
        QVERIFY(directions.json()["d1"] == nlohmann::json({1.0, 0.0}));
    }

    void namesOfColumnsWinOverTheirNumbers()
    {
        const QString digits = caseFile("names_are_digits"); // the columns are called 1 and 0
        const Run named = runBasin(
            {"slice", digits, "--directions", "axes:0,1", "--grid", "2", "--range", "1", "--json"});
        QVERIFY2(named.status == 0, named.err);
        QVERIFY(named.json()["d1"] == nlohmann::json({0.0, 1.0}));
        const Run mixed = runBasin({"slice", digits, "--directions", "axes:1,2"});
        QCOMPARE(mixed.status, 2);
        QVERIFY2(mixed.err.contains("axes:1,2") && mixed.err.contains("mixes"), mixed.err);
        const Run other =
            runBasin({"slice", caseFile("start_problem"), "--directions", "axes:height,2"});
        QCOMPARE(other.status, 2);
        QVERIFY2(other.err.contains("mixes"), other.err);
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
