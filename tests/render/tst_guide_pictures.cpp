// SPDX-License-Identifier: MIT
// The pictures of the guide are those that Basin draws today. Where one is not, run
// resources/guide/draw_pictures and look at what has changed.
#include "ui/data/resource_path.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace {

constexpr int kBlock = 16;

double meanDifference(const QImage& p, const QImage& q, int left, int top)
{
    double sum = 0;
    for (int y = top; y < top + kBlock; ++y)
        for (int x = left; x < left + kBlock; ++x) {
            const QColor a = p.pixelColor(x, y);
            const QColor b = q.pixelColor(x, y);
            sum += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                   std::abs(a.blue() - b.blue());
        }
    return sum / (3.0 * kBlock * kBlock);
}

/// How far apart two pictures of one size are in their worst block, from 0 to 255.
double worstBlock(const QImage& p, const QImage& q)
{
    double worst = 0;
    for (int top = 0; top + kBlock <= p.height(); top += kBlock)
        for (int left = 0; left + kBlock <= p.width(); left += kBlock)
            worst = std::max(worst, meanDifference(p, q, left, top));
    return worst;
}

} // namespace

class TestGuidePictures final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QDir guide() { return QDir(ui::resourcePath(QStringLiteral("guide"))); }

private slots:
    void initTestCase()
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(guide().filePath(QStringLiteral("draw_pictures")),
                      {QStringLiteral(BASIN_PROGRAM), m_folder.path()});
        QVERIFY(process.waitForFinished(240000));
        QVERIFY2(process.exitCode() == 0, process.readAll());
    }

    void isCurrent_data()
    {
        QTest::addColumn<QString>("picture");
        for (const QString& name : guide().entryList({QStringLiteral("*.png")}))
            QTest::newRow(qPrintable(name)) << name;
    }
    void isCurrent()
    {
        QFETCH(const QString, picture);
        const QImage shown(guide().filePath(picture));
        const QImage drawn(m_folder.filePath(picture));
        QVERIFY2(!drawn.isNull(), "pictures.txt does not name it");
        QCOMPARE(drawn.size(), shown.size());
        const double difference = worstBlock(shown, drawn);
        QVERIFY2(difference < 20, qPrintable(QString::number(difference)));
    }

    void allAreThere()
    {
        const QStringList drawn = QDir(m_folder.path()).entryList({QStringLiteral("*.png")});
        QCOMPARE(guide().entryList({QStringLiteral("*.png")}), drawn);
        QVERIFY(drawn.size() >= 8);
    }
};

QTEST_MAIN(TestGuidePictures)
#include "tst_guide_pictures.moc"
