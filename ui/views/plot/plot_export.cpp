// SPDX-License-Identifier: MIT
#include "ui/views/plot/plot_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <qcustomplot.h>

namespace ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("PlotExport", text);
}

/// Draws the plot with vectors; QCPPainter's modes can only be set one at a time.
bool paintVectors(QCustomPlot& plot, QPaintDevice& device, QSize pixels)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, pixels.width(), pixels.height());
    return painter.end();
}

QByteArray pdf(QCustomPlot& plot, QSize pixels)
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
    return paintVectors(plot, writer, pixels) ? content : QByteArray();
}

QByteArray svg(QCustomPlot& plot, QSize pixels)
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
    return paintVectors(plot, generator, pixels) ? content : QByteArray();
}

QByteArray png(QCustomPlot& plot, QSize pixels)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    // The size is that of the file; the plot is drawn for its own size on screen, so lines and
    // text keep their weight in a larger picture.
    const double ratio =
        plot.width() > 0 ? std::max(1.0, double(pixels.width()) / plot.width()) : 1.0;
    image.setDevicePixelRatio(1.0);
    image.fill(Qt::white);
    QCPPainter painter(&image);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(ratio, ratio);
    plot.toPainter(&painter, qRound(pixels.width() / ratio), qRound(pixels.height() / ratio));
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
    if (pixels.isEmpty())
        return {};
    if (suffix == QLatin1String("pdf"))
        return pdf(plot, pixels);
    if (suffix == QLatin1String("svg"))
        return svg(plot, pixels);
    if (suffix == QLatin1String("png"))
        return png(plot, pixels);
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
