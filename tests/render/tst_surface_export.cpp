// SPDX-License-Identifier: MIT
// The surface as files: without its background, as vectors, and from other cameras.
#include "core/command/commands.h"
#include "core/command/motion.h"
#include "tests/ui/analysed.h"
#include "tests/ui/small_session.h"
#include "ui/look/theme.h"
#include "ui/window/figure_maker.h"

#include <QBuffer>
#include <QImageReader>
#include <QJsonDocument>
#include <QPainter>

#include <QTest>
#include <QXmlStreamReader>

namespace {

const ui::ViewInfo& surface()
{
    for (const ui::ViewInfo& info : ui::viewInfos())
        if (info.id == QLatin1String("surface"))
            return info;
    qFatal("there is no surface");
}

/// Of the surface of smallSession(), as the command line sees it.
ui::FigureSource source(const core::Command& command)
{
    const auto file = core::afterCommand({.session = smallSession()}, command);
    return {.analysis = test::analysed(smallSession()),
            .view = QJsonDocument::fromJson(QByteArray::fromStdString(file.value().view)).object()};
}

ui::FigureSource usual()
{
    return source(core::Command("show-iteration"));
}

QImage imageOf(const QByteArray& png)
{
    return QImage::fromData(png, "PNG");
}

bool isColourful(const QColor& colour)
{
    return colour.alpha() > 250 && colour.hsvSaturation() > 90 && colour.value() > 40;
}

double colourfulPart(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += isColourful(image.pixelColor(x, y));
    return double(count) / (double(image.width()) * image.height());
}

} // namespace

class TestSurfaceExport final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void theBackgroundCanBeLeftOut()
    {
        ui::Figure figure{QStringLiteral("png"), QSize(480, 360)};
        ui::FigureMaker maker(surface());
        const QImage opaque = imageOf(maker.make(usual(), figure, false));
        figure.isTransparent = true;
        const QImage clear = imageOf(maker.make(usual(), figure, false));
        QCOMPARE(opaque.pixelColor(2, 180).alpha(), 255);
        QCOMPARE(clear.pixelColor(2, 180).alpha(), 0);
        QVERIFY(colourfulPart(clear) > 0.1);
        QVERIFY(std::abs(colourfulPart(clear) - colourfulPart(opaque)) < 0.01);
        // Over the light end of its own background it is the picture that has one; the other end is
        // 16 shades darker.
        figure.isTransparent = false;
        QImage over(opaque.size(), QImage::Format_RGB32);
        over.fill(ui::theme().base);
        QPainter(&over).drawImage(0, 0, clear);
        int different = 0;
        for (int y = 0; y < over.height(); ++y)
            for (int x = 0; x < over.width(); ++x)
                different += std::abs(qGray(over.pixel(x, y)) - qGray(opaque.pixel(x, y))) > 24;
        QVERIFY2(different < over.width() * over.height() / 100,
                 qPrintable(QString::number(different)));
        // And what comes next has its background again.
        QVERIFY(imageOf(maker.make(usual(), figure, false)) == opaque);
    }

    void vectorsShowWhatPixelsShow_data()
    {
        QTest::addColumn<double>("azimuth");
        QTest::addColumn<double>("elevation");
        QTest::newRow("as at first") << -62.0 << 40.0;
        // The front hides much of what is behind.
        QTest::newRow("from low") << -62.0 << 18.0;
        QTest::newRow("from the other side") << 100.0 << 18.0;
    }
    void vectorsShowWhatPixelsShow()
    {
        QFETCH(const double, azimuth);
        QFETCH(const double, elevation);
        const ui::FigureSource usual =
            source(core::Command("camera").with("azimuth", azimuth).with("elevation", elevation));
        const QSize size(640, 480);
        const QByteArray svg =
            ui::makeFigure(surface(), usual, {QStringLiteral("svg"), size}, false);
        int polygons = 0;
        int texts = 0;
        int images = 0;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            polygons +=
                xml.name() == QLatin1String("path") || xml.name() == QLatin1String("polygon");
            texts += xml.name() == QLatin1String("text");
            images += xml.name() == QLatin1String("image");
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY2(polygons > 10'000, qPrintable(QString::number(polygons)));
        QVERIFY(texts > 10);
        QCOMPARE(images, 0);
        // Drawn again it is the picture that OpenGL makes.
        QByteArray bytes = svg;
        QBuffer buffer(&bytes);
        QImageReader reader(&buffer, "SVG");
        reader.setScaledSize(size);
        const QImage drawn = reader.read();
        QCOMPARE(drawn.size(), size);
        const QImage png =
            imageOf(ui::makeFigure(surface(), usual, {QStringLiteral("png"), size}, false));
        QCOMPARE(png.size(), size);
        QVERIFY(std::abs(colourfulPart(drawn) - colourfulPart(png)) < 0.03);
        int both = 0;
        int near = 0;
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x) {
                const QColor a = drawn.pixelColor(x, y);
                const QColor b = png.pixelColor(x, y);
                if (!isColourful(a) || !isColourful(b))
                    continue;
                ++both;
                near += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                            std::abs(a.blue() - b.blue()) <
                        60;
            }
        QVERIFY(both > size.width() * size.height() / 60);
        QVERIFY2(near > 0.9 * both, qPrintable(QStringLiteral("%1 of %2").arg(near).arg(both)));
    }

    void vectorsAreTheSameEachTime()
    {
        const ui::Figure figure{QStringLiteral("pdf"), QSize(320, 240)};
        ui::FigureMaker maker(surface());
        const QByteArray first = maker.make(usual(), figure, false);
        QVERIFY(first.startsWith("%PDF"));
        QVERIFY(!first.contains("/Subtype /Image"));
        QVERIFY(first.contains("/FontFile") || first.contains("/FontFile2"));
        QVERIFY(maker.make(usual(), figure, false) == first);
        QVERIFY(ui::makeFigure(surface(), usual(), figure, false) == first);
    }

    /// Whatever that of the window is: what stands in the corners are widgets.
    void aLightFigureHasDarkText()
    {
        const ui::Figure figure{QStringLiteral("png"), QSize(640, 480)};
        const QImage light = imageOf(ui::makeFigure(surface(), usual(), figure, false));
        ui::applyTheme(*qApp, ui::ThemeChoice::Dark);
        const QImage again = imageOf(ui::makeFigure(surface(), usual(), figure, false));
        const QImage dark = imageOf(ui::makeFigure(surface(), usual(), figure, true));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
        const QRect corner(0, 0, 320, 60);
        const auto extreme = [&corner](const QImage& image, bool isDarkest) {
            int found = isDarkest ? 255 : 0;
            for (int y = corner.top(); y <= corner.bottom(); ++y)
                for (int x = corner.left(); x <= corner.right(); ++x) {
                    const int gray = qGray(image.pixel(x, y));
                    found = isDarkest ? std::min(found, gray) : std::max(found, gray);
                }
            return found;
        };
        QVERIFY(extreme(light, true) < 60);
        QCOMPARE(extreme(again, true), extreme(light, true));
        QVERIFY(extreme(dark, false) > 200);
        QVERIFY(extreme(dark, true) < 40);
    }

    /// As in a film: each picture says where the camera is, and nothing else about it.
    void theCameraGoesAround()
    {
        const ui::Figure figure{QStringLiteral("png"), QSize(240, 180)};
        ui::FigureMaker maker(surface());
        const core::Motion& camera = *core::motionById("camera");
        const QByteArray first = maker.make(source(camera.at(0.0)), figure, false);
        const QByteArray next = maker.make(source(camera.at(90.0)), figure, false);
        QVERIFY(!first.isEmpty());
        QVERIFY(first != next);
        QVERIFY(maker.make(source(camera.at(0.0)), figure, false) == first);
        QVERIFY(ui::makeFigure(surface(), source(camera.at(90.0)), figure, false) == next);
    }
};

QTEST_MAIN(TestSurfaceExport)
#include "tst_surface_export.moc"
