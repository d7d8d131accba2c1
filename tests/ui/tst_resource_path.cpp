// SPDX-License-Identifier: MIT
#include "ui/data/resource_path.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestResourcePath : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv("BASIN_RESOURCES"); }

    void findsTheExamplesOfTheSourceTree()
    {
        const QString found = ui::resourcePath(QStringLiteral("examples/three_valleys.csv"));
        QCOMPARE(found, QDir::cleanPath(QStringLiteral(BASIN_EXAMPLES "/three_valleys.csv")));
    }

    void environmentVariableComesFirst()
    {
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkdir(QStringLiteral("examples")));
        QFile own(place.filePath(QStringLiteral("examples/three_valleys.csv")));
        QVERIFY(own.open(QIODevice::WriteOnly));
        qputenv("BASIN_RESOURCES", place.path().toLocal8Bit());

        QCOMPARE(ui::resourcePath(QStringLiteral("examples/three_valleys.csv")), own.fileName());
        // What that place lacks is still found elsewhere.
        QCOMPARE(ui::resourcePath(QStringLiteral("examples/us_states.csv")),
                 QDir::cleanPath(QStringLiteral(BASIN_EXAMPLES "/us_states.csv")));
    }

    void isEmptyForWhatIsNowhere()
    {
        QVERIFY(ui::resourcePath(QStringLiteral("examples/no_such_file.csv")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestResourcePath)
#include "tst_resource_path.moc"
