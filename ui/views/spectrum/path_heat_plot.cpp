// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/path_heat_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/diverging_cells.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/spectrum/path_axis.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Eigen::Index;

} // namespace

struct PathHeatPlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
        , cells(custom)
        , axis(custom)
    {
    }

    void build();
    void draw();
    /// The line between negative eigenvalues and the others.
    void paintBorder(QPainter& painter) const;
    Index firstNegative(Index k) const
    {
        const core::SpectrumAlong& along = axis.along();
        return along.values.rows() - std::max<Index>(0, along.negative[std::size_t(k)]);
    }
    /// The middles between the iterations of columns @p k - 1 and @p k, or the end.
    double edge(Index k) const;

    QCustomPlot* plot; ///< Owned by the parent widget.
    DivergingCells cells;
    PathAxis axis;
};

void PathHeatPlot::Private::build()
{
    const QMargins margins(62, 18, 6, 38);
    plot->axisRect()->setMinimumMargins(margins);
    plot->axisRect()->setMargins(margins);
    plot->yAxis->setLabel(translated("eigenvalue"));
    useTicks(*plot->yAxis, [](double low, double high, int most) {
        std::vector<Tick> ticks = wholeTicks(low, high, most);
        std::erase_if(ticks, [](const Tick& tick) { return tick.at < 0.5; });
        // The largest stands at the top, where no multiple of ten is.
        constexpr double kRoom = 0.1; // of the axis
        if (ticks.empty() || ticks.front().at > 1.0 + kRoom * (high - low))
            ticks.insert(ticks.begin(), {1.0, decimalText(1.0, 0)});
        return ticks;
    });
    addPainting(*plot, QStringLiteral("lines"),
                [this](QPainter& painter) { paintBorder(painter); });
}

double PathHeatPlot::Private::edge(Index k) const
{
    const Index count = axis.along().values.cols();
    if (k == 0)
        return axis.iteration(0) - 0.5;
    if (k == count)
        return axis.iteration(count - 1) + 0.5;
    return 0.5 * (axis.iteration(k - 1) + axis.iteration(k));
}

void PathHeatPlot::Private::paintBorder(QPainter& painter) const
{
    if (axis.isEmpty())
        return;
    const core::SpectrumAlong& along = axis.along();
    painter.setPen(QPen(theme().text, 1.4));
    QPolygonF line;
    const auto end = [&] {
        painter.drawPolyline(line);
        line.clear();
    };
    for (Index k = 0; k < along.values.cols(); ++k) {
        if (along.negative[std::size_t(k)] <= 0) {
            end(); // there is no border, or no Hessian
            continue;
        }
        const double y = plot->yAxis->coordToPixel(static_cast<double>(firstNegative(k)) + 0.5);
        line << QPointF(plot->xAxis->coordToPixel(edge(k)), y)
             << QPointF(plot->xAxis->coordToPixel(edge(k + 1)), y);
    }
    end();
}

void PathHeatPlot::Private::draw()
{
    cells.setVisible(!axis.isEmpty());
    if (!axis.isEmpty()) {
        const Eigen::MatrixXd& values = axis.along().values;
        const auto d = static_cast<double>(values.rows());
        const Index last = values.cols() - 1;
        // Those that are looked at of many lie evenly, but for less than a pixel.
        cells.setData(values.colwise().reverse(), QCPRange(axis.iteration(0), axis.iteration(last)),
                      QCPRange(1.0, d));
        plot->xAxis->setRange(edge(0), edge(last + 1));
        plot->yAxis->setRange(0.5, d + 0.5);
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

PathHeatPlot::PathHeatPlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

PathHeatPlot::~PathHeatPlot() = default;

void PathHeatPlot::setData(const PathSpectraData& data)
{
    m->axis.setData(data);
    draw();
}

void PathHeatPlot::setIteration(int iteration)
{
    m->axis.setIteration(iteration);
}

void PathHeatPlot::draw()
{
    m->draw();
}

const PathSpectraData& PathHeatPlot::data() const
{
    return m->axis.data();
}

int PathHeatPlot::iterationAt(const QPointF& pixel) const
{
    return m->axis.iteration(m->axis.columnAt(pixel.x()));
}

Index PathHeatPlot::firstNegative(Index k) const
{
    return m->firstNegative(k);
}

QPointF PathHeatPlot::pixelOf(Index rank, Index k) const
{
    return {m->plot->xAxis->coordToPixel(m->axis.iteration(k)),
            m->plot->yAxis->coordToPixel(static_cast<double>(rank + 1))};
}

QString PathHeatPlot::textAt(const QPointF& pixel) const
{
    if (m->axis.isEmpty() || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return {};
    const Index k = m->axis.columnAt(pixel.x());
    const core::SpectrumAlong& along = m->axis.along();
    const QString text = columnText(m->axis.data(), k);
    if (along.negative[std::size_t(k)] < 0)
        return text;
    const Index d = along.values.rows();
    const auto rank =
        std::clamp<Index>(std::lround(m->plot->yAxis->pixelToCoord(pixel.y())) - 1, 0, d - 1);
    return text + translated("\nEigenvalue %1 of %2: %3")
                      .arg(rank + 1)
                      .arg(d)
                      .arg(numberText(along.values(d - 1 - rank, k), 5));
}

} // namespace ui
