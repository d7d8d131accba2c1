// SPDX-License-Identifier: MIT
#include "ui/views/plot/path_stroke.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <functional>
#include <vector>

namespace {

QPolygonF zigzag()
{
    QPolygonF line;
    for (int k = 0; k < 40; ++k)
        line << QPointF(20 + 4 * k, k % 2 ? 30 : 150);
    return line;
}

QImage drawn(const std::function<void(QPainter&)>& draw)
{
    QImage image(220, 180, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    return image;
}

/// The largest difference of a pixel's green.
int difference(const QImage& p, const QImage& q)
{
    int largest = 0;
    for (int y = 0; y < p.height(); ++y)
        for (int x = 0; x < p.width(); ++x)
            largest = std::max(largest,
                               std::abs(p.pixelColor(x, y).green() - q.pixelColor(x, y).green()));
    return largest;
}

} // namespace

class TestPathStroke final : public QObject {
    Q_OBJECT
private slots:
    void looksLikeAPolyline_data();
    void looksLikeAPolyline();
    void dashesAddUpToThePattern();
};

void TestPathStroke::looksLikeAPolyline_data()
{
    QTest::addColumn<double>("opacity");
    QTest::addRow("opaque") << 1.0;
    QTest::addRow("translucent") << 0.4;
}

void TestPathStroke::looksLikeAPolyline()
{
    QFETCH(const double, opacity);
    const std::vector<QPolygonF> lines{zigzag()};
    const QPen pen(QColor(10, 20, 30), 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QImage expected = drawn([&](QPainter& painter) {
        painter.setOpacity(opacity);
        painter.setPen(pen);
        painter.drawPolyline(lines.front());
    });
    const QImage found = drawn([&](QPainter& painter) {
        painter.setOpacity(opacity);
        ui::strokePath(painter, lines, pen);
    });
    // Edges of segments that meet are blended twice, and no more.
    QVERIFY2(difference(expected, found) <= 110 * opacity + 5,
             qPrintable(QString::number(difference(expected, found))));
    // Inside, where the line crosses itself, it is as dark as everywhere.
    int darkest = 255;
    for (int x = 0; x < found.width(); ++x)
        darkest = std::min(darkest, found.pixelColor(x, 90).green());
    QVERIFY(std::abs(darkest - (255 - opacity * 235)) <= 4);
}

void TestPathStroke::dashesAddUpToThePattern()
{
    const QPolygonF line{{0, 0}, {30, 0}, {30, 25}};
    const std::vector<QPolygonF> dashes = ui::dashesOf(line, std::vector<double>{10, 5});
    double length = 0.0;
    for (const QPolygonF& dash : dashes)
        for (qsizetype k = 1; k < dash.size(); ++k)
            length += QLineF(dash[k - 1], dash[k]).length();
    QCOMPARE(dashes.size(), 4U); // at 0, 15, 30 (around the corner) and 45
    QCOMPARE(length, 40.0);
    QCOMPARE(dashes[2].first(), QPointF(30, 0));
    QVERIFY(ui::dashesOf({{1, 1}}, std::vector<double>{1, 1}).empty());
}

QTEST_MAIN(TestPathStroke)
#include "tst_path_stroke.moc"
