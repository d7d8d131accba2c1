// SPDX-License-Identifier: MIT
#include "ui/views/anatomy/matrix_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/diverging_cells.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/shading_words.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Eigen::Index;

} // namespace

struct MatrixPlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
        , cells(custom)
    {
    }

    void build();
    void draw();
    void fitMargins();
    QString shortName(Index k) const;
    /// Names at some of the cells, at most so many.
    std::vector<Tick> names(int most) const;

    MatrixData data;
    QString emptyText;
    QCustomPlot* plot; ///< Owned by the parent widget.
    DivergingCells cells;
};

void MatrixPlot::Private::build()
{
    plot->xAxis->setTickLabelRotation(-45);
    useTicks(*plot->xAxis, [this](double, double, int most) { return names(most); });
    useTicks(*plot->yAxis, [this](double, double, int most) { return names(most); });
    addLayer(*plot, QStringLiteral("note"));
    addPainting(
        *plot, QStringLiteral("note"),
        [this](QPainter& painter) {
            painter.setFont(tabularFont(8.0));
            painter.setPen(theme().mutedText);
            const QRectF place = plot->axisRect()->rect();
            const QFontMetrics metrics(painter.font());
            painter.drawText(QPointF(place.left(), place.top() - 4.0),
                             metrics.elidedText(data.note, Qt::ElideRight, int(place.width())));
        },
        false);
    addEmptyState(*plot, [this] { return emptyText; });
    QObject::connect(plot, &QCustomPlot::beforeReplot, plot, [this] { fitMargins(); });
}

QString MatrixPlot::Private::shortName(Index k) const
{
    constexpr qsizetype kMost = 12;
    const QString& name = data.names[std::size_t(k)];
    return name.size() <= kMost ? name : name.left(kMost - 1) + u'…';
}

std::vector<Tick> MatrixPlot::Private::names(int most) const
{
    std::vector<Tick> ticks;
    const auto count = static_cast<Index>(data.names.size());
    const Index step = std::max<Index>(1, (count + most - 1) / std::max(1, most));
    for (Index k = 0; k < count; k += step)
        ticks.push_back({static_cast<double>(k), shortName(k)});
    return ticks;
}

void MatrixPlot::Private::fitMargins()
{
    const QFontMetrics metrics(plot->xAxis->tickLabelFont());
    int widest = 20;
    for (Index k = 0; k < static_cast<Index>(data.names.size()); ++k)
        widest = std::max(widest, metrics.horizontalAdvance(shortName(k)));
    // In a low panel the names at the side have to do: they are the same.
    constexpr int kLow = 220;
    const bool isLow = plot->height() < kLow;
    plot->xAxis->setTickLabels(!isLow);
    const int below = isLow ? 8 : static_cast<int>(0.75 * (widest + metrics.height())) + 6;
    plot->axisRect()->setMinimumMargins(QMargins(0, 18, 6, below));
    plot->axisRect()->setMargins(QMargins(widest + 14, 18, 6, below));
}

void MatrixPlot::Private::draw()
{
    const bool isThere = !data.names.empty();
    showAxes(*plot, isThere);
    cells.setVisible(isThere);
    if (isThere) {
        const auto last = static_cast<double>(data.entries.rows() - 1);
        cells.setData(data.entries, QCPRange(0.0, last), QCPRange(0.0, last));
        plot->xAxis->setRange(-0.5, last + 0.5);
        plot->yAxis->setRange(-0.5, last + 0.5);
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

MatrixPlot::MatrixPlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

MatrixPlot::~MatrixPlot() = default;

void MatrixPlot::setData(const MatrixData& data, const QString& emptyText)
{
    m->data = data;
    m->emptyText = emptyText;
    draw();
}

void MatrixPlot::draw()
{
    m->draw();
}

const MatrixData& MatrixPlot::data() const
{
    return m->data;
}

const core::CurvatureScale& MatrixPlot::scale() const
{
    return m->cells.scale();
}

std::optional<std::pair<Index, Index>> MatrixPlot::cellAt(const QPointF& pixel) const
{
    if (m->data.names.empty() || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    const Index last = m->data.entries.rows() - 1;
    const auto at = [last](double coordinate) {
        return std::clamp<Index>(std::lround(coordinate), 0, last);
    };
    return std::pair(at(m->plot->yAxis->pixelToCoord(pixel.y())),
                     at(m->plot->xAxis->pixelToCoord(pixel.x())));
}

QString MatrixPlot::textAt(const QPointF& pixel) const
{
    const auto cell = cellAt(pixel);
    if (!cell)
        return {};
    return QStringLiteral("%1 × %2: %3")
        .arg(m->data.names[std::size_t(cell->first)], m->data.names[std::size_t(cell->second)],
             numberText(m->data.entries(cell->first, cell->second), 5));
}

} // namespace ui
