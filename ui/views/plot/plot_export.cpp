// SPDX-License-Identifier: MIT
#include "ui/views/plot/plot_export.h"

#include "ui/look/theme.h"
#include "ui/views/plot/grid_shape.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <qcustomplot.h>

#include <algorithm>

namespace ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("PlotExport", text);
}

using Plots = std::vector<TitledPlot>;

void drawTitle(QCPPainter& painter, const TitledPlot& titled, const QRectF& place)
{
    QFont font = titled.plot->font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(theme().text);
    QRectF rest = place;
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, titled.title);
    rest.setLeft(rest.left() + QFontMetricsF(font).horizontalAdvance(titled.title) +
                 QFontMetricsF(font).averageCharWidth() * 2);
    painter.setFont(titled.plot->font());
    painter.setPen(theme().mutedText);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, titled.remark);
}

/// Draws the plots side by side into a picture of @p size.
void draw(QCPPainter& painter, const Plots& plots, QSize size)
{
    if (plots.size() == 1) {
        plots.front().plot->toPainter(&painter, size.width(), size.height());
        return;
    }
    painter.fillRect(QRect(QPoint(), size), theme().base);
    for (std::size_t k = 0; k < plots.size(); ++k) {
        const QRect place = gridRectangle(k, plots.size(), size).toAlignedRect();
        const int line = qRound(1.8 * QFontMetricsF(plots[k].plot->font()).height());
        painter.save();
        painter.translate(place.topLeft());
        drawTitle(painter, plots[k], QRectF(10, 0, place.width() - 20, line));
        painter.translate(0, line);
        plots[k].plot->toPainter(&painter, place.width(), place.height() - line);
        painter.restore();
    }
}

/// Draws the plots with vectors; QCPPainter's modes can only be set one at a time.
bool paintVectors(const Plots& plots, QPaintDevice& device, QSize pixels)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    draw(painter, plots, pixels);
    return painter.end();
}

QByteArray pdf(const Plots& plots, QSize pixels)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Basin"));
    // One unit of the plot is 1/96 inch, as on an ordinary screen; a point is 1/72.
    writer.setResolution(96);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(pixels) * 72.0 / 96.0, QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    return paintVectors(plots, writer, pixels) ? content : QByteArray();
}

QByteArray svg(const Plots& plots, QSize pixels)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pixels);
    generator.setViewBox(QRect(QPoint(), pixels));
    generator.setResolution(96);
    generator.setTitle(QStringLiteral("Basin"));
    return paintVectors(plots, generator, pixels) ? content : QByteArray();
}

QByteArray png(const Plots& plots, QSize pixels)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    // The size is that of the file; the plots are drawn for their own size on screen, so lines and
    // text keep their weight in a larger picture.
    const int width = plots.front().plot->width() * gridShape(plots.size(), pixels).columns;
    const double ratio = width > 0 ? std::max(1.0, double(pixels.width()) / width) : 1.0;
    image.setDevicePixelRatio(1.0);
    image.fill(Qt::white);
    QCPPainter painter(&image);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(ratio, ratio);
    draw(painter, plots, QSize(qRound(pixels.width() / ratio), qRound(pixels.height() / ratio)));
    painter.end();
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? content : QByteArray();
}

} // namespace

std::vector<ExportFormat> plotFormats()
{
    return {{QStringLiteral("pdf"), translated("PDF document")},
            {QStringLiteral("svg"), translated("Scalable vector graphics")},
            {QStringLiteral("png"), translated("PNG picture")},
            {QStringLiteral("csv"), translated("Values as CSV")}};
}

QByteArray exportedPlot(QCustomPlot& plot, const QString& suffix, QSize pixels)
{
    return exportedPlots({{&plot, {}, {}}}, suffix, pixels);
}

QByteArray exportedPlots(const std::vector<TitledPlot>& plots, const QString& suffix, QSize pixels)
{
    if (pixels.isEmpty())
        return {};
    if (suffix == QLatin1String("pdf"))
        return pdf(plots, pixels);
    if (suffix == QLatin1String("svg"))
        return svg(plots, pixels);
    if (suffix == QLatin1String("png"))
        return png(plots, pixels);
    return {};
}

QString csvCell(const QString& text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) &&
        !text.contains(QLatin1Char('\n')))
        return text;
    QString inner = text;
    inner.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

} // namespace ui
