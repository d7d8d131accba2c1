// SPDX-License-Identifier: MIT
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

namespace {

/// The content of the k-th picture; empty if there is none.
QByteArray picture(const TemporaryFolder& folder, int k)
{
    QFile file(folder.path(qPrintable(QStringLiteral("f-%1.png").arg(k, 3, 10, QChar(u'0')))));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Width and height, as the head of a PNG file has them.
QByteArray sizeOf(const QByteArray& png)
{
    return png.mid(16, 8);
}

QStringList line(const TemporaryFolder& folder, const QStringList& more)
{
    return QStringList{"animate", "three_valleys", "--size",
                       "60x45",   "--output",      folder.path("f-%03d.png")} +
           more;
}

} // namespace

class TestAnimate final : public QObject {
    Q_OBJECT

private slots:
    void pathsGrow()
    {
        const TemporaryFolder folder;
        const Run run = runBasin(line(folder, {"--pictures", "3", "--to", "4"}));
        QVERIFY2(run.status == 0, run.err);
        QVERIFY(picture(folder, 1).startsWith("\x89PNG"));
        QVERIFY(picture(folder, 4).isEmpty());
        QCOMPARE(sizeOf(picture(folder, 1)), sizeOf(picture(folder, 3)));
        QVERIFY(picture(folder, 1) != picture(folder, 2));
        QVERIFY(picture(folder, 2) != picture(folder, 3));
    }

    void aMorphHasOneScale()
    {
        const TemporaryFolder few;
        const TemporaryFolder many;
        const QStringList morph{"--over", "r", "--view", "contours"};
        QCOMPARE(runBasin(line(few, morph + QStringList{"--pictures", "2"})).status, 0);
        QCOMPARE(runBasin(line(many, morph + QStringList{"--pictures", "3"})).status, 0);
        // The ends of a film are the same whatever is between them: the scale is not a picture's
        // own, or the first one would change with the loss of the last.
        QVERIFY(picture(few, 1) != picture(few, 2));
        QVERIFY(picture(many, 2) != picture(many, 1));
        const TemporaryFolder alone;
        QCOMPARE(runBasin(line(alone, morph + QStringList{"--pictures", "1"})).status, 0);
        QVERIFY(picture(alone, 1) != picture(few, 1));
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("motion") << QStringList{"--over", "time"} << QByteArray("nothing is called");
        QTest::newRow("camera") << QStringList{"--over", "camera"}
                                << QByteArray("needs --view surface");
        QTest::newRow("view") << QStringList{"--view", "nothing"}
                              << QByteArray("there is no view 'nothing'");
        QTest::newRow("loss") << QStringList{"--over", "w", "--from", "-1"}
                              << QByteArray("set-w/value must be");
    }
    void refusesWhatCannotBe()
    {
        QFETCH(const QStringList, more);
        QFETCH(const QByteArray, reason);
        const TemporaryFolder folder;
        const Run run = runBasin(line(folder, more));
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains(reason), run.err);
    }

    void refusesOutputs_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("no number") << "f.png" << QByteArray("needs the place of a number");
        QTest::newRow("two numbers") << "f-%d-%d.png" << QByteArray("needs the place of a number");
        QTest::newRow("another conversion")
            << "f-%s.png" << QByteArray("needs the place of a number");
        QTest::newRow("no film") << "f.pdf" << QByteArray("the ending must be");
    }
    void refusesOutputs()
    {
        QFETCH(const QString, output);
        QFETCH(const QByteArray, reason);
        const TemporaryFolder folder;
        const Run run =
            runBasin({"animate", "three_valleys", "--output", folder.path(qPrintable(output))});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains(reason), run.err);
    }

    void makesAFilmOrSaysWhatItNeeds()
    {
        const TemporaryFolder folder;
        const Run run = runBasin({"animate", "three_valleys", "--size", "40x30", "--pictures", "2",
                                  "--output", folder.path("f.gif")});
        const QStringList left =
            QDir(QFileInfo(folder.path("f.gif")).path()).entryList(QDir::Files | QDir::Hidden);
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty()) {
            QCOMPARE(run.status, 1);
            QVERIFY2(run.err.contains("needs ffmpeg"), run.err);
            QVERIFY(left.isEmpty());
            return;
        }
        QVERIFY2(run.status == 0, run.err);
        QCOMPARE(left, QStringList{"f.gif"});
    }
};

QTEST_GUILESS_MAIN(TestAnimate)
#include "tst_animate.moc"
