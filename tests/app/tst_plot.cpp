// SPDX-License-Identifier: MIT
// basin plot: figures without a window.
#include "core/files/session_file.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

class TestPlot : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_folder.file("data.csv", "label,u,v,b\np,1,0.5,0.2\nq,-1,2,0.5\nr,0.3,-0.7,0.3\n");
    }

    void aFigureMakesItselfAgain_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("suffix");
        for (const char* view : {"contours", "convergence", "spectrum"})
            for (const char* suffix : {"svg", "pdf", "png", "csv"})
                QTest::addRow("%s %s", view, suffix)
                    << QString::fromLatin1(view) << QString::fromLatin1(suffix);
    }

    void aFigureMakesItselfAgain()
    {
        QFETCH(const QString, view);
        QFETCH(const QString, suffix);
        const QString first = path("first." + suffix);
        const Run run = runBasin({"plot", path("data.csv"), "--view", view, "--output", first});
        QVERIFY2(run.status == 0, run.err.constData());
        const QByteArray content = read(first);
        QVERIFY(content.size() > 50);
        if (suffix == QLatin1String("csv"))
            return;
        const QString second = path("second." + suffix);
        const Run again = runBasin({"plot", first, "--view", view, "--output", second});
        QVERIFY2(again.status == 0, again.err.constData());
        QVERIFY(read(second) == content);
    }

    void sizeAndResolutionAreThoseAskedFor()
    {
        const QString file = path("sized.png");
        const QStringList line{"plot", path("data.csv"), "--size", "127x63.5", "--dpi",
                               "200",  "--output",       file};
        const Run run = runBasin(line);
        QVERIFY2(run.status == 0, run.err.constData());
        const QByteArray light = read(file);
        QVERIFY(light.startsWith("\x89PNG"));
        QCOMPARE(qFromBigEndian<quint32>(light.constData() + 16), 1000U);
        QCOMPARE(qFromBigEndian<quint32>(light.constData() + 20), 500U);
        QCOMPARE(runBasin(line + QStringList{"--theme", "dark"}).status, 0);
        QVERIFY(read(file) != light);
    }

    void lossAndWeightsOfTheCommandLineCount()
    {
        const auto plotted = [this](const QStringList& options) {
            const Run run = runBasin(QStringList{"plot", path("data.csv"), "--view", "contours",
                                                 "--output", path("loss.csv")} +
                                     options);
            return run.status == 0 ? read(path("loss.csv")) : QByteArray();
        };
        const QByteArray combined = plotted({});
        QVERIFY(!combined.isEmpty());
        QVERIFY(plotted({"--loss", "softmax"}) != combined);
        QVERIFY(plotted({}) == combined);
    }

    void whatCannotBeMadeIsSaid_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("view") << QStringList{"--view", "flowers", "--output", "f.svg"}
                              << QByteArray("there is no view 'flowers', only surface, contours");
        QTest::newRow("format") << QStringList{"--output", "f.doc"} << QByteArray("'doc'");
        QTest::newRow("no format") << QStringList{"--output", "figure"} << QByteArray("''");
        QTest::newRow("table as a picture") << QStringList{"--view", "fitted", "--output", "f.png"}
                                            << QByteArray("cannot be written as 'png'");
        QTest::newRow("size") << QStringList{"--size", "85x", "--output", "f.svg"}
                              << QByteArray("WIDTHxHEIGHT in mm");
        QTest::newRow("too large")
            << QStringList{"--size", "5000x5000", "--dpi", "2400", "--output", "f.png"}
            << QByteArray("too many");
        QTest::newRow("surface without a display")
            << QStringList{"--view", "surface", "--output", "f.png"} << QByteArray("xvfb-run");
        QTest::newRow("over its input")
            << QStringList{"--output", "DATA"} << QByteArray("--output");
        QTest::newRow("no output") << QStringList{} << QByteArray("--output");
    }

    void whatCannotBeMadeIsSaid()
    {
        QFETCH(QStringList, options);
        QFETCH(const QByteArray, said);
        const QByteArray before = read(path("data.csv"));
        const qsizetype output = options.indexOf("--output") + 1;
        if (output > 0)
            options[output] = path(options[output] == "DATA" ? "data.csv" : options[output]);
        const Run run = runBasin(QStringList{"plot", path("data.csv")} + options);
        QVERIFY(run.status == 1 || run.status == 2);
        QVERIFY2(run.err.contains(said), run.err.constData());
        QVERIFY(read(path("data.csv")) == before);
        if (output > 0 && !options[output].endsWith("data.csv"))
            QVERIFY(!QFile::exists(options[output]));
    }

    void aPictureWithoutASessionIsRefused()
    {
        const QStringList options{"--output", path("plain.svg")};
        QCOMPARE(runBasin(QStringList{"plot", path("data.csv"), "--forget"} + options).status, 0);
        QVERIFY(read(path("plain.svg")).contains("<svg"));
        const Run run = runBasin({"plot", path("plain.svg"), "--output", path("f.svg")});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("remembers no session"), run.err.constData());
    }

private:
    QString path(const QString& name) const { return m_folder.path(name.toUtf8().constData()); }

    static QByteArray read(const QString& file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestPlot)
#include "tst_plot.moc"
