// SPDX-License-Identifier: MIT
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QRegularExpression>
#include <QTest>

class TestBadInput : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

private slots:
    void neverWritesOverWhatItReads_data();
    void neverWritesOverWhatItReads();
    void meaninglessLineEndsWithTwo_data()
    {
        QTest::addColumn<QString>("line"); // %1 stands for a good file with two columns
        QTest::addColumn<QString>("message");
        const auto row = [](const char* line, const char* message) {
            QTest::newRow(line) << line << message;
        };
        row("evaluate", "FILE");
        row("evaluate %1 --nonsense", "--nonsense");
        row("evaluate %1 %1", "not expected");
        row("nonsense %1", "no command");
        row("evaluate %1 --loss hinge", "hinge");
        row("evaluate %1 --mix 1", "--mix");
        row("evaluate %1 --mix 0,0", "--mix");
        row("evaluate %1 --mix 1,-1", "--mix");
        row("evaluate %1 --mix 1,x", "\"x\"");
        row("evaluate %1 --mix 1,1 --loss softmax", "excludes");
        row("evaluate %1 --at 1", "size 1");
        row("evaluate %1 --at 1,2,3", "2 columns");
        row("evaluate %1 --at 1,nan", "\"nan\"");
        row("evaluate %1 --at inf,1", "\"inf\"");
        row("evaluate %1 --at 1e309,1", "\"1e309\"");
        row("evaluate %1 --at 1,", "\"\"");
        row("evaluate %1 --at", "--at");
        row("evaluate %1 --w -1", "negative");
        row("evaluate %1 --w 1,2", "2 weights");
        row("evaluate %1 --threads 0", "'0'");
        row("slice %1 --grid 1", "'1'");
        row("slice %1 --grid 2.5", "'2.5'");
        row("slice %1 --range 0", "'0'");
        row("slice %1 --range -1", "'-1'");
        row("slice %1 --range nan", "'nan'");
        row("slice %1 --directions axes:1,3", "'3'");
        row("slice %1 --directions axes:0,1", "'0'");
        row("slice %1 --directions axes:1,1", "twice");
        row("slice %1 --directions axes:1", "two columns");
        row("slice %1 --directions random:x", "seed");
        row("slice %1 --directions sideways", "'sideways'");
        row("solve %1", "--method");
        row("solve %1 --method magic", "magic");
        row("solve %1 --method newton --tolerance 0", "'0'");
        row("solve %1 --method newton --max-iterations x", "'x'");
        row("solve %1 --method heavy_ball --set mass=1", "momentum");
        row("solve %1 --method heavy_ball --set momentum", "KEY=VALUE");
        row("solve %1 --method heavy_ball --set momentum=2", "'2'");
    }

    void meaninglessLineEndsWithTwo()
    {
        QFETCH(QString, line);
        QFETCH(QString, message);
        const QString good = m_folder.file("good.csv", "x1,x2,b\n1,0,0.5\n0,1,0.25\n1,1,0.25\n");
        const Run run = runBasin(line.replace("%1", good).split(' '));
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains(message.toUtf8()), run.err);
        QVERIFY(run.err.contains("--help"));
        QVERIFY(run.out.isEmpty());
    }

    void refusedFileSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* what, const QByteArray& content, const char* place,
                            const char* found) {
            QTest::newRow(what) << content << place << found;
        };
        row("nan", "l,x,b\nr,1,0.5\nr,nan,0.5\n", ":3: column 2 (x): ", "\"nan\"");
        row("infinite", "l,x,b\nr,1,-inf\n", ":2: column 3 (b): ", "\"-inf\"");
        row("text", "l,x,b\nr,1,0.5\nr,one,0.5\n", ":3: column 2 (x): ", "\"one\"");
        row("too large", "l,x,b\nr,1e309,0.5\n", ":2: column 2 (x): ", "\"1e309\"");
        row("two signs", "l,x,b\nr,+-1,0.5\n", ":2: column 2 (x): ", "\"+-1\"");
        row("missing", "l,x,b\nr,,0.5\n", ":2: column 2 (x): ", "\"\"");
        row("ragged", "l,x,b\nr,1,0.5\nr,1\n", ":3: ", "");
        row("no rows", "l,x,b\n", "", "");
        row("empty", "", "", "");
        row("binary", QByteArray("l,x,b\nr,1\0\1,0.5\n", 16), ":2: ", "");
        row("unclosed quote", "l,x,b\n\"r,1,0.5\n", ":2: ", "");
    }

    void refusedFileSaysWhere()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, place);
        QFETCH(QString, found);
        const QString path = m_folder.file("bad.csv", content);
        for (const char* command : {"evaluate", "slice"}) {
            const Run run = runBasin({command, path, "--json"});
            QCOMPARE(run.status, 1);
            QVERIFY2(run.err.startsWith((path + place).toUtf8()), run.err);
            QVERIFY2(run.err.contains(found.toUtf8()), run.err);
            QVERIFY(run.out.isEmpty());
        }
    }

    void unusualFileIsAccepted()
    {
        const QByteArray plain = "label,x1,x2,b\nA,1,0.5,0.25\nB,0,-1,0.75\n";
        const QByteArray unusual =
            "\xEF\xBB\xBFlabel,x1,x2,b\r\n\"A, \"\"a\"\"\", +1 ,0.5,0.25\r\nB,0,-1,0.75";
        const Run expected = runBasin({"evaluate", m_folder.file("plain.csv", plain), "--json"});
        const Run run = runBasin({"evaluate", m_folder.file("unusual.csv", unusual), "--json"});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.out, expected.out);
    }

    void fileThatCannotBeReadOrWrittenIsNamed()
    {
        const QString good = m_folder.file("good.csv", "x1,x2,b\n1,0,0.5\n0,1,0.5\n");
        for (const QStringList& line :
             {QStringList{"evaluate", "/none/such.csv"},
              {"evaluate", good, "--at", "/none/such"},
              {"slice", good, "--output", "/none/such"},
              {"solve", good, "--method", "newton", "--trace", "/none/such"}}) {
            const Run run = runBasin(line);
            QCOMPARE(run.status, 1);
            QVERIFY2(run.err.startsWith("/none/such"), run.err);
            QVERIFY(run.out.isEmpty());
        }
    }

    void helpAndVersionAtEveryLevel()
    {
        for (const QStringList& level :
             {QStringList{}, {"evaluate"}, {"slice"}, {"spectrum"}, {"solve"}}) {
            const Run help = runBasin(level + QStringList{"--help"});
            QCOMPARE(help.status, 0);
            QVERIFY(help.out.contains("Usage: basin") && help.err.isEmpty());
            const Run version = runBasin(level + QStringList{"--version"});
            QCOMPARE(version.status, 0);
            const QRegularExpression pattern("^basin \\d+\\.\\d+\\.\\d+\n$");
            QVERIFY(pattern.match(QString::fromUtf8(version.out)).hasMatch());
        }
    }

    void windowWithoutDisplayIsExplainedInOneSentence()
    {
        const Run run = runBasin({});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("display"), run.err);
        QCOMPARE(run.err.count('\n'), 1);
    }
};

void TestBadInput::neverWritesOverWhatItReads_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("slice") << QStringList{"slice", "--output"};
    QTest::newRow("solve") << QStringList{"solve", "--method", "newton", "--trace"};
    QTest::newRow("basins") << QStringList{"basins", "--grid", "8", "--output"};
    QTest::newRow("continue-w") << QStringList{"continue-w", "--starts", "8", "--output"};
}

void TestBadInput::neverWritesOverWhatItReads()
{
    QFETCH(const QStringList, command);
    const QByteArray content("x1,x2,b\n1,0,1\n0,1,0\n");
    const TemporaryFolder folder;
    const QString file = folder.file("in.csv", content);
    QVERIFY(QFile::link(file, folder.path("link.csv")));
    const auto contentOf = [](const QString& path) {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    };
    for (const QString& output : {file, folder.path("link.csv"), folder.path("./in.csv")}) {
        const Run run = runBasin(command + QStringList{output, file});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("would be lost"), run.err.constData());
        QCOMPARE(contentOf(file), content);
    }
    const Run other = runBasin(command + QStringList{folder.path("out.csv"), file});
    QCOMPARE(other.status, 0);
    QVERIFY(!contentOf(folder.path("out.csv")).isEmpty());
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
