// SPDX-License-Identifier: MIT
#include "core/files/session_file.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QFile>
#include <QTest>

namespace {

void writeText(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestScript final : public QObject {
    Q_OBJECT

private slots:
    void makesASession()
    {
        const TemporaryFolder folder;
        writeText(folder.path("a.txt"), "open us_states\nset-loss softmax\nset-w 0.25\n"
                                        "add-method adam\nzoom [-1,1] [-2,2]\n");
        const Run run = runBasin({"run", folder.path("a.txt"), "--output", folder.path("a.basin")});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.out, QByteArray());
        const auto file = core::openSession(folder.path("a.basin").toStdString());
        QVERIFY(file.ok());
        QCOMPARE(file.value().session.title, "US states");
        QCOMPARE(file.value().session.problem.mix, (core::Mix{1, 0}));
        QCOMPARE(file.value().session.methods.back().id, "adam");
        QVERIFY(file.value().view.find("\"window\":[-1.0,1.0,-2.0,2.0]") != std::string::npos ||
                file.value().view.find("\"window\":[-1,1,-2,2]") != std::string::npos);
        // The same script from the standard input, on that session.
        const Run again = runBasin(
            {"run", "-", "--session", folder.path("a.basin"), "--output", folder.path("b.basin")},
            "# nothing\n");
        QCOMPARE(again.status, 0);
        QCOMPARE(contentOf(folder.path("b.basin")), contentOf(folder.path("a.basin")));
    }

    void whatIsChangedIsNoLongerInTheFileOfItsData()
    {
        const TemporaryFolder folder;
        writeText(folder.path("data.csv"), "label,a,b\nr1,1,0.5\nr2,2,0.5\n");
        writeText(folder.path("open.txt"), "open \"" + folder.path("data.csv").toUtf8() + "\"\n");
        QCOMPARE(
            runBasin({"run", folder.path("open.txt"), "--output", folder.path("in.basin")}).status,
            0);
        auto file = core::openSession(folder.path("in.basin").toStdString());
        QVERIFY(file.ok());
        core::SessionFile refers = file.take();
        refers.data = core::referenceTo({folder.path("data.csv").toStdString()}, {}).take();
        writeText(folder.path("refers.basin"), QByteArray::fromStdString(writeSession(refers)));
        writeText(folder.path("a.txt"), "set-cell row=1 column=1 value=7\n");
        const Run run =
            runBasin({"run", folder.path("a.txt"), "--session", folder.path("refers.basin"),
                      "--output", folder.path("out.basin")});
        QVERIFY2(run.status == 0, run.err);
        const auto changed = core::openSession(folder.path("out.basin").toStdString());
        QVERIFY(changed.ok());
        QCOMPARE(changed.value().session.problem.A(0, 0), 7.0);
    }

    void makesFigures()
    {
        const TemporaryFolder folder;
        writeText(folder.path("a.txt"),
                  "open three_valleys\nexport \"" + folder.path("c.svg").toUtf8() +
                      "\" view=contours\nset-loss softmax\nexport \"" +
                      folder.path("c.csv").toUtf8() + "\" view=convergence\n");
        const Run run = runBasin({"run", folder.path("a.txt")});
        QVERIFY2(run.status == 0, run.err);
        QVERIFY(contentOf(folder.path("c.svg")).contains("</svg>"));
        QVERIFY(contentOf(folder.path("c.csv")).startsWith("# ") ||
                contentOf(folder.path("c.csv")).contains(','));
    }

    void saysTheLine_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("command") << QByteArray("\nset-los 1")
                                 << QByteArray("a.txt: line 2: there is no command “set-los”");
        QTest::newRow("value") << QByteArray("set-w -1")
                               << QByteArray("a.txt: line 1: set-w/value must be 0 or more");
        QTest::newRow("file") << QByteArray("open nobody.csv")
                              << QByteArray("a.txt: line 1: nobody.csv: ");
        QTest::newRow("view") << QByteArray("export x.svg view=nothing")
                              << QByteArray("a.txt: line 1: --view: there is no view 'nothing'");
        QTest::newRow("itself") << QByteArray("save a.txt") << QByteArray("a.txt: line 1: ");
    }
    void saysTheLine()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QByteArray, reason);
        const TemporaryFolder folder;
        writeText(folder.path("a.txt"),
                  QByteArray(script).replace("a.txt", folder.path("a.txt").toUtf8()));
        const Run run = runBasin({"run", folder.path("a.txt")});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains(reason), run.err);
        QVERIFY(contentOf(folder.path("a.txt")).contains(script.left(4)));
    }

    void listsTheCommands()
    {
        const Run run = runBasin({"run", "--list"});
        QCOMPARE(run.status, 0);
        for (const char* id : {"set-cell\n", "plane\n", "add-method\n", "export\n"})
            QVERIFY(run.out.contains(id));
    }
};

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
