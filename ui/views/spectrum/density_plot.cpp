// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/density_plot.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/ticks.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

constexpr double kErrors = 2.0;  ///< Standard errors of the band.
constexpr double kDecades = 6.0; ///< Of a logarithmic axis, below the highest.

QString estimateText(const core::Estimate& estimate, double unit = 1.0)
{
    return QStringLiteral("%1 ± %2").arg(numberText(unit * estimate.value, 3),
                                         numberText(unit * kErrors * estimate.error, 2));
}

QVector<double> listOf(const VectorXd& values)
{
    return {values.data(), values.data() + values.size()};
}

} // namespace

DensityData densityData(const core::Analysis& analysis)
{
    DensityData data;
    if (analysis.density && analysis.density->density.size() > 0) {
        data.density = analysis.density.value;
        data.summary = translated("trace %1, negative %2 %, from %3 products")
                           .arg(estimateText(data.density->trace),
                                estimateText(data.density->negativeShare, 100.0))
                           .arg(data.density->products);
    } else if (analysis.density) {
        data.emptyText = translated("The loss is not defined here, or its Hessian is beyond "
                                    "double.");
    } else if (analysis.request.session->problem.d() < 2) {
        data.emptyText = translated("There is one eigenvalue only.");
    } else {
        data.emptyText = analysis.studied ? translated("There is no such point.")
                                          : translated("The density is being estimated.");
    }
    return data;
}

QByteArray densityCsv(const DensityData& data)
{
    if (!data.density)
        return {};
    QByteArray text = "lambda,density,error\n";
    for (Index k = 0; k < data.density->lambda.size(); ++k)
        text += plainNumber(data.density->lambda[k]).toLatin1() + ',' +
                plainNumber(data.density->density[k]).toLatin1() + ',' +
                plainNumber(data.density->error[k]).toLatin1() + '\n';
    return text;
}

struct DensityPlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
    {
    }

    void build();
    void draw();
    void fitAxes();
    VectorXd heights(const VectorXd& density) const;
    double floorOf() const;

    DensityData data;
    bool logarithmic = false;
    QCustomPlot* plot; ///< Owned by the parent widget.
};

void DensityPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(QMargins(62, 22, 14, 38));
    useTicks(*plot->xAxis, linearTicks);
    addLayer(*plot, QStringLiteral("summary"));
    addPainting(
        *plot, QStringLiteral("summary"),
        [this](QPainter& painter) {
            const QRectF rect = plot->axisRect()->rect();
            painter.setFont(tabularFont(8.5));
            painter.setPen(theme().mutedText);
            const QFontMetrics metrics(painter.font());
            painter.drawText(QPointF(rect.left(), rect.top() - 6.0),
                             metrics.elidedText(data.summary, Qt::ElideRight, int(rect.width())));
        },
        false);
    addEmptyState(*plot, [this] { return data.emptyText; });
}

/// The lowest density that a logarithmic axis shows.
double DensityPlot::Private::floorOf() const
{
    return data.density->density.maxCoeff() * std::pow(10.0, -kDecades);
}

VectorXd DensityPlot::Private::heights(const VectorXd& density) const
{
    if (!logarithmic)
        return density.cwiseMax(0.0);
    return density.cwiseMax(floorOf()).array().log10();
}

void DensityPlot::Private::fitAxes()
{
    const core::SpectralDensity& density = *data.density;
    plot->xAxis->setRange(density.lambda[0], density.lambda[density.lambda.size() - 1]);
    const QCPRange across = plot->xAxis->range();
    plot->xAxis->setLabel(axisTitle(QStringLiteral("λ"), across.lower, across.upper));
    const VectorXd upper = heights(density.density + kErrors * density.error);
    const double low = logarithmic ? std::log10(floorOf()) : 0.0;
    plot->yAxis->setRange(low, upper.maxCoeff() + 0.05 * (upper.maxCoeff() - low));
    const QCPRange range = plot->yAxis->range();
    const QString title = translated("density");
    plot->yAxis->setLabel(logarithmic ? title : axisTitle(title, range.lower, range.upper));
    useTicks(*plot->yAxis, logarithmic ? TickRule(logarithmicTicks) : TickRule(linearTicks));
}

void DensityPlot::Private::draw()
{
    plot->clearGraphs();
    showAxes(*plot, data.density != nullptr);
    if (data.density) {
        const core::SpectralDensity& density = *data.density;
        fitAxes();
        const QVector<double> lambda = listOf(density.lambda);
        QCPGraph* lower = plot->addGraph();
        lower->setPen(Qt::NoPen);
        lower->setData(lambda, listOf(heights(density.density - kErrors * density.error)), true);
        QCPGraph* upper = plot->addGraph();
        upper->setPen(Qt::NoPen);
        upper->setData(lambda, listOf(heights(density.density + kErrors * density.error)), true);
        QColor wash = theme().accent;
        wash.setAlphaF(0.25F);
        upper->setBrush(wash);
        upper->setChannelFillGraph(lower);
        QCPGraph* line = plot->addGraph();
        line->setPen(QPen(theme().accent, 1.8));
        line->setData(lambda, listOf(heights(density.density)), true);
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

DensityPlot::DensityPlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

DensityPlot::~DensityPlot() = default;

void DensityPlot::setData(const DensityData& data, bool logarithmic)
{
    m->data = data;
    m->logarithmic = logarithmic;
    draw();
}

void DensityPlot::draw()
{
    m->plot->xAxis->grid()->setZeroLinePen(QPen(theme().mutedText, 1.0));
    m->draw();
}

const DensityData& DensityPlot::data() const
{
    return m->data;
}

QString DensityPlot::textAt(const QPointF& pixel) const
{
    if (!m->data.density || !m->plot->axisRect()->rect().contains(pixel.toPoint()))
        return {};
    const core::SpectralDensity& density = *m->data.density;
    const double lambda = m->plot->xAxis->pixelToCoord(pixel.x());
    Index k = 0;
    (density.lambda.array() - lambda).abs().minCoeff(&k);
    return translated("λ = %1: %2 of the eigenvalues per unit of λ, ± %3 (two standard errors)\n"
                      "smoothed by a Gaussian of width %4")
        .arg(numberText(density.lambda[k]), numberText(density.density[k], 3),
             numberText(kErrors * density.error[k], 2), numberText(density.width, 2));
}

} // namespace ui
