// SPDX-License-Identifier: MIT
#include "ui/views/plot/plot_export.h"

#include "ui/data/figure_memory.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/grid_shape.h"
#include "ui/views/plot/pgfplots.h"
#include "ui/views/plot/vector_file.h"

#include <QBuffer>
#include <qcustomplot.h>

#include <algorithm>

namespace ui {

namespace {

constexpr double kMetresPerInch = 0.0254;

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

/// Draws the plots side by side, each over its own background, which may be nothing.
void draw(QCPPainter& painter, const Plots& plots, QSize size, bool isTransparent)
{
    if (plots.size() == 1) {
        plots.front().plot->toPainter(&painter, size.width(), size.height());
        return;
    }
    if (!isTransparent)
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
/// @param enlargement  what the device does not do by itself.
bool paintVectors(const Plots& plots, QPaintDevice& device, const Figure& figure,
                  double enlargement)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setRenderHint(QPainter::LosslessImageRendering); // colours mean something
    painter.scale(enlargement, enlargement);
    draw(painter, plots, figure.size, figure.isTransparent);
    return painter.end();
}

QByteArray vectors(const Plots& plots, const Figure& figure)
{
    return vectorFile(figure, [&](QPaintDevice& device, double enlargement) {
        return paintVectors(plots, device, figure, enlargement);
    });
}

QByteArray png(const Plots& plots, const Figure& figure)
{
    QImage image(figure.pixels(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.fill(figure.isTransparent ? Qt::transparent : Qt::white);
    QCPPainter painter(&image);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(figure.scale(), figure.scale());
    draw(painter, plots, figure.size, figure.isTransparent);
    painter.end();
    image.setDotsPerMeterX(qRound(figure.dotsPerInch / kMetresPerInch));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    FigureMemory::keepIn(image, figure.session);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? content : QByteArray();
}

/// While it lives, the plots have no background if @p isTransparent.
class Backgrounds {
public:
    Backgrounds(const Plots& plots, bool isTransparent)
    {
        if (isTransparent)
            for (const TitledPlot& titled : plots)
                m_plots.push_back(titled.plot);
        for (QCustomPlot* plot : m_plots)
            plot->setBackground(QBrush(Qt::NoBrush));
    }
    ~Backgrounds()
    {
        for (QCustomPlot* plot : m_plots)
            plot->setBackground(QBrush(theme().base));
    }
    Backgrounds(const Backgrounds&) = delete;
    Backgrounds& operator=(const Backgrounds&) = delete;

private:
    std::vector<QCustomPlot*> m_plots;
};

} // namespace

std::vector<ExportFormat> plotFormats()
{
    return {{QStringLiteral("pdf"), translated("PDF document"), true, true},
            {QStringLiteral("svg"), translated("Scalable vector graphics"), true, true},
            {QStringLiteral("png"), translated("PNG picture"), true, true},
            {QStringLiteral("csv"), translated("Values as CSV"), false, false}};
}

std::vector<ExportFormat> curveFormats()
{
    std::vector<ExportFormat> formats = plotFormats();
    formats.push_back({QStringLiteral("tex"), translated("LaTeX, pgfplots"), false, false});
    return formats;
}

QByteArray exportedPlot(QCustomPlot& plot, const Figure& figure)
{
    if (figure.suffix == QLatin1String("tex"))
        return pgfplotsOf(plot, figure);
    return exportedPlots({{&plot, {}, {}}}, figure);
}

QSize finePixels(const Figure& figure)
{
    constexpr double kFine = 300.0;
    Figure fine = figure;
    if (figure.suffix != QLatin1String("png"))
        fine.dotsPerInch = kFine;
    return fine.pixels();
}

QByteArray exportedPlots(const std::vector<TitledPlot>& plots, const Figure& figure)
{
    if (figure.size.isEmpty() || figure.pixels().isEmpty())
        return {};
    const Backgrounds backgrounds(plots, figure.isTransparent);
    return figure.suffix == QLatin1String("png") ? png(plots, figure) : vectors(plots, figure);
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
